# Игра и её числа.
game-title = 13 500
game-subtitle = Алашская милиция, 1917–1920
date-full = { $day } { $month } { $year } г.
month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря
decimal-point = ,
roubles = { $sum } руб.
tonnes = { $amount } т
kilograms = { $amount } кг
carriers = { $number } { $number ->
    [one] возчик
    [few] возчика
    [many] возчиков
   *[other] возчика
}
place-halt = привал { $number } ({ $from } – { $to })

goods-ammunition = боеприпасы
goods-food = продовольствие
goods-weapons = винтовки
goods-grain = зерно
goods-hay = сено
goods-kit = снаряжение

step-quota = по разнарядке
step-enrolled = в списках
step-mounted = с лошадью
step-armed = при оружии
step-officered = при офицерах
step-trained = обучены
step-supplied = снабжены
step-present = в строю
step-kept = на месте
step-fit = годны к службе
men-beside = в списках { $enrolled }, на месте { $kept }, годны { $fit }

constraint-reach = власть
constraint-arms = оружие
constraint-cadre = офицеры
constraint-money = деньги
constraint-none = ничто

manner-off = без призыва
manner-volunteers = добровольцы
manner-lot = по жребию
course-none = без обучения
course-drill = строй без стрельбы
course-fire = строй и стрельба
spending-bread = хлеб и фураж
spending-pay = жалованье
mode-rail = железная дорога
mode-steamer = пароход
mode-post-road = почтовый тракт
mode-track = караванный путь
policy-none = без приказов
policy-historical = как было на деле

commodity-men = люди
commodity-officers = офицеры
commodity-instructors = инструкторы
commodity-horses = лошади
commodity-rifles = винтовки
commodity-rounds = патроны
commodity-food = продовольствие
commodity-grain = зерно
commodity-hay = сено
commodity-kit = снаряжение
commodity-money = деньги
cause-levy = призыв
cause-brought = пришло с новобранцами
cause-delivery = поставка
cause-gift = пожертвование
cause-tax = кибиточная подать
cause-pay = жалованье
cause-instruction = инструкторы
cause-hire = наём возчиков
cause-keep = содержание этапов
cause-agitation = аксакалы в объезде
cause-purchase = закупка
cause-shipment = перевозка
cause-convoy = съедено обозами
cause-issue = выдача
cause-ration = пайки
cause-training = обучение
cause-sickness = болезни
cause-desertion = дезертирство
cause-scattering = разбрелись
cause-wear = голод и работа
cause-remount = пополнение лошадьми из аулов

gift-rifles = { $number } { $number ->
    [one] винтовка
    [few] винтовки
    [many] винтовок
   *[other] винтовки
}
arms-sabres = { $number } { $number ->
    [one] шашка
    [few] шашки
    [many] шашек
   *[other] шашки
}
arms-lances = { $number } { $number ->
    [one] пика
    [few] пики
    [many] пик
   *[other] пики
}
gift-rounds = { $number } { $number ->
    [one] патрон
    [few] патрона
    [many] патронов
   *[other] патрона
}
gift-officers = { $number } { $number ->
    [one] офицер
    [few] офицера
    [many] офицеров
   *[other] офицера
}
gift-instructors = { $number } { $number ->
    [one] инструктор
    [few] инструктора
    [many] инструкторов
   *[other] инструктора
}
gift-kit = { $number } { $number ->
    [one] комплект
    [few] комплекта
    [many] комплектов
   *[other] комплекта
} снаряжения
gift-roubles = { $number } { $number ->
    [one] рубль
    [few] рубля
    [many] рублей
   *[other] рубля
}

