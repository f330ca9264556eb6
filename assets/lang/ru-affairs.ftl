# События, те, кто у власти, бои, люди: фразы самой игры.
gift-machine-guns = { $number } { $number ->
    [one] пулемёт
    [few] пулемёта
    [many] пулемётов
   *[other] пулемёта
}
favour-rifles = винтовки
favour-rounds = патроны
favour-machine-guns = пулемёты
favour-officers = офицеры
favour-instructors = инструкторы
favour-kit = снаряжение
favour-roubles = деньги
measure-serving = перешли на другую сторону
measure-fronts = фронты: { $oblast }
measure-all = вся милиция
post-home = без должности
leaving-amnestied = амнистия, домой
leaving-serving = переход в Красную армию
leaving-discharged = увольнение, домой
leaving-arrested = пропажа или арест
posture-garrison = охрана аулов
posture-screen = дозор и разведка
posture-raid = набег
posture-hold = оборона места
posture-assault = атака
posture-rest = отдых
posture-garrison-text = Все люди охраняют окрестные аулы.
posture-screen-text = Силы неприятеля известны точнее. Рано выходит из боя: несёт { $part } потерь и вводит { $power } силы; где других нет, дело кончается стычкой. Аулы охраняет { $guard } людей.
posture-raid-text = Ищет боя; в каждом несёт { $part } потерь и вводит { $power } силы. Если нападает, побеждает и сыта, линия выдвигается вперёд. Аулы охраняет { $guard } людей.
posture-hold-text = Бьётся в полную силу и несёт все потери. Все люди охраняют окрестные аулы.
posture-assault-text = Ищет боя; в каждом несёт { $part } потерь и вводит { $power } силы. Если нападает, побеждает и сыта, линия выдвигается вперёд. Аулы охраняет { $guard } людей.
posture-rest-text = Обучения нет; болезни и дезертирство — { $rest } обычных. В бою несёт { $part } потерь и вводит { $power } силы. Аулы охраняет { $guard } людей.
pace-steady = с днёвками
pace-forced = форсированным маршем
routine-hire = наём возчиков
routine-restock = этапы для посланных частей
routine-rest = отдых при нехватке снабжения
skill-drill = обучает людей
skill-command = командует
skill-authority = пользуется авторитетом
skill-talks = ведёт переговоры
skill-purse = собирает подать
skill-carting = находит возчиков
commodity-machine-guns = пулемёты
cause-event = события
cause-raid = набеги
cause-jut = джут
cause-fight = бои
cause-requisition = реквизиция
cause-school = юнкерское училище
cause-exchange = передано по приказу
cause-discharge = увольнение
cause-opening = было к началу
cause-award = награды
policy-balanced = осмотрительный штаб
policy-greedy = всех на фронт
policy-miser = ничего не тратить
policy-random = приказы наугад
policy-idle-after = осмотрительный штаб, затем постоянные приказы

order-posture = { $unit }: { $posture }
order-choose = { $event }: { $choice }
order-choose-numbers = { $event }: { $choice } ({ $numbers })
order-terms = Условия приняты: { $sponsor }
order-terms-off = Условия отвергнуты: { $sponsor }
order-ask = Просим: { $what }; у кого — { $sponsor }, для кого — { $unit }
order-passage = Просим поездов и пароходов; у кого — { $sponsor }, для кого — { $unit }
order-requisition = { $uezd }: реквизиция
order-lend = Передать { $roubles } руб.: { $from } — { $to }
order-detach = Откомандировать { $officers } { $officers ->
    [one] офицера
    [few] офицеров
    [many] офицеров
   *[other] офицеров
}: { $from } — { $to }
order-convoy = Обоз, { $from } — { $to }: { $goods }, { $amount }
order-school = Открыть юнкерское училище: { $place }
order-school-off = Закрыть юнкерское училище: { $place }
order-appoint = Назначение, { $person }: { $post }
order-buy = Куплено, { $unit }: { $arms }
order-award = Награды: { $unit }
order-inspect = Инспектор пересчитывает людей: { $unit }
order-disband = Роспуск по домам: { $unit }
order-transfer = Передать { $men } { $men ->
    [one] человека
    [few] человека
    [many] человек
   *[other] человека
} с оружием и лошадьми: { $from } — { $to }
order-rename = Отныне часть именуется: { $name }
order-rename-off = Снова под прежним названием: { $unit }
order-join = { $unit } вливается в часть { $into }
order-routine = Поручено штабу: { $what }
order-routine-off = Изъято из ведения штаба: { $what }

