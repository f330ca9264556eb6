# The encyclopedia: matters, places, units, goods, powers and rules. People and battles stand in files of their own.

## The force and its plan

entry-militia = The Alash militia
entry-militia-text = The armed force of the Alash Autonomy, nearly all of it Kazakh horsemen, from December 1917 to 1920. It was founded as a people's militia to shield the auls from robbers when the state had fallen apart, and it became the army of a government that had little else. Its end is counted from the order of March 1920 or from the decree of August.
entry-allegiance = Whose side it was on
entry-allegiance-text = At first the militia obeyed nobody but Alash Orda. In 1918 and 1919 it stood with the Whites: with Komuch, with the Siberian government and then Kolchak in Omsk, with the Orenburg and Ural Cossacks. In the last weeks of 1919 part of the western units went over to the Reds. All that time there were Kazakhs on the Soviet side as well, with units of their own.
entry-congress = The congress of December 1917
entry-congress-text = The Second All-Kazakh Congress sat in Orenburg from 18 to 26 December 1917, or 5 to 13 by the old calendar; one book lets it open on the 1st. It proclaimed the autonomy and created the council of Alash Orda. The militia was the fourth of its ten items, and Khalel Gabbasov reported on it. The delegates wanted a national army to put the new state on its feet and to stand up to the Bolsheviks, who in their eyes would bear only an autonomy of the Soviet kind.
entry-plan = The plan of 13,500
entry-plan-text = The congress meant to call up 13,500 men, most of them cavalry, and laid down how many units each oblast and uezd owed and how they were to be trained, armed and clothed. It is a number on paper. The English article prints the same 13,500 as the greatest strength ever reached, while reports of men under arms stay between 3,000 and 5,500. Another account of the plan asks every volost for 30 riders, 26,500 in all.
entry-quotas = The six quotas
entry-quotas-text = Akmolinsk owed 4,000 men, Turgay 3,000, Ural and Semirechye 2,000 each, Semipalatinsk 1,500 and the Bukey Horde 1,000: exactly 13,500. The load was uneven. For every thousand Kazakhs counted in 1897 Akmolinsk was asked for more than nine men, Semipalatinsk and Semirechye for two and a half. How an oblast shared its number among the uezds is not handed down; the game's split is an assumption and marked as one.
entry-age = Who could be called
entry-age-text = Men between 20 and 35 who were fit to serve, as volunteers or by lot. Such men are about one in eight of the people, so the whole plan asked for roughly one in twenty-five of them. The men were there; what was missing was everything else. One later book prints the age as 30 to 35, probably a misprint.
entry-volost = Volost and aul
entry-volost-text = The volost was the lowest district, a handful of auls under an elected head. Each was to send volunteers who brought their own arms, and the aul community was to give horse, saddle and clothes. Around 1900 one uezd alone, Ust-Kamenogorsk, had 18 Kazakh volosts with 80 auls. The game counts authority in volosts, because there an order was obeyed or let lie.
entry-two-starts = A slow start and a second one
entry-two-starts-text = Units began to form soon after the congress, yet the first winter brought little: Orenburg was lost in January 1918 and the leaders had to leave. Only in the summer of 1918, when Soviet power fell from the Volga to Siberia and the war spread, did the work gather pace. If your call-up goes badly before June, you are in good company.
entry-fund = The National Fund
entry-fund-text = Arms and ammunition were to come from the National Fund of Alash Orda. The Kazakh article reports this as a decision, the English one as something done; a third text says the government was to buy the weapons and the auls to give the rest. The whole undertaking was reckoned at 68,960,000 roubles, to be gathered from the Kazakhs of the six oblasts, or 5,108 for each planned man. What really came in is not known.
entry-kibitka-tax = Kibitka tax
entry-kibitka-tax-text = A tax on every kibitka, that is on every felt tent and household. Alash Orda ordered it to be collected at once on 24 June 1918. The plan comes to some 123 roubles a household by the census of 1897, to about 99 by the larger numbers of 1917. Saken Seifullin, an opponent, writes that in May 1919 the Uil militia took 100 roubles from each house in a volost of Temir uezd, and took them in notes of the tsar. No receipts are known, so the share that gets into the chest is an assumption.
entry-pay = Pay, prices and arrears
entry-pay-text = A private of Komuch had 45 roubles a month in August 1918, a private of Kolchak 10 in December, later more. The game starts from 45 at the prices of December 1917. By early 1919 food about Orenburg cost two to three times what it had in September 1917, so the same pay buys less. Every month of arrears sends men home and keeps others from coming.

