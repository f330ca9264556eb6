//! The game: bars above and below, the side panel, the map in the middle, and windows over them.
//!
//! [`Play`] is all that lasts from frame to frame; here is one frame of it. What the parts ask for is carried out when the frame
//! is over, in [`crate::gui::screens::play::apply`].

use crate::gui::keys::{self, Act};
use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::parts::{self, close_button, root_ui};
use crate::gui::kit::terms::{self, Term};
use crate::gui::kit::theme;
use crate::gui::map::{self, BaseMap, MapMode};
use crate::gui::map_model;
use crate::gui::panels::why;
use crate::gui::screens::Ask;
use crate::gui::screens::play::over::{Sheet, Why};
use crate::gui::screens::play::state::{Play, Tab};
use crate::gui::screens::play::{
    bottom, bulletin, edited, guide, menu, modes, offers, outcome, side, slip, top,
};
use crate::gui::settings::Settings;
use bevy_egui::egui::{
    Area, CentralPanel, Context, Frame, Id, Order as Layer, Rect, RichText, Ui, pos2, vec2,
};
use std::sync::Arc;

/// Width of the slips on the map, in points.
const SLIP: f32 = 330.0;
/// What the scale bar takes up at the foot of the map, in points.
const FOOT: f32 = 9.0 * theme::size::GAP;

impl Play {
    /// Whether the legend is shown: it covers places of the map, and is folded until the player asks for it.
    pub fn has_legend(&self) -> bool {
        self.legend.unwrap_or(false)
    }

    /// Shows the legend of the map, or hides it.
    pub fn turn_legend(&mut self) {
        self.legend = Some(!self.has_legend());
        self.changed();
    }

    /// Colours the map by another thing.
    pub fn colour_by(&mut self, number: usize) {
        let mode = MapMode::ALL.get(number);
        if let Some(mode) = mode.filter(|mode| mode.is_shown(self.campaign.scenario())) {
            self.mode = *mode;
            // Its colours want their meaning told, unless the player has folded the legend, in whatever game.
            if self.settings.legend {
                self.legend.get_or_insert(true);
            }
            self.model = None;
        }
    }

    /// One frame of the game.
    pub fn frame(&mut self, ctx: &Context, base: &BaseMap, settings: &Settings) -> Option<Ask> {
        if self.settings != *settings {
            self.settings.clone_from(settings);
        }
        self.act = self.listen(ctx);
        self.foresee(ctx);
        let mut ui = root_ui(ctx);
        top::show(&mut ui, self);
        let by_bottom = bottom::show(&mut ui, self);
        side::show(&mut ui, self);
        let by_guide = self.map(&mut ui, base);
        let by_menu = menu::show(ctx, self);
        offers::show(ctx, self);
        bulletin::show(ctx, self, base);
        self.show_why(ctx);
        if !self.conclude(ctx) {
            return None;
        }
        by_bottom.or(by_menu).or(by_guide).or_else(|| self.end()).or_else(|| self.keep_legend())
    }

    /// Whether the player folded the legend is kept for other games.
    fn keep_legend(&self) -> Option<Ask> {
        let legend = self.legend.filter(|shown| *shown != self.settings.legend)?;
        Some(Ask::Set(Box::new(Settings { legend, ..self.settings.clone() })))
    }

    /// Takes up what is forecast by now. A slider that is being drawn is let go first.
    fn foresee(&mut self, ctx: &Context) {
        if !ctx.input(|input| input.pointer.any_down()) && self.futures.renew(&self.campaign, ctx) {
            self.weigh_needs();
        }
        let both = [self.futures.shown(), self.futures.before()].map(|told| told.map(Arc::clone));
        self.states.affairs.aims.forecast(both.clone());
        self.states.strength.forecast(both);
    }

    /// Windows over another screen than the game: where something comes from.
    pub fn over(&mut self, ctx: &Context) {
        let closes = !self.why.is_empty() && keys::closes(ctx);
        self.act = closes.then_some(Act::Back);
        self.show_why(ctx);
        self.conclude(ctx);
    }

