### What many runs teach: calibration, hindcast, readings, explanations, attribution.

# Calibration and hindcast.

# Why not 13,500.

# Readings.

# Attribution and the three numbers.
numbers-place-title = Мүмкін болған тарихтар арасында
numbers-place = { $what }, { $date }: { $men } адам — мүмкін болған 100 тарихтың { $below } тарихындағыдан көп; дерекпен айырмасы: { $gap }.
numbers-place-as-recorded = { $what }, { $date }: { $men } адам — мүмкін болған 100 тарихтың { $below } тарихындағыдан көп; дерекке сай.
numbers-place-unrecorded = { $what }, { $date }: { $men } адам — мүмкін болған 100 тарихтың { $below } тарихындағыдан көп; деректе бұл күннің саны жоқ.
numbers-place-none = Әзірге бірде-бір жүріс жасалған жоқ.
numbers-plausibility-title = Белгілі шектерде
numbers-plausibility-none = Шегі белгілі нәрсеге қатысты бірде-бір бұйрық болған жоқ.
numbers-plausibility-all = Бірде-бір бұйрық белгілі шектен шыққан жоқ; шегі бар бұйрық саны — { $orders }.
numbers-plausibility = Белгілі шектен шыққан бұйрықтар: { $orders } ішінен { $outside }. { $worst }
numbers-outside = Ең алысқа кеткені, { $date }: { $order }. { $lever }: { $value }, белгілісі { $low }–{ $high }; шектен сол аралықтың { $beyond } пайызына асқан.
numbers-understanding-title = Не күткен едіңіз
numbers-understanding-none = Бірінші жүріске дейін ештеңе болжанған жоқ.
numbers-interval-held = { $what }: { $low }–{ $high } адам күткен едіңіз, солай болды да: { $came }. Бағасы — { $score } адам, дерек санының { $share } пайызы; неғұрлым аз болса, соғұрлым жақсы.
numbers-interval-missed = { $what }: { $low }–{ $high } адам күткен едіңіз, бірақ { $came } болды. Бағасы — { $score } адам, дерек санының { $share } пайызы; неғұрлым аз болса, соғұрлым жақсы.
numbers-interval-open = { $what }: { $low }–{ $high } адам күткен едіңіз; ойын ол күнге жеткен жоқ.
numbers-stops = Шақыруды тежейтін нәрсе: сіз «{ $named }» дедіңіз ({ $sure }), «{ $came }» болып шықты. Бағасы — { $score }: 0 — сенімді әрі дұрыс, 2 — сенімді әрі қате.
numbers-stops-full = Шақыруды тежейтін нәрсе: сіз «{ $named }» дедіңіз ({ $sure }); ештеңе тежеген жоқ.
lever-tax = Толық салықтың үлесі
lever-pay = Бір жүрісте сарбазға төленетін сом
lever-levy-share = Уезд үлесінің шақырылатын бөлігі
lever-levy-detail = Шақырылғандардың полкке баратын бөлігі
lever-gift = Бір жолы берілген сом
lever-instructors = Штаттағы мың адамға келетін нұсқаушы
lever-agitation = Ақсақалдар қатар аралап жүрген уездер
lever-requisitions = Жорық басынан бергі реквизиция
lever-carts = Бір жолдағы арба
lever-camels = Бір жолдағы түйе
lever-depot = Бір этап бекетіндегі тонна
moved-title = Шешімдеріңіз нені өзгертті
moved-waiting = Әр шешім тарихтағыша қайта ойналып жатыр…
moved-headline = { $what }, { $date }: { $men } адам. Шешімдеріңіз бір-бірлеп тарихтағысына ауыстырылып, қалғаны сол сәттілікпен қайта ойналды. Сан шешіміңіз қанша адам қосқанын немесе кеміткенін айтады.
moved-none = Бірде-бір шешіміңіз нәтижені өзгерткен жоқ.
moved-no-order = Бұл жүрісте сіз мұндай бұйрық берген жоқсыз
moved-history = Тарихта: { $orders }
moved-history-none = Тарихта бұл жүрісте мұндай бұйрық болған жоқ
moved-toward = дерекке жақындатты
moved-away = деректен алыстатты
moved-neither = дерекке жақындатқан да, алыстатқан да жоқ
moved-won = Соның арқасында орындалғаны: { $aims }.
moved-missed = Соның салдарынан орындалмағаны: { $aims }.
moved-ruined = Соның салдарынан бәрі жоғалды.
moved-saved = Онсыз бәрі жоғалатын еді.
moved-more = Бірдеңе өзгерткен шешім саны: { $number }; мұнда ең маңыздылары.
predict-title = Не күтесіз?
predict-note = Он жағдайдың тоғызында дәл келетін аралықтарды және шақыруды не тежейтінін айтыңыз. Соңында бұған баға беріледі; бірінші жүрістен кейін өзгертуге болмайды. Өрістерді бос қалдыруға болады.
predict-from = адам саны, кемі
predict-to = көбі
predict-stops = Шақыруды не тежейді
predict-sure = Қаншалық сенімдісіз
predict-none = жауап жоқ
predict-crossed = Бірінші сан екіншісінен үлкен: бұл қабылданбайды.
