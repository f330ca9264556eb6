# Листы рядом с картой.
panel-choose = Показать
panel-unknown = пока неизвестно
panel-no-limit = без предела
panel-of = { $part } из { $whole }
panel-beyond-quota = { $part } · разнарядка { $whole }
panel-km = { $km } км
panel-day = { $day } { $month }
panel-earlier = Выше: { $what }
panel-later = Ниже: { $what }
panel-claims = Источники:
panel-give-order = Отдать приказ
panel-refused-because = Сейчас нельзя: { $why }
panel-stands = Так уже и есть
panel-not-in-play = В этом сценарии не участвует.

# Приказы.
panel-orders = Приказы этого хода
panel-orders-none = Приказов пока нет.
panel-orders-stand = Приказ действует, пока его не изменят. Деньги жертвуют один раз; посланная часть остаётся на месте.
panel-orders-refused = Отклонено
panel-take-back = Отменить
panel-take-back-what = Отменить: { $order }

# Призыв.
panel-muster = Сбор
panel-muster-off = Призыв здесь не объявлен.
panel-muster-full = Разнарядка выполнена.
panel-muster-bars = Каждая полоса показывает, сколько людей допускает это условие; предел ставит самая короткая.
panel-set-how-many = Укажите, сколько
panel-orders-unset = Пока ничего не изменено
panel-give-orders = { $number ->
    [one] Отдать приказ ({ $number })
    [few] Отдать приказы ({ $number })
    [many] Отдать приказы ({ $number })
   *[other] Отдать приказы ({ $number })
}
panel-expected = К { $date }, примерно
panel-lot-note = По жребию приходит { $come } от числа добровольцев, а бегут такие люди: { $run } от обычного у добровольцев; кого останавливает самая короткая полоса, того не приведёт и жребий
panel-muster-manner = как
panel-muster-up-to = не более
panel-muster-detail = в полк
panel-muster-mixed = по-разному
panel-in-two-months = через два месяца
panel-tax-short = подать
panel-behind = Жалованье задержано на { $months } мес.: люди уходят, и меньше является.
panel-expected-men = Людей к { $date }, примерно
panel-expected-note = Цели наверху считаются каждая к своему дню и с тем, что до него произойдёт.
panel-expected-money = Казна к тому времени
panel-now-then = { $now } → { $then }
panel-elders-price = Объезд аксакалов: { $price } на уезд за полмесяца.
panel-muster-branch = Все уезды отделения
panel-elders-short = аксакалы
panel-stops = Что вас сдерживает: { $what }
panel-help-reach = Слушается слишком мало волостей. Власть крепнет, когда по волостям ездят аксакалы; предел ставит тот, кто держит уездный город.
panel-help-arms = Нельзя призвать больше людей, чем можно хоть чем-то вооружить. В счёт идут винтовки, шашки и пики: что есть в части и на складе, где она стоит, и что принесут сами люди. Пики обходятся дёшево.
panel-help-cadre = Здесь некому вести новых людей. Офицеры приходят с поставками или из других частей; часть людей уезда ведут свои аксакалы и старые солдаты.
panel-help-money = Казна не может обещать жалованье большему числу людей. Помогут повышение подати, меньшее жалованье или меньше наёмных возчиков.
panel-quota = Разнарядка
panel-men-there = Людей по спискам
panel-show-up = Является по призыву за ход
panel-came = Явилось за прошлый ход
panel-share-of-quota = До такой доли разнарядки
panel-to-regiment = Из призванных — в часть: { $unit }
panel-all-go-to = Все призванные идут в часть
panel-elders = Аксакалы объезжают волости
panel-elders-note = Аксакалы за деньги ход за ходом укрепляют власть, и людей является больше; без них завоёванное слабеет. Тех, кого отвратили ваши ответы, набеги и реквизиции, они не возвращают: полной власти тогда не достичь.