    /// Carries out what the frame asked for. A frame that egui lays out a second time counts only then, or
    /// one key would end two turns; false for the first time.
    fn conclude(&mut self, ctx: &Context) -> bool {
        if ctx.will_discard() {
            (self.act, self.out) = (None, Outbox::default());
            return false;
        }
        self.focused = ctx.memory(|memory| memory.focused().is_some());
        let acted = self.act.take().map(|act| self.perform(act));
        if self.carry_out() || acted.is_some() {
            ctx.request_repaint();
        }
        // A slider that is still being drawn will say more.
        if self.unkept && !ctx.input(|input| input.pointer.any_down()) {
            self.keep();
        }
        true
    }

    /// When the last turn is played and its news are read, the report follows.
    fn end(&mut self) -> Option<Ask> {
        let read = self.news.is_empty() && self.why.is_empty() && self.motion.is_none();
        (read && std::mem::take(&mut self.ended)).then_some(Ask::After)
    }

    fn listen(&self, ctx: &Context) -> Option<Act> {
        // The first key only ends what is played out.
        if self.motion.is_some() {
            return None;
        }
        if self.is_covered() {
            let helped = self.why.is_empty() && self.news.is_empty() && self.sheet == Some(Sheet::Keys);
            let closes = keys::closes(ctx) || helped && self.settings.keys.closes_help(ctx);
            return closes.then_some(Act::Back);
        }
        self.settings.keys.heard(ctx, self.focused || ctx.memory(|memory| memory.focused().is_some()))
    }

    fn perform(&mut self, act: Act) {
        match act {
            Act::Next => self.go_to_next(),
            Act::EndTurn => self.end_or_warn(),
            Act::TakeBack => self.undo(),
            Act::Save => self.save(),
            Act::Report => self.write_report(),
            Act::Back if self.is_covered() => self.close(),
            Act::Back if self.looking => self.looking = false,
            Act::Back => self.sheet = Some(Sheet::Menu),
            Act::Seek => self.sheet = Some(Sheet::Seek),
            Act::Help => self.sheet = Some(Sheet::Keys),
            Act::Legend => self.turn_legend(),
            Act::Mode(number) => self.colour_by(number),
            Act::Side(number) => self.leaf(number),
        }
    }

    /// Turns to a tab; where it is the one that is shown, to its next page.
    fn leaf(&mut self, number: usize) {
        let pages = Tab::ALL.get(number).map(|tab| self.pages(*tab)).unwrap_or_default();
        if pages.is_empty() {
            return;
        }
        let at = pages.iter().position(|page| *page == self.side && !self.looking);
        self.turn_to(pages[at.map_or(0, |at| (at + 1) % pages.len())]);
    }

    /// Closes the uppermost window.
    fn close(&mut self) {
        if self.offered.take().is_none() && self.why.pop().is_none() && self.news.pop_front().is_none() {
            self.sheet = None;
        }
    }

