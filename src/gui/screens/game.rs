//! The game: bars above and below, the side panel, the map in the middle, and windows over them.
//!
//! [`Play`] is all that lasts from frame to frame. What the parts ask for is carried out when the frame
//! is over, in [`crate::gui::screens::apply`].

use crate::gui::look::{Look, Outbox};
use crate::gui::map::{self, BaseMap, Camera, MapModel, Pick};
use crate::gui::panels::{States, why};
use crate::gui::screens::menu::Sheet;
use crate::gui::screens::news::{self, News};
use crate::gui::screens::side::Side;
use crate::gui::screens::{Ask, bottom, menu, parts, side, top};
use crate::gui::settings::Settings;
use crate::gui::{keys, map_model, root_ui, theme};
use crate::i18n::{Language, Words};
use crate::orders::Order;
use crate::report::words_of;
use crate::run::Campaign;
use crate::sim::{Event, Refusal};
use bevy_egui::egui::{
    Area, CentralPanel, Context, Frame, Id, Order as Layer, Popup, Rect, RichText, ScrollArea, Ui, vec2,
};
use std::collections::VecDeque;

/// A campaign being played.
pub struct Play {
    /// The campaign.
    pub campaign: Campaign,
    /// The words of the language chosen, with the scenario's.
    pub words: Words,
    /// What is chosen on the map.
    pub chosen: Option<Pick>,
    /// Which side of the side panel is shown.
    pub side: Side,
    /// What the panels remember.
    pub states: States,
    /// News not yet read, the next one first.
    pub news: VecDeque<News>,
    /// Questions where something comes from, the last one uppermost.
    pub why: Vec<Why>,
    /// Orders of the last batch that were refused, and why.
    pub refused: Vec<(Order, Refusal)>,
    /// Something to tell the player over the map.
    pub notice: Option<Notice>,
    /// The menu or the help, when it is open.
    pub sheet: Option<Sheet>,
    /// Events of the turn before the last, to tell what is new.
    pub before: Vec<Event>,
    /// What this frame asked for.
    pub out: Outbox,
    /// Whether every turn is kept.
    pub autosave: bool,
    /// Whether the last turn was just played.
    pub ended: bool,
    legend: bool,
    camera: Camera,
    model: Option<MapModel>,
    focused: bool,
}

/// A question where something comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// A number, by its field path.
    Number(String),
    /// A claim of the record.
    Claim(crate::base::id::ClaimId),
}

/// Something to tell the player.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What.
    pub text: String,
    /// Whether something went wrong.
    pub bad: bool,
}

impl Play {
    /// A campaign as it is first shown.
    #[must_use]
    pub fn new(campaign: Campaign, language: Language) -> Self {
        let words = words_of(language, campaign.scenario());
        let mut camera = Camera::default();
        camera.focus_on(map_model::theatre(campaign.scenario()));
        let first = campaign.view().turn() == 0;
        let notice = first.then(|| Notice { text: words.get("screen-notice-begin"), bad: false });
        let states = States::default();
        Self {
            campaign,
            words,
            chosen: None,
            side: Side::Chosen,
            states,
            news: VecDeque::new(),
            why: Vec::new(),
            refused: Vec::new(),
            notice,
            sheet: None,
            before: Vec::new(),
            out: Outbox::default(),
            autosave: true,
            ended: false,
            legend: true,
            camera,
            model: None,
            focused: false,
        }
    }

    /// Speaks another language from now on.
    pub fn speak(&mut self, language: Language) {
        self.words = words_of(language, self.campaign.scenario());
        self.notice = None;
        self.changed();
    }

    /// Has the map made anew before it is shown again.
    pub fn changed(&mut self) {
        self.model = None;
    }

    /// Shows the legend of the map, or hides it.
    pub fn turn_legend(&mut self) {
        self.legend = !self.legend;
        self.changed();
    }

    /// One frame of the game.
    pub fn frame(&mut self, ctx: &Context, base: &BaseMap, settings: &Settings) -> Option<Ask> {
        let by_key = self.listen(ctx);
        let mut ui = root_ui(ctx);
        let by_top = top::show(&mut ui, self);
        let by_bottom = bottom::show(&mut ui, self);
        side::show(&mut ui, self);
        self.map(&mut ui, base);
        let by_menu = menu::show(ctx, self, settings);
        news::show(ctx, self);
        self.show_why(ctx);
        self.focused = ctx.memory(|memory| memory.focused().is_some());
        if self.carry_out() {
            ctx.request_repaint();
        }
        by_key.or(by_top).or(by_bottom).or(by_menu).or_else(|| self.end())
    }