# Часть.
panel-units = Части
panel-units-here = Части здесь
panel-news-age = { $turns ->
    [one] Как привёз нарочный: ведомость { $turns } ход назад.
    [few] Как привёз нарочный: ведомость { $turns } хода назад.
    [many] Как привёз нарочный: ведомость { $turns } ходов назад.
   *[other] Как привёз нарочный: ведомость { $turns } хода назад.
}
panel-unit-not-yet = Пока никто не собран.
panel-full-strength = полный состав
panel-drop-enrolled = Люди приходят по призыву из уездов, где набирают для этой части.
panel-drop-mounted = Лошадей приводят новобранцы; павших потом заменяют аулы.
panel-drop-armed = Оружие дают стороны, с которыми есть связь, продавцы и части, у которых его больше, чем нужно.
panel-drop-officered = Офицеров дают стороны, с которыми есть связь, юнкерское училище и части, где их больше, чем нужно.
panel-drop-trained = Для выучки нужны инструкторы и несколько месяцев занятий.
panel-drop-supplied = Хлеб и фураж везут из дома на подводах; на месте их покупают за деньги, а этапы не дают подводам съедать свой груз.
panel-drop-present = Из всех по списку дома, в отпуске или в дороге { $away }, больных { $sick }. Чем дальше от дома, тем больше отсутствующих.
panel-largest-drop = Самое узкое место: из { $of } «{ $from }» не проходят в «{ $to }» { $men } { $men ->
    [one] человек
    [few] человека
    [many] человек
   *[other] человека
}
panel-lacking = До полного состава не хватает { $men } { $men ->
    [one] человека
    [few] человек
    [many] человек
   *[other] человека
}
panel-stands-where = Где стоит
panel-at = Место
panel-riding = В пути, назначение — { $place }, осталось { $km } км
panel-from-home = От дома
panel-kept-there = Людей на месте
panel-distance-note = Чем дальше от дома, тем меньше людей удаётся держать: остальные дома, в отпуске или в дороге. Помогают полные этапы вдоль всей дороги.
panel-depot-full = этап, заполнен на { $share }
panel-depot-month = На месяц для тех, кого здесь кормят
panel-depot-none = этапа нет
panel-supplied = Снабжение за прошлый ход
panel-men = Люди
panel-on-roll = В списках
panel-training-0 = Не обучены
panel-training-1 = Один ход обучения
panel-training-2 = Два хода
panel-training-3 = Три хода
panel-training-4 = Обучены полностью
panel-sick = Больны
panel-scattered = Разбрелись по степи
panel-from-uezd = Откуда: { $uezd }
panel-outfit = Что у них есть
panel-not-known-today = Нарочный едет долго: последнее, что известно, — ведомость выше. Больше мог бы узнать инспектор.
panel-horses = Годных лошадей
panel-horses-condition = Состояние лошадей
panel-rifles = Винтовок
panel-rounds = Патронов
panel-officers = Офицеров
panel-instructors = Инструкторов
panel-training = Обучение
panel-instructors-wanted = Держать инструкторов
panel-instructors-note = Каждый стоит { $price } в месяц по нынешним ценам и обучает разом { $men } { $men ->
    [one] человека
    [few] человека
    [many] человек
   *[other] человека
}, если приказано обучать. Кому казна не может заплатить, тот уходит.
panel-post = Послать
panel-post-to = Послать: { $place }
panel-post-choose = Выберите, куда послать часть.
panel-served = Очередь снабжения
panel-served-place = В очереди снабжения: { $place } из { $all }
panel-serve-first = Снабжать эту часть первой