## Officers and training

entry-officers = Officers
entry-officers-text = The norm was one officer for 100 men, 135 for the whole plan. In August 1918 the Semipalatinsk regiment had 38 for 750, one for every twenty. The sources quarrel over where they came from: one passage tells of Kazakh veterans of the World War, such as Khamit Tokhtamyshev, another of the same article says there were no Kazakh officers because the army did not take them. In the game officers are a stock: as long as a unit lasts, it needs them.
entry-instructors = Instructors
entry-instructors-text = One instructor was to teach 50 men, which makes 270 if everybody learns at once. But instructors are a flow: after a course of four half-months the same man takes the next fifty. In the spring of 1918 Russian officers secretly taught Kazakh men in villages around Semipalatinsk. A course with firing uses up rounds, and these are often the scarcer thing.
entry-cadet-school = The cadet school
entry-cadet-school-text = The congress hoped to train Kazakh officers with the experience of the Orenburg Cossack Host, and Alash Orda planned a cadet school of its own in Orenburg. There was no money for it. In the game you may open one: eight half-months pass before the first officers leave it, and it is lost with the town it stands in.

## What a rider carries

entry-horses = Horses
entry-horses-text = The horses were given by families and aul communities, who were to replace them too. The steppe had some four million horses around 1900, so there was no want of them at home. On service they wear out: work in winter, hunger and ice under the snow kill more of them than the enemy. No dated price of a horse was found for these years.
entry-arms = Rifle, lance and sabre
entry-arms-text = The first riders came with whatever rifles they had picked up, and many with cold steel alone. The shashka, a sabre without a guard, went with the uniform. Lances could be forged by village smiths: in the winter of 1916–1917 twelve of them made lances at Batpakkara for Amangeldy Imanov's rising, at 2 roubles apiece. A man with lance and sabre scouts and guards as well as any; in a fight against rifles he counts for a third.
entry-rifles = Rifles
entry-rifles-text = Two deliveries are known by number, both from Komuch in the summer of 1918: 600 rifles for the western branch and 300 for Turgay. Together they would arm 28 percent of the 3,240 men at the fronts in February 1919. How the eastern units were armed is not recorded. A deserter often takes his rifle along, and only part of these ever come back.
entry-rounds = Rounds
entry-rounds-text = Turgay received 20,000 rounds with its 300 rifles, about 67 for each; the White garrison of Semipalatinsk had 86. A day of fighting takes some 50 a man, a course of firing about 30. Rounds weigh little beside fodder: even in winter they are under a fiftieth of what a regiment needs hauled. When they run short it is because nobody gave any, seldom because no cart was free.
entry-machine-guns = Machine guns
entry-machine-guns-text = Komuch added one machine gun to the 600 rifles of the western branch, and no other is documented as given to the militia. The 80 machine guns of one article belong to the disputed return of late 1919. One gun with rounds weighs in a fight like two dozen riflemen; without rounds it is luggage.
entry-food = Food
entry-food-text = A man eats about 1.6 kg a day: flour or bread, groats, mutton, tea and sugar. A thousand men need 24 t in half a month. Part of that is sheep, which walk to the front themselves. Men who go hungry go home.
entry-grain = Grain
entry-grain-text = Oats or barley for the horses, 4 kg a day on winter service. At the free prices of the time the horse's grain costs more than its rider's pay. On summer grass a resting horse needs none. Where grain was lacking, hay could stand in for part of it, and the other way round.
entry-hay = Hay
entry-hay-text = Six kilogrammes a horse a day in winter when nothing can be grazed: 95 t in half a month for a mounted regiment of a thousand, half of all it needs. Hay is cheap where it is mown and ruinous where it has to be carted. That is why stores are filled in autumn, before the road eats them.
entry-kit = Kit
entry-kit-text = Greatcoat, boots, hat, saddle and harness. The auls were to clothe their men; what they could not give had to come from a sponsor's store. In the game a man with kit falls ill less in winter, and a beaten unit loses kit as well as men.
entry-uniform = Uniform
entry-uniform-text = A khaki army greatcoat with red shoulder boards, on the head a tymaq, the Kazakh hat of fur, and at the side a shashka: half the old Russian army, half the steppe. One article describes it so. How many men ever had all of it is not said, and the first riders came in what they wore at home.

