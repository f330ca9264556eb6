# The panels beside the map.
panel-choose = Show
panel-unknown = not known yet
panel-no-limit = no limit
panel-of = { $part } of { $whole }
panel-beyond-quota = { $part } · quota { $whole }
panel-km = { $km } km
panel-day = { $day } { $month }
panel-earlier = Move up: { $what }
panel-later = Move down: { $what }
panel-claims = Sources:
panel-give-order = Give the order
panel-refused-because = Cannot be done now: { $why }
panel-stands = Already in force
panel-not-in-play = Not in play in this scenario.

# Orders.
panel-orders = Orders of this turn
panel-orders-none = No orders yet.
panel-orders-stand = An order stands until it is changed. A gift is given once; a unit sent to a place stays there.
panel-orders-refused = Refused
panel-take-back = Take back
panel-take-back-what = Take back: { $order }

# Call-up.
panel-muster = Muster
panel-muster-off = No call-up is ordered here.
panel-muster-full = The quota is full.
panel-muster-bars = Each bar shows how many men that factor allows; the shortest sets the limit.
panel-set-how-many = Set how many
panel-orders-unset = Nothing is set yet
panel-give-orders = { $number ->
    [one] Give this order
   *[other] Give these orders ({ $number })
}
panel-expected = By { $date }, about
panel-lot-note = By lot { $come } of those come who would have volunteered, and they desert at { $run } of the volunteers’ rate; what the shortest bar stops, the lot does not bring either
panel-muster-manner = how
panel-muster-up-to = up to
panel-muster-detail = to the regiment
panel-muster-mixed = mixed
panel-in-two-months = in two months
panel-tax-short = tax
panel-behind = { $months } months of pay are owed: unpaid men leave, and fewer come.
panel-expected-men = Men by { $date }, about
panel-expected-note = The aims above are reckoned to days of their own, with what is to happen until then.
panel-expected-money = Treasury then
panel-now-then = { $now } → { $then }
panel-elders-price = Elders on their rounds: { $price } a uezd in half a month.
panel-muster-branch = All uezds of the branch
panel-elders-short = elders
panel-stops = What stops you: { $what }
panel-help-reach = Too few volosts obey. Elders on their rounds win authority; who holds the seat sets its limit.
panel-help-arms = You cannot call up more men than can be armed with anything at all. Rifles, sabres and lances count: what the unit has or stands beside, and what the men would bring. Lances are cheap to buy.
panel-help-cadre = There are too few officers here to lead more. They come with deliveries or from other units; some men of a uezd are led by their own elders and old soldiers.
panel-help-money = The treasury cannot promise pay to more men. More tax, lower pay or fewer carriers would help.
panel-quota = Quota
panel-men-there = Men on the rolls
panel-show-up = Of those called up, come in a turn
panel-came = Came in the last turn
panel-share-of-quota = Up to this share of the quota
panel-to-regiment = Of the recruits, to: { $unit }
panel-all-go-to = All recruits go to
panel-elders = Elders go round the volosts
panel-elders-note = Elders win authority turn by turn and bring more men, for money; what they won fades when they come home. Those whom answers, raids and requisitions estranged they do not win back: full authority is then out of their reach.

