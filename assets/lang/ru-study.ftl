### What many runs teach: calibration, hindcast, readings, explanations, attribution.

# Calibration and hindcast.

# Why not 13,500.

# Readings.

# Attribution and the three numbers.
numbers-place-title = Среди возможных историй
numbers-place = { $what }, { $date }: людей { $men } — больше, чем в { $below } из 100 возможных историй; разница с источниками: { $gap }.
numbers-place-as-recorded = { $what }, { $date }: людей { $men } — больше, чем в { $below } из 100 возможных историй; с источниками сходится.
numbers-place-unrecorded = { $what }, { $date }: людей { $men } — больше, чем в { $below } из 100 возможных историй; числа на этот день в источниках нет.
numbers-place-none = Ещё не сыграно ни одного хода.
numbers-plausibility-title = В пределах известного
numbers-plausibility-none = Ни один приказ не касался того, пределы чего известны.
numbers-plausibility-all = Ни один приказ не вышел за известные пределы; таких, у которых они есть, — { $orders }.
numbers-plausibility = Приказов за известными пределами: { $outside } из { $orders }. { $worst }
numbers-outside = Дальше всего, { $date }: { $order }. { $lever }: { $value }, известно { $low }–{ $high }; за краем на { $beyond } % этого промежутка.
numbers-understanding-title = Чего вы ждали
numbers-understanding-none = До первого хода ничего не было предсказано.
numbers-interval-held = { $what }: вы ждали { $low }–{ $high } человек, так и вышло: { $came }. Оценка — { $score } человек, { $share } % от записанного; чем меньше, тем лучше.
numbers-interval-missed = { $what }: вы ждали { $low }–{ $high } человек, а вышло { $came }. Оценка — { $score } человек, { $share } % от записанного; чем меньше, тем лучше.
numbers-interval-open = { $what }: вы ждали { $low }–{ $high } человек; до этого дня игра не дошла.
numbers-stops = Что останавливает призыв: вы назвали «{ $named }» ({ $sure }), оказалось «{ $came }». Оценка — { $score }: 0 — уверенно и верно, 2 — уверенно и неверно.
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
moved-title = Что изменили ваши решения
moved-waiting = Каждое решение переигрывается так, как было в истории…
moved-headline = { $what }, { $date }: людей { $men }. Ваши решения по одному заменены историческими, а дальше всё сыграно заново при той же удаче. Число говорит, сколько людей прибавило или отняло ваше решение.
moved-none = Ни одно ваше решение не изменило исхода.
moved-no-order = В этот ход вы такого приказа не отдавали
moved-history = В истории: { $orders }
moved-history-none = В истории в этот ход такого приказа не было
moved-toward = ближе к источникам
moved-away = дальше от источников
moved-neither = ни ближе к источникам, ни дальше
moved-won = Достигнуто благодаря ему: { $aims }.
moved-missed = Не достигнуто из-за него: { $aims }.
moved-ruined = Из-за него всё потеряно.
moved-saved = Без него всё было бы потеряно.
moved-more = Решений, которые что-то изменили: { $number }; здесь главные.
predict-title = Чего вы ждёте?
predict-note = Назовите промежутки, которые оправдались бы в девяти случаях из десяти, и то, что остановит призыв. В конце это будет оценено; после первого хода ничего уже не изменить. Поля можно оставить пустыми.
predict-from = людей от
predict-to = до
predict-stops = Что остановит призыв
predict-sure = Насколько вы уверены
predict-none = без ответа
predict-crossed = Первое число больше второго: это принято не будет.
