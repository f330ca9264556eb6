### What many runs teach: calibration, hindcast, readings, explanations, attribution.

# Calibration and hindcast.

# Why not 13,500.

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