order-levy = { $uezd }: призыв, { $manner }, до { $share } разнарядки; в полк идёт { $detail } призванных
order-levy-off = { $uezd }: призыв прекращается
order-agitate = { $uezd }: аксакалы объезжают волости
order-agitate-off = { $uezd }: аксакалы возвращаются домой
order-tax = { $oblast }: кибиточная подать, { $rate } полной ставки
order-pay = жалованье: { $pay } руб. на человека за ход, в исходных ценах
order-spend = первоочередной расход: { $first }
order-gift = { $roubles } руб., получатель: { $sponsor }
order-instructors = { $unit }: { $number } { $number ->
    [one] инструктор
    [few] инструктора
    [many] инструкторов
   *[other] инструктора
}
order-train = { $unit }: { $course }
order-post = { $unit }: выступление, место назначения — { $place } ({ $pace })
order-depot = { $place }: этап; продовольствия { $food } т, зерна { $grain } т, сена { $hay } т
order-depot-off = { $place }: этап снимается
order-carriers = { $route }: наём, { $carts } { $carts ->
    [one] подвода
    [few] подводы
    [many] подвод
   *[other] подводы
}, { $camels } { $camels ->
    [one] верблюд
    [few] верблюда
    [many] верблюдов
   *[other] верблюда
}
order-goods = очередь погрузки: { $list }
order-precedence = очередь снабжения: { $list }

refusal-unknown = здесь ничто не называется «{ $id }»
refusal-not-in-play = { $name }: здесь этого нет в игре
refusal-range = не больше { $most }
refusal-over = кампания окончена
refusal-no-men = в части ещё нет людей
refusal-already-there = часть уже там
refusal-no-road = нет открытой дороги: { $from } — { $to }
refusal-hostile = { $place } в руках противника
refusal-no-money = в казне всего { $has }
refusal-sponsor-gone = в это время власть не у них
refusal-no-carriers = возчиков нанимают только на тракты и караванные пути
refusal-twice = дважды названо: { $name }

event-levied = { $uezd }: { $men ->
    [one] явился { $men } человек
    [few] явились { $men } человека
    [many] явилось { $men } человек
   *[other] явилось { $men } человек
} ({ $unit })
event-formed = Собрались первые люди: { $unit }
event-delivered = Получено: { $what } ({ $sponsor })
event-withheld = Не выдано: { $what } ({ $sponsor })
event-taxed = Кибиточная подать, { $oblast }: { $sum }
event-unpaid = Недоплачено жалованья, { $oblast }: { $sum }
event-stuck = { $place }, нехватка: { $goods } — { $short }
event-arrived = { $unit } на месте: { $place }
event-deserted = { $unit }: { $men ->
    [one] дезертировал { $men } человек
    [few] дезертировали { $men } человека
    [many] дезертировало { $men } человек
   *[other] дезертировало { $men } человек
}
event-died = { $unit }: { $men ->
    [one] умер от болезни { $men } человек
    [few] умерли от болезней { $men } человека
    [many] умерло от болезней { $men } человек
   *[other] умерло от болезней { $men } человека
}
event-scattered = { $unit }: { $men ->
    [one] от голода ушёл в степь { $men } человек
    [few] от голода разбрелись по степи { $men } человека
    [many] от голода разбрелось по степи { $men } человек
   *[other] от голода разбрелось по степи { $men } человека
}
event-returned = { $unit }: { $men ->
    [one] из разбредшихся вернулся { $men } человек
    [few] из разбредшихся вернулись { $men } человека
    [many] из разбредшихся вернулось { $men } человек
   *[other] из разбредшихся вернулось { $men } человек
}
event-horses-lost = { $unit }: { $horses ->
    [one] от голода и работы пала { $horses } лошадь
    [few] от голода и работы пали { $horses } лошади
    [many] от голода и работы пало { $horses } лошадей
   *[other] от голода и работы пало { $horses } лошадей
}
event-carriers-left = На всех возчиков не хватило денег: часть ушла домой
event-depot-given-up = { $place }: на этап не хватило денег, он оставлен
event-elders-left = { $uezd }: на аксакалов не хватило денег, они вернулись домой
event-depot-empty = На этапе кончился фураж: { $place }

stuck = { $goods } — { $places }: { $cause }
stuck-legs = дорога загружена до предела: { $legs }
stuck-markets = на базаре распродано всё: { $markets }
stuck-money = покупать больше не на что
stuck-stores = склад пуст: { $stores }
stuck-none-left = отправлять нечего: больше нет
stuck-more = { $list } и ещё { $number }
stuck-nothing = туда не ведёт ни одна открытая дорога

