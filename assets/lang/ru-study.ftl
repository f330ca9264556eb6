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
study-kept = принято

# Why not 13,500.

# Readings.

# Attribution and the three numbers.
