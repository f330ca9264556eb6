### What many runs teach: calibration, hindcast, readings, explanations, attribution.

# Calibration and hindcast.

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

# Attribution and the three numbers.