# Казна.
panel-treasury = Казна: { $oblast }
panel-balance = В наличии
panel-arrears = Задержка жалованья
panel-months = { $months } мес.
panel-arrears-note = Без жалованья люди уходят, и новых является меньше.
panel-prices = Цены
panel-prices-times = × { $level } к декабрю 1917 г.
panel-moved = Прошлый ход
panel-moved-nothing = Деньги не приходили и не уходили.
panel-income = Пришло
panel-outgo = Ушло
panel-tax = Кибиточная подать
panel-tax-rate = Доля полной ставки
panel-tax-note = Платят только хозяйства послушных волостей, и собрать удаётся лишь часть.
panel-tax-borne = Ставку до { $share } аулы терпят и слушаются по-прежнему; каждый ход сверх неё отнимает послушание.
panel-pay = Жалованье
panel-pay-rate = На человека за ход, в исходных ценах
panel-pay-note = Выплата растёт вместе с ценами. Обычное жалованье, { $usual }, выплаченное в срок, приводит на { $more } больше призванных; большее, до двойного, никого не прибавит, но удержит людей дольше; при меньшем придёт меньше, а уходить будут чаще. Жалованье, задержанное на месяцы, гонит людей домой.
panel-pay-stays = При таком жалованье: дезертирство { $by }
panel-paid-first = Если денег мало, сначала платят за:
panel-sponsors = Кто сейчас у власти
panel-sponsors-none = Жертвовать сейчас некому.
panel-standing = Расположение к Алашу
panel-per-tenth = Сумма, которая поднимает его на десятую долю
panel-not-for-money = Деньгами их не расположить.
panel-gift = Пожертвование в рублях, казна: { $oblast }
panel-give = Передать

# Снабжение.
panel-stuck = Узкие места снабжения
panel-stuck-line = { $goods }: отправлено { $share } того, что просили
panel-stuck-nothing = Ничего не застряло.
panel-asked = Запрошено и отправлено за прошлый ход
panel-asked-nothing = Никто ничего не запрашивал.
panel-col-place = Куда
panel-col-goods = Что
panel-col-asked = Запрошено
panel-col-sent = Отправлено
panel-depots = Этапы
panel-depots-none = Этапов нет. Чтобы устроить этап, выберите место у дороги.
panel-legs = Загруженные пути
panel-legs-none = Ничего не везли.
panel-share-from-base = С каждой подводы доходит { $share } груза
panel-on-the-way = В пути
panel-on-the-way-nothing = В пути ничего нет.
panel-shipment = { $goods }, { $amount }, откуда: { $from }; прибудет в полумесяц с { $due }
panel-loaded-first = Очередь погрузки
panel-served-note = Часть, стоящую в очереди первой, снабжают и вооружают раньше других.

# Место.
panel-place-choose = Выберите место на карте.
panel-held-by = В чьих руках
panel-holder-own = Алаш
panel-holder-friendly = союзники
panel-holder-nobody = ничьё
panel-holder-hostile = противник
panel-lies-in = Уезд
panel-store = Склад
panel-store-empty = Склад пуст.
panel-coming = в пути: { $amount }
panel-market = Базар
panel-market-none = Здесь в количестве ничего не продают.
panel-market-note = Столько продают за ход в обычную пору: весной меньше, осенью больше.
panel-depot-note = На этапе с запасом лошадей кормят из этого запаса, и груз в дороге остаётся цел.
panel-depot-price = До { $date } это обошлось бы примерно в { $sum }; в казне осталось бы около { $left }.
panel-depot-tonnes = Держать, тонн: { $goods }
panel-depot-give-up = Снять этап

# Путь.
panel-route-choose = Выберите путь на карте.
panel-ends = Соединяет
panel-mode = Вид пути
panel-length = Длина
panel-seasons = Открыт
panel-open-always = круглый год
panel-open-never = никогда
panel-closed-now = В это время года закрыт.
panel-hostile-end = Закрыт: { $place } в руках противника.
panel-carried = Провезено за прошлый ход
panel-carried-nothing = Пока ничего не известно.
panel-towards = Назначение: { $place }
panel-share-arrives = Какая часть груза доходит
panel-share-note = Столько остаётся сейчас в конце пути, если подвода выходит от полного склада в его начале; остальное съедают лошадь и возчик по пути туда и обратно.
panel-carriers = Наёмные возчики
panel-carts = Одноконных подвод
panel-camels = Верблюдов
panel-hire-price = Полмесяца: подвода { $cart }, верблюд { $camel }, за все вместе { $all }; за раз поднимают, тонн: { $load }

