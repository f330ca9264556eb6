# Lessons.
refusal-closed = this lesson leaves it to the staff
lesson-question = The question
lesson-hand = What is in your hand
lesson-questions = What is asked
lesson-hints = Hints
lesson-debrief = To talk about
lesson-from-turn = From turn { $turn } on
lesson-when-before = Before the first turn
lesson-when-after = At the end
lesson-cli-rehearsal = To rehearse it at the command line: one pupil
lesson-cli-lesson = lesson
lesson-cli-minutes = minutes
lesson-cli-turns = turns
lesson-cli-code = code
lesson-cli-name = name
lesson-cli-frame = { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
}, { $turns } { $turns ->
    [one] turn
   *[other] turns
}. Code for the class: { $code }
lesson-right = Right: { $choice }.
lesson-wrong = It was: { $choice }.
# The three numbers of a lesson.
lesson-moved-title = What your orders moved
lesson-moved-none = The days you were asked about have not come yet.
lesson-moved = { $what } It came to { $came }; without a single order of yours, on the same dice, it would have come to { $idle }. Your orders moved it by { $by }.
lesson-moved-unordered = { $what } It came to { $came }. You gave no order.
lesson-moved-nothing = { $what } It came to { $came }, and it would have come to the same without a single order of yours. Something else stopped it.
lesson-interval-title = How well you knew how many
lesson-interval-none = You foretold no number before the first turn.
lesson-interval-held = { $what } You said { $low }–{ $high }, and it came to { $came }: you were right. It costs you the width of what you said, { $width }. Penalty: { $score }.
lesson-interval-missed = { $what } You said { $low }–{ $high }, but it came to { $came }: you were too sure. It costs you the width of what you said, { $width }, and twenty for each man outside it. Penalty: { $score }.
lesson-interval-open = { $what } You said { $low }–{ $high }; that day has not come yet.
lesson-interval-means = The lower the penalty, the better: a narrow answer that is right is best, a wide one costs its width, and a narrow one that is wrong costs most.
lesson-brier-title = How well you knew why
lesson-brier-none = Before the first turn you named nothing that could be right or wrong.
lesson-named-right = { $what } You named “{ $named }” and were sure of it by { $sure }; so it was. Penalty: { $score }.
lesson-named-wrong = { $what } You named “{ $named }” and were sure of it by { $sure }; it was “{ $came }”. Penalty: { $score }.
lesson-brier-means = The penalty is 0 for who is sure and right, 2 for who is sure and wrong. Whoever says honestly that he does not know comes out between, and ahead of whoever is sure and wrong.
# The window.
lesson-title = Lessons
lesson-title-note = One idea each, for one school hour. All that a lesson does not teach is left off the screen.
lesson-frame = { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
}, { $turns } { $turns ->
    [one] turn
   *[other] turns
}
lesson-think = Think first
lesson-foretell = Drag both ends of each interval so far apart that you would be right in nine cases of ten.
lesson-chart = What you expect: days across, men upwards
lesson-width = { $width } wide
lesson-left = Still to answer before you begin: { $number }
lesson-world = Which world you play in
lesson-world-own = World A: as the game supposes it
lesson-world-why = Each of them fits what is recorded. Try the same orders in both: what comes out differently can tell them apart.
lesson-code = Code of the class
lesson-code-open = Open
lesson-code-board = Type the code on the board: it opens your lesson.
lesson-code-why = Whoever types the same code plays the same dice. Without one the lesson has dice of its own.
lesson-code-wrong = This is no code, or a letter of it is wrong.
lesson-code-other = This code is of another lesson.
lesson-hint = Hint { $number }
lesson-answer-first = Answer what is asked above; then you see what was right.
lesson-counting = The game is being played again on the same dice…
lesson-you-said = You said: { $choice }
lesson-assumptions = What the model assumes
lesson-assumptions-note = Nobody knows these numbers. Change one within what could be defended, and play your game again on the same dice.
lesson-again = Play it again
lesson-again-moved = { $what } It was { $came }; with these numbers it is { $now }.
lesson-copy = Copy hand-in
lesson-copied = Copied. Paste it where it is to be handed in; kept in a file like NAME.ron, it is a save.
lesson-save = Save hand-in
lesson-your-name = your name
lesson-code-unknown = No lesson on this computer has this code.
