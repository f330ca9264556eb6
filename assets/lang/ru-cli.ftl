# Слова командной строки.
cli-run-orders-of-a-file = приказы из файла
cli-run-heading = { $scenario }. Приказы: { $policy }. Начальное число { $seed }.
cli-ensemble-heading = { $scenario }. Приказы: { $policy }. Кампаний: { $runs }.
cli-date = дата
cli-stops = что держит призыв
cli-ceiling = самый низкий предел
cli-largest-drop = больше всего потеряно на шаге
cli-claim = свидетельство
cli-recorded = в источнике
cli-here = здесь
cli-difference = разница
cli-verdict = сходится
cli-median = медиана
cli-band = 5–95 %
cli-hit = да
cli-miss = нет
cli-not-reached = этот день не наступил
cli-digest = отпечаток
cli-refused = отклонено: { $order } – { $reason }
cli-aim = цель
cli-limit = предел
cli-reached = достигнуто
cli-success = успех
cli-lost = всё потеряно
cli-not-beside = (не выполнено условие, которое к ней прилагалось)
cli-treasury = казна
cli-money = деньги
cli-arrears = долг по жалованью, мес.
cli-mods-folder = моды ищутся в папке { $folder }
cli-hidden-mod = { $folder }: не используется: так называется сценарий, входящий в игру
mod-name = { $folder }: не используется: имя папки мода состоит из букв a–z, цифр, `_` и `-`, не длиннее { $most } знаков; переименуйте папку
mod-no-scenario = { $folder }: не используется: в папке нет файла `scenario.ron`
mod-misnamed = { $folder }: не используется: файл `{ $found }` должен называться `scenario.ron`
mod-deeper = { $folder }: не используется: мод лежит глубже, в папке `{ $found }`; поднимите его на уровень выше
cli-save-holds = { $save }: верно, { $turns } { $turns ->
    [one] ход
    [few] хода
    [many] ходов
   *[other] хода
}

cli-soak-played = Сыграно игр: { $games }; ходов: { $turns }; приказов исполнено: { $given }, отклонено: { $refused }; игр со сбоем: { $failed }.
cli-soak-fault = { $scenario }, начальное число { $seed }, ход { $turn }: { $reason }
cli-soak-panicked = программа дала сбой в { $place }: { $message }
cli-soak-unexplained = книги не объясняют { $list }
cli-soak-orders = Приказы этого хода: { $list }
cli-soak-again = Чтобы увидеть это снова: { $command }
cli-soak-memory = За вторую половину игр занятая память выросла с { $half } до { $end } МБ.

crash-kept = Ход { $turn } не удалось сыграть из-за ошибки программы: { $message } ({ $place }). Кампания сохранена в { $save }.
crash-report = Отчёт о сбое лежит в { $report }; команда `alash replay-crash` повторит этот сбой. Пришлите нам отчёт, пожалуйста.
crash-no-report = Отчёт о сбое записать не удалось: { $reason }
crash-command = Ошибка программы: { $message } ({ $place }). Сообщите нам о ней, пожалуйста, вместе с командой.
crash-elsewhere = Программа дала сбой. Игра сохранена, отчёт лежит в { $report }. Пришлите его нам, пожалуйста.
crash-happens = { $report }: ход { $turn } по-прежнему даёт сбой: { $message } ({ $place })
crash-passes = { $report }: ход { $turn }, на котором версия { $version } дала сбой, теперь играется; тогда было сказано: { $message } ({ $place })

save-too-large = больше { $most } байт, значит, не сохранение
save-no-report = это не полный отчёт о сбое
save-not-ours = такой файл уже есть, и это не сохранение: он оставлен как был
save-damaged = повреждённое сохранение: { $why }
save-damage-first-line = первая строка не такая, как у сохранения
save-damage-head = за первой строкой ничего нет
save-damage-end = нет конца
save-damage-checksum = контрольная сумма не сходится: файл обрезан или правлен
save-damage-utf8 = это не текст в UTF-8
save-damage-syntax = в нём не то, что пишется в сохранении
save-damage-predictions = предсказано то, чего нет в сценарии
save-damage-turns = ходов больше, чем в сценарии
save-damage-orders = приказы не от этих ходов
save-format = формат сохранения { $format }, читается { $ours } и старше: откроет более новая версия программы
save-format-of = формат сохранения { $format }, читается { $ours } и старше: откроет версия программы { $by }
save-rules = играно по правилам { $version }, а у этой версии, { $here }, правила { $ours }; откроет версия, которой оно записано, а приказы из него печатает `alash orders`
save-rules-of = играно по правилам { $version }, а у этой версии, { $here }, правила { $ours }; откроет версия { $by }, а приказы из него печатает `alash orders`
save-answer = ответ на вопрос `{ $question }` дан не в своё время или дважды
save-fails = ход { $turn } не удаётся сыграть повторно из-за ошибки программы: { $message } ({ $place })
save-no-reading = в его сценарии нет версии источников `{ $id }`
save-no-scenario = его сценария `{ $id }` здесь нет, или он не читается
save-not-this-scenario = его сценарий — `{ $id }`, а не `{ $given }`
save-other-scenario = файлы его сценария { $list } с тех пор изменились
save-differs = при повторе идёт иначе на ходу { $turn }
save-differs-in = при повторе идёт иначе на ходу { $turn }; расходятся: { $parts }
save-refused = при повторе отклонён приказ хода { $turn }

state-orders = приказы и должности
state-money = деньги
state-sponsors = стороны
state-uezds = уезды
state-men = люди
state-outfit = оружие, лошади и офицеры
state-stations = места частей
state-stores = склады
state-events = события
state-fronts = фронты
state-sums = итоги

use-checkpoint = сверка с числом источников { $name }
use-event = событие: { $name }
use-order = исторический приказ { $name }
use-reading = версия источников: { $name }
use-knowing = задано с оглядкой на это: { $name }
use-aim = цель: { $name }
use-entry = статья: { $name }
use-holder = кто держит место: { $name }
use-sponsor = сроки власти: { $name }
use-delivery = поставка: { $name }
use-line = линия фронта: { $name }
use-strength = силы на фронте: { $name }
use-command = командование на фронте: { $name }
