### What many runs teach: calibration, hindcast, readings, explanations, attribution.

# Calibration and hindcast.

# Why not 13,500.

# Readings.

# Attribution and the three numbers.
numbers-place-title = Among possible histories
numbers-place = { $what }, { $date }: { $men } men, more than in { $below } of 100 possible histories; { $gap } against the record.
numbers-place-as-recorded = { $what }, { $date }: { $men } men, more than in { $below } of 100 possible histories; as recorded.
numbers-place-unrecorded = { $what }, { $date }: { $men } men, more than in { $below } of 100 possible histories; no figure is recorded for that day.
numbers-place-none = No turn is played yet.
numbers-plausibility-title = Within what is documented
numbers-plausibility-none = No order moved a lever whose range is documented.
numbers-plausibility-all = No order left the documented ranges; { $orders } of them have one.
numbers-plausibility = Orders outside the documented ranges: { $outside } of { $orders }. { $worst }
numbers-outside = Furthest, { $date }: { $order }. { $lever }: { $value }, documented { $low }–{ $high }; beyond it by { $beyond } % of its width.
numbers-understanding-title = What you expected
numbers-understanding-none = Nothing was predicted before the first turn.
numbers-interval-held = { $what }: you expected { $low }–{ $high } men, and it was { $came }. Score { $score } men, { $share } % of the record; the less, the better.
numbers-interval-missed = { $what }: you expected { $low }–{ $high } men, but it was { $came }. Score { $score } men, { $share } % of the record; the less, the better.
numbers-interval-open = { $what }: you expected { $low }–{ $high } men; the game has not come to that day.
numbers-stops = What stops the levy: you named { $named } ({ $sure }), it was { $came }. Score { $score }: 0 is sure and right, 2 sure and wrong.
numbers-stops-full = What stops the levy: you named { $named } ({ $sure }); nothing did.
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
moved-title = What your decisions moved
moved-waiting = Each decision is being played again as history had it…
moved-headline = { $what }, { $date }: { $men } men. One by one your decisions were exchanged for history's and the rest played again on the same luck. The number says how many men your decision added or cost.
moved-none = None of your decisions changed the outcome.
moved-no-order = You gave no such order in this turn
moved-history = History: { $orders }
moved-history-none = History gave no such order in this turn
moved-toward = nearer to the record
moved-away = further from the record
moved-neither = no nearer to the record, no further
moved-won = Reached by it: { $aims }.
moved-missed = Missed by it: { $aims }.
moved-ruined = By it all was lost.
moved-saved = But for it, all would have been lost.
moved-more = Decisions that changed something: { $number }; these changed most.
predict-title = What do you expect?
predict-note = Give intervals that would hold in nine cases of ten, and name what will stop the levy. At the end it is scored; after the first turn it cannot be changed. Fields may stay empty.
predict-from = men, from
predict-to = to
predict-stops = What will stop the levy
predict-sure = How sure you are
predict-none = no answer
predict-crossed = The first number is above the second: this will not be kept.
