//! Terms of art: the plain word stands on the screen, and who asks is told what the trade calls it.
//!
//! One asks with the pointer, by Tab or with a screen reader.

use crate::gui::kit::theme::{self, size};
use crate::gui::kit::widgets;
use crate::i18n::Words;
use bevy_egui::egui::{
    Label, Response, RichText, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType,
};

/// A term, by the name that the code and the documents use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// How far an order is obeyed.
    Reach,
    /// Those who lead and train.
    Cadre,
    /// The ceiling that decides.
    Binding,
    /// The steps of a strength return.
    Waterfall,
    /// A store on the road.
    Etape,
    /// How men are called.
    Levy,
    /// A victory that supply cannot follow.
    Culmination,
    /// Where a number comes from.
    Pedigree,
    /// A number of the record.
    Checkpoint,
    /// One of several contradictory accounts.
    Reading,
    /// Orders given by rule.
    Policy,
    /// Many campaigns side by side.
    Ensemble,
    /// A province of the steppe.
    Oblast,
    /// A district of an oblast.
    Uezd,
    /// A canton of a uezd.
    Volost,
    /// Families that move together.
    Aul,
    /// The hearth that is taxed.
    Kibitka,
}

impl Term {
    /// All terms, as the encyclopedia lists them.
    pub const ALL: [Self; 17] = [
        Self::Reach,
        Self::Cadre,
        Self::Levy,
        Self::Binding,
        Self::Waterfall,
        Self::Etape,
        Self::Culmination,
        Self::Policy,
        Self::Ensemble,
        Self::Checkpoint,
        Self::Pedigree,
        Self::Reading,
        Self::Oblast,
        Self::Uezd,
        Self::Volost,
        Self::Aul,
        Self::Kibitka,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Reach => "reach",
            Self::Cadre => "cadre",
            Self::Binding => "binding",
            Self::Waterfall => "waterfall",
            Self::Etape => "etape",
            Self::Levy => "levy",
            Self::Culmination => "culmination",
            Self::Pedigree => "pedigree",
            Self::Checkpoint => "checkpoint",
            Self::Reading => "reading",
            Self::Policy => "policy",
            Self::Ensemble => "ensemble",
            Self::Oblast => "oblast",
            Self::Uezd => "uezd",
            Self::Volost => "volost",
            Self::Aul => "aul",
            Self::Kibitka => "kibitka",
        }
    }

    /// The plain word for it.
    #[must_use]
    pub fn word(self, words: &Words) -> String {
        words.get(&format!("term-{}", self.name()))
    }

    /// What it means, and what the trade calls it.
    #[must_use]
    pub fn meaning(self, words: &Words) -> String {
        words.get(&format!("term-{}-text", self.name()))
    }
}

/// A heading that is the plain word itself.
pub fn heading(ui: &mut Ui, words: &Words, term: Term) {
    heading_of(ui, words, term.word(words), term);
}

/// A heading in which the plain word stands.
pub fn heading_of(ui: &mut Ui, words: &Words, text: String, term: Term) {
    let shown = widgets::heading(ui, text);
    explain(ui, words, &shown, term);
}

/// Running text in which the plain word stands.
pub fn line(ui: &mut Ui, words: &Words, text: RichText, term: Term) {
    let shown = ui.add(Label::new(text).wrap());
    explain(ui, words, &shown, term);
}

/// Explains what was just shown: dots below it, and the term to whoever asks.
pub fn explain(ui: &Ui, words: &Words, shown: &Response, term: Term) {
    let (rect, sense) = (shown.rect, Sense::focusable_noninteractive());
    let asked = ui.interact(rect, shown.id.with("term"), sense);
    let (word, meaning) = (term.word(words), term.meaning(words));
    asked.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{word}. {meaning}")));
    let under = [rect.left_bottom(), rect.right_bottom()];
    ui.painter().extend(Shape::dotted_line(&under, theme::ink_faint(), 3.0, 0.8));
    let tell = |ui: &mut Ui| {
        ui.set_max_width(ui.spacing().tooltip_width);
        ui.label(RichText::new(&word).strong());
        ui.add(Label::new(RichText::new(&meaning).size(size::BODY)).wrap());
    };
    if asked.has_focus() {
        let edge = Stroke::new(1.5, theme::chosen());
        ui.painter().rect_stroke(rect.expand(2.0), 2.0, edge, StrokeKind::Outside);
        asked.show_tooltip_ui(tell);
    }
    asked.on_hover_ui(tell);
}
