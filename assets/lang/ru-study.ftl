### What many runs teach: calibration, hindcast, readings, explanations, attribution.

# Calibration and hindcast.
study-wave = Волна { $wave }: не исключены { $left } из { $tried } наборов
study-accepted = Принято наборов: { $sets }
study-figure = число
study-plausible = правдоподобно
study-fitted-by = чем подогнано
study-by-all = всеми параметрами
study-parameter = параметр
study-range = пределы
study-hindcast = Историй: { $runs }; параметры взяты из { $sets } наборов, согласных с источниками
study-hindcast-own = Историй: { $runs }; параметры сценария
study-fitted = Подогнано:
study-looked-at = С оглядкой: не подгонялось, но, задавая числа, о нём знали:
study-held-out = Отложено: задавая числа, о нём не знали:
study-none-held-out = Отложенных чисел нет.
class-fitted = подогнано
class-looked-at = с оглядкой
class-held-out = отложено
study-days = Когда впервые достигнуто наименьшее из чисел источников:
study-men = людей
study-never = никогда
study-hit = попадание
study-sensitivity = Насколько каждый сомнительный параметр сдвигает среднее { $claim } в своих пределах, один и среди прочих (Моррис):
study-at-low = у нижнего края
study-at-high = у верхнего края
study-pit = Где каждое число источников среди историй (PIT)
study-pit-unit = доля историй не выше него
study-kept = принято

# Why not 13,500.
explain-picture = Почему разнарядка не выполнена: из чего складывается недобор
explain-heading = { $scenario }. Приказы: { $policy }. Почему не выполнена разнарядка ({ $date }). Начальных чисел: { $seeds }.
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
explain-experiment = Два мира и опыт, который их различает: ещё { $officers } ({ $oblast }).
explain-world = мир
explain-as-it-stands = как в сценарии
explain-gained = там прибыло людей
binds-most = Что больше всего сдерживало призыв: { $date } — { $what }. Будь этот предел немного выше, пришло бы больше на столько человек: { $men } (в девяти играх из десяти: { $low } … { $high }; при удаче этой игры: { $own }). Ни один другой предел не дал больше в играх: { $same } из { $seeds }.
binds-waiting = В вашей игре каждый предел немного поднимается…
binds-none = Призыв ничто не сдерживало: ни один предел, будь он немного выше, не дал бы больше ни одного человека.
binds-untried = Никого не призывали, так что сдерживать было нечего.
binds-how = Каждый из четырёх пределов поднимается на столько, сколько нужно примерно десятой части разнарядки, и те же приказы разыгрываются снова при той же удаче: сдерживает тот предел, который даёт больше всего людей. Игр при каждой удаче: 5, разных удач: { $seeds }; первая — этой игры.
binds-by = К { $date }, если каждый предел немного выше:
binds-saved = { $scenario }. Сохранённая игра по её приказам, начальное число { $seed }.
binds-limit = немного выше
binds-own = прибавка при своей удаче
binds-men = медиана
binds-first = первый
binds-as-it-is = людей, как было
binds-stops = сдерживает
binds-wholly = Что дали бы к { $date } те же приказы, если бы пределов не было вовсе. Начальных чисел: { $seeds }.

# Насколько верить сценарию.
trust-title = Насколько этому верить
trust-none = Для этого сценария в источниках нет чисел: сравнивать не с чем.
trust-histories = Разыгрываются истории: { $done } из { $all }
trust-gap = Недобор раскладывается на части: сыграно кампаний { $done } из { $all }
trust-swings = Сдвигаются сомнительные параметры: испытано наборов { $done } из { $all }
trust-fan-note = Полоса — девять историй из десяти, линия — срединная. Точки и отрезки — числа по источникам.
trust-pit-note = Точка между двумя чертами: число по источникам лежит среди девяти историй из десяти. Красная точка: промах.
trust-gap-note = Полоса — девять кампаний из десяти, точка — среднее.
trust-swing-note = Полоса — от одного края пределов параметра до другого при прочих неизменных. Точка — верхний край.

# Readings.
reading-default = Как принято в программе
reading-default-text = Разнарядка — по съезду, всего 13 500. Числа источников взяты так, как их дают свидетельства, а где свидетельства расходятся — промежутком.
reading-named = Версия источников: { $name }.
opening-choice = Начать иначе
opening-choice-note = Начала, о которых источники не говорят: одни труднее, другие просто иные. Лучший исход каждого запоминается.
opening-mark = другое начало
opening-kind = начало
opening-changes = Что началось иначе
opening-named = Начато иначе: { $name }.
opening-as-it-was = Как было
reading-choice = По какой версии источников играть
reading-changes = Что меняет эта версия
reading-compared = { $scenario }. Приказы: { $policy }. Кампаний по каждой из двух версий источников: { $runs }.
reading-quota = { $oblast }: должна дать { $to } { $to ->
    [one] человека
    [few] человека
    [many] человек
   *[other] человека
}, а не { $from }; уезды и части делят их по-прежнему
reading-treasury = { $oblast }, деньги в первый день: { $to }, а не { $from }
reading-figure = { $who }, { $date } ({ $claim }): в источниках { $to }, а не { $from }
reading-figure-new = { $who }, { $date } ({ $claim }): сверяется и с числом { $to }
reading-figure-gone = { $who }, { $date } ({ $claim }): с числом { $from } больше не сверяется
reading-force = { $unit }, первый день: людей { $men }, лошадей { $horses }, винтовок { $rifles }, пулемётов { $guns }
reading-unit = { $unit }: в штате мест { $to }, а не { $from }
reading-event = { $date }: { $event }. { $means }
reading-order = { $date }, приказано сверх того: { $order }
reading-means = Средства, которые это предполагает сверх известного: { $list }.
reading-authority = послушание навсегда выше на { $by }: { $list }
reading-horses = { $number } { $number ->
    [one] лошадь
    [few] лошади
    [many] лошадей
   *[other] лошади
}
reading-guns = { $front }: { $number } { $number ->
    [one] орудие
    [few] орудия
    [many] орудий
   *[other] орудия
} Алаша рядом с орудиями союзников

