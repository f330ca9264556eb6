### What many runs teach: calibration, hindcast, readings, explanations, attribution.

# Calibration and hindcast.
study-wave = { $wave }-толқын: { $tried } жиынның { $left } жоққа шығарылмады
study-accepted = Қабылданған жиын: { $sets }
study-figure = сан
study-plausible = қисынды
study-fitted-by = немен келтірілді
study-by-all = барлық параметрмен
study-parameter = параметр
study-range = аралығы
study-hindcast = { $runs } тарих, параметрлері дерекке сай { $sets } жиыннан алынды
study-hindcast-own = Сценарийдің өз ережелерімен { $runs } тарих
study-fitted = Келтірілгендер:
study-held-out = Келтіруге қатыспағандар:
study-days = Жазылған ең аз санға алғаш қашан жетті:
study-men = адам
study-never = ешқашан
study-hit = дәл келді
study-sensitivity = Әр күмәнді параметр { $claim } орташасын өз аралығында қанша жылжытады: жеке және өзгелермен бірге (Моррис):
study-at-low = төменде
study-at-high = жоғарыда
study-kept = қабылданды

# Why not 13,500.

# Readings.

# Attribution and the three numbers.