    /// When the last turn is played and its news are read, the report follows.
    fn end(&mut self) -> Option<Ask> {
        let read = self.news.is_empty() && self.why.is_empty();
        (read && std::mem::take(&mut self.ended)).then_some(Ask::After)
    }

    /// Windows over another screen than the game: where something comes from.
    pub fn over(&mut self, ctx: &Context) {
        if !self.why.is_empty() && keys::closes(ctx) {
            self.close();
        }
        self.show_why(ctx);
        if self.carry_out() {
            ctx.request_repaint();
        }
    }

    fn listen(&mut self, ctx: &Context) -> Option<Ask> {
        let windows = self.sheet.is_some() || !self.news.is_empty() || !self.why.is_empty();
        if windows {
            if keys::closes(ctx) {
                self.close();
            }
            return None;
        }
        let focused = self.focused || ctx.memory(|memory| memory.focused().is_some());
        match keys::heard(ctx, focused || Popup::is_any_open(ctx))? {
            keys::Act::EndTurn if self.campaign.view().is_over() => return Some(Ask::After),
            keys::Act::EndTurn => self.out.end_turn = true,
            keys::Act::TakeBack => self.out.take_back = self.campaign.orders_now().len().checked_sub(1),
            keys::Act::Save => self.save(),
            keys::Act::Back => self.sheet = Some(Sheet::Menu),
            keys::Act::Help => self.sheet = Some(Sheet::Keys),
            keys::Act::Legend => self.turn_legend(),
            keys::Act::Side(number) => self.side = Side::ALL.get(number).copied().unwrap_or(self.side),
        }
        None
    }

    /// Closes the uppermost window.
    pub fn close(&mut self) {
        if self.why.pop().is_some() {
            return;
        }
        if self.news.pop_front().is_none() {
            self.sheet = None;
        }
    }

    fn map(&mut self, ui: &mut Ui, base: &BaseMap) {
        CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
            let rect = ui.available_rect_before_wrap();
            let look = Look { campaign: &self.campaign, words: &self.words, chosen: self.chosen.as_ref() };
            let model = self.model.get_or_insert_with(|| map_model::of(look, base, self.legend));
            let reply = map::show(ui, &mut self.camera, base, model, self.chosen.as_ref());
            if reply.pick.is_some() {
                self.out.choose = reply.pick;
            }
            self.show_notice(ui, rect);
        });
    }

    /// A slip of paper in the corner of the map; any later order or turn takes it away.
    fn show_notice(&mut self, ui: &Ui, rect: Rect) {
        let Some(notice) = &self.notice else { return };
        let colour = if notice.bad { theme::BAD } else { theme::INK };
        let at = rect.min + vec2(2.0, 2.0) * theme::size::GAP;
        let slip = Area::new(Id::new("notice")).fixed_pos(at).order(Layer::Middle);
        let close = slip.show(ui.ctx(), |ui| {
            ui.set_max_width((rect.width() - 4.0 * theme::size::GAP).min(theme::size::COLUMN));
            Frame::popup(ui.style()).show(ui, |ui| {
                ui.label(RichText::new(&notice.text).color(colour));
                ui.small_button(self.words.get("screen-close")).clicked()
            })
        });
        if close.inner.inner {
            self.notice = None;
        }
    }

    /// The window that says where something comes from.
    fn show_why(&mut self, ctx: &Context) {
        let Some(question) = self.why.last().cloned() else { return };
        let look = Look { campaign: &self.campaign, words: &self.words, chosen: self.chosen.as_ref() };
        let (out, words) = (&mut self.out, &self.words);
        let room = ctx.content_rect().size();
        let shown = parts::window(ctx, "why", |ui| {
            ui.set_width(theme::size::COLUMN.min(0.8 * room.x));
            parts::large(ui, words.get("screen-why"));
            ScrollArea::vertical().max_height(0.6 * room.y).auto_shrink([false, true]).show(ui, |ui| {
                match &question {
                    Why::Number(path) => why::show_pedigree(ui, look, path, out),
                    Why::Claim(id) => why::show_claim(ui, look, *id, out),
                }
            });
            ui.separator();
            close_button(ui, words.get("screen-close"))
        });
        if shown.inner || shown.backdrop_response.clicked() {
            self.why.pop();
        }
    }
}

/// A button that closes a window; it has the focus until another control takes it.
pub fn close_button(ui: &mut Ui, words: String) -> bool {
    let button = ui.button(RichText::new(words).size(theme::size::HEADING - 2.0));
    if ui.memory(|memory| memory.focused().is_none()) {
        button.request_focus();
    }
    button.clicked()
}
