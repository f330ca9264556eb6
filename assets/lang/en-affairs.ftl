# Events, powers, fights, people: sentences of the game itself.
gift-machine-guns = { $number } machine { $number ->
    [one] gun
   *[other] guns
}
favour-rifles = rifles
favour-rounds = rounds
favour-machine-guns = machine guns
favour-officers = officers
favour-instructors = instructors
favour-kit = kit
favour-roubles = money
measure-serving = men who went over
measure-fronts = fronts in { $oblast }
measure-all = the whole militia
post-home = no post
leaving-amnestied = amnestied, home
leaving-serving = into the Red Army
leaving-discharged = discharged, home
leaving-arrested = lost or arrested
posture-garrison = guard the auls
posture-screen = watch and scout
posture-raid = raid
posture-hold = hold the place
posture-assault = attack
posture-rest = rest
posture-garrison-text = All its men guard the auls about it.
posture-screen-text = The enemy’s strength is told more exactly. In a fight it bears { $part } of the losses and brings { $power } of its power; where nobody else stands it stays a skirmish. It guards the auls with { $guard } of its men.
posture-raid-text = Seeks fights, bears { $part } of the losses and brings { $power } of its power. Where it attacks, wins and is fed the line goes forward. It guards the auls with { $guard } of its men.
posture-hold-text = Brings all its power to a fight and bears all its losses. All its men guard the auls about it.
posture-assault-text = Seeks fights, bears { $part } of the losses and brings { $power } of its power. Where it attacks, wins and is fed the line goes forward. It guards the auls with { $guard } of its men.
posture-rest-text = Nobody is drilled; sickness and desertion are { $rest } of the usual. In a fight it bears { $part } of the losses and brings { $power } of its power. It guards the auls with { $guard } of its men.
pace-steady = with rest days
pace-forced = forced march
routine-hire = hire of carriers
routine-restock = way-stations for posted units
routine-rest = rest when supply is low
skill-drill = trains men
skill-command = commands
skill-authority = is obeyed
skill-talks = negotiates
skill-purse = collects the tax
skill-carting = finds carriers
commodity-machine-guns = machine guns
cause-event = events
cause-raid = raids
cause-jut = jut
cause-fight = fights
cause-requisition = requisition
cause-school = cadet school
cause-exchange = sent by order
cause-discharge = discharge
cause-opening = opening stock
cause-award = awards
policy-balanced = careful staff
policy-greedy = all to the front
policy-miser = nothing spent
policy-random = orders at random
policy-idle-after = careful staff, then standing orders

order-posture = { $unit }: { $posture }
order-choose = { $event }: { $choice }
order-choose-numbers = { $event }: { $choice } ({ $numbers })
order-terms = The terms are accepted: { $sponsor }
order-terms-off = The terms are refused: { $sponsor }
order-ask = Asked of { $sponsor }: { $what } for { $unit }
order-passage = Asked: trains and steamers for { $unit }, of { $sponsor }
order-requisition = { $uezd }: requisition
order-lend = { $roubles } { $roubles ->
    [one] rouble
   *[other] roubles
} from { $from } to { $to }
order-detach = { $officers } { $officers ->
    [one] officer
   *[other] officers
} from { $from } to { $to }
order-convoy = Convoy from { $from } to { $to }: { $goods }, { $amount }
order-school = Cadet school opened: { $place }
order-school-off = Cadet school closed: { $place }
order-appoint = { $person }: { $post }
order-buy = Bought for { $unit }: { $arms }
order-award = Awards: { $unit }
order-inspect = An inspector counts the men: { $unit }
order-disband = Discharged: { $unit }
order-transfer = { $men } { $men ->
    [one] man
   *[other] men
} with arms and horses from { $from } to { $to }
order-rename = A unit is called from now on: { $name }
order-rename-off = Called by its old name again: { $unit }
order-join = { $unit } joins { $into }
order-routine = Left to the staff: { $what }
order-routine-off = Taken out of the staff's hands: { $what }

refusal-not-open = this decision is not open now
refusal-crossed = they want nothing more to do with us
refusal-no-change = it is so already
refusal-no-goodwill = they do not think well enough of us
refusal-asked-lately = they were asked less than two months ago
refusal-nothing-to-give = they have nothing of the kind to give
refusal-taken-lately = the auls gave less than three months ago
refusal-no-authority = hardly anybody there obeys
refusal-same = both ends are the same
refusal-not-enough = there are only { $has }
refusal-apart = they do not stand at the same place
refusal-not-theirs = this detachment is raised from one unit only: { $unit }
refusal-bad-name = the name has characters that cannot be seen
refusal-no-room = its establishment has no room for so many men
refusal-running = a course is running
refusal-not-running = no course is running there
refusal-away = this person is not there at this time
refusal-no-merit = there is no victory to reward
refusal-no-officer = the unit has no officer to spare
refusal-not-held = { $place } is not in our hands or a friend's
refusal-numbers = { $asked ->
    [one] this answer takes { $asked } number
   *[other] this answer takes { $asked } numbers
}
refusal-beyond = only a number from { $least } to { $most } can be given
refusal-part = { $part }: no less than { $least } and no more than { $most } will be borne
refusal-not-whole = the parts add up to { $given }, and { $whole } must be divided