pedigree-documented = Есть в источниках: { $claims }
pedigree-derived = Выведено из { $claims }: { $how }
pedigree-assumed = Допущение: { $why }
pedigree-assumed-range = Допущение, от { $low } до { $high }: { $why }
# Названия на карте, как в 1917–1920 годах. Записаны программой tools/map/build.py.
map-caspian-sea = Каспийское море
map-mertvy-kultuk = Мёртвый Култук
map-kara-bugaz = Кара-Бугаз
map-aral-sea = Аральское море
map-balkhash = оз. Балхаш
map-zaisan = оз. Зайсан
map-issyk-kul = оз. Иссык-Куль
map-ala-kul = оз. Ала-Куль
map-sasyk-kul = оз. Сасык-Куль
map-tengiz = оз. Тенгиз
map-chany = оз. Чаны
map-kushmurun = оз. Кушмурун
map-selety-tengiz = оз. Селеты-Тенгиз
map-chalkar = оз. Чалкар
map-marka-kul = оз. Марка-Куль
map-ebi-nur = оз. Эби-Нур
map-volga = Волга
map-ural = Урал
map-emba = Эмба
map-uil = Уил
map-ilek = Илек
map-irgiz = Иргиз
map-turgay = Тургай
map-tobol = Тобол
map-ishim = Ишим
map-irtysh = Иртыш
map-black-irtysh = Чёрный Иртыш
map-bukhtarma = Бухтарма
map-ob = Обь
map-nura = Нура
map-sarysu = Сарысу
map-chu = Чу
map-talas = Талас
map-ili = Или
map-karatal = Каратал
map-lepsy = Лепса
map-ayaguz = Аягуз
map-naryn = Нарын
map-syr-darya = Сыр-Дарья
map-amu-darya = Аму-Дарья
map-tarim = Тарим
map-ryn-sands = Рын-пески
map-ust-yurt = Усть-Юрт
map-great-barsuki = Большие Барсуки
map-aral-kara-kum = Приаральские Каракумы
map-kyzyl-kum = Кызыл-Кум
map-kara-kum = Кара-Кум
map-muyun-kum = Муюн-Кум
map-betpak-dala = Бетпак-Дала
map-sary-ishikotrau = Сары-Ишик-Отрау
map-taklamakan = Такла-Макан
map-urals = Уральские горы
map-mugodzhary = Мугоджары
map-ulutau = Улутау
map-kazakh-uplands = Сары-Арка
map-chingiz-tau = Чингиз-Тау
map-kalba = Калбинский хр.
map-tarbagatai = Тарбагатай
map-altai-mountains = Алтай
map-dzungarian-alatau = Джунгарский Алатау
map-trans-ili-alatau = Заилийский Алатау
map-tien-shan = Тянь-Шань
map-kara-tau = Кара-Тау
map-bukey-horde = Букеевская Орда
map-ural-oblast = Уральская область
map-turgay-oblast = Тургайская область
map-akmolinsk-oblast = Акмолинская область
map-semipalatinsk-oblast = Семипалатинская область
map-semirechye-oblast = Семиреченская область
map-syr-darya-oblast = Сыр-Дарьинская область
map-transcaspia = Закаспийская область
map-khiva = Хива
map-bukhara = Бухара
map-samarkand-oblast = Самаркандская область
map-fergana-oblast = Ферганская область
map-astrakhan-gov = Астраханская губ.
map-saratov-gov = Саратовская губ.
map-samara-gov = Самарская губ.
map-ufa-gov = Уфимская губ.
map-orenburg-gov = Оренбургская губ.
map-perm-gov = Пермская губ.
map-tobolsk-gov = Тобольская губ.
map-tomsk-gov = Томская губ.
map-altai-gov = Алтайская губ.
map-sinkiang = Синьцзян (Китай)
map-kashgaria = Кашгария
