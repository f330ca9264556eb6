# Readings of the sources.
reading-reached-13500 = 13,500 as strength reached
reading-reached-13500-text = The English article's 13,500 is taken as a strength that the militia really came to, after the counts of February 1919. In the middle of that month the officers, instructors, rifles and roubles that the congress had asked for are there, and its word is obeyed; on the last day of August 1919 what came of that is measured against the number.
reading-plan-26500 = 26,500 as plan
reading-plan-26500-text = The congress is taken to have asked for 30 riders from every volost, 26,500 in all: every oblast owes almost twice as many men.
reading-alash-9500 = 9,500 with 36 guns and 80 machine guns as Alash
reading-alash-9500-text = The 9,500 men of autumn 1919 are taken to have been Alash and not the Ural Army: in September 7,500 join those who are there, with 36 guns and 79 machine guns, and all have to be fed; on the last day of October Ural oblast is measured against the number.
reading-counted-once = 5,000 without the double count
reading-counted-once-text = The western units are taken to be in Bukeikhanov's 3,240 already: in February 1919 the whole militia is measured against 3,000 to 3,300 men.
reading-counted-twice = 5,000 with the double count
reading-counted-twice-text = The Kazakh article's sum is taken as it stands, the western units added to the 3,240: in February 1919 the whole militia is measured against 5,000 men.
event-western-force = The western force
event-western-force-text = In this version of the sources the 9,500 men of the autumn are Alash. 7,500 have joined the units of Ural oblast, 900 of them without horses, with 36 field guns and machine guns by the dozen. Tonight all of them want bread, and the horses hay.
event-promise-kept = The promise is kept
event-promise-kept-text = In this version of the sources everything that the congress called needful is there: an officer to a hundred men, an instructor to fifty, a rifle to each, and 68,960,000 roubles collected. The auls obey. What is left to do is to call the men and keep them.