event-chosen = { $event }: { $choice }
event-promised = Promised by { $sponsor }: { $what }, to be handed over at { $place }
event-loaded = Sent by { $sponsor } from { $place }: { $what }
event-lost-on-the-way = Lost on the way, sent by { $sponsor }: { $what }
event-red-line = A red line is crossed; no more dealings with us: { $sponsor }
event-raided = { $uezd }: raiders in the auls, { $horses } { $horses ->
    [one] horse
   *[other] horses
} taken
event-jut = { $oblast }: ice locks the grass, a jut begins
event-favour-granted = Request granted by { $sponsor } ({ $what })
event-favour-refused = Request refused by { $sponsor } ({ $what })
event-favour-passage = trains and steamers
event-collapsed = Collapse, { $oblast }: { $before } men were present, { $now } are left. Most of the difference: { $step }.
loss-enrolled = men who left the rolls
loss-mounted = horses
loss-armed = arms
loss-officered = officers
loss-trained = men not yet trained
loss-supplied = bread and fodder
loss-present = the sick, and men who could not be kept at their post
event-regrouped = { $from } handed { $men } { $men ->
    [one] man
   *[other] men
} over: { $to }
event-joined = { $unit }: { $men } { $men ->
    [one] man
   *[other] men
} joined
event-left = { $unit }: { $men } { $men ->
    [one] man
   *[other] men
} gone for good ({ $how })
event-fell-back = { $unit } gives way to the enemy and rides to: { $place }
event-cut-off = { $unit } is cut off among the enemy
event-order-failed = { $unit }: the order came too late to be carried out
event-school-closed = { $place }: the cadet course ended without officers ({ $why })
closure-taken = the town is lost
closure-unpaid = the money for half a month was not there
closure-crossed = the power that helped it has turned away
event-cadets-passed = { $place }: { $officers } { $officers ->
    [one] cadet
   *[other] cadets
} graduated as officers

fight-attack-won = { $front }: our attack at { $place } succeeded, { $lost } { $lost ->
    [one] casualty
   *[other] casualties
}
fight-attack-lost = { $front }: our attack at { $place } failed, { $lost } { $lost ->
    [one] casualty
   *[other] casualties
}
fight-defence-won = { $front }: an attack at { $place } was beaten off, { $lost } { $lost ->
    [one] casualty
   *[other] casualties
}
fight-defence-lost = { $front }: we were beaten at { $place }, { $lost } { $lost ->
    [one] casualty
   *[other] casualties
}
fight-sides = Ours { $ours }, beside us { $friends }, against us about { $foes }; our side's strength against theirs { $odds } to 1
fight-cost = { $days } { $days ->
    [one] day
   *[other] days
} of fighting: { $lost } { $lost ->
    [one] casualty
   *[other] casualties
} of ours, { $dead } of them dead; { $rounds } { $rounds ->
    [one] round
   *[other] rounds
} fired
fight-short-of-rifles = Fewer than half of our men had a rifle.
fight-short-of-rounds = Some of our units had hardly a cartridge.
fight-hungry = Some of our units were badly fed.
fight-end-held = The line stands where it stood.
fight-end-advanced = The line moved a place forward.
fight-end-fell-back = The line moved a place back.
fight-end-culminated = We won and could not follow: we had outrun our supply.

# What an aim measures, in a few words.
metric-men = { $of }: { $step }
metric-history = { $of }, beside possible histories
metric-supply = { $of }: supplied
metric-authority = { $of }: volosts that obey
metric-requisitions = requisitions
metric-raids = raids
metric-arrears = pay behind, months
metric-arrears-everywhere = pay behind everywhere, months
metric-burden = roubles a household a year
metric-filled = oblasts with { $share } of their quota
metric-cadets = officers passed out of the school
metric-saved = home or safe, of all who served
metric-dead = dead and lost, of all who served
metric-standing = what { $of } think of you
metric-seats-held = seats held
metric-fights-won = fights won
metric-rifles = rifles in hand and store

# What an answer brings or takes at once.
at-once = This turn: { $what }
at-once-about = This turn, about: { $what }
at-once-regard = regard { $sign }{ $points } { $points ->
    [one] point
   *[other] points
} ({ $of })
at-once-arrears = pay behind { $sign }{ $months } months
at-once-forward = the line moves forward ({ $front })
at-once-back = the line moves back ({ $front })
at-once-quota = quota { $men }
at-once-quotas = other quotas for { $oblasts } { $oblasts ->
    [one] oblast
   *[other] oblasts
}
at-once-march = sets out: { $unit } → { $to }
at-once-school = the cadets are lost
# What keeping the terms of a power brings turn by turn.
terms-each-turn = Each turn that the terms stand, with what they have now: { $what }
terms-cross = Will want nothing more to do with us: { $of }
terms-regard = regard { $by } points ({ $of })

# What lasts of an event or an answer.
lasting-turns = For { $turns } { $turns ->
    [one] turn
   *[other] turns
}: { $what }
lasting-for-good = For good: { $what }
lasting-authority = authority { $sign }{ $points } { $points ->
    [one] point
   *[other] points
}
lasting-show-up = men who answer a call
lasting-home-show-up = men who answer a call to serve at home
lasting-danger = raids
lasting-foes = the enemy’s strength
lasting-tax = tax that comes in
lasting-pay = pay that falls to you
