### What many runs teach: calibration, hindcast, readings, explanations, attribution.

# Calibration and hindcast.

# Why not 13,500.

# Readings.
reading-default = Бағдарлама ұстанған нұсқа
reading-default-text = Облыстардың үлесі съезд бойынша, барлығы 13 500. Жазылған сандар куәліктерде қалай берілсе, солай алынды; куәліктер келіспеген жерде аралық көрсетілді.
reading-named = Дерек нұсқасы: { $name }.
reading-choice = Қай дерек нұсқасы бойынша
reading-changes = Бұл нұсқа нені өзгертеді
reading-compared = { $scenario }. Бұйрықтар: { $policy }. Деректің екі нұсқасының әрқайсысы бойынша { $runs } жорық.
reading-quota = { $oblast }: { $from } емес, { $to } адам беруге тиіс; уездер мен бөлімдер оны бұрынғыша бөліседі
reading-figure = { $who }, { $date } ({ $claim }): деректе { $from } емес, { $to }
reading-figure-new = { $who }, { $date } ({ $claim }): { $to } санымен де салыстырылады
reading-figure-gone = { $who }, { $date } ({ $claim }): { $from } санымен енді салыстырылмайды
reading-force = { $unit }, алғашқы күн: адам { $men }, ат { $horses }, винтовка { $rifles }, пулемет { $guns }
reading-guns = { $front }: одақтастар зеңбіректерінің қасында Алаштың { $number } зеңбірегі

# Attribution and the three numbers.
