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
study-kept = accepted

# Why not 13,500.

# Readings.

# Attribution and the three numbers.
