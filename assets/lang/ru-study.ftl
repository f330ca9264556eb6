### What many runs teach: calibration, hindcast, readings, explanations, attribution.

# Calibration and hindcast.

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

# Attribution and the three numbers.
