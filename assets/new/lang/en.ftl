#~ words
scenario-{key} = {name}
scenario-{key}-text = Semipalatinsk, spring 1918, as it was, but fewer come when they are summoned; and the elders ask for a feast.
event-elders-feast = The elders ask for a feast
event-elders-feast-text = Before the riders are called up, say the elders of the auls near the city, the committee should sit and eat with them.
choice-elders-feast-invite = Hold a feast
choice-elders-feast-invite-text = 3,000 roubles, and for two months more men come when they are summoned.
choice-elders-feast-save = Save the money
choice-elders-feast-save-text = Nothing is spent, and nothing is won.