# Уезд.
panel-uezd-not-ours = Приказы этого отделения в этот уезд не доходят.
panel-people = Население
panel-population = Всего жителей
panel-kazakhs = Казахов
panel-households = Казахских хозяйств
panel-herd = Лошадей в аулах
panel-seat = Уездный город
panel-obeyed = Приказов слушаются
panel-obeyed-note = Доля волостей за прошлый ход.
panel-weary = Утрачено из-за подати
panel-weary-note = Посильная подать не в тягость; более тяжёлая каждый ход понемногу подтачивает власть, более лёгкая её возвращает.

# Численность и источники.
panel-strength = Численность
panel-strength-of = Чья численность: { $whose }
panel-strength-says = { $whose }: в списках { $enrolled }, на месте { $kept }, годны { $fit }, в строю { $present }
panel-standing-at = Стоят здесь: { $place }
panel-raised-at = Собраны здесь: { $place }
panel-figures = Числа по источникам на сегодня
panel-figures-none = Пока нет.
panel-figure = { $date } { $whose }, { $step }
panel-recorded = В источниках
panel-simulated = У вас
panel-difference = Разница
panel-agrees = Сходится с источниками.
panel-month-1 = янв
panel-month-2 = фев
panel-month-3 = мар
panel-month-4 = апр
panel-month-5 = май
panel-month-6 = июн
panel-month-7 = июл
panel-month-8 = авг
panel-month-9 = сен
panel-month-10 = окт
panel-month-11 = ноя
panel-month-12 = дек

# Откуда это известно.
panel-why-unknown = Об этом ничего не записано.
panel-why-value = Число
panel-field-of = { $thing }: { $field }
panel-claim-said = Кто это говорит
panel-claim-date = Дата
panel-style-os = старый стиль
panel-style-ns = новый стиль
panel-style-unknown = стиль не указан
panel-claim-who = Лицо или учреждение
panel-claim-number = Число
panel-claim-range = { $value }; версии от { $low } до { $high }
panel-claim-source = Источник
panel-claim-trust = Насколько этому можно верить
panel-status = Что это за сообщение
panel-status-planned = план или норма
panel-status-attested = слова свидетеля или документа
panel-status-contested = одни утверждают, другие отрицают
panel-status-derived = выведено расчётом
panel-status-invented = придумано
panel-confidence = Доверие
panel-confidence-high = высокое
panel-confidence-medium = среднее
panel-confidence-low = низкое
panel-evidence = Как найдено
panel-evidence-seed = в одной из двух статей, с которых началась игра
panel-evidence-excerpt = прочитано в отрывке названной работы
panel-evidence-derived = выведено из других сообщений
panel-evidence-background = общие сведения, не подтверждено
panel-conflicts = Другие версии источников
panel-conflicts-note = С этим не сходятся:

