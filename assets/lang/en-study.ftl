### What many runs teach: calibration, hindcast, readings, explanations, attribution.

# Calibration and hindcast.
study-wave = Wave { $wave }: { $left } of { $tried } sets are not ruled out
study-accepted = Accepted: { $sets } sets
study-figure = figure
study-plausible = plausible
study-fitted-by = fitted by
study-by-all = all parameters
study-parameter = parameter
study-range = range
study-hindcast = { $runs } histories, their parameters drawn from { $sets } sets that fit the record
study-hindcast-own = { $runs } histories by the scenario's own rules
study-fitted = Fitted:
study-held-out = Held out, never fitted:
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
explain-heading = { $scenario }. Orders: { $policy }. Why the quota was not filled by { $date }; { $seeds } seeds.
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
explain-experiment = Two worlds, and what tells them apart: { $rifles } rifles more ({ $oblast }).
explain-world = world
explain-as-it-stands = as it stands
explain-gained = men more there

# Readings.
reading-default = As the program holds it
reading-default-text = Quotas are those of the congress, 13,500 in all. Recorded figures stand as the claims give them, and as a range where the claims disagree.
reading-named = Reading of the sources: { $name }.
reading-choice = Which reading of the sources
reading-changes = What this reading changes
reading-compared = { $scenario }. Orders: { $policy }. { $runs } campaigns by each of two readings of the sources.
reading-quota = { $oblast }: { $to } men owed, not { $from }; the uezds and units share in it as before
reading-figure = { $who }, { $date } ({ $claim }): recorded is { $to }, not { $from }
reading-figure-new = { $who }, { $date } ({ $claim }): { $to } is compared as well
reading-figure-gone = { $who }, { $date } ({ $claim }): { $from } is compared no more
reading-force = { $unit }, first day: men { $men }, horses { $horses }, rifles { $rifles }, machine guns { $guns }
reading-guns = { $front }: { $number } field guns of Alash beside those of its allies

# Attribution and the three numbers.
