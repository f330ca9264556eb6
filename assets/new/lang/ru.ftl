#~ words
scenario-{key} = {name}
scenario-{key}-text = Семипалатинск, весна 1918 года, всё как было, но на призыв приходит меньше людей, а аксакалы просят устроить той.
event-elders-feast = Аксакалы просят устроить той
event-elders-feast-text = Прежде чем призывать джигитов, говорят аксакалы окрестных аулов, пусть комитет сядет с ними за один дастархан.
choice-elders-feast-invite = Устроить той
choice-elders-feast-invite-text = 3 000 рублей, зато два месяца на призыв приходит больше людей.
choice-elders-feast-save = Поберечь деньги
choice-elders-feast-save-text = Ничего не потрачено и ничего не приобретено.