# Attribution and the three numbers.
numbers-place-title = Среди возможных историй
numbers-place = { $what }, { $date }: людей { $men } — больше, чем в { $below } из 100 возможных историй; разница с источниками: { $gap }.
numbers-place-as-recorded = { $what }, { $date }: людей { $men } — больше, чем в { $below } из 100 возможных историй; с источниками сходится.
numbers-place-unrecorded = { $what }, { $date }: людей { $men } — больше, чем в { $below } из 100 возможных историй; числа на этот день в источниках нет.
numbers-place-none = Ещё не сыграно ни одного хода.
numbers-plausibility-title = В пределах известного
numbers-plausibility-none = Ни один приказ не касался того, пределы чего известны.
numbers-plausibility-all = Приказов с известными пределами: { $orders }; ни один за них не вышел.
numbers-plausibility = Приказов за известными пределами: { $outside } из { $orders }. { $worst }
numbers-outside = Дальше всего, { $date }: { $order }. { $lever }: { $value }, известно { $low }–{ $high }; за пределами на { $beyond } % ширины промежутка.
numbers-understanding-title = Чего вы ждали
numbers-understanding-none = До первого хода ничего не было предсказано.
numbers-understanding-untried = Никого не призывали: то, чего не пробовали, не оценивается.
numbers-interval-held = { $what }: вы ждали { $low }–{ $high } человек, так и вышло: { $came }. Оценка — { $score } человек, { $share } % от записанного; чем меньше, тем лучше.
numbers-interval-missed = { $what }: вы ждали { $low }–{ $high } человек, а вышло { $came }. Оценка — { $score } человек, { $share } % от записанного; чем меньше, тем лучше.
numbers-interval-open = { $what }: вы ждали { $low }–{ $high } человек; до этого дня игра не дошла.
numbers-stops = Что останавливает призыв: вы назвали «{ $named }» ({ $sure }), оказалось «{ $came }», сильнее всего { $date }, и так же — в играх при другой удаче: { $same } из { $seeds }. Оценка — { $score }: 0 — уверенно и верно, 2 — уверенно и неверно.
numbers-stops-open = Что останавливает призыв: вы назвали «{ $named }» ({ $sure }); что остановило, ещё выясняется.
numbers-stops-full = Что останавливает призыв: вы назвали «{ $named }» ({ $sure }); не остановило ничто.
lever-tax = Доля полной подати
lever-pay = Рублей всаднику за ход
lever-levy-share = Доля разнарядки, которую призывают
lever-levy-detail = Доля призванных, которая идёт в полк
lever-gift = Рублей за один раз
lever-instructors = Инструкторов на тысячу человек по штату
lever-agitation = Уездов, которые разом объезжают аксакалы
lever-requisitions = Реквизиций с начала кампании
lever-carts = Подвод на одной дороге
lever-camels = Верблюдов на одной дороге
lever-depot = Тонн на одном этапе
better-title = Что дало бы больше всего
better-instead = { $date } Иначе: { $orders }
better-without = { $date } Без этого: { $orders }
better-won = Тогда было бы достигнуто и это: { $aims }.
better-missed = Зато не было бы достигнуто: { $aims }.
better-nearer = Ещё одной цели не дало бы ни одно решение само по себе; ближе всего подвело бы это. { $aim }: { $was } → { $is }
better-back = Вернуться к этому ходу
better-none = Ни другой ответ, ни неотданный приказ, ни выступление на фронт сами по себе не помогли бы: нужно было несколько решений сразу.
moved-title = Что изменили ваши решения
moved-waiting = Каждое решение переигрывается так, как было в истории…
moved-headline = { $what }, { $date }: { $men } { $men ->
    [one] человек
    [few] человека
    [many] человек
   *[other] человека
}. Ваши решения по одному заменены историческими, а дальше всё сыграно заново при той же удаче. Число говорит, сколько людей прибавило или отняло ваше решение.
moved-none = Ни одно ваше решение не изменило исхода.
moved-no-order = В этот ход вы такого приказа не отдавали
moved-history = В истории: { $orders }
moved-history-none = В истории в этот ход такого приказа не было
moved-toward = ближе к источникам
moved-away = дальше от источников
moved-neither = ни ближе к источникам, ни дальше
moved-won = Достигнуто благодаря ему: { $aims }.
moved-missed = Не достигнуто из-за него: { $aims }.
moved-ruined = Из-за него всё было потеряно до срока.
moved-saved = Без него всё было бы потеряно до срока.
moved-more = Решений, которые что-то изменили: { $number }; здесь главные.
predict-title = Чего вы ждёте?
predict-note = Назовите промежутки, которые оправдались бы в девяти случаях из десяти, и то, что остановит призыв. В конце это будет оценено; после первого хода ничего уже не изменить. Поля можно оставить пустыми.
predict-from = людей от
predict-to = до
predict-stops = Что остановит призыв
predict-sure = Насколько вы уверены
predict-none = без ответа
predict-crossed = Первое число больше второго: это принято не будет.