## Deeds and reputation

entry-guarding-auls = Guarding the auls
entry-guarding-auls-text = This is what the militia was made for: to drive off looters and keep the villages safe when no police was left. The first groups did nothing else. Every rider sent to a front is missing at home, and the record does not hide what followed when men were far away and hungry. In the game a guarded uezd pays its tax and sends its men.
entry-scouting = Scouting and worth in battle
entry-scouting-text = The English article praises the units for mobility and scouting. The Kazakh one concludes that, badly armed and new to war, they could not turn its course. Vadim Goltsev calls the regiments in Semirechye unsteady and quick to panic, though better with time. The game keeps all three: Alash scouts see the enemy clearly, units without rifles break early, and one day differs much from the next.
entry-awards = The Cross of St George
entry-awards-text = A few Alash soldiers are said to have received the Order of St George for courage. Neither names nor dates stand in our sources. In the game an award costs some money and steadies the men of one unit; how much is supposed.
entry-conduct = Conduct towards villagers
entry-conduct-text = Goltsev reports robbery, floggings and the seizure of money, grain and horses from Kazakhs and settlers on the Semirechye front. Villagers of Temir uezd complained in June 1919 that Alash soldiers had flogged people; the protocol is quoted by Seifullin, who was no friend of theirs. Other armies of this war did the same and worse. What a household loses here stays lost, and the neighbours remember it.
entry-fronts = Three fronts
entry-fronts-text = Ural, Orenburg and Semirechye: on these, it is said, the units fought. In February 1919 Bukeikhanov counted 2,000 men in Ural oblast, 540 near Troitsk and 700 in Semirechye. The game divides the Orenburg front into the stretches of Aktyubinsk, Turgay and Troitsk and shows each as a track of places between two bases.
entry-battle-list = The list of battles
entry-battle-list-text = The English article names thirteen: the Turgay rising and the Aktyubinsk operation; Uralsk, Dzhambeity and the raid on Lbishchensk; Cherkasskoe, Kyzyl-Agach, Sergiopol, Makanchi, Saratovka and Antonovka; Mariinskoe, the revolt of Osipov and the Ural–Guryev operation. For several no account with an Alash unit in it was found, among them Lbishchensk and Tashkent. Where nothing is known the game says so and invents no course of events.
entry-commanders = The named commanders
entry-commanders-text = One list names six: Alikhan Bukeikhanov, Khamit Tokhtamyshev, Mustafa Chokay, Otynshy Alzhanov, Sadyk Amanzholov and Zhahansha Dosmukhamedov. Few of them were soldiers. Chokay led the Turkestan Autonomy and had no troops in the field; Tokhtamyshev was a trained officer, captain in one text and lieutenant colonel in another.

## Units

