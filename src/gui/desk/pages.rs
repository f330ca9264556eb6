//! Pages that are laid over a screen and left for it again, and files that change under a campaign.

use crate::gui::desk::{Desk, Screen};
use crate::gui::screens::numbers::{self, remake};
use crate::gui::screens::{Remade, mods, report, settings, trust};
use crate::saves::file;
use crate::saves::watch::Change;
use crate::scenario::mods::list::{self, List};
use bevy_egui::egui::Context;
use std::mem;

/// Problems that are told at once.
const MOST_TOLD: usize = 5;

impl Desk {
    /// Lays a page over the screen, which it leads back to.
    fn lay_over(&mut self, page: impl FnOnce(Box<Screen>) -> Screen) {
        let back = Box::new(mem::replace(&mut self.screen, Screen::Title));
        self.screen = page(back);
    }

    /// Lays the page of the scenario in sight over the screen.
    pub(in crate::gui::desk) fn show_trust(&mut self) {
        let scenario = match (&self.screen, &self.play) {
            (Screen::Card { scenario, wish }, _) => self.find(scenario, wish.reading),
            (Screen::After, Some(play)) => Some(play.campaign.scenario().clone()),
            _ => None,
        };
        if let Some(scenario) = scenario {
            let page = Box::new(trust::Page::open(scenario, self.settings.language));
            self.lay_over(|back| Screen::Trust { page, back });
        }
    }

    /// Lays the numbers of the scenario in sight over the screen.
    pub(in crate::gui::desk) fn show_numbers(&mut self) {
        let Screen::Card { scenario, .. } = &self.screen else { return };
        // What is made is based on the scenario itself, by no reading.
        if let Some(scenario) = self.find(scenario, None) {
            let page = Box::new(numbers::Page::open(&self.library, scenario, self.settings.language));
            self.lay_over(|back| Screen::Numbers { page, back });
        }
    }

    /// Makes a scenario of numbers that were changed, among the mods, and shows its card where that is wanted.
    pub(in crate::gui::desk) fn remake(&mut self, remade: &Remade) {
        let Screen::Numbers { page, .. } = &mut self.screen else { return };
        let made = remake::made(&self.words, &self.library, page.scenario(), remade, &page.made);
        page.made.extend(made.as_ref().ok().map(|(id, _)| *id));
        let id = made.as_ref().ok().map(|(id, _)| id.to_string());
        page.came = Some(made.map(|(_, folder)| folder.display().to_string()));
        self.shelf.look_again(&self.library);
        if let Some(id) = id.filter(|_| remade.play) {
            self.show_card(id, None);
        }
    }

    /// Lays the report of the campaign over the screen.
    pub(in crate::gui::desk) fn show_report(&mut self, ctx: &Context) {
        let Some(play) = &mut self.play else { return };
        let page = Box::new(report::Page::open(ctx, play));
        self.lay_over(|back| Screen::Report { page, back });
    }

    /// Keeps another list of mods, and looks at them anew.
    pub(in crate::gui::desk) fn list_mods(&mut self, list: &List) {
        let Screen::Mods(page) = &mut self.screen else { return };
        let Some(folder) = &self.library.mods else { return };
        let path = list::path(folder);
        let kept = file::replace(&path, list.text().as_bytes());
        **page = mods::Page::open(&self.library);
        page.fault = kept.err().map(|error| format!("{}: {error}", path.display()));
        self.shelf.look_again(&self.library);
        self.hear();
    }

    /// Lays the settings over the screen.
    pub(in crate::gui::desk) fn show_settings(&mut self) {
        let languages = self.library.languages();
        self.lay_over(|back| Screen::Settings { page: settings::Page::of(languages), back });
    }

    /// Back to the screen under the page, whose work ends with it.
    pub(in crate::gui::desk) fn leave(&mut self) {
        if let Screen::Trust { back, .. }
        | Screen::Numbers { back, .. }
        | Screen::Report { back, .. }
        | Screen::Settings { back, .. } = mem::replace(&mut self.screen, Screen::Title)
        {
            self.screen = *back;
        }
    }

    /// Goes on with files that changed under the campaign, or says why it cannot.
    pub(in crate::gui::desk) fn look_at_files(&mut self, ctx: &Context) {
        let (Some(watch), Some(play)) = (&mut self.watch, &mut self.play) else {
            return self.shelf.renew(ctx, &self.library);
        };
        match watch.look(ctx) {
            Some(Change::Read(scenario)) => play.play_on(scenario),
            Some(Change::Broken(problems)) => {
                let said: Vec<String> = problems.iter().take(MOST_TOLD).map(ToString::to_string).collect();
                play.edited.trouble = Some(said.join("\n"));
            }
            None => {}
        }
    }
}
