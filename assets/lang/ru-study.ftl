### What many runs teach: calibration, hindcast, readings, explanations, attribution.

# Calibration and hindcast.

# Why not 13,500.

# Readings.
reading-default = Как принято в программе
reading-default-text = Разнарядка — по съезду, всего 13 500. Записанные числа взяты так, как их дают свидетельства, а где свидетельства расходятся — промежутком.
reading-named = Прочтение источников: { $name }.
reading-choice = Как читать источники
reading-changes = Что меняет это прочтение
reading-compared = { $scenario }. Приказы: { $policy }. По { $runs } кампаний при каждом из двух прочтений источников.
reading-quota = { $oblast }: должна дать { $to } человек, а не { $from }; уезды и части делят их по-прежнему
reading-figure = { $who }, { $date } ({ $claim }): записано { $to }, а не { $from }
reading-figure-new = { $who }, { $date } ({ $claim }): сверяется и с числом { $to }
reading-figure-gone = { $who }, { $date } ({ $claim }): с числом { $from } больше не сверяется
reading-force = { $unit }, первый день: людей { $men }, лошадей { $horses }, винтовок { $rifles }, пулемётов { $guns }
reading-guns = { $front }: { $number } орудий Алаша рядом с орудиями союзников

# Attribution and the three numbers.