# Сводка за прошлый ход.
panel-report-none = Пока ничего не произошло.
panel-supply = Снабжение
panel-money = Деньги
panel-more = Мелочи: { $count }
panel-affairs = Решения и цели
panel-land = Край
panel-event-assumed = Предположение: прочитанные источники прямо об этом не говорят.
panel-answered = Ответ дан; до конца хода его можно изменить.
panel-unanswered = Если не ответить: { $choice }
panel-answer-number = Какое число назвать
panel-answer-sum = Разделено { $given } из { $whole }
panel-answer-given = Вы назвали
panel-answer-ours = Ваши люди
panel-answer-record = Что есть в источниках, и рядом – ваше:
panel-answer-elsewhere = не под вашим началом
panel-go-on = Продолжать по прежним приказам, пока не
panel-until-event = понадобится решение
panel-until-report = придёт донесение о бое или набеге
panel-until-low-store = оскудеет склад
panel-until-season = сменится время года
panel-until-limit = призыв остановит что-то другое
panel-until-turns = пройдут два месяца
panel-until-date = наступит этот день
panel-aims = Ради чего
panel-act = Акт
panel-aims-needed = Для успеха достаточно: { $number }
panel-aims-all = Для успеха нужны все.
panel-aims-forecast = Ожидаемое — это игра дальше с отданными приказами; на вопросы, которые ещё придут, отвечает жребий, то так, то этак; сегодняшний вопрос считается оставленным без ответа, пока вы не ответите. Цель подсчитывается в конце того полумесяца, на который приходится её день.
panel-lost-if = Поражение, если: { $what }
panel-lost = Всё потеряно: { $what }
panel-routines-note = Отмеченное штаб делает сам; ваш приказ о дороге или месте важнее штабного.
panel-powers = С кем имеем дело
panel-opinion = Как к нам относятся
panel-crossed = Они больше не желают иметь с нами дела.
panel-terms-accept = Принять их условия
panel-terms-refuse = Отказаться от их условий
panel-red-line = Чего не простят: { $line }
panel-remembers = Помнят
panel-answer-accepted = условия приняты
panel-answer-refused = отказ
panel-answer-gave = дар
panel-answer-asked = просьба
panel-answer-crossed = то, чего не прощают
panel-ask = Просить: { $what }
panel-wants = Чего от нас хотят; отмеченное у них уже есть
panel-powers-far = Пока не достать
panel-ask-note = Шанс на согласие { $chance }: каково расположение, таков и он, если открыт путь. Каждая просьба стоит { $cost } расположения; следующая возможна через { $turns } { $turns ->
    [one] ход
    [few] хода
    [many] ходов
   *[other] хода
}.
panel-promises = Обещано и в пути
panel-no-promises = Ничего не обещано.
panel-fronts = Фронты
panel-no-fronts = Боёв в это время нет.
panel-front-quiet = Здесь пока не воюют. Люди здесь понадобятся:
panel-fight-report = Донесение о бое
panel-line-record = По источникам линия проходила у места: { $place }.
panel-front-ours = Наших там
panel-front-friends = Рядом с нами
panel-front-foes = Против нас
panel-front-nobody = никто не замечен
map-front = { $front }: у противника { $foes }, насколько известно. { $news }
panel-about = около { $number }
panel-news-wire = Вести по телеграфу, сегодняшние.
panel-news-days = Вестям { $days } { $days ->
    [one] день
    [few] дня
    [many] дней
   *[other] дня
}.
panel-news-cut = Дороги закрыты: вести приходят случайно, на недели позже.
panel-school = Юнкерское училище
panel-school-running = Идёт курс: { $place }, осталось: { $turns } { $turns ->
    [one] ход
    [few] хода
    [many] ходов
   *[other] хода
}.
panel-school-close = Закрыть училище
panel-school-open = Открыть училище: { $place }
panel-school-cost = Курс идёт { $turns } { $turns ->
    [one] ход
    [few] хода
    [many] ходов
   *[other] хода
}; по нынешним ценам { $open } за открытие и { $keep } за ход
panel-skill = { $skill }: там, где он служит, дело идёт на { $share } лучше
panel-riding-to-post = В пути к месту службы.
panel-posts-free = Без должности; где могли бы служить
panel-entries = Справочник
panel-entries-note = Справочник рассказывает, как всё было по источникам, до 1920 года, какой бы день ни стоял в вашей кампании.
panel-entries-seek = Искать слово
panel-entries-matter = Предметы
panel-entries-rule = Правила игры
panel-entries-power = Стороны
panel-entries-person = Люди
panel-entries-unit = Части
panel-entries-battle = Бои
panel-entries-place = Места
panel-entries-goods = Припасы
panel-entries-terms = Язык специалистов
panel-no-particulars = Подробности неизвестны.
panel-books = Из чего складывается число
panel-books-line = { $what }: { $amount }
panel-books-none = Записей ещё нет.
counsel-find = Что помогло бы?
counsel-note = Штаб испытает то, что можно приказать сейчас, в разыгранных кампаниях; вашей это не коснётся.
counsel-tries = Штаб испытывает приказы…
counsel-without = На ту минуту, когда вы спросили, без новых приказов: { $value }, а нужно { $needed }; удаётся в { $chance } разыгранных кампаний.
counsel-with = Тогда { $value } через { $turns } { $turns ->
    [one] ход
    [few] хода
    [many] ходов
   *[other] хода
}; удаётся в { $chance } разыгранных кампаний. Всего к тому дню уйдёт { $roubles } руб.
counsel-others = Прочие цели при этом: { $aims }.
counsel-more = и ещё приказов того же рода: { $number }
counsel-not-enough = Ничто из того, до чего додумался штаб, скорее всего не приведёт к цели, а лишь приблизит её:
counsel-none = Ни один приказ, до которого додумался штаб, не приближает к этой цели, не вредя другим ещё больше.
panel-remedies-mean = В среднем по разыгранным кампаниям:
panel-remedies-none = Ни один приказ, который можно отдать сейчас, не прибавит людей за три месяца.
panel-remedy = через { $turns } { $turns ->
    [one] ход
    [few] хода
    [many] ходов
   *[other] хода
} в строю больше на { $men } { $men ->
    [one] человека
    [few] человека
    [many] человек
   *[other] человека
}; цена — { $roubles } руб.
panel-remedy-order = Приказать
panel-order-late = Приказ дойдёт через { $turns } { $turns ->
    [one] ход
    [few] хода
    [many] ходов
   *[other] хода
}.
panel-machine-guns = Пулемёты
panel-kit = Обмундировано
panel-honours = Награды
panel-deeds = Разовые приказы
panel-inspected = Инспектор недавно пересчитал людей.
panel-not-inspected = В списках — как доносят командиры; число людей в строю оценивает штаб.
panel-inspect = Послать инспектора
panel-arms = Оружие
panel-arms-buy = Купить: { $arms } за { $price }
panel-arms-rest = в казне останется { $rest }
panel-arms-ordered = Заказано: { $arms }. Будет на руках к концу хода.
panel-arms-counted = { $arms }. В счёт «при оружии» винтовка идёт целиком, шашка — за { $sabre }, пика — за { $lance }; считаются только конные.
panel-arms-counted-why = Каждого считают по лучшему его оружию. Шашки и пики приходятся поровну на всех людей части; те, что в руках у безлошадных или у людей с винтовкой, в счёт не идут.
panel-sabres = Шашки
panel-lances = Пики
panel-arms-left = можно достать в эти полмесяца: { $arms }, по { $price }
panel-allied = Союзник даёт { $share } хлеба, фуража и жалованья
panel-eligible = Годные к службе
panel-eligible-left = { $left } из { $all }
panel-award = Наградить всадников
panel-detach = Послать туда офицеров
panel-ask-passage = Просить поездов и пароходов для неё
panel-lent-trains = Перевозит поездами и пароходами
panel-others = Офицеры и люди для другой части
panel-men-handed = Сколько людей передать
panel-transfer = Передать людей
panel-transfer-note = С ними уходит их доля винтовок, патронов, лошадей, обмундирования, офицеров и инструкторов. Отряд, которого ещё нет, возникает там, где стоит часть.
panel-name = Название части
panel-rename = Назвать так
panel-name-back = Вернуть прежнее название
panel-join = Влить часть в неё
panel-disband = Распустить часть
panel-convoy = Отправить обоз вручную
panel-convoy-amount = Сколько, килограммов или штук
panel-convoy-send = Отправить обоз
panel-raid-danger = Опасность набега
panel-raid-note = За полмесяца, при нынешней охране уезда.
panel-herd-now = Лошадей в аулах
panel-jut = Трава подо льдом: лошади гибнут от голода.
panel-requisition = Реквизиция в этом уезде
panel-requisition-note = Хлеб, фураж и лошади сразу — у хозяйств, у которых они были. Три месяца там хуже слушаются, и людей является меньше.
panel-volosts = Волости
panel-lend = Из отделения в отделение
panel-lend-roubles = Рубли
panel-lend-send = Послать деньги

