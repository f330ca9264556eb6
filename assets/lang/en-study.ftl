### What many runs teach: calibration, hindcast, readings, explanations, attribution.

# Calibration and hindcast.
study-wave = Wave { $wave }: { $left } of { $tried } { $tried ->
    [one] set
   *[other] sets
} not ruled out
study-accepted = Accepted: { $sets } { $sets ->
    [one] set
   *[other] sets
}
study-figure = figure
study-plausible = plausible
study-fitted-by = fitted by
study-by-all = all parameters
study-parameter = parameter
study-range = range
study-hindcast = { $runs ->
    [one] { $runs } history, its parameters
   *[other] { $runs } histories, their parameters
} drawn from { $sets } { $sets ->
    [one] set that fits
   *[other] sets that fit
} the record
study-hindcast-own = { $runs } { $runs ->
    [one] history
   *[other] histories
} by the scenario's own rules
study-fitted = Fitted:
study-looked-at = Looked at: not fitted, but known when some number was set:
study-held-out = Held out: not known when any number was set:
study-none-held-out = No figure is held out.
class-fitted = fitted
class-looked-at = looked at
class-held-out = held out
study-days = When the lowest figure recorded was first reached:
study-men = men
study-never = never
study-hit = hit
study-sensitivity = What each doubtful parameter moves in the mean of { $claim } over its range, alone and among the others (Morris):
study-at-low = at low
study-at-high = at high
study-pit = Where each recorded figure lies among the histories (PIT)
study-pit-unit = share of the histories at or below it
study-kept = accepted

