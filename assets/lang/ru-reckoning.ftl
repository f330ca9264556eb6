# С чем сверяют кампанию: обещания, список боёв, судьбы, оценки.

## Оценки целей
grade-barely = едва-едва
grade-well = хорошо
grade-brilliantly = блестяще
grade-ahead = хорошо — { $well }, блестяще — { $brilliantly }
hollow-paper = пусто внутри: из { $listed } в списках в строю { $present }
hollow-nobody = пусто внутри: никто так и не был призван
hollow-idle = пусто внутри: до этого дня не отдано ни одного приказа

## Чем кончилась кампания
outcome-lost = Поражение
outcome-short = Успеха нет
outcome-pyrrhic = Пиррова победа
outcome-narrow = Трудный успех
outcome-clear = Уверенный успех
outcome-brilliant = Блестящий успех
outcome-best = Лучший исход. { $outcome }. Целей достигнуто: { $reached } из { $all }; из них блестяще: { $brilliantly }, хорошо: { $well }, едва-едва: { $barely }
outcome-ladder = Успех считается трудным; уверенным — если хотя бы половина достигнутых целей достигнута хорошо; блестящим — если хорошо достигнуты все они, а половина блестяще. Победа пиррова, если половина достигнутого пуста внутри или люди, которых надо было сберечь, погибли.
outcome-over = { $outcome }. Достигнуто целей: { $reached } из { $all }, нужно было { $needed }

## Доска обещаний
board-title = Доска обещаний
board-note = Что обещал второй съезд и что пришло с первого дня этой кампании. Сумму съезд назвал одну на всех; здесь она разделена по людям, потому что ни один источник её не делит.
board-men = Люди: обещано { $promised }. В списках { $now }, из них в строю { $present }; больше всего было { $most }
board-officers = Офицеры: обещано { $promised }, сейчас { $now }, больше всего было { $most }
board-instructors = Инструкторы: обещано { $promised }, сейчас { $now }, больше всего было { $most }
board-money = Деньги: обещано { $promised }, собрано { $collected }; в ценах обещания — { $worth }
board-quota = Разнарядка теперь другая: { $quota }
board-on = { $number } ({ $date })
board-cli-of = обещано и пришло
board-cli-quota = разнарядка
board-cli-men = люди
board-cli-present = в строю
board-cli-officers = офицеры
board-cli-instructors = инструкторы
board-cli-roubles = рубли
board-cli-worth = в ценах 1917 г.
board-cli-key = В каждой паре — больше всего в одно время из обещанного. Рубли — всё, что собрано.

## Тринадцать боёв
honours-title = Тринадцать боёв
honours-note = Английская статья приписывает их милиции. Рядом с тем, что известно, — кто из ваших там был.
honours-days = { $from } – { $until }
honours-days-assumed = { $from } – { $until }, предположительно
honours-battle = О самом бое: { $known }
honours-part = Об участии Алаша: { $known }
honours-read = прочитанных работ, где об этом сказано, — { $works }; доверие { $trust }
honours-document = сказано лишь в одной из двух статей, с которых началась игра; доверие { $trust }
honours-nothing = свидетельств нет: в прочитанном об этом не сказано
honours-yours = Ваши: { $ours }
honours-outside = это не в местах и не в днях этой кампании
honours-all-outside = Вне этой кампании: { $names }
honours-ahead = эти дни ещё не настали
honours-nobody = никого из ваших там не было
honours-stood = { $unit }, { $place }, { $date }: стояло { $posted }, в строю { $present }
honours-fought = Боёв ваших людей там: { $fought }, выиграно: { $won }
honours-conflicts = Говорят иначе:

## Судьбы
fates-title = Что стало с назначенными
fates-note = Только то, что есть в источниках: о большинстве это последнее известие.
fates-none = Никого не назначали.
fates-silent = Что с ним стало, источники не говорят.
fates-post = { $person } ({ $posts })
legacy-title = Что осталось
use-honour = бой из списка «{ $name }»
use-fate = судьба: { $name }
