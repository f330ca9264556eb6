//! Every colour and every size of the window.
//!
//! What is good is blue and what is bad is orange, which most eyes tell apart; see [`Palette`] for the others.
//! Knows nothing of what is drawn with it.

mod colours;
pub mod fonts;

pub use colours::*;

use bevy_egui::egui::style::{Selection, WidgetVisuals, Widgets};
use bevy_egui::egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Shadow, Stroke, Style, TextStyle, Theme, Visuals,
    vec2,
};

/// The same colour, fainter: `share` 1 is the colour itself, 0 is nothing.
pub fn faint(colour: Color32, share: f32) -> Color32 {
    colour.gamma_multiply(share.clamp(0.0, 1.0))
}

/// How full a road or store is, from blue through ochre to orange.
pub fn load(share: f32) -> Color32 {
    match share {
        s if s < 0.6 => good(),
        s if s < 0.9 => ochre(),
        _ => bad(),
    }
}

/// How much of what is needed is had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Got {
    /// Four fifths and more.
    Enough,
    /// Half and more.
    Half,
    /// Less than half.
    Little,
}

impl Got {
    /// Of this share, 0 to 1.
    #[must_use]
    pub fn of(share: f32) -> Self {
        match share {
            share if share >= 0.8 => Self::Enough,
            share if share >= 0.5 => Self::Half,
            _ => Self::Little,
        }
    }

    /// Blue, ochre, orange.
    #[must_use]
    pub fn colour(self) -> Color32 {
        match self {
            Self::Enough => good(),
            Self::Half => ochre(),
            Self::Little => bad(),
        }
    }
}

/// Text sizes in points.
pub mod size {
    /// Notes and legends.
    pub const SMALL: f32 = 12.0;
    /// Running text.
    pub const BODY: f32 = 14.5;
    /// Headings of panels.
    pub const HEADING: f32 = 20.0;
    /// Headings of their sections.
    pub const SECTION: f32 = 16.0;
    /// Space between widgets.
    pub const GAP: f32 = 7.0;
    /// Strength on a counter.
    pub const STRENGTH: f32 = 17.0;
    /// Name on a counter.
    pub const COUNTER: f32 = 11.5;
    /// The name of the game on its title page.
    pub const TITLE: f32 = 64.0;
    /// Headings of pages and windows, figures that are read first.
    pub const LARGE: f32 = 25.0;
    /// How wide a drawing is before a line of text.
    pub const DRAWING: f32 = 30.0;
    /// Widest line of running text.
    pub const COLUMN: f32 = 560.0;
    /// A button that stands alone in its column.
    pub const WIDE_BUTTON: f32 = 250.0;
    /// The side panel, and how far it can be drawn in and out.
    pub const SIDE: f32 = 410.0;
    /// Narrowest side panel.
    pub const SIDE_LEAST: f32 = 350.0;
    /// Widest side panel.
    pub const SIDE_MOST: f32 = 640.0;
    /// Height of the timeline.
    pub const TIMELINE: f32 = 46.0;
    /// A mark on the timeline, from its middle to its edge.
    pub const MARK: f32 = 5.0;
    /// Names on the map by the rank of the place, 1 to 4.
    pub const PLACE: [f32; 4] = [16.0, 13.5, 11.5, 10.5];
}

/// Makes egui look like this. It wants its [`fonts`].
pub fn apply(ctx: &Context) {
    ctx.set_theme(Theme::Light);
    ctx.all_styles_mut(dress);
    // The window's own keys do that: see `gui/keys.rs`.
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
}

fn dress(style: &mut Style) {
    let text = |size, family| FontId::new(size, family);
    style.text_styles.insert(TextStyle::Small, text(size::SMALL, FontFamily::Proportional));
    style.text_styles.insert(TextStyle::Body, text(size::BODY, FontFamily::Proportional));
    style.text_styles.insert(TextStyle::Button, text(size::BODY, FontFamily::Proportional));
    style.text_styles.insert(TextStyle::Heading, text(size::HEADING, fonts::Face::Bold.family()));
    style.text_styles.insert(TextStyle::Monospace, text(size::BODY - 1.0, FontFamily::Monospace));
    style.spacing.item_spacing = vec2(size::GAP, size::GAP);
    style.spacing.button_padding = vec2(10.0, 5.0);
    style.visuals = visuals();
}

fn visuals() -> Visuals {
    let shadow = Shadow { offset: [0, 2], blur: 8, spread: 0, color: faint(Color32::BLACK, 0.3) };
    Visuals {
        dark_mode: false,
        widgets: widgets(),
        selection: Selection { bg_fill: faint(chosen(), 0.38), stroke: Stroke::new(1.0, ink()) },
        hyperlink_color: good(),
        faint_bg_color: parchment_dim(),
        extreme_bg_color: paper(),
        code_bg_color: parchment_dim(),
        warn_fg_color: bad(),
        error_fg_color: bad(),
        window_fill: parchment(),
        window_stroke: Stroke::new(1.0, rule()),
        window_corner_radius: CornerRadius::same(3),
        menu_corner_radius: CornerRadius::same(3),
        window_shadow: shadow,
        popup_shadow: shadow,
        panel_fill: parchment(),
        ..Visuals::light()
    }
}

fn widgets() -> Widgets {
    let look = |fill, edge: Color32, ink| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, edge),
        corner_radius: CornerRadius::same(2),
        fg_stroke: Stroke::new(1.2, ink),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: look(parchment(), rule(), ink()),
        inactive: look(button(), rule(), ink()),
        hovered: look(button_hot(), ink_faint(), ink()),
        active: look(button_hot(), chosen(), ink()),
        open: look(button_hot(), ink_faint(), ink()),
    }
}