# Why not 13,500.
explain-picture = What kept the quota from being filled: the gap shared out
explain-heading = { $scenario }. Orders: { $policy }. Why the quota was not filled by { $date }. Seeds played: { $seeds }.
explain-lifted = no longer a limit
explain-none = nothing lifted
explain-enrolled = on the rolls
explain-counted = towards the quota
explain-part = part
explain-mean = men, mean
explain-share = of the gap
explain-other = time and other
explain-other-note = Time and other is what is still missing when all four are lifted: men need time to come, and nobody comes from a uezd that is not called up.
explain-quota = quota
explain-oblast = oblast
explain-experiment = Two worlds, and what tells them apart: { $officers } more ({ $oblast }).
explain-world = world
explain-as-it-stands = as it stands
explain-gained = men more there
binds-most = What stopped the call-up most: { $what }, { $date }. With that limit a little higher, so many men more would have come: { $men } (nine games in ten: { $low } … { $high }; this game's own luck: { $own }). No other limit brought more in { $same } of { $seeds } games.
binds-waiting = Each limit is being lifted a little in your own game…
binds-none = Nothing stopped the call-up: no limit, had it been a little higher, would have brought one man more.
binds-untried = Nobody was called up, so there was nothing to stop.
binds-how = Each of the four limits is raised by what about a tenth of the quota needs, and the same orders are played again on the same luck: what binds is the limit that brings most men. Games on each luck: 5; different lucks: { $seeds }, the first of them this game's own.
binds-by = By { $date }, each limit a little higher:
binds-saved = { $scenario }. A saved game by its own orders, seed { $seed }.
binds-limit = a little higher
binds-own = men more, own luck
binds-men = median
binds-first = first
binds-as-it-is = as it was, men
binds-stops = stops
binds-wholly = What would have come by { $date } without the limits altogether, by the same orders. Seeds: { $seeds }.

# How far to trust a scenario.
trust-title = How far to trust it
trust-none = No figure is recorded for this scenario: there is nothing to compare with.
trust-histories = Histories are being played: { $done } of { $all }
trust-gap = The gap is being shared out: { $done } of { $all } { $all ->
    [one] campaign
   *[other] campaigns
} played
trust-swings = Doubtful parameters are being moved: { $done } of { $all } { $all ->
    [one] set
   *[other] sets
} tried
trust-fan-note = Band: nine histories in ten. Line: the middle one. Points and bars: what is recorded.
trust-pit-note = A dot between the two lines: the recorded figure lies among nine histories in ten. A red dot: a miss.
trust-gap-note = Bar: nine campaigns in ten. Dot: the mean.
trust-swing-note = Bar: from one end of the parameter's range to the other, all else unchanged. Dot: the upper end.

# Readings.
reading-default = As the program holds it
reading-default-text = Quotas are those of the congress, 13,500 in all. Recorded figures stand as the claims give them, and as a range where the claims disagree.
reading-named = Version of the sources: { $name }.
opening-choice = Begin otherwise
opening-choice-note = Beginnings that no source tells: some harder, others only different. The best result of each is kept.
opening-mark = another beginning
opening-kind = beginning
opening-changes = What began otherwise
opening-named = Begun otherwise: { $name }.
opening-as-it-was = As it was
reading-choice = Which version of the sources to play by
reading-changes = What this version changes
reading-compared = { $scenario }. Orders: { $policy }. { $runs } { $runs ->
    [one] campaign
   *[other] campaigns
} by each of two versions of the sources.
reading-quota = { $oblast }: { $to } { $to ->
    [one] man
   *[other] men
} owed, not { $from }; the uezds and units share in it as before
reading-treasury = { $oblast }, money on the first day: { $to }, not { $from }
reading-figure = { $who }, { $date } ({ $claim }): recorded is { $to }, not { $from }
reading-figure-new = { $who }, { $date } ({ $claim }): { $to } is compared as well
reading-figure-gone = { $who }, { $date } ({ $claim }): { $from } is compared no more
reading-force = { $unit }, first day: men { $men }, horses { $horses }, rifles { $rifles }, machine guns { $guns }
reading-unit = { $unit }: room for { $to } { $to ->
    [one] man
   *[other] men
}, not { $from }
reading-event = { $date }: { $event }. { $means }
reading-order = { $date }, ordered as well: { $order }
reading-means = Means it supposes beside the record: { $list }.
reading-authority = authority { $by } higher for good: { $list }
reading-horses = { $number } { $number ->
    [one] horse
   *[other] horses
}
reading-guns = { $front }: { $number } field { $number ->
    [one] gun
   *[other] guns
} of Alash beside those of its allies

# Attribution and the three numbers.
numbers-place-title = Among possible histories
numbers-place = { $what }, { $date }: { $men } { $men ->
    [one] man
   *[other] men
}, more than in { $below } of 100 possible histories; { $gap } against the record.
numbers-place-as-recorded = { $what }, { $date }: { $men } { $men ->
    [one] man
   *[other] men
}, more than in { $below } of 100 possible histories; as recorded.
numbers-place-unrecorded = { $what }, { $date }: { $men } { $men ->
    [one] man
   *[other] men
}, more than in { $below } of 100 possible histories; no figure is recorded for that day.
numbers-place-none = No turn is played yet.
numbers-plausibility-title = Within what is documented
numbers-plausibility-none = No order moved a lever whose range is documented.
numbers-plausibility-all = No order left the documented ranges; { $orders } of them have one.
numbers-plausibility = Orders outside the documented ranges: { $outside } of { $orders }. { $worst }
numbers-outside = Furthest, { $date }: { $order }. { $lever }: { $value }, documented { $low }–{ $high }; beyond it by { $beyond } % of its width.
numbers-understanding-title = What you expected
numbers-understanding-none = Nothing was predicted before the first turn.
numbers-understanding-untried = Nobody was called up: what was never tried is not scored.
numbers-interval-held = { $what }: you expected { $low }–{ $high } men, and it was { $came }. Score { $score } men, { $share } % of the record; the less, the better.
numbers-interval-missed = { $what }: you expected { $low }–{ $high } men, but it was { $came }. Score { $score } men, { $share } % of the record; the less, the better.
numbers-interval-open = { $what }: you expected { $low }–{ $high } men; the game has not come to that day.
numbers-stops = What stops the call-up: you named { $named } ({ $sure }), it was { $came }, most on { $date }, and likewise in { $same } of { $seeds } games on other luck. Score { $score }: 0 is sure and right, 2 sure and wrong.
numbers-stops-open = What stops the call-up: you named { $named } ({ $sure }); what did is still being found out.
numbers-stops-full = What stops the call-up: you named { $named } ({ $sure }); nothing did.
lever-tax = Share of the full tax
lever-pay = Roubles a rider a turn
lever-levy-share = Share of the quota called up
lever-levy-detail = Share detailed to the regiment
lever-gift = Roubles given at once
lever-instructors = Instructors for a thousand men of the establishment
lever-agitation = Uezds where elders go round at once
lever-requisitions = Requisitions so far
lever-carts = Carts on one road
lever-camels = Camels on one road
lever-depot = Tonnes at one way-station
better-title = What would have gained most
better-instead = { $date }. Instead: { $orders }
better-without = { $date }. Without it: { $orders }
better-won = Reached then as well: { $aims }.
better-missed = Missed then: { $aims }.
better-nearer = No single decision would have reached an aim more; this one would have come nearest. { $aim }: { $was } → { $is }
better-back = Go back to that turn
better-none = No other answer, no order left out and no march to the front would have helped by itself: it wants several.
moved-title = What your decisions moved
moved-waiting = Each decision is being played again as history had it…
moved-headline = { $what }, { $date }: { $men } { $men ->
    [one] man
   *[other] men
}. One by one your decisions were exchanged for history's and the rest played again with the same luck. The number says how many men your decision added or cost.
moved-none = None of your decisions changed the outcome.
moved-no-order = You gave no such order in this turn
moved-history = History: { $orders }
moved-history-none = History gave no such order in this turn
moved-toward = nearer to the record
moved-away = further from the record
moved-neither = no nearer to the record, no further
moved-won = Reached because of it: { $aims }.
moved-missed = Missed because of it: { $aims }.
moved-ruined = It was why all was lost early.
moved-saved = Without it all would have been lost early.
moved-more = Decisions that changed something: { $number }; these changed most.
predict-title = What do you expect?
predict-note = Give intervals that would hold in nine cases of ten, and name what will stop the call-up. At the end it is scored; after the first turn it cannot be changed. Fields may stay empty.
predict-from = men, from
predict-to = to
predict-stops = What will stop the call-up
predict-sure = How sure you are
predict-none = no answer
predict-crossed = The first number is above the second: this will not be kept.
