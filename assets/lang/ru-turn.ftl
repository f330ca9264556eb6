# Ход: что требует внимания, цели на виду, что вышло.
turn-tab-needs = Ждёт вас
turn-tab-men = Войско
turn-tab-supply = Снабжение
turn-tab-war = Война
turn-tab-powers = Стороны
turn-tab-record = Источники
turn-needs = Что ждёт вас
turn-needs-nothing = До конца хода больше ничто не ждёт вас.
turn-next = Ждёт вас: { $number }
turn-next-why = Пробел: к следующему делу, которое ждёт вас; когда не осталось ничего, ход заканчивается
turn-key-next = к следующему делу; когда не осталось ничего, закончить ход
turn-defeat = Когда всё потеряно
turn-undone = Осталось несделанным
turn-undone-quiet = Больше не предупреждать
turn-undone-back = Назад
turn-undone-end = Всё равно закончить ход
turn-warns = Предупреждать перед концом хода о несделанном
turn-ahead-why = До этого дня слишком далеко, чтобы предсказывать. Щёлкните, чтобы спросить, что помогло бы.
turn-came = Что вышло за ход
turn-show-me = показать
turn-gained = Прибыло людей: { $men } ({ $causes })
turn-lost = Убыло людей: { $men } ({ $causes })
turn-present = В строю: { $men } ({ $more })
turn-decided = Решено: { $what }
turn-happened = Что принесло событие: { $what }
turn-together = От нескольких событий вместе, порознь не различить: { $what }
turn-men-fell = (погибли или пропали)
turn-men-home = (ушли домой)
need-question = Ждёт ответа
need-cut-off = Отрезаны неприятелем
need-fallen = В строю на треть меньше
need-served-late = На фронте и недополучает, а снабжается после частей дома
need-hungry = Голод, доходит меньше половины нужного
need-unpaid = Жалованье задержано на месяц и больше
need-low = Этап пустеет
need-nobody-called = Никто не призван
need-no-post = Кто-то из людей без должности
need-no-tax = Подать не собирается
need-untrained = Новобранцев ничему не учат
need-overtaxed = Подать отталкивает аулы, хотя денег на полгода вперёд
need-for-sale = Есть оружие на продажу, а у людей его нет
need-on-paper = Из людей в строю нет никого
need-will-owe = По отданным приказам к { $date } жалованье задержится на месяц
need-slipping = По отданным приказам вряд ли достижимо
lost-grace = Считается с { $from }. Сколько дней должно длиться: { $days }; сколько уже длится: { $held }.
panel-sources = Источники: { $number }
order-levy-whole = { $uezd }: призыв, { $manner }, до { $share } разнарядки
turn-play-first = Начните с этого
turn-card-aims = Как победить
turn-offers-none = Здесь приказать нечего.
turn-offer-train = Обучение: { $course }
turn-offer-conduct = Образ действий: { $conduct } ({ $object })
turn-offer-post = Послать сюда: { $unit } ({ $men })
turn-offer-levy = Призыв: { $manner }
turn-offer-elders-home = Аксакалы возвращаются домой
turn-preview = { $place } через два месяца, { $km } км от дома: на месте { $there } из { $men }; получают { $supply } нужного. Требуется там за полмесяца, тонн: { $asked }.
turn-preview-there = Будут там к { $date }
turn-preview-not-there = { $place }: за два месяца не дойдут
turn-preview-far = Так далеко от дома остальные в отпуске или в дороге: полные этапы вдоль всей дороги удержат больше людей.
turn-preview-raids = Опасность набега за полмесяца дома ({ $uezd }) через два месяца: без отправки { $without }, с ней { $with }.
turn-key-drag = потянуть часть к месту: послать её туда; вторая кнопка: какие приказы возможны
turn-alarm = ТРЕВОГА! В строю: { $men } ({ $more }). Больше всего теряется на ступени «{ $step }»