# A unit.
panel-units = Units
panel-units-here = Units here
panel-news-age = { $turns ->
    [one] As the courier brought it: the return of one turn ago.
   *[other] As the courier brought it: the return of { $turns } turns ago.
}
panel-unit-not-yet = Nothing is raised yet.
panel-full-strength = full strength
panel-drop-enrolled = Men come by the call-up of the uezds it draws on.
panel-drop-mounted = Horses come with the recruits; later the auls replace those that fall.
panel-drop-armed = Arms come from the powers, from sellers, and from units that have more than they need.
panel-drop-officered = Officers come from the powers, from the cadet school, and from units that have more than they need.
panel-drop-trained = Training takes instructors and some months of drill.
panel-drop-supplied = Food and fodder come by cart from home; money buys them on the spot, way-stations keep the carts from eating their own load.
panel-drop-present = Of all on the roll { $away } are at home, on leave or on the road, and { $sick } are sick. The further from home, the more are away.
panel-largest-drop = Narrowest here: of { $of } “{ $from }” { $men } { $men ->
    [one] is
   *[other] are
} not “{ $to }”
panel-lacking = { $men ->
    [one] { $men } man is lacking to full strength
   *[other] { $men } men are lacking to full strength
}
panel-stands-where = Station
panel-at = Place
panel-riding = Riding to { $place }, { $km } km to go
panel-from-home = From home
panel-kept-there = Men kept there
panel-distance-note = The further from home, the fewer men can be kept: the others are at home, on leave or on the road. Full way-stations along the whole road help.
panel-depot-full = way-station, { $share } full
panel-depot-month = Enough for a month of those who are fed here
panel-depot-none = no way-station
panel-supplied = Needs met in the last turn
panel-men = Men
panel-on-roll = Enrolled
panel-training-0 = Untrained
panel-training-1 = A turn of training
panel-training-2 = Two turns
panel-training-3 = Three turns
panel-training-4 = Fully trained
panel-sick = Sick
panel-scattered = Scattered over the steppe
panel-from-uezd = From { $uezd }
panel-outfit = Equipment
panel-not-known-today = Couriers are slow: the report above is the latest. An inspector could tell you more.
panel-horses = Horses fit for work
panel-horses-condition = Condition of the horses
panel-rifles = Rifles
panel-rounds = Rounds
panel-officers = Officers
panel-instructors = Instructors
panel-training = Training
panel-instructors-wanted = Instructors to keep
panel-instructors-note = Each costs { $price } a month at today’s prices and teaches { $men } { $men ->
    [one] man
   *[other] men
} at a time, if training is ordered. Whom the treasury cannot pay leaves.
panel-post = Send to a place
panel-post-to = Send to a place: { $place }
panel-post-choose = Choose a place to send the unit to.
panel-served = Supply priority
panel-served-place = Supply priority: { $place } of { $all }
panel-serve-first = Supply this unit first

# The fund.
panel-treasury = Treasury: { $oblast }
panel-balance = In hand
panel-arrears = Pay in arrears
panel-months = { $months } months
panel-arrears-note = Unpaid men leave, and fewer come.
panel-prices = Prices
panel-prices-times = { $level } times those of December 1917
panel-moved = Last turn
panel-moved-nothing = No money came or went.
panel-income = Came in
panel-outgo = Went out
panel-tax = Kibitka tax
panel-tax-rate = Share of the full rate
panel-tax-note = Only households of volosts that obey pay, and only part of what they owe comes in.
panel-tax-borne = A rate of up to { $share } is borne and costs no obedience; each turn above it does.
panel-pay = Pay
panel-pay-rate = Per man and turn, at base prices
panel-pay-note = What is paid rises with prices. The usual pay of { $usual }, paid in time, brings { $more } more of those who are called; a higher one, up to twice as much, brings nobody else but keeps men longer; a lower one brings fewer and loses more. Pay owed for months drives men home.
panel-pay-stays = At this rate: desertion { $by }
panel-paid-first = Paid first when money is short:
panel-sponsors = Who rules now
panel-sponsors-none = There is nobody to whom a gift could go.
panel-standing = Regard for Alash
panel-per-tenth = Sum that raises it by a tenth
panel-not-for-money = Money does not move them.
panel-gift = Gift in roubles, from { $oblast }
panel-give = Give

# Supply.
panel-stuck = Supply bottlenecks
panel-stuck-line = { $goods }: { $share } of what was asked was sent
panel-stuck-nothing = Nothing stuck.
panel-asked = Asked and sent in the last turn
panel-asked-nothing = Nothing was asked for.
panel-col-place = Where to
panel-col-goods = What
panel-col-asked = Asked
panel-col-sent = Sent
panel-depots = Way-stations
panel-depots-none = There are none. Choose a place on a road to set one up.
panel-legs = Roads in use
panel-legs-none = Nothing was carried.
panel-share-from-base = { $share } of each cartload arrives
panel-on-the-way = On its way
panel-on-the-way-nothing = Nothing is on its way.
panel-shipment = { $goods }, { $amount }, from { $from }; due in the half-month from { $due }
panel-loaded-first = Loaded first
panel-served-note = The unit that stands first is supplied and armed before the others.