    fn map(&mut self, ui: &mut Ui, base: &BaseMap) -> Option<Ask> {
        let shown = CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
            let rect = ui.available_rect_before_wrap();
            let roomy = rect.width() >= theme::size::COLUMN && rect.height() >= theme::size::SIDE;
            if std::mem::replace(&mut self.roomy, roomy) != roomy {
                self.model = None;
            }
            let look = Look { campaign: &self.campaign, words: &self.words, chosen: self.chosen.as_ref() };
            let legend = self.has_legend();
            let mode = self.mode;
            let model = self.model.get_or_insert_with(|| map_model::of(look, base, mode, legend, &self.past));
            self.motion.take_if(|motion| !motion.runs(ui.ctx()));
            let (motion, chosen) = (self.motion.as_ref(), self.chosen.as_ref());
            let reply = map::show(ui, &mut self.camera, base, model, motion, chosen, &self.group);
            if reply.pick.is_some() {
                self.out.choose = reply.pick;
            }
            if let Some(framed) = reply.framed {
                self.gather(framed);
            } else if self.out.choose.is_some() {
                self.group.clear();
            }
            if let (Some(pick), Some(at)) = (reply.asked, ui.input(|input| input.pointer.hover_pos())) {
                self.offered = Some((pick, at, rect));
            }
            if let Some(dragged) = reply.dragged {
                self.drag(ui, &dragged);
            }
            let modes = modes::show(ui, self, rect);
            let overview = if self.roomy { self.overview(ui, base, rect) } else { None };
            let foot = overview.map_or(rect.bottom() - FOOT, |small| small.top());
            self.show_slips(ui, Rect { max: pos2(rect.right(), foot - theme::size::GAP), ..rect }, modes)
        });
        shown.inner
    }

    /// Slips of paper in the corner of the map: what came of the turn, the guide, and what is to be told now; any
    /// later order or turn takes the last away, and the next turn the first. They lie under the modes where both have no
    /// room beside each other, and are scrolled where they are higher than the room they have.
    fn show_slips(&mut self, ui: &Ui, rect: Rect, modes: Rect) -> Option<Ask> {
        let mut at = rect.min + vec2(2.0, 2.0) * theme::size::GAP;
        if at.x + SLIP > modes.left() {
            at.y = modes.bottom() + theme::size::GAP;
        }
        let slip = Area::new(Id::new("notice")).fixed_pos(at).order(Layer::Middle);
        let shown = slip.show(ui.ctx(), |ui| {
            ui.set_max_width((rect.width() - 4.0 * theme::size::GAP).min(SLIP));
            let most = (rect.bottom() - at.y).max(theme::size::TIMELINE);
            parts::page(most).auto_shrink(true).show(ui, |ui| self.slips(ui)).inner
        });
        shown.inner
    }

    fn slips(&mut self, ui: &mut Ui) -> Option<Ask> {
        // What came of the turn is read after its news, or they would come up under the pointer.
        if self.motion.is_none() && self.news.is_empty() {
            outcome::show(ui, self);
        }
        edited::trouble(ui, self);
        let is_lesson = self.campaign.scenario().lesson.is_some();
        if is_lesson {
            slip::show(ui, self);
        }
        let guided = self.settings.guide && !is_lesson;
        let asked = if guided { guide::show(ui, self) } else { None };
        let Some(notice) = &self.notice else { return asked };
        let colour = if notice.bad { theme::bad() } else { theme::ink() };
        let close = Frame::popup(ui.style()).show(ui, |ui| {
            ui.label(RichText::new(&notice.text).color(colour));
            ui.small_button(self.words.get("screen-close")).clicked()
        });
        if close.inner {
            self.notice = None;
        }
        asked
    }

    /// The window that says where something comes from.
    fn show_why(&mut self, ctx: &Context) {
        let Some(question) = self.why.last().cloned() else { return };
        let look = Look { campaign: &self.campaign, words: &self.words, chosen: self.chosen.as_ref() };
        let (out, words) = (&mut self.out, &self.words);
        let room = ctx.content_rect().size();
        let shown = parts::window(ctx, "why", |ui| {
            ui.set_width(theme::size::COLUMN.min(0.8 * room.x));
            let heading = parts::large(ui, Term::Pedigree.word(words));
            terms::explain(ui, words, &heading, Term::Pedigree);
            parts::page(0.6 * room.y).id_salt(&question).show(ui, |ui| match &question {
                Why::Number(path) => why::show_pedigree(ui, look, path, out),
                Why::Claim(id) => why::show_claim(ui, look, *id, out),
            });
            ui.separator();
            close_button(ui, words.get("screen-close"))
        });
        if shown.inner || shown.backdrop_response.clicked() {
            self.act = Some(Act::Back);
        }
    }
}
