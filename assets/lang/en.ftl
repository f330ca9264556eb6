# The game and its numbers.
game-title = 13,500
game-subtitle = The Alash militia, 1917–1920
date-full = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
decimal-point = .
roubles = { $sum } { $sum ->
    [one] rouble
   *[other] roubles
}
tonnes = { $amount } t
kilograms = { $amount } kg
carriers = { $number } { $number ->
    [one] carrier
   *[other] carriers
}
place-halt = halt { $number } ({ $from } – { $to })

goods-ammunition = ammunition
goods-food = food
goods-weapons = rifles
goods-grain = grain
goods-hay = hay
goods-kit = kit

step-quota = owed
step-enrolled = enrolled
step-mounted = with a horse
step-armed = armed
step-officered = under officers
step-trained = trained
step-supplied = supplied
step-present = present for duty
step-kept = kept at their post
step-fit = fit for duty
men-beside = on the roll { $enrolled }, kept { $kept }, fit { $fit }

constraint-reach = authority
constraint-arms = arms
constraint-cadre = officers
constraint-money = money
constraint-none = nothing

manner-off = no call-up
manner-volunteers = volunteers
manner-lot = by lot
course-none = no training
course-drill = drill without firing
course-fire = drill and firing
spending-bread = bread and fodder
spending-pay = pay
mode-rail = railway
mode-steamer = steamer
mode-post-road = post road
mode-track = caravan track
policy-none = no orders
policy-historical = as it was done

commodity-men = men
commodity-officers = officers
commodity-instructors = instructors
commodity-horses = horses
commodity-rifles = rifles
commodity-rounds = rounds
commodity-food = food
commodity-grain = grain
commodity-hay = hay
commodity-kit = kit
commodity-money = money
cause-levy = call-up
cause-brought = brought along by recruits
cause-delivery = delivery
cause-gift = gift
cause-tax = kibitka tax
cause-pay = pay
cause-instruction = instructors
cause-hire = hire of carriers
cause-keep = keep of way-stations
cause-agitation = elders on their rounds
cause-purchase = purchase
cause-shipment = transport
cause-convoy = eaten by convoys
cause-issue = issue
cause-ration = rations
cause-training = training
cause-sickness = sickness
cause-desertion = desertion
cause-scattering = scattered
cause-wear = hunger and work
cause-remount = remounts from the auls

gift-rifles = { $number } { $number ->
    [one] rifle
   *[other] rifles
}
arms-sabres = { $number } { $number ->
    [one] sabre
   *[other] sabres
}
arms-lances = { $number } { $number ->
    [one] lance
   *[other] lances
}
gift-rounds = { $number } { $number ->
    [one] round
   *[other] rounds
}
gift-officers = { $number } { $number ->
    [one] officer
   *[other] officers
}
gift-instructors = { $number } { $number ->
    [one] instructor
   *[other] instructors
}
gift-kit = { $number } { $number ->
    [one] set of kit
   *[other] sets of kit
}
gift-roubles = { $number } { $number ->
    [one] rouble
   *[other] roubles
}

order-levy = { $uezd }: call-up, { $manner }, to { $share } of the quota; { $detail } of the men go to the regiment
order-levy-off = { $uezd }: no more call-up
order-agitate = { $uezd }: elders go round the volosts
order-agitate-off = { $uezd }: elders come home
order-tax = { $oblast }: kibitka tax at { $rate } of the full rate
order-pay = pay of { $pay } roubles a man a turn, at base prices
order-spend = paid first: { $first }
order-gift = { $roubles } { $roubles ->
    [one] rouble
   *[other] roubles
} to: { $sponsor }
order-instructors = { $unit }: { $number } { $number ->
    [one] instructor
   *[other] instructors
}
order-train = { $unit }: { $course }
order-post = { $unit } rides to: { $place } ({ $pace })
order-depot = { $place }: way-station with { $food } t of food, { $grain } t of grain, { $hay } t of hay
order-depot-off = { $place }: the way-station is given up
order-carriers = { $route }: { $carts } { $carts ->
    [one] cart
   *[other] carts
} and { $camels } { $camels ->
    [one] camel
   *[other] camels
} hired
order-goods = loaded first: { $list }
order-precedence = served first: { $list }

refusal-unknown = nothing here is called “{ $id }”
refusal-not-in-play = { $name } has no part in this game
refusal-range = at most { $most }
refusal-over = the campaign is over
refusal-no-men = the unit has no men yet
refusal-already-there = the unit is there already
refusal-no-road = no open road from { $from } to { $to }
refusal-hostile = { $place } is in hostile hands
refusal-no-money = the treasury holds only { $has }
refusal-sponsor-gone = they do not rule at this time
refusal-no-carriers = carriers are hired for roads and tracks only
refusal-twice = { $name } is named twice