# A place.
panel-place-choose = Choose a place on the map.
panel-held-by = Held by
panel-holder-own = Alash
panel-holder-friendly = allies
panel-holder-nobody = nobody in particular
panel-holder-hostile = the enemy
panel-lies-in = Uezd
panel-store = Store
panel-store-empty = The store is empty.
panel-coming = on its way: { $amount }
panel-market = Market
panel-market-none = Nothing is sold here in quantity.
panel-market-note = On sale in an ordinary turn: less in spring, more in autumn.
panel-depot-note = Carts refill with fodder at a stocked way-station, sparing their cargo on the road before it.
panel-depot-price = Until { $date } this would cost about { $sum }; about { $left } would be left in the treasury.
panel-depot-tonnes = Keep, tonnes: { $goods }
panel-depot-give-up = Give it up

# A road.
panel-route-choose = Choose a road on the map.
panel-ends = Between
panel-mode = Kind
panel-length = Length
panel-seasons = Open
panel-open-always = all year
panel-open-never = never
panel-closed-now = Closed at this season.
panel-hostile-end = Closed: { $place } is in hostile hands.
panel-carried = Carried in the last turn
panel-carried-nothing = Nothing is known of it yet.
panel-towards = To { $place }
panel-share-arrives = Share of a cartload that arrives
panel-share-note = What is left at the end of this road now, if the cart sets out from a full store; horse and driver eat the rest on the way out and back.
panel-carriers = Hired carriers
panel-carts = One-horse carts
panel-camels = Camels
panel-hire-price = For half a month a cart is { $cart }, a camel { $camel }; all that is set: { $all }. At once they load, in tonnes: { $load }

# A uezd.
panel-uezd-not-ours = No order of this branch reaches this uezd.
panel-people = Population
panel-population = Population
panel-kazakhs = Kazakhs
panel-households = Kazakh households
panel-herd = Horses of the auls
panel-seat = Seat
panel-obeyed = An order is obeyed by
panel-obeyed-note = Share of the volosts in the last turn.
panel-weary = Lost to the tax
panel-weary-note = A tax the auls can bear costs nothing; a heavier one costs a little authority each turn, a lighter one restores it.

# Strength against the record.
panel-strength = Strength
panel-strength-of = Whose strength: { $whose }
panel-strength-says = { $whose }: enrolled { $enrolled }, kept { $kept }, fit { $fit }, present for duty { $present }
panel-standing-at = Units that stand at: { $place }
panel-raised-at = Units raised at: { $place }
panel-figures = Recorded figures up to today
panel-figures-none = None yet.
panel-figure = { $date }: { $whose }, { $step }
panel-recorded = Recorded
panel-simulated = Yours
panel-difference = Difference
panel-agrees = Agrees with the record.
panel-month-1 = Jan
panel-month-2 = Feb
panel-month-3 = Mar
panel-month-4 = Apr
panel-month-5 = May
panel-month-6 = Jun
panel-month-7 = Jul
panel-month-8 = Aug
panel-month-9 = Sep
panel-month-10 = Oct
panel-month-11 = Nov
panel-month-12 = Dec

# Where this comes from.
panel-why-unknown = Nothing is noted about this.
panel-why-value = Number
panel-field-of = { $thing }: { $field }
panel-claim-said = Who says so
panel-claim-date = Date
panel-style-os = Old Style
panel-style-ns = New Style
panel-style-unknown = calendar not said
panel-claim-who = Person or body
panel-claim-number = Number
panel-claim-range = { $value }; versions from { $low } to { $high }
panel-claim-source = Source
panel-claim-trust = How far to trust it
panel-status = Kind of statement
panel-status-planned = plan or norm
panel-status-attested = said by a witness or document
panel-status-contested = said, and denied by others
panel-status-derived = worked out
panel-status-invented = made up
panel-confidence = Trust
panel-confidence-high = high
panel-confidence-medium = fair
panel-confidence-low = low
panel-evidence = How it was found
panel-evidence-seed = in one of the two articles the game began with
panel-evidence-excerpt = read in part of the work named
panel-evidence-derived = worked out from other claims
panel-evidence-background = general knowledge, not confirmed
panel-conflicts = Other versions of the sources
panel-conflicts-note = These do not agree with it:

