### What many runs teach: calibration, hindcast, readings, explanations, attribution.

# Calibration and hindcast.
study-wave = { $wave }-толқын: { $tried } жиынның { $left } жоққа шығарылмады
study-accepted = Қабылданған жиын: { $sets }
study-figure = сан
study-plausible = қисынды
study-fitted-by = немен келтірілді
study-by-all = барлық параметрмен
study-parameter = параметр
study-range = аралығы
study-hindcast = { $runs } тарих, параметрлері дерекке сай { $sets } жиыннан алынды
study-hindcast-own = Сценарийдің өз ережелерімен { $runs } тарих
study-fitted = Келтірілгендер:
study-held-out = Келтіруге қатыспағандар:
study-days = Жазылған ең аз санға алғаш қашан жетті:
study-men = адам
study-never = ешқашан
study-hit = дәл келді
study-sensitivity = Әр күмәнді параметр { $claim } орташасын өз аралығында қанша жылжытады: жеке және өзгелермен бірге (Моррис):
study-at-low = төменде
study-at-high = жоғарыда
study-pit = Жазылған әр сан тарихтар арасында қайда тұр (PIT)
study-pit-unit = одан аспаған тарихтар үлесі
study-kept = қабылданды

# Why not 13,500.
explain-heading = { $scenario }. Бұйрықтар: { $policy }. Үлес неге толмады: { $date }. Кездейсоқтық тұқымдары: { $seeds }.
explain-lifted = шектеу алынса
explain-none = ештеңе алынбаса
explain-enrolled = тізімде
explain-counted = үлес есебіне
explain-part = бөлігі
explain-mean = орта есеппен, адам
explain-share = жетпегенінен
explain-other = уақыт және басқасы
explain-other-note = Уақыт және басқасы — төрт шектеу түгел алынғанда да жетпейтіні: жігіттердің жиналуына уақыт керек, ал шақырылмаған уезден ешкім келмейді.
explain-quota = үлес
explain-oblast = облыс
explain-experiment = Екі әлем және оларды ажырататын тәжірибе: тағы { $rifles } винтовка ({ $oblast }).
explain-world = әлем
explain-as-it-stands = сценарийдегідей
explain-gained = сонда қосылған адам

# Readings.
reading-default = Бағдарлама ұстанған нұсқа
reading-default-text = Облыстардың үлесі съезд бойынша, барлығы 13 500. Жазылған сандар куәліктерде қалай берілсе, солай алынды; куәліктер келіспеген жерде аралық көрсетілді.
reading-named = Дерек нұсқасы: { $name }.
reading-choice = Қай дерек нұсқасы бойынша
reading-changes = Бұл нұсқа нені өзгертеді
reading-compared = { $scenario }. Бұйрықтар: { $policy }. Деректің екі нұсқасының әрқайсысы бойынша { $runs } жорық.
reading-quota = { $oblast }: { $from } емес, { $to } адам беруге тиіс; уездер мен бөлімдер оны бұрынғыша бөліседі
reading-figure = { $who }, { $date } ({ $claim }): деректе { $from } емес, { $to }
reading-figure-new = { $who }, { $date } ({ $claim }): { $to } санымен де салыстырылады
reading-figure-gone = { $who }, { $date } ({ $claim }): { $from } санымен енді салыстырылмайды
reading-force = { $unit }, алғашқы күн: адам { $men }, ат { $horses }, винтовка { $rifles }, пулемет { $guns }
reading-guns = { $front }: одақтастар зеңбіректерінің қасында Алаштың { $number } зеңбірегі

# Attribution and the three numbers.
