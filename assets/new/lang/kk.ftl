#~ words
scenario-{key} = {name}
scenario-{key}-text = 1918 жылдың көктемі, Семей — бәрі сол қалпында, бірақ шақырғанда келетін адам аз; ал ақсақалдар той сұрайды.
event-elders-feast = Ақсақалдар той сұрайды
event-elders-feast-text = Қала маңындағы ауылдардың ақсақалдары: «Жігіттерді шақырмас бұрын комитет бізбен дастарқандас болсын», — дейді.
choice-elders-feast-invite = Той беру
choice-elders-feast-invite-text = 3 000 сом кетеді, есесіне екі ай бойы шақырғанда көбірек адам келеді.
choice-elders-feast-save = Ақшаны үнемдеу
choice-elders-feast-save-text = Ақша жұмсалмайды, бірақ одан түсер пайда да жоқ.