# Report of the last turn.
panel-report-none = Nothing has happened yet.
panel-supply = Supply
panel-money = Money
panel-more = Small matters: { $count }
panel-affairs = Decisions and aims
panel-land = The land
panel-event-assumed = Supposed: no source we have read says exactly this.
panel-answered = Answered; it can be changed until the turn ends.
panel-unanswered = If nobody answers: { $choice }
panel-answer-number = The number you give
panel-answer-sum = { $given } of { $whole } divided
panel-answer-given = You gave
panel-answer-ours = Your men
panel-answer-record = What the record has, and yours beside it:
panel-answer-elsewhere = not under your command
panel-go-on = Go on by standing orders until
panel-until-event = something needs deciding
panel-until-report = a fight or a raid is reported
panel-until-low-store = a store runs low
panel-until-season = the season turns
panel-until-limit = the call-up meets another limit
panel-until-turns = two months have passed
panel-until-date = this day comes
panel-aims = What it is for
panel-act = Act
panel-aims-needed = Reach { $number } of these to win.
panel-aims-all = All of these are needed to win.
panel-aims-forecast = What is expected is played on from today with the orders that stand; questions still to come are answered by lot, otherwise in each future; what is asked today counts as unanswered until you answer. An aim is counted when the half-month of its day ends.
panel-lost-if = Defeat if: { $what }
panel-lost = All is lost: { $what }
panel-routines-note = Your staff handles whatever is ticked; your own orders override it.
panel-powers = Powers you deal with
panel-opinion = What they think of us
panel-crossed = They want nothing more to do with us.
panel-terms-accept = Accept their terms
panel-terms-refuse = Refuse their terms
panel-red-line = Red line: { $line }
panel-remembers = They remember
panel-answer-accepted = terms accepted
panel-answer-refused = terms refused
panel-answer-gave = a gift
panel-answer-asked = a request
panel-answer-crossed = a red line crossed
panel-ask = Ask for { $what }
panel-wants = What they want of us; what is ticked they have
panel-powers-far = Out of reach for now
panel-ask-note = They agree with a chance of { $chance }, as good as their goodwill, if a way is open. Each request costs { $cost } of goodwill; another can be made after { $turns } { $turns ->
    [one] turn
   *[other] turns
}.
panel-promises = Promised and on the way
panel-no-promises = Nothing is promised.
panel-fronts = Fronts
panel-no-fronts = There is no fighting at this time.
panel-front-quiet = Nobody fights here yet. Men will be wanted here:
panel-fight-report = Report of the fight
panel-line-record = In the record the line stood at { $place }.
panel-front-ours = Our men there
panel-front-friends = Men beside us
panel-front-foes = Against us
panel-front-nobody = nobody has been seen
map-front = { $front }: { $foes } of the enemy, as far as is known. { $news }
panel-about = about { $number }
panel-news-wire = News by telegraph, of today.
panel-news-days = News is { $days } { $days ->
    [one] day
   *[other] days
} old.
panel-news-cut = No road is open: news comes by chance, weeks late.
panel-school = Cadet school
panel-school-running = A course is running: { $place }, { $turns } { $turns ->
    [one] turn
   *[other] turns
} to go.
panel-school-close = Close the school
panel-school-open = Open the school: { $place }
panel-school-cost = A course takes { $turns } { $turns ->
    [one] turn
   *[other] turns
}; by today’s prices { $open } to open and { $keep } a turn
panel-skill = { $skill }: where he serves, { $share } more comes of it
panel-riding-to-post = On the way to the post.
panel-posts-free = Without a post, and where they could serve
panel-entries = Encyclopedia
panel-entries-note = The encyclopedia tells the record as it came about, up to 1920, whatever the date of your campaign.
panel-entries-seek = Seek a word
panel-entries-matter = Matters
panel-entries-rule = Rules of the game
panel-entries-power = Powers
panel-entries-person = People
panel-entries-unit = Units
panel-entries-battle = Battles
panel-entries-place = Places
panel-entries-goods = Goods
panel-entries-terms = Words of the trade
panel-no-particulars = No particulars known.
panel-books = How this number is made up
panel-books-line = { $amount } { $what }
panel-books-none = Nothing is entered yet.
counsel-find = What would help?
counsel-note = Your staff tries what can be ordered now in simulated campaigns, never in this one.
counsel-tries = The staff is trying orders …
counsel-without = As things stood when you asked, with nothing more ordered: { $value }, with { $needed } asked; reached in { $chance } of simulated campaigns.
counsel-with = Then { $value } within { $turns } { $turns ->
    [one] turn
   *[other] turns
}; reached in { $chance } of simulated campaigns. By then it has cost { $roubles } { $roubles ->
    [one] rouble
   *[other] roubles
} in all.
counsel-others = The other aims then: { $aims }.
counsel-more = { $number } more of the kind
counsel-not-enough = Nothing the staff could think of is likely to reach it; these bring it nearer:
counsel-none = No order that the staff could think of brings it nearer without doing the other aims more harm.
panel-remedies-mean = On average over simulated campaigns:
panel-remedies-none = No order you could give now would bring one more man within three months.
panel-remedy = { $men } more { $men ->
    [one] man
   *[other] men
} present after { $turns } { $turns ->
    [one] turn
   *[other] turns
}, for { $roubles } { $roubles ->
    [one] rouble
   *[other] roubles
}
panel-remedy-order = Order it
panel-order-late = The order reaches them in { $turns } { $turns ->
    [one] turn
   *[other] turns
}.
panel-machine-guns = Machine guns
panel-kit = Sets of kit in use
panel-honours = Awards
panel-deeds = One-off actions
panel-inspected = An inspector has counted the men lately.
panel-not-inspected = Enrolment is what commanders claim; men present is your staff's estimate.
panel-inspect = Send an inspector
panel-arms = Arms
panel-arms-buy = Buy { $arms }: { $price }
panel-arms-rest = { $rest } would stay in the treasury
panel-arms-ordered = Ordered: { $arms }, in their hands when the turn ends.
panel-arms-counted = { $arms }. Towards “armed” a rifle counts whole, a sabre { $sabre }, a lance { $lance }; only men with a horse count.
panel-arms-counted-why = Each man counts by his best weapon. Sabres and lances are spread over all men of the unit, so that those in the hands of men who have no horse, or have a rifle as well, count for nothing.
panel-sabres = Sabres
panel-lances = Lances
panel-arms-left = { $arms } to be had this half-month, { $price } each
panel-allied = An ally gives { $share } of their bread, fodder and pay
panel-eligible = Eligible men
panel-eligible-left = { $left } of { $all }
panel-award = Award the riders
panel-detach = Send officers there
panel-ask-passage = Ask for trains and steamers to carry it
panel-lent-trains = Carried by trains and steamers of
panel-others = Officers and men for another unit
panel-men-handed = Men to hand over
panel-transfer = Hand the men over
panel-transfer-note = They take their part of rifles, rounds, horses, kit, officers and instructors along. A detachment that is not there yet begins where the unit stands.
panel-name = Name of the unit
panel-rename = Call it so
panel-name-back = Give back its old name
panel-join = Join the unit to it
panel-disband = Discharge the unit
panel-convoy = Send a convoy yourself
panel-convoy-amount = How much, kilograms or pieces
panel-convoy-send = Send the convoy
panel-raid-danger = Danger of a raid
panel-raid-note = For half a month, with the uezd guarded as it is now.
panel-herd-now = Horses of the auls
panel-jut = Ice locks the grass: horses starve.
panel-requisition = Requisition in this uezd
panel-requisition-note = Bread, fodder and horses at once, from households that had them. For three months they obey less and fewer men come.
panel-volosts = Volosts
panel-lend = From branch to branch
panel-lend-roubles = Roubles
panel-lend-send = Send the money

