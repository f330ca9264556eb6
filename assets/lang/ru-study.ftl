### What many runs teach: calibration, hindcast, readings, explanations, attribution.

# Calibration and hindcast.
study-wave = Волна { $wave }: не исключены { $left } из { $tried } наборов
study-accepted = Принято наборов: { $sets }
study-figure = число
study-plausible = правдоподобно
study-fitted-by = подгонялось
study-by-all = всеми параметрами
study-parameter = параметр
study-range = пределы
study-hindcast = Историй: { $runs }; параметры взяты из { $sets } наборов, согласных с источниками
study-hindcast-own = Историй: { $runs }; параметры сценария
study-fitted = Подогнано:
study-held-out = Отложено, не подгонялось:
study-days = Когда впервые достигнуто наименьшее из записанных чисел:
study-men = людей
study-never = никогда
study-hit = попадание
study-sensitivity = Насколько каждый сомнительный параметр сдвигает среднее { $claim } в своих пределах: один и среди прочих (Моррис):
study-at-low = внизу
study-at-high = вверху
study-pit = Где каждое записанное число среди историй (PIT)
study-pit-unit = доля историй не выше него
study-kept = принято

# Why not 13,500.
explain-heading = { $scenario }. Приказы: { $policy }. Почему не выполнена разнарядка: { $date }. Зёрен случайности: { $seeds }.
explain-lifted = снято ограничение
explain-none = ничего не снято
explain-enrolled = в списках
explain-counted = в счёт разнарядки
explain-part = доля
explain-mean = людей в среднем
explain-share = от недобора
explain-other = время и прочее
explain-other-note = Время и прочее — чего не хватает и тогда, когда сняты все четыре ограничения: сбор людей требует времени, а из уезда, где нет призыва, никто не придёт.
explain-quota = разнарядка
explain-oblast = область
explain-experiment = Два мира и опыт, который их различает: ещё { $rifles } винтовок ({ $oblast }).
explain-world = мир
explain-as-it-stands = как в сценарии
explain-gained = там прибыло людей

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