# The forecast.
turn-chance = шанс { $chance }
turn-chance-why = Если больше ничего не приказывать, а на будущие вопросы отвечать по жребию, цель достигается в такой доле вариантов будущего (их { $futures }, удача в каждом своя); обычно выходит { $value } (в половине вариантов меньше, в половине больше), а нужно { $needed }. Щёлкните, чтобы спросить, что помогло бы.
panel-forecast = К { $date } в строю, если приказы останутся как есть: от { $low } до { $high }, в половине случаев меньше { $middle }.
panel-forecast-before = Без приказов этого хода: от { $low } до { $high }, в половине случаев меньше { $middle }.
panel-forecast-note = Разыграно вариантов будущего при другой удаче: { $futures }. Новых приказов в них нет, на будущие вопросы отвечает жребий. В полосе — восемь из десяти.
panel-limits = Что останавливает призыв, ход за ходом
panel-limits-note = Ярко — что его останавливало. Бледно, правее сегодняшнего дня, — что остановит его в большинстве вариантов будущего.
panel-limits-was = По { $date }: { $what }.
panel-limits-expected = Ожидается по { $date }: { $what } (в { $share } вариантов).
panel-forecast-waiting = Варианты будущего ещё разыгрываются…
panel-col-unit = Часть
panel-col-stands = Где
panel-col-roll = Список
panel-col-present = В строю
panel-col-fed = Сыты
panel-units-none = Ни одна часть ещё не поднята.
panel-units-at-once = Приказать всем сразу
panel-units-at-once-note = Выбранное получат все части таблицы, которые этого ещё не делают; поле над таблицей её сужает.
panel-units-course = обучение
panel-units-posture = образ действий
panel-units-arms = оружие
panel-units-buys = Недостаёт и продаётся: { $arms } за { $price }
panel-depots-of = Синее: четыре пятых нужного и больше; охра: половина и больше; оранжевое: меньше.
panel-chart-save = Сохранить как рисунок и таблицу
counsel-earlier = Найдено до ваших последних приказов этого хода.
panel-tax-obeyed = Волостей слушается: сейчас { $now }, через два месяца при этой доле { $then }
panel-ask-pending = Ответят к концу хода.
panel-aim-expected = По отданным приказам: обычно { $value }; цель достигнута в { $chance } вариантов
panel-aim-nobody = там пока никого
panel-aim-dangers = Опасность набега за полмесяца при охране последнего: { $list }
panel-front-closed = На этот фронт пока никого не послать: там ничего не занято или не воюют.
panel-front-leave = { $unit }: на месте ({ $place }) через { $turns } { $turns ->
    [one] ход
    [few] хода
    [many] ходов
   *[other] хода
}; из { $roll } по списку там удержится около { $there }, и тем больше, чем полнее этапы по пути. Последний день, чтобы выступить: { $date }
panel-front-long = { $unit }: дорога туда займёт больше двух месяцев.
panel-front-late = { $unit }: к назначенному дню уже не поспеть.
weighing-find = Что каждый ответ значит для целей?
weighing-note = Каждый ответ в тех же вариантах будущего, что и прогноз, по отданным приказам; на будущие вопросы отвечают по жребию.
weighing-chances = Шансы: { $aims }
weighing-alike = Судя по этому, ни один ответ не меняет шансов ни одной цели и на пять пунктов из ста.
weighing-too-soon = По отданным приказам ни одна цель почти не достигается, что ни ответь. Сначала призовите людей, потом спросите снова.
departure-find = Когда выступать?
departure-note = Один и тот же поход, начатый в разные полумесяцы, каждый раз в 40 пробных кампаниях по отданным приказам; на будущие вопросы отвечают по жребию.
panel-aims-open = Без ответа: «{ $question }». Шансы посчитаны так: { $choice }.
panel-aim-more = подробнее, и что поможет
panel-aim-past = подробнее
panel-aim-fails = чаще всего не выходит: { $what } ({ $share })
panel-aim-expected-before = До приказов этого хода: { $value }; шанс { $chance }
panel-fallen-expected = К { $date } в среднем погибнут и пропадут: { $list }. У кого есть снаряжение и отдых, те болеют меньше; кто на фронте голодает, те разбредаются.
panel-people-drawn = Рисунки изображают типы людей, а не тех, кто назван.
panel-aim-least = наименьшее, { $from } — { $date }
panel-aim-most = наибольшее, { $from } — { $date }
