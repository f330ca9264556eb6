# Readings of the sources.
reading-reached-13500 = 13,500 as strength reached
reading-reached-13500-text = The English article's 13,500 is taken as a strength that the militia really came to: on the last day of August 1919 the whole of it is measured against that number.
reading-plan-26500 = 26,500 as plan
reading-plan-26500-text = The congress is taken to have asked for 30 riders from every volost, 26,500 in all: every oblast owes almost twice as many men.
reading-alash-9500 = 9,500 with 36 guns and 80 machine guns as Alash
reading-alash-9500-text = The 9,500 men of autumn 1919 are taken to have been Alash and not the Ural Army: on the last day of October Ural oblast is measured against that number.
reading-counted-once = 5,000 without the double count
reading-counted-once-text = The western units are taken to be in Bukeikhanov's 3,240 already: in February 1919 the whole militia is measured against 3,000 to 3,300 men.
reading-counted-twice = 5,000 with the double count
reading-counted-twice-text = The Kazakh article's sum is taken as it stands, the western units added to the 3,240: in February 1919 the whole militia is measured against 5,000 men.
