# Уроки.
refusal-closed = на этом уроке этим распоряжается штаб
lesson-question = Вопрос
lesson-hand = Что в ваших руках
lesson-questions = О чём спрашивают
lesson-hints = Подсказки
lesson-debrief = О чём поговорить
lesson-from-turn = С хода { $turn }
lesson-when-before = До первого хода
lesson-when-after = В конце
lesson-cli-rehearsal = Проба в командной строке: так играет один ученик
lesson-cli-lesson = урок
lesson-cli-minutes = минуты
lesson-cli-turns = ходы
lesson-cli-code = код
lesson-cli-name = название
lesson-cli-frame = { $minutes } { $minutes ->
    [one] минута
    [few] минуты
    [many] минут
   *[other] минуты
}, { $turns } { $turns ->
    [one] ход
    [few] хода
    [many] ходов
   *[other] хода
}. Код для класса: { $code }
lesson-right = Верно: { $choice }.
lesson-wrong = На деле: { $choice }.
# Три числа урока.
lesson-moved-title = Что изменили ваши приказы
lesson-moved-none = Дни, о которых вас спрашивали, ещё не настали.
lesson-moved = { $what } Вышло { $came }; без единого вашего приказа, при той же удаче, вышло бы { $idle }. Вклад ваших приказов: { $by }.
lesson-moved-unordered = { $what } Вышло { $came }. Вы не отдали ни одного приказа.
lesson-moved-nothing = { $what } Вышло { $came }, и столько же вышло бы и без единого вашего приказа. Мешало что-то другое.
lesson-interval-title = Насколько точно вы предсказали, сколько
lesson-interval-none = До первого хода вы не назвали ни одного числа.
lesson-interval-held = { $what } Вы назвали { $low }–{ $high }, вышло { $came }: вы правы. Цена — ширина вашего ответа, { $width }. Штраф: { $score }.
lesson-interval-missed = { $what } Вы назвали { $low }–{ $high }, а вышло { $came }: вы были слишком уверены. Цена — ширина вашего ответа, { $width }, и по двадцать за каждого человека за его пределами. Штраф: { $score }.
lesson-interval-open = { $what } Вы назвали { $low }–{ $high }; этот день ещё не настал.
lesson-interval-means = Чем меньше штраф, тем лучше: лучше всего узкий верный ответ, широкий стоит своей ширины, дороже всего узкий неверный.
lesson-brier-title = Насколько верно вы назвали причину
lesson-brier-none = До первого хода вы не назвали ничего, что можно было бы проверить.
lesson-named-right = { $what } Вы назвали «{ $named }» и были уверены на { $sure }; так и вышло. Штраф: { $score }.
lesson-named-wrong = { $what } Вы назвали «{ $named }» и были уверены на { $sure }; вышло «{ $came }». Штраф: { $score }.
lesson-brier-means = Штраф 0 — уверен и прав, 2 — уверен и неправ. Кто честно говорит, что не знает, оказывается посередине — впереди того, кто уверен и неправ.
# Окно.
lesson-title = Уроки
lesson-title-note = По одной мысли на школьный час. Того, чему урок не учит, на экране нет.
lesson-frame = { $minutes } { $minutes ->
    [one] минута
    [few] минуты
    [many] минут
   *[other] минуты
}, { $turns } { $turns ->
    [one] ход
    [few] хода
    [many] ходов
   *[other] хода
}
lesson-think = Сначала подумать
lesson-foretell = Раздвиньте концы каждого промежутка настолько, чтобы в девяти случаях из десяти он накрыл то, что выйдет.
lesson-chart = Чего вы ждёте: по горизонтали дни, по вертикали люди
lesson-width = ширина { $width }
lesson-left = До начала осталось ответить: { $number }
lesson-world = В каком мире играть
lesson-world-own = Мир А: как полагает игра
lesson-world-why = Каждый из них сходится с источниками. Отдайте одни и те же приказы в обоих: их различит то, что выйдет по-разному.
lesson-code = Код класса
lesson-code-open = Открыть
lesson-code-board = Наберите код с доски: он откроет ваш урок.
lesson-code-why = У всех, кто наберёт один и тот же код, удача одна и та же. Без кода у урока она своя.
lesson-code-wrong = Это не код, или в нём ошибка.
lesson-code-other = Это код другого урока.
lesson-hint = Подсказка { $number }
lesson-answer-first = Ответьте на вопросы выше, тогда увидите, что было верно.
lesson-counting = Игра переигрывается при той же удаче…
lesson-you-said = Вы ответили: { $choice }
lesson-assumptions = Что предположено в модели
lesson-assumptions-note = Этих чисел не знает никто. Измените одно в тех пределах, которые можно защитить, и сыграйте свою игру заново при той же удаче.
lesson-again = Сыграть заново
lesson-again-moved = { $what } Было { $came }, с этими числами { $now }.
lesson-copy = Скопировать для сдачи
lesson-copied = Скопировано. Вставьте туда, куда сдаёте работу; в файле вида «имя.ron» это сохранённая игра.
lesson-save = Сохранить для сдачи
lesson-your-name = ваше имя
lesson-code-unknown = На этом компьютере нет урока с таким кодом.
