### What many runs teach: calibration, hindcast, readings, explanations, attribution.

# Calibration and hindcast.

# Why not 13,500.
explain-heading = { $scenario }. Бұйрықтар: { $policy }. Үлес неге толмады: { $date }. Кездейсоқтық тұқымдары: { $seeds }.
explain-lifted = шектеу алынса
explain-none = ештеңе алынбаса
explain-enrolled = тізімде
explain-counted = үлес есебіне
explain-part = бөлігі
explain-mean = орта есеппен, адам
explain-share = жетпегенінен
explain-other = уақыт және басқасы
explain-other-note = Уақыт және басқасы — төрт шектеу түгел алынғанда да жетпейтіні: жігіттердің жиналуына уақыт керек, ал шақырылмаған уезден ешкім келмейді.
explain-quota = үлес
explain-oblast = облыс
explain-experiment = Екі әлем және оларды ажырататын тәжірибе: тағы { $rifles } винтовка ({ $oblast }).
explain-world = әлем
explain-as-it-stands = сценарийдегідей
explain-gained = сонда қосылған адам

# Readings.

# Attribution and the three numbers.