event-levied = { $uezd }: { $men } { $men ->
    [one] man
   *[other] men
} came for { $unit }
event-formed = The first men gathered: { $unit }
event-delivered = Arrived from { $sponsor }: { $what }
event-withheld = Kept back by { $sponsor }: { $what }
event-taxed = Kibitka tax, { $oblast }: { $sum }
event-unpaid = Pay short by { $sum }: { $oblast }
event-stuck = { $place } goes short of { $goods }: { $short }
event-arrived = { $unit } arrived: { $place }
event-deserted = { $unit }: { $men } { $men ->
    [one] man
   *[other] men
} deserted
event-died = { $unit }: { $men } { $men ->
    [one] man
   *[other] men
} died of sickness
event-scattered = { $unit }: { $men } { $men ->
    [one] man
   *[other] men
} scattered over the steppe
event-returned = { $unit }: { $men } scattered { $men ->
    [one] man
   *[other] men
} came back
event-horses-lost = { $unit }: { $horses } { $horses ->
    [one] horse
   *[other] horses
} lost to hunger and work
event-carriers-left = Not all carriers could be paid: some went home
event-depot-given-up = { $place }: the way-station could not be paid for and is given up
event-elders-left = { $uezd }: the elders could not be paid and went home
event-depot-empty = The way-station ran out of fodder: { $place }

stuck = { $goods } for { $places }: { $cause }
stuck-legs = the road is full: { $legs }
stuck-markets = the market has sold all it had: { $markets }
stuck-money = there is no more money to buy with
stuck-stores = the store is empty: { $stores }
stuck-none-left = there is none of it left to send
stuck-more = { $list } and { $number } more
stuck-nothing = no open road leads there

pedigree-documented = Stands in the sources: { $claims }
pedigree-derived = Worked out from { $claims }: { $how }
pedigree-assumed = Assumed: { $why }
pedigree-assumed-range = Assumed, between { $low } and { $high }: { $why }
# Names on the map, as of 1917-1920. Written by tools/map/build.py.
map-caspian-sea = Caspian Sea
map-mertvy-kultuk = Mertvy Kultuk
map-kara-bugaz = Kara-Bugaz
map-aral-sea = Aral Sea
map-balkhash = Lake Balkhash
map-zaisan = Lake Zaisan
map-issyk-kul = Issyk-Kul
map-ala-kul = Ala-Kul
map-sasyk-kul = Sasyk-Kul
map-tengiz = Tengiz
map-chany = Lake Chany
map-kushmurun = Kushmurun
map-selety-tengiz = Selety-Tengiz
map-chalkar = Chalkar
map-marka-kul = Marka-Kul
map-ebi-nur = Ebi-Nur
map-volga = Volga
map-ural = Ural
map-emba = Emba
map-uil = Uil
map-ilek = Ilek
map-irgiz = Irgiz
map-turgay = Turgay
map-tobol = Tobol
map-ishim = Ishim
map-irtysh = Irtysh
map-black-irtysh = Black Irtysh
map-bukhtarma = Bukhtarma
map-ob = Ob
map-nura = Nura
map-sarysu = Sarysu
map-chu = Chu
map-talas = Talas
map-ili = Ili
map-karatal = Karatal
map-lepsy = Lepsy
map-ayaguz = Ayaguz
map-naryn = Naryn
map-syr-darya = Syr-Darya
map-amu-darya = Amu-Darya
map-tarim = Tarim
map-ryn-sands = Ryn Sands
map-ust-yurt = Ust-Yurt
map-great-barsuki = Great Barsuki
map-aral-kara-kum = Aral Kara-Kum
map-kyzyl-kum = Kyzyl-Kum
map-kara-kum = Kara-Kum
map-muyun-kum = Muyun-Kum
map-betpak-dala = Betpak-Dala
map-sary-ishikotrau = Sary-Ishikotrau
map-taklamakan = Takla-Makan
map-urals = Ural Mountains
map-mugodzhary = Mugodzhary
map-ulutau = Ulutau
map-kazakh-uplands = Sary-Arka
map-chingiz-tau = Chingiz-Tau
map-kalba = Kalba Range
map-tarbagatai = Tarbagatai
map-altai-mountains = Altai
map-dzungarian-alatau = Dzungarian Alatau
map-trans-ili-alatau = Trans-Ili Alatau
map-tien-shan = Tien-Shan
map-kara-tau = Kara-Tau
map-bukey-horde = Bukey Horde
map-ural-oblast = Ural Oblast
map-turgay-oblast = Turgay Oblast
map-akmolinsk-oblast = Akmolinsk Oblast
map-semipalatinsk-oblast = Semipalatinsk Oblast
map-semirechye-oblast = Semirechye Oblast
map-syr-darya-oblast = Syr-Darya Oblast
map-transcaspia = Transcaspia
map-khiva = Khiva
map-bukhara = Bukhara
map-samarkand-oblast = Samarkand Oblast
map-fergana-oblast = Fergana Oblast
map-astrakhan-gov = Astrakhan Gov.
map-saratov-gov = Saratov Gov.
map-samara-gov = Samara Gov.
map-ufa-gov = Ufa Gov.
map-orenburg-gov = Orenburg Gov.
map-perm-gov = Perm Gov.
map-tobolsk-gov = Tobolsk Gov.
map-tomsk-gov = Tomsk Gov.
map-altai-gov = Altai Gov.
map-sinkiang = Sinkiang (China)
map-kashgaria = Kashgaria
