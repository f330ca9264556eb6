# Жорық неге салыстырылады: уәде, шайқастар тізімі, тағдыр, баға.

## Мақсаттардың бағасы
grade-barely = әрең
grade-well = жақсы
grade-brilliantly = тамаша
grade-ahead = жақсы — { $well }, тамаша — { $brilliantly }
hollow-paper = іші бос: тізімдегі { $listed } адамның сапта тұрғаны — { $present }
hollow-nobody = іші бос: бірде-бір адам шақырылған жоқ
hollow-idle = іші бос: сол күнге дейін бірде-бір бұйрық берілген жоқ

## Жорық немен бітті
outcome-lost = Жеңіліс
outcome-short = Жеңіс жоқ
outcome-pyrrhic = Пирр жеңісі
outcome-narrow = Зорға жеткен жеңіс
outcome-clear = Айқын жеңіс
outcome-brilliant = Тамаша жеңіс
outcome-best = Ең жақсы нәтиже. { $outcome }. Орындалған мақсат: { $all } ішінен { $reached }; солардың тамашасы: { $brilliantly }, жақсысы: { $well }, әрең орындалғаны: { $barely }
outcome-ladder = Жеңіс зорға жеткен деп саналады; орындалған мақсаттың кемі жартысы жақсы орындалса — айқын, бәрі жақсы, соның жартысы тамаша орындалса — тамаша. Орындалғанның жартысы іші бос болса не аман қалуы тиіс адамдар қырылса — бұл Пирр жеңісі.
outcome-over = { $outcome }. Орындалған мақсат: { $all } ішінен { $reached }, керегі — { $needed }

## Уәде тақтасы
board-title = Уәде тақтасы
board-note = Екінші съезд не уәде етті, осы жорықтың бірінші күнінен бері не келді. Съезд бәріне бір сома атаған; оны облысқа бөлген дерек жоқ, сондықтан мұнда адам санымен бөлінді.
board-men = Адам: уәде { $promised }. Тізімде { $now }, соның { $present } сапта; ең көп болғаны { $most }
board-officers = Офицер: уәде { $promised }, қазір { $now }, ең көп болғаны { $most }
board-instructors = Нұсқаушы: уәде { $promised }, қазір { $now }, ең көп болғаны { $most }
board-money = Ақша: уәде { $promised }, жиналғаны { $collected }; уәде кезіндегі бағамен { $worth }
board-quota = Қазіргі үлес басқа: { $quota } адам
board-on = { $number } ({ $date })
board-cli-of = уәде және келгені
board-cli-quota = қазіргі үлес
board-cli-men = адам
board-cli-present = сапта
board-cli-officers = офицер
board-cli-instructors = нұсқаушы
board-cli-roubles = сом
board-cli-worth = 1917 ж. бағасымен
board-cli-key = Әр жұпта — уәде етілгеннен бір мезгілде ең көп болғаны. Сом — жиналғанның бәрі.

## Он үш шайқас
honours-title = Он үш шайқас
honours-note = Ағылшын мақаласы бұларды милицияның еншісіне жазады. Белгілі нәрсенің қасында — сіздің адамдарыңыздан кім болғаны.
honours-days = { $from } – { $until }
honours-days-assumed = { $from } – { $until }, жорамал
honours-battle = Шайқастың өзі: { $known }
honours-part = Алаштың үлесі: { $known }
honours-read = оқылған { $works } еңбекте айтылады; сенім { $trust }
honours-document = ойынға негіз болған екі мақаланың бірінде ғана айтылады; сенім { $trust }
honours-nothing = куәлік жоқ: оқылған деректер бұл туралы айтпайды
honours-yours = Сіздікілер: { $ours }
honours-outside = жері де, күндері де бұл жорыққа кірмейді
honours-all-outside = Бұл жорықтан тыс: { $names }
honours-ahead = ол күндер әлі келген жоқ
honours-nobody = сіздің адамдарыңыздан ешкім болған жоқ
honours-stood = { $unit }, { $place }, { $date }: тұрғаны { $posted }, сапта { $present }
honours-fought = Адамдарыңыздың ондағы ұрысы: { $fought }, жеңгені: { $won }
honours-conflicts = Басқаша айтылғаны:

## Тағдыр
fates-title = Қызметке қойылғандар не болды
fates-note = Деректегіден артық ештеңе жоқ: көбі туралы бұл — соңғы хабар.
fates-none = Ешкім қызметке қойылған жоқ.
fates-silent = Оған не болғанын деректер айтпайды.
fates-post = { $person } ({ $posts })
legacy-title = Артында не қалды
use-honour = тізімдегі шайқас: { $name }
use-fate = тағдыры: { $name }