entry-hundred = The hundred
entry-hundred-text = The smallest unit one commands: about a hundred riders under one officer, after the norm of the congress. Hundreds are raised in a uezd and know its roads. Put together under a staff they make a regiment.
entry-regiment = The cavalry regiment
entry-regiment-text = Several hundreds with officers, instructors and a train of carts. A regiment can be sent away from home and stand in a line beside allies; for that it must be fed from stores. In winter a thousand riders eat 183 t in half a month, and that decides how far it may go.
entry-local-militia = The militia of a uezd
entry-local-militia-text = Men who serve where they live and guard their own auls. In August 1918 there were 200 at Zaisan, 150 at Pavlodar, and 250 each at Karkaralinsk and Ust-Kamenogorsk. They cost little, eat at home and desert seldom. Few of them will ride to a far front, and fewer stay there.
entry-first-regiment = The 1st Alash regiment
entry-first-regiment-text = Its core were the riders who came into the left-bank suburb of Semipalatinsk on 18 June 1918: 300 to 500 by one text, 300 by the organiser of the rising. By 12 August it had 750 men and 38 officers. It served on the Semirechye front, at first under Annenkov's command; the 700 men counted there in February 1919 are probably in the main this regiment.
entry-kirghiz-regiments = The Kirghiz regiments
entry-kirghiz-regiments-text = Under Kolchak two regular cavalry regiments of Kazakhs were on the lists, officially as Kirghiz regiments. In the Russian of the time the Kazakhs were called Kirghiz. Which units these two were is not quite clear: another book knows one Alash regiment in Semirechye.
entry-dutov-regiments = Dutov's two regiments
entry-dutov-regiments-text = With the direct help of Ataman Dutov two mounted regiments were raised, in Kustanay and Irgiz uezds. Another passage of the same article says Kustanay and Turgay, and adds that Dutov took his Kazakh bodyguard from them. The 540 men near Troitsk in February 1919 may have come from the Kustanay regiment; no source says so outright.
entry-muslim-department = The Muslim department
entry-muslim-department-text = A section of three people at the military staff in Semipalatinsk, set up on 16 June 1918 under Khamit Tokhtamyshev. The riders who had come in were put in its charge and became a regiment. A week later, on 24 June, Bukeikhanov signed the order for a Military Department of Alash Orda, and Tokhtamyshev took charge of its military council too.

## The six branches

entry-semipalatinsk-branch = Semipalatinsk oblast
entry-semipalatinsk-branch-text = The smallest quota but one, 1,500, and the only oblast known to have passed it: 1,600 men in August 1918. After the loss of Orenburg the leaders of Alash Orda worked from here. Railway and river end at the town; everything further south goes by cart and camel.
entry-western-branch = Ural oblast and the western branch
entry-western-branch-text = Quota 2,000. Zhahansha and Khalel Dosmukhamedov led it from Dzhambeity, first as the Uil vilayat, from 11 September 1918 as the western branch of Alash Orda. It got 600 rifles and one machine gun from Komuch and stood beside the Ural Cossacks. Bukeikhanov put it at 2,000 men in February 1919; one article then adds the western units a second time.
entry-bukey-branch = The Bukey Horde
entry-bukey-branch-text = Quota 1,000, the smallest. The Inner Horde lay west of the Ural river in the sands of Ryn, close to the Volga and to the Reds. No report of its men has reached us, so everything the game shows there is supposed.
entry-turgay-branch = Turgay oblast
entry-turgay-branch-text = Quota 3,000. The branch obtained 300 rifles and 20,000 rounds in the summer of 1918, and Dutov helped to raise two regiments. The memory of the rising of 1916 was strong here, and from November 1918 a Red garrison under Amangeldy Imanov held the town of Turgay. In March 1919 an Alash column stood before it and asked to be let in under arms.
entry-akmolinsk-branch = Akmolinsk oblast
entry-akmolinsk-branch-text = The largest quota, 4,000, laid on a people hardly larger than Turgay's: 427,389 Kazakhs against 410,904. Omsk, the seat of the oblast, was the capital of the Whites, who wanted recruits for themselves. No figure of an Alash unit here is recorded; the rising at Mariinskoe in Atbasar uezd is named as an Alash battle without any account of it.
entry-semirechye-branch = Semirechye
entry-semirechye-branch-text = Quota 2,000. Kazakhs, Kyrgyz, Cossacks and settlers had lived through the rising of 1916 and its bloody end only two years before. Verny and the south stayed Soviet; the north became the front where 700 Alash men stood in February 1919, most of them come from Semipalatinsk oblast, it seems.

## Two reports

