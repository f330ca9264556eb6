# Words of the command line.
cli-run-orders-of-a-file = those of the file
cli-run-heading = { $scenario }. Orders: { $policy }. Seed { $seed }.
cli-ensemble-heading = { $scenario }. Orders: { $policy }. { $runs } { $runs ->
    [one] campaign
   *[other] campaigns
}.
cli-date = date
cli-stops = what stops the call-up
cli-ceiling = lowest ceiling
cli-largest-drop = most men lost at
cli-claim = claim
cli-recorded = recorded
cli-here = here
cli-difference = difference
cli-verdict = agrees
cli-median = median
cli-band = 5–95 %
cli-hit = yes
cli-miss = no
cli-not-reached = its day did not come
cli-digest = digest
cli-refused = refused: { $order } – { $reason }
cli-aim = aim
cli-limit = limit
cli-reached = reached
cli-success = success
cli-lost = all was lost
cli-not-beside = (a condition attached to it was not met)
cli-treasury = treasury
cli-money = money
cli-arrears = arrears, months
cli-mods-folder = mods are looked for in { $folder }
cli-hidden-mod = { $folder }: not used, since a shipped scenario has this name
mod-name = { $folder }: not used: the name of a mod’s folder is made of a–z, 0–9, `_` and `-`, at most { $most } characters; rename the folder
mod-no-scenario = { $folder }: not used: there is no file `scenario.ron` in it
mod-misnamed = { $folder }: not used: the file `{ $found }` should be called `scenario.ron`
mod-deeper = { $folder }: not used: the mod lies one folder deeper, in `{ $found }`; move it up
cli-save-holds = { $save }: holds, { $turns } { $turns ->
    [one] turn
   *[other] turns
}

cli-soak-played = Games played: { $games }; turns: { $turns }; orders carried out: { $given }, refused: { $refused }; games that went wrong: { $failed }.
cli-soak-fault = { $scenario }, seed { $seed }, turn { $turn }: { $reason }
cli-soak-panicked = the program failed at { $place }: { $message }
cli-soak-unexplained = the books do not explain { $list }
cli-soak-orders = Orders of that turn: { $list }
cli-soak-again = To see it again: { $command }
cli-soak-memory = In the second half of the games the memory in use grew from { $half } to { $end } MB.

crash-kept = Turn { $turn } could not be played, by a fault of the program: { $message } ({ $place }). The campaign is kept in { $save }.
crash-report = A report of it is in { $report }; `alash replay-crash` plays it again. Please send it to us.
crash-no-report = No report of it could be written: { $reason }
crash-command = A fault of the program: { $message } ({ $place }). Please tell us, with the command.
crash-elsewhere = The program failed. The game is kept, and a report is in { $report }. Please send it to us.
crash-happens = { $report }: turn { $turn } still fails: { $message } ({ $place })
crash-passes = { $report }: turn { $turn }, which failed in version { $version }, can be played now; it said: { $message } ({ $place })

save-too-large = more than { $most } bytes, so no save
save-no-report = not a whole crash report
save-not-ours = the file is there and is no save, so it is not written over
save-damaged = not a whole save: { $why }
save-damage-first-line = its first line is not that of a save
save-damage-head = it ends after its first line
save-damage-end = its end is missing
save-damage-checksum = its checksum is wrong: it was cut short or edited
save-damage-utf8 = it is not UTF-8 text
save-damage-syntax = it does not say what a save says
save-damage-predictions = its predictions are of nothing in its scenario
save-damage-turns = it has more turns than its scenario
save-damage-orders = its orders are not those of its turns
save-format = save format { $format }, expected { $ours } or older: a newer version of the program opens it
save-format-of = save format { $format }, expected { $ours } or older: version { $by } of the program opens it
save-rules = played by rules { $version }, while this version { $here } has rules { $ours }; the version that wrote it opens it, and `alash orders` prints its orders
save-rules-of = played by rules { $version }, while this version { $here } has rules { $ours }; version { $by } opens it, and `alash orders` prints its orders
save-answer = the answer to `{ $question }` was not given in its time, or twice
save-fails = turn { $turn } cannot be played again, by a fault of the program: { $message } ({ $place })
save-no-reading = its scenario has no version of the sources `{ $id }`
save-no-scenario = its scenario `{ $id }` is not here or does not load
save-not-this-scenario = its scenario is `{ $id }`, not `{ $given }`
save-other-scenario = the files of its scenario { $list } have changed since
save-differs = played again it goes another way in turn { $turn }
save-differs-in = played again it goes another way in turn { $turn }; what differs: { $parts }
save-refused = an order of turn { $turn } is refused when played again

state-orders = orders and posts
state-money = money
state-sponsors = powers
state-uezds = uezds
state-men = men
state-outfit = arms, horses and officers
state-stations = where units stand
state-stores = stores
state-events = events
state-fronts = fronts
state-sums = sums so far

use-checkpoint = checkpoint { $name }
use-event = event: { $name }
use-order = historical order { $name }
use-reading = version of the sources: { $name }
use-knowing = set knowing it: { $name }
use-aim = aim: { $name }
use-entry = entry: { $name }
use-holder = holder of a place: { $name }
use-sponsor = dates of a power: { $name }
use-delivery = delivery: { $name }
use-line = line of the front: { $name }
use-strength = strength at the front: { $name }
use-command = command at the front: { $name }