## Карта
map-mode-authority = Влияние
map-mode-authority-text = Чей каждый центр и как далеко слушаются приказов
map-mode-men = Люди
map-mode-men-text = Что остановило последний сбор в каждом уезде и сколько пришло
map-mode-supply = Снабжение
map-mode-supply-text = Сколько из нужного получают части в каждом уезде
map-mode-arms = Оружие
map-mode-arms-text = Винтовок на сто человек каждого уезда вместе со складом его центра
map-mode-obeyed = приказов слушаются: чем темнее, тем дальше
map-mode-hostile = центр у неприятеля
map-mode-supplied = снабжены: четыре пятых нужного и больше
map-mode-strained = в обрез: от половины до четырёх пятых
map-mode-cut = отрезаны: меньше половины
map-mode-armed = 80 и больше винтовок на сто человек
map-mode-half-armed = от 50 до 80
map-mode-unarmed = меньше 50
map-mode-came = +{ $came } · { $cause }
map-mode-rifles = { $number } / 100
map-moves = Показывать ход на карте
back-menu = Вернуться к прежнему ходу
back-heading = К какому ходу?
back-earlier = Раньше
back-later = Позже
back-kept = Нынешняя игра останется среди сохранённых целиком; сыгранное оттуда сохранится рядом с ней.
back-go = Вернуться к нему
back-stay = Остаться
back-to = { $half }: вернуться сюда
seek-heading = Поиск
seek-hint = Место, уезд, часть или дело
seek-entries = Искать «{ $sought }» в справочнике
seek-key = искать места, уезды, части и дела
# What can be done on each page, by which it is found.
seek-screen-side-affairs = ответить на вопрос; цели; что поможет; играть до
seek-screen-side-orders = отменить приказ
seek-panel-muster = призвать; добровольцы; жребий; аксакалы
seek-screen-list-units = обучение; инструкторы; купить винтовки, патроны и лошадей; послать часть; отдых; разделить и слить части; распустить
seek-screen-side-people = дать должность; юнкерское училище
seek-screen-side-supply = узкие места; кого снабжать первым; что везти первым
seek-screen-side-fund = подать; жалованье; деньги; задолженность; дары и займы
seek-screen-list-places = этапы; обозы; возчики на дороге
seek-screen-side-fronts = неприятель; бои; образ действий
seek-screen-side-powers = просить винтовки; просить офицеров; проезд по железной дороге; условия
seek-screen-side-strength = свидетельства источников; прогноз; численность
seek-screen-side-report = что произошло; кто пришёл и ушёл
seek-screen-side-entries = термины; источники
map-mode-quota = разнарядка { $men }
map-mode-waiting = { $number } { $number ->
    [one] винтовка
    [few] винтовки
    [many] винтовок
   *[other] винтовки
}, людей ещё нет
map-mode-first = первые данные: { $date }
map-mode-full = разнарядка выполнена
menu-report = Записать отчёт
map-mode-season = Время года
map-mode-season-text = Какую долю нужного корма лошадь на отдыхе находит сейчас в степи; закрытые пути бледны
map-mode-fronts = Фронты
map-mode-fronts-text = Чей каждый центр; сколько наших в строю, насколько известно, и какой давности самая старая весть
map-mode-record = Документы
map-mode-record-text = Насколько у нас больше или меньше, чем по последним данным об уезде или области
map-mode-grass = травы на четыре пятых нужного и больше
map-mode-some-grass = от половины до четырёх пятых
map-mode-no-grass = меньше половины: нужно сено
map-mode-jut = джут
map-mode-ours = наш
map-mode-friendly = у союзника
map-mode-known = { $men } · { $age ->
    [one] { $age } ход назад
    [few] { $age } хода назад
    [many] { $age } ходов назад
   *[other] { $age } хода назад
}
map-mode-agrees = в пределах точности данных
map-mode-near = расходится не больше чем вполовину
map-mode-far = расходится сильнее
map-overview = Вся карта в уменьшении; рамкой показана видимая часть
table-search = найти в таблице
table-sort = { $column }: упорядочить

# Файлы, изменившиеся под игрой
edited = Файлы изменились
edited-note = «{ $scenario }»: те же приказы при той же удаче, по нынешним файлам. Игра продолжается отсюда.
edited-now = Файлы сейчас
edited-before = Прежние файлы
edited-refused = Приказы, которые больше нельзя отдать: { $orders }
edited-broken = По нынешним файлам играть нельзя; игра идёт как прежде.
edited-failed = Сыграть те же приказы по нынешним файлам не удалось: программа дала сбой.
turn-named = «{ $name }»