entry-august-letter = The letter of 12 August 1918
entry-august-letter-text = Khamit Tokhtamyshev, head of the military department, wrote to the war minister of the Siberian government: a regiment of 750 men with 38 officers in Semipalatinsk, militia of 200 at Zaisan, 150 at Pavlodar, 250 at Karkaralinsk and 250 at Ust-Kamenogorsk, already fighting the Reds in several districts. It is the best return we have. He wrote to a man from whom he wanted arms, so it may count the list and not the saddle.
entry-february-statement = The statement of 11 February 1919
entry-february-statement-text = Asked in Omsk what the militia was, Bukeikhanov answered that it was the army of Alash and gave figures: 700 in Semirechye, 540 near Troitsk, 2,000 in Ural oblast, together 3,240 at the fronts. He was negotiating with Kolchak's officials and had no reason to make them small. The game compares your units with these numbers.

## Powers

entry-underground = The underground of Semipalatinsk
entry-underground-text = A secret society of officers and merchants against the Soviet. The Semipalatinsk branch gave it 29,000 roubles, a good third of its money, and agreed on a joint rising; one text dates the gift to April and May 1918, the man who took the cash to the days just before the rising. The Kazakh units failed to take the town, others did, and on 10 June the Bolsheviks left.
entry-komuch = Komuch
entry-komuch-text = The committee of members of the Constituent Assembly, in power at Samara from June 1918. It claimed to speak for all Russia, and it shared its arms with Alash: 600 rifles and a machine gun for the west, 300 rifles for Turgay. When the Reds took Samara on 7 October 1918 the source dried up.
entry-siberian-government = The Siberian government
entry-siberian-government-text = Formed in Omsk at the end of June 1918, it was partner and superior of the eastern branch until November. To its war minister Tokhtamyshev sent his return of August. It wanted one army under one command, and answered slowly.
entry-kolchak-government = The government of Kolchak
entry-kolchak-government-text = Admiral Kolchak seized power in Omsk on 18 November 1918. One article makes him the ally of Alash for the whole of 1918; in fact others came first. He would not have the word Alash and kept the regiments under another name. Bukeikhanov treated with his officials in February 1919.
entry-orenburg-host = Dutov and the Orenburg Cossacks
entry-orenburg-host-text = From them the congress hoped for teachers of Kazakh officers. Ataman Dutov held Orenburg until January 1918 and again from July; he helped to raise two Kazakh regiments. In March 1919 he forbade cattle to be driven out of Turgay oblast. In September 1919 his army was beaten, and what was left went east.
entry-ural-host = The Ural Cossacks
entry-ural-host-text = Neighbours and allies of the western branch, who fed their army from the grain of Uil. They were less than a fifth of the oblast, yet a document of the time says their government took over its bank, treasury and the property of the Kazakh zemstvo. From September 1919 the two were cut off together.
entry-soviets = The Soviets
entry-soviets-text = They offered an autonomy of their own kind and, from 1919, amnesty to those who came over. Kazakhs served them from conviction, among them Alibi Dzhangildin and Amangeldy Imanov, and in July 1919 a Kazakh revolutionary committee was formed in which Akhmet Baitursynov sat. It was this committee that abolished Alash Orda in March 1920.

## Contested

entry-nine-thousand = 9,500 men, 36 guns, 80 machine guns
entry-nine-thousand-text = For the autumn of 1919 the English article gives the Alash militia 8,600 horse and 900 foot, 9,500 in all, with 36 guns and 80 machine guns. A force that is known to have received 600 rifles and one machine gun can hardly have had them. The Ural Army beside it had between 21 and 65 guns and between 78 and 249 machine guns that year, so the return may be that of its neighbours. You may play under either version.
entry-five-thousand = About 5,000
entry-five-thousand-text = The Kazakh article reckons nearly 5,000 men early in 1919: the 3,240 at the fronts and the western units besides. But 2,000 of these 3,240 already are the western units, so some may be counted twice. A Russian text says up to 5,000, two English numbers are 13,500 and 9,500. The game takes 3,240 to 5,500 as the range within which history lies.

## The end