refusal-not-open = сейчас это не решается
refusal-crossed = с нами больше не хотят иметь дела
refusal-no-change = так уже и есть
refusal-no-goodwill = к нам для этого слишком мало расположены
refusal-asked-lately = их просили меньше двух месяцев назад
refusal-nothing-to-give = ничего такого у них нет
refusal-taken-lately = аулы давали меньше трёх месяцев назад
refusal-no-authority = там почти никто не слушается
refusal-same = откуда и куда — одно и то же место
refusal-not-enough = есть всего { $has }
refusal-apart = они стоят в разных местах
refusal-not-theirs = этот отряд выделяется только из одной части: { $unit }
refusal-bad-name = в названии есть невидимые знаки
refusal-no-room = в её штате нет места на столько людей
refusal-running = курс уже идёт
refusal-not-running = курс там не идёт
refusal-away = этого человека там сейчас нет
refusal-no-merit = нет победы, за которую награждать
refusal-no-officer = свободного офицера в части нет
refusal-not-held = { $place } не в наших и не в дружественных руках
refusal-numbers = { $asked ->
    [one] при этом ответе нужно назвать { $asked } число
    [few] при этом ответе нужно назвать { $asked } числа
    [many] при этом ответе нужно назвать { $asked } чисел
   *[other] при этом ответе нужно назвать { $asked } чисел
}
refusal-beyond = можно назвать число от { $least } до { $most }
refusal-part = { $part }: согласятся не меньше чем на { $least } и не больше чем на { $most }
refusal-not-whole = в сумме выходит { $given }, а разделить нужно { $whole }

event-chosen = { $event }: { $choice }
event-promised = Обещано: { $what } ({ $sponsor }); место передачи — { $place }
event-loaded = Отправлено, { $place }: { $what } ({ $sponsor })
event-lost-on-the-way = Пропало в пути: { $what } ({ $sponsor })
event-red-line = Этого не простят; с нами больше не хотят иметь дела: { $sponsor }
event-raided = { $uezd }: набег на аулы, { $horses ->
    [one] угнана { $horses } лошадь
    [few] угнаны { $horses } лошади
    [many] угнано { $horses } лошадей
   *[other] угнано { $horses } лошадей
}
event-jut = { $oblast }: траву сковало льдом, начался джут
event-favour-granted = Просьба удовлетворена: { $sponsor } ({ $what })
event-favour-refused = В просьбе отказано: { $sponsor } ({ $what })
event-favour-passage = поезда и пароходы
event-collapsed = Развал, { $oblast }: в строю было { $before }, осталось { $now }. Большая часть разницы: { $step }.
loss-enrolled = люди, выбывшие из списков
loss-mounted = лошади
loss-armed = оружие
loss-officered = офицеры
loss-trained = необученные
loss-supplied = хлеб и фураж
loss-present = больные и те, кого не удержали на месте
event-regrouped = { $from } — { $to }: { $men ->
    [one] передан { $men } человек
    [few] переданы { $men } человека
    [many] переданы { $men } человек
   *[other] переданы { $men } человека
}
event-joined = { $unit }: { $men ->
    [one] влился { $men } человек
    [few] влились { $men } человека
    [many] влилось { $men } человек
   *[other] влилось { $men } человек
}
event-left = { $unit }: { $men ->
    [one] навсегда выбыл { $men } человек
    [few] навсегда выбыли { $men } человека
    [many] навсегда выбыло { $men } человек
   *[other] навсегда выбыло { $men } человек
} ({ $how })
event-fell-back = { $unit }: отход под натиском противника, место назначения — { $place }
event-cut-off = Часть отрезана противником: { $unit }
event-order-failed = { $unit }: приказ пришёл слишком поздно и не был исполнен
event-school-closed = { $place }: юнкерский курс кончился без выпуска ({ $why })
closure-taken = город потерян
closure-unpaid = не нашлось денег на полмесяца
closure-crossed = те, кто помогал, отвернулись
event-cadets-passed = { $place }: { $officers ->
    [one] произведён в офицеры { $officers } юнкер
    [few] произведены в офицеры { $officers } юнкера
    [many] произведено в офицеры { $officers } юнкеров
   *[other] произведено в офицеры { $officers } юнкеров
}