# The forecast.
turn-chance = chance { $chance }
turn-chance-why = If nothing more is ordered, and questions to come are answered by lot, it is reached in that part of { $futures } futures, played on other luck; typically it comes to { $value } (in half of them to less, in half to more), with { $needed } asked. Click to ask what would help.
panel-forecast = Present for duty by { $date }, by the orders that stand: { $low } to { $high }, half of the futures below { $middle }.
panel-forecast-before = Without the orders of this turn: { $low } to { $high }, half below { $middle }.
panel-forecast-note = Futures played on other luck: { $futures }. In them no further order is given; questions to come are answered by lot. Eight in ten lie in the band.
panel-limits = What stops the call-up, turn by turn
panel-limits-note = Strong: what stopped it. Pale, right of today: what will stop it in most futures.
panel-limits-was = Up to { $date }: { $what }.
panel-limits-expected = Expected up to { $date }: { $what } (in { $share } of the futures).
panel-forecast-waiting = The futures are being played…
panel-col-unit = Unit
panel-col-stands = At
panel-col-roll = Roll
panel-col-present = Present
panel-col-fed = Fed
panel-units-none = No unit has been raised yet.
panel-units-at-once = Order all of these
panel-units-at-once-note = What is chosen here goes to every unit of the table that does not do it yet; the field above the table narrows it down.
panel-units-course = training
panel-units-posture = conduct
panel-units-arms = arms
panel-units-buys = Still lacking and for sale: { $arms } for { $price }
panel-depots-of = Blue: four fifths of what is wanted or more; ochre: half or more; orange: less.
panel-chart-save = Keep as picture and table
counsel-earlier = Found before your latest orders of this turn.
panel-tax-obeyed = Volosts that obey: { $now } now, { $then } in two months at this rate
panel-ask-pending = They answer when the turn ends.
panel-aim-expected = By the orders that stand: typically { $value }; reached in { $chance } of the futures tried
panel-aim-nobody = nobody there yet
panel-aim-dangers = Danger of a raid in half a month, guarded as in the last one: { $list }
panel-front-closed = Nobody can be sent to that front yet: nothing of it is held, or nobody fights there.
panel-front-leave = { $unit } would be at { $place } after { $turns } { $turns ->
    [one] turn
   *[other] turns
}; of { $roll } on its roll about { $there } would be kept there, the more the fuller the way-stations on the way. The last day to set out is { $date }.
panel-front-long = { $unit } would be more than two months on the way there.
panel-front-late = { $unit } would no longer be there on the day.
weighing-find = What would each answer do to the aims?
weighing-note = Each answer in the futures of the forecast, by the orders that stand; questions to come are answered by lot.
weighing-chances = Chances: { $aims }
weighing-alike = By this no answer moves the chance of any aim by five points in a hundred.
weighing-too-soon = By the orders that stand hardly any aim is reached, whatever is answered. Call men up first, then ask again.
departure-find = When should one set out?
departure-note = The same march begun in one half-month after another, each in 40 simulated campaigns by the orders that stand; questions to come are answered by lot.
panel-aims-open = Open: “{ $question }”. The chances count on: { $choice }.
panel-aim-more = more, and what would help
panel-aim-past = more
panel-aim-fails = most often missed: { $what } ({ $share })
panel-aim-expected-before = Before this turn’s orders: { $value }; chance { $chance }
panel-fallen-expected = Dead and lost by { $date }, on average: { $list }. Sickness takes fewer of those who have kit or rest; those who go hungry at the front scatter.
panel-people-drawn = The drawings show kinds of people, not those who are named.
panel-aim-least = fewest from { $from } to { $date }
panel-aim-most = most from { $from } to { $date }