entry-name-forbidden = The forbidden name
entry-name-forbidden-text = Kolchak forbade the word Alash, so the papers said Kirghiz. In the game you decide: give up the name and keep officers and deliveries, or keep it and do without. Those who serve will call themselves what they like.
entry-abolition = Abolished for the first time
entry-abolition-text = In the autumn of 1918 the all-Russian government did away with the regional ones, and Alash Orda with them. Goltsev dates it 24 October, others 4 November. The regiments served on, and their leaders went on signing as before. An army had outlived its state.
entry-isolation = Cut off
entry-isolation-text = When the Orenburg Cossacks were beaten in September 1919 the Ural Cossacks and the western branch lost touch with all other Whites. By the middle of December they stood alone, with heavy losses, before an enemy many times stronger; of the Ural Army some 2,000 men were left on the main road south.
entry-surrender = The surrender of 19 December 1919
entry-surrender-text = On this day the western government of Alash formally handed its troops over to the Bolsheviks. Other accounts spread the talks and the change of sides over 10 to 27 December. The alternative was to be destroyed.
entry-amnesty = Amnesty
entry-amnesty-text = The leaders negotiated an amnesty for themselves and their men. Moscow is said to have promised one as early as April 1919 and the Turkestan Front again in November; both dates still want confirming. In the game an amnesty saves men, and the sooner it is taken the more of them.
entry-to-the-reds = 4,000 riders to the Red Army
entry-to-the-reds-text = About 4,000 horsemen are said to have passed to the Red Army. In February 1919 there had been 2,000 in the west, and the Kazakh article knows only that the units were disbanded. Both stand in the record; the game lets you choose who serves and who goes home.
entry-makhno = Against Makhno
entry-makhno-text = Those who joined the Red Army are said to have served in Ukraine against Nestor Makhno and to have been sent home in 1920. One article says so, and no second source was found. It lies beyond the edge of the map: you hear of it, you do not command it.
entry-iletsk-corps = The staff of the Iletsk Corps
entry-iletsk-corps-text = In December 1919 Alash troops, now on the Red side, broke into the rear of the Whites and destroyed the staff of the Iletsk Cossack Corps. Only one article tells of it, without day or numbers. Some months before they had stood in the same line.
entry-dissolution = Dissolution
entry-dissolution-text = On 5 March 1920 the Kazakh revolutionary committee ordered Alash Orda to be abolished, and its units were disbanded with it. The English article counts the end from August 1920, when the autonomy was absorbed by the Kirghiz (Kazakh) Soviet republic; the decree bears the date of 26 August. The campaign ends here whatever you do, and this is no defeat.
entry-legacy = What remained
entry-legacy-text = Thirteen and a half thousand were planned, a few thousand rode. They did not decide the war. In Kazakhstan they are remembered today as the first national armed force of the Kazakhs in the twentieth century and as people who wanted to govern themselves. What became of the men after 1920 is another history, and a hard one.

## Rules of the game