fight-attack-won = { $front }, { $place }: наша атака удалась, { $lost ->
    [one] выбыл из строя { $lost } человек
    [few] выбыли из строя { $lost } человека
    [many] выбыло из строя { $lost } человек
   *[other] выбыло из строя { $lost } человек
}
fight-attack-lost = { $front }, { $place }: наша атака отбита, { $lost ->
    [one] выбыл из строя { $lost } человек
    [few] выбыли из строя { $lost } человека
    [many] выбыло из строя { $lost } человек
   *[other] выбыло из строя { $lost } человек
}
fight-defence-won = { $front }, { $place }: атака противника отбита, у нас { $lost ->
    [one] выбыл из строя { $lost } человек
    [few] выбыли из строя { $lost } человека
    [many] выбыло из строя { $lost } человек
   *[other] выбыло из строя { $lost } человек
}
fight-defence-lost = { $front }, { $place }: мы разбиты, { $lost ->
    [one] выбыл из строя { $lost } человек
    [few] выбыли из строя { $lost } человека
    [many] выбыло из строя { $lost } человек
   *[other] выбыло из строя { $lost } человек
}
fight-sides = Наших { $ours }, рядом с нами { $friends }, против нас около { $foes }; соотношение сил — { $odds } : 1
fight-cost = Бой шёл { $days } { $days ->
    [one] день
    [few] дня
    [many] дней
   *[other] дня
}: у нас выбыло { $lost } { $lost ->
    [one] человек
    [few] человека
    [many] человек
   *[other] человека
}, из них убито { $dead }; выпущено патронов: { $rounds }
fight-short-of-rifles = Винтовки были меньше чем у половины наших людей.
fight-short-of-rounds = В некоторых наших частях патронов почти не было.
fight-hungry = Некоторые наши части были плохо накормлены.
fight-end-held = Фронт остался на прежнем месте.
fight-end-advanced = Фронт продвинулся на один пункт вперёд.
fight-end-fell-back = Фронт отошёл на один пункт назад.
fight-end-culminated = Победили, но преследовать не смогли: снабжение отстало.

# What an aim measures, in a few words.
metric-men = { $of }: { $step }
metric-history = { $of }, рядом с возможными историями
metric-supply = { $of }: снабжение
metric-authority = { $of }: волости, что слушаются
metric-requisitions = реквизиции
metric-raids = набеги
metric-arrears = задержка жалованья, мес.
metric-arrears-everywhere = задержка жалованья везде, мес.
metric-burden = рублей с хозяйства в год
metric-filled = области, где набрано { $share } разнарядки
metric-cadets = выпущено офицеров училищем
metric-saved = дома или в безопасности, из всех служивших
metric-dead = погибшие и пропавшие, из всех служивших
metric-standing = как к вам относятся: { $of }
metric-seats-held = удержанные центры
metric-fights-won = выигранные бои
metric-rifles = винтовок на руках и на складе

# Что ответ даёт или отнимает сразу.
at-once = В этот ход: { $what }
at-once-about = В этот ход, примерно: { $what }
at-once-regard = расположение { $sign }{ $points } { $points ->
    [one] пункт
    [few] пункта
    [many] пунктов
   *[other] пункта
} ({ $of })
at-once-arrears = задержка жалованья, мес.: { $sign }{ $months }
at-once-forward = наша линия выдвигается вперёд ({ $front })
at-once-back = наша линия отходит ({ $front })
at-once-quota = разнарядка: { $men }
at-once-quotas = другая разнарядка для { $oblasts } { $oblasts ->
    [one] области
    [few] областей
    [many] областей
   *[other] области
}
at-once-march = выступает: { $unit } → { $to }
at-once-school = юнкера потеряны
# What keeping the terms of a power brings turn by turn.
terms-each-turn = Каждый ход, пока условия в силе, при том, что у них есть сейчас: { $what }
terms-cross = Не пожелают больше иметь с нами дела: { $of }
terms-regard = расположение { $by } пункта ({ $of })

# Что остаётся от события или ответа.
lasting-turns = На { $turns } { $turns ->
    [one] ход
    [few] хода
    [many] ходов
   *[other] хода
}: { $what }
lasting-for-good = Навсегда: { $what }
lasting-authority = власть { $sign }{ $points } { $points ->
    [one] пункт
    [few] пункта
    [many] пунктов
   *[other] пункта
}
lasting-show-up = явка по призыву
lasting-home-show-up = явка на службу в своём уезде
lasting-danger = набеги
lasting-foes = силы неприятеля
lasting-tax = сбор подати
lasting-pay = жалованье за ваш счёт
