# What a campaign is held against: promises, the list of battles, fates, grades.

## Grades of aims
grade-barely = barely
grade-well = well
grade-brilliantly = brilliantly
grade-ahead = well { $well }, brilliantly { $brilliantly }
hollow-paper = hollow: of { $listed } on the list { $present } are present for duty
hollow-nobody = hollow: nobody was ever enrolled
hollow-idle = hollow: nothing was ordered up to its day

## What a campaign came to
outcome-lost = Defeat
outcome-short = No success
outcome-pyrrhic = A Pyrrhic victory
outcome-narrow = A narrow success
outcome-clear = A clear success
outcome-brilliant = A brilliant success
outcome-best = Best so far. { $outcome }. Aims reached: { $reached } of { $all }; of these brilliantly: { $brilliantly }, well: { $well }, barely: { $barely }
outcome-ladder = A success is called narrow; clear, where at least half of the aims reached are reached well; brilliant, where all of them are, and half of them brilliantly. It is Pyrrhic where half of what was reached is hollow, or the men who were to live did not.
outcome-over = { $outcome }. Aims reached: { $reached } of { $all }, needed: { $needed }

## The board of promises
board-title = The board of promises
board-note = What the second congress promised, and what came since the first day of this campaign. The congress set one sum for all; it is shared here by men, since no source shares it.
board-men = Men: { $promised } promised. On the roll { $now }, of them { $present } present for duty; at the most { $most }
board-officers = Officers: { $promised } promised, { $now } now, at the most { $most }
board-instructors = Instructors: { $promised } promised, { $now } now, at the most { $most }
board-money = Money: { $promised } promised, { $collected } collected; at the prices of the promise { $worth }
board-quota = The quota is another now: { $quota } men
board-on = { $number } ({ $date })
board-cli-of = promised and come
board-cli-quota = quota now
board-cli-men = men
board-cli-present = present
board-cli-officers = officers
board-cli-instructors = instructors
board-cli-roubles = roubles
board-cli-worth = at first prices
board-cli-key = Each pair: the most there were at one time, of what was promised. Roubles: all that was collected.

## The thirteen battles
honours-title = The thirteen battles
honours-note = The English article credits the militia with these. Beside what is known stands who of yours was there.
honours-days = { $from } – { $until }
honours-days-assumed = { $from } – { $until }, supposed
honours-battle = The battle: { $known }
honours-part = The part of Alash: { $known }
honours-read = told by { $works } { $works ->
    [one] work
   *[other] works
} that { $works ->
    [one] was
   *[other] were
} read; trust { $trust }
honours-document = told by nothing but one of the two articles the game began with; trust { $trust }
honours-nothing = no evidence: nothing that was read tells of it
honours-yours = Yours: { $ours }
honours-outside = its place or its days lie outside this campaign
honours-all-outside = Outside this campaign: { $names }
honours-ahead = its days have not come
honours-nobody = no one of yours was there
honours-stood = { $unit }, { $place }, { $date }: { $posted } posted, { $present } present for duty
honours-fought = Fights of yours there: { $fought }, won: { $won }
honours-conflicts = Said otherwise:

## Fates
fates-title = What became of those in posts
fates-note = Only what the record tells: of most it is the last that is heard of them.
fates-none = Nobody was given a post.
fates-silent = The record does not tell what became of him.
fates-post = { $person } ({ $posts })
legacy-title = What remained
use-honour = battle of the list “{ $name }”
use-fate = fate of { $name }