entry-authority = Authority
entry-authority-text = The share of volosts that obey an Alash order. Who holds the uezd seat sets the most it can be: with nobody there a twentieth, under a hostile power three tenths, under our own people everything. Within that limit elders on their rounds and a garrison raise it; raids and requisitions lower it. Men and tax come only from where you are obeyed.
entry-ceilings = Four ceilings
entry-ceilings-text = An oblast can keep as many men as authority, rifles, officers and money allow, each reckoned by itself. The lowest of the four decides, and raising any other changes nothing. That is why 1,000 rifles sent to Turgay may bring thirty men. The panel names the ceiling that stops you now.
entry-list-to-saddle = From list to saddle
entry-list-to-saddle-text = A chain of numbers that only grows smaller: owed, enrolled, with a horse, with a rifle, under officers, trained, supplied, present for duty. At each step the scarcest thing decides, and it is counted unit by unit, for rifles in Semipalatinsk arm nobody in Uralsk. The longest step down is where to look first.
entry-wagon = The wagon that eats its load
entry-wagon-text = A one-horse cart takes 400 kg and goes 30 km a day; its horse and driver live on the load, there and back. In December a cart sent 288 km hands over 179 kg, on summer grass 365. At 500 km in winter 17 kg are left. More carts do not help, for they eat too.
entry-way-stations = Way-stations
entry-way-stations-text = A place on the road with food and fodder in store. The cart feeds there from the store and not from its load, so three legs over 500 km deliver 126 kg where one long one delivers 17. Fodder is not made from nothing: somebody must have brought it, best on the grass of summer. In 1839 stores were carted ahead of the march on Khiva in just this way.
entry-distance = Distance
entry-distance-text = The farther from home a unit stands, the fewer of its men are with it: they leave on an errand and do not return, fall behind or go to see to their cattle. At 350 km from home about a third are left without way-stations on the road; with them at twice that distance. News, orders and deserters travel by the same roads.
entry-grass = Grass
entry-grass-text = From late May to September the steppe feeds a resting horse entirely and a marching one mostly. In winter it finds half, scraping the snow away with its hoof, and loses flesh. Camels cannot dig. A unit that stays put in winter eats its camp bare, so move it or haul hay.
entry-jut = Jut
entry-jut-text = Ice over the pasture after a thaw, so that the herds starve beside their grass. More than ten juts are counted in the Kazakh steppe between the 1820s and 1917. In the game each oblast has one chance in ten every winter. Nobody gains by it: the auls lose animals, and with them the means to give.
entry-typhus = Typhus
entry-typhus-text = From the autumn of 1918 lice and crowded quarters carry typhus through every army. On the Ural front there was hardly a house without its sick; half of Dutov's army was down with it in October 1919, and on the Red side Frunze counted a thousand men a day. It is worst in the winter of retreats, 1919–1920. Men in scattered auls fall ill less than men in towns.
entry-fights = Fights
entry-fights-text = At most one engagement a turn at each front. Numbers, rifles with rounds, machine guns, training and position are weighed against the other side's, and the outcome is drawn: the stronger wins more often, not always. A side breaks off when it has lost more than it will bear, a poorly armed one first. The winner moves the line one place on if it is supplied; if not, it has outrun its supply.
entry-raids = Raids
entry-raids-text = Raiders come to uezds that nobody guards: horses are driven off, tax fails, authority sinks. A hundred riders can watch only a part of a uezd's camps. After a raid more men come forward, but to serve at home. Nobody profits from letting it happen.
entry-news = The age of news
entry-news-text = You sit in one town and know of the rest what a rider or the wire has brought. On the telegraph, in friendly hands, a place reports at once; elsewhere a courier makes some 60 km a day. The map writes how old each number is. Your orders take as long, and the strength of the enemy is an estimate, better where your scouts are.
entry-shipment = Who gets the shipment
entry-shipment-text = What a power grants is promised, then loaded, then on the road, and at each step it can be late or lost. When it has come, say whom it is for: it lifts one ceiling in one place, and elsewhere men stay without. Goods go in a fixed order, ammunition, food, rifles, grain, hay; you can change it, but choosing the units served first matters more.
entry-call-up = Call-up
entry-call-up-text = Volunteers or by lot, uezd by uezd, up to a share of the quota. Of those called only a part appear: Komuch's own call-up of 1918 is said to have brought one man in three. Pay given, elders and a threat to their own aul bring more; arrears, harvest, the move to summer pasture and a posting far away bring fewer. Men drawn by lot come in greater number and leave more easily.
entry-requisition = Requisition
entry-requisition-text = Grain, hay, carts and horses taken without payment. In May 1919 the Uil militia took 800 poods of wheat, ten horses with harness and two wagons from one volost of Temir uezd, by a protocol its opponent Seifullin quotes. The gain is there at once; for three months the uezd obeys you less and sends fewer men. Behind each sack is a household that will go without.
entry-terms = Whose terms to accept
entry-terms-text = Every power has three wishes, one line that must not be crossed, and a memory of your last three answers. Accepted terms bring officers, arms and pay, and cost you the name, the command, the place where your men serve or the goodwill of its rival. By the end of 1920 none of the White powers will be left; your men, with luck, will.
entry-list-and-men = Men on the list
entry-list-and-men-text = Commanders report who is written down. Send an officer to inspect, and he counts who is there. Whoever asks a power for arms is tempted to send it the list; if an inspector comes from the other side, trust is gone.
entry-two-calendars = Two calendars
entry-two-calendars-text = Russia kept the old calendar, thirteen days behind, until Soviet power let 31 January 1918 be followed by 14 February. Cossack and White offices wrote both dates into the summer. The game counts by the new style and shows the old one when you point at the date.
