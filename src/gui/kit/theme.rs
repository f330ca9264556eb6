//! Every colour and every size of the window.
//!
//! The look is a General Staff map: parchment, dark ink, one red. What is good is blue and what is
//! bad is orange, which colour-blind eyes tell apart. Knows nothing of what is drawn with it.

use bevy_egui::egui::style::{Selection, WidgetVisuals, Widgets};
use bevy_egui::egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Shadow, Stroke, Style, TextStyle, Theme, Visuals,
    vec2,
};

/// The table the map lies on, seen outside its edge.
pub const TABLE: Color32 = Color32::from_rgb(0xd3, 0xc4, 0x9f);
/// Panels.
pub const PARCHMENT: Color32 = Color32::from_rgb(0xf1, 0xe7, 0xcf);
/// Cards, legends and counters on a panel or on the map.
pub const PAPER: Color32 = Color32::from_rgb(0xfa, 0xf4, 0xe4);
/// Every second row, fields at rest.
pub const PARCHMENT_DIM: Color32 = Color32::from_rgb(0xe5, 0xd8, 0xba);
/// Buttons at rest.
pub const BUTTON: Color32 = Color32::from_rgb(0xe2, 0xd3, 0xb0);
/// Buttons under the pointer.
pub const BUTTON_HOT: Color32 = Color32::from_rgb(0xd6, 0xc2, 0x94);
/// Text and lines.
pub const INK: Color32 = Color32::from_rgb(0x2a, 0x21, 0x1a);
/// Names of places that are only scenery.
pub const SCENERY: Color32 = Color32::from_rgb(0x4c, 0x40, 0x36);
/// Lesser text.
pub const INK_FAINT: Color32 = Color32::from_rgb(0x6b, 0x5c, 0x4a);
/// Thin lines between things.
pub const RULE: Color32 = Color32::from_rgb(0xb8, 0xa4, 0x7e);
/// What is chosen, lies under the pointer or holds the focus.
pub const CHOSEN: Color32 = Color32::from_rgb(0x8c, 0x5a, 0x12);
/// The one accent: oblast seats, figures of the record, what holds supply back, what cannot be undone.
pub const ACCENT: Color32 = Color32::from_rgb(0xa8, 0x1c, 0x1c);
/// Good news, and our side.
pub const GOOD: Color32 = Color32::from_rgb(0x1f, 0x5f, 0xa8);
/// Bad news, and warnings.
pub const BAD: Color32 = Color32::from_rgb(0xc8, 0x5a, 0x0a);

/// Between good and bad.
pub const OCHRE: Color32 = Color32::from_rgb(0xb0, 0x8a, 0x1c);

/// Land until the picture of the ground is there.
pub const LAND: Color32 = Color32::from_rgb(0xd9, 0xcb, 0x98);
/// Seas and lakes.
pub const WATER: Color32 = Color32::from_rgb(0x93, 0xbb, 0xd3);
/// The lighter line that follows a coast on the water side.
pub const WATER_EDGE: Color32 = Color32::from_rgb(0x5f, 0x95, 0xb8);
/// Coast lines.
pub const COAST: Color32 = Color32::from_rgb(0x37, 0x6a, 0x92);
/// Rivers.
pub const RIVER: Color32 = Color32::from_rgb(0x4a, 0x87, 0xb0);
/// Names of waters.
pub const WATER_NAME: Color32 = Color32::from_rgb(0x1d, 0x4c, 0x7a);
/// Names of deserts and mountains.
pub const GROUND_NAME: Color32 = Color32::from_rgb(0x5f, 0x47, 0x25);
/// Names of regions without a colour of their own.
pub const REGION_NAME: Color32 = Color32::from_rgb(0x5a, 0x4c, 0x3c);
/// Borders between oblasts and uezds.
pub const BORDER: Color32 = Color32::from_rgb(0x5d, 0x33, 0x1c);
/// The state border.
pub const STATE_BORDER: Color32 = Color32::from_rgb(0x7a, 0x17, 0x22);
/// Post roads.
pub const ROAD: Color32 = Color32::from_rgb(0x86, 0x4a, 0x1d);
/// Steamer lines.
pub const STEAMER: Color32 = Color32::from_rgb(0x16, 0x58, 0x9a);
/// Light around names, so that they read on any ground.
pub const HALO: Color32 = Color32::from_rgba_premultiplied(0xe8, 0xdf, 0xc4, 0xe8);
/// Light around names on water.
pub const WATER_HALO: Color32 = Color32::from_rgba_premultiplied(0x78, 0x90, 0x9c, 0xb0);
/// Ours, on counters.
pub const OURS: Color32 = Color32::from_rgb(0x1b, 0x4f, 0x94);
/// Hostile, on counters.
pub const HOSTILE: Color32 = Color32::from_rgb(0xa3, 0x25, 0x1b);

/// The five steppe oblasts and the Bukey Horde: the band along the border and the name have one colour.
const OBLASTS: [(&str, Color32); 6] = [
    ("akmolinsk", Color32::from_rgb(0x2f, 0x80, 0x62)),
    ("semipalatinsk", Color32::from_rgb(0x3d, 0x63, 0xab)),
    ("semirechye", Color32::from_rgb(0xb0, 0x38, 0x6e)),
    ("turgay", Color32::from_rgb(0xc0, 0x7d, 0x0d)),
    ("ural", Color32::from_rgb(0xb8, 0x40, 0x34)),
    ("bukey", Color32::from_rgb(0x80, 0x4f, 0xa4)),
];

/// The colour of an oblast, if it is one of ours.
pub fn oblast(id: &str) -> Option<Color32> {
    OBLASTS.iter().find(|(name, _)| *name == id).map(|(_, colour)| *colour)
}

/// The same colour, fainter: `share` 1 is the colour itself, 0 is nothing.
pub fn faint(colour: Color32, share: f32) -> Color32 {
    colour.gamma_multiply(share.clamp(0.0, 1.0))
}

/// How full a road or store is, from blue through ochre to orange.
pub fn load(share: f32) -> Color32 {
    match share {
        s if s < 0.6 => GOOD,
        s if s < 0.9 => OCHRE,
        _ => BAD,
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
            Self::Enough => GOOD,
            Self::Half => OCHRE,
            Self::Little => BAD,
        }
    }
}

/// What stops a call-up, told apart by colour and by the words beside it.
pub mod cause {
    use bevy_egui::egui::Color32;

    /// Few obey.
    pub const REACH: Color32 = Color32::from_rgb(0x6d, 0x45, 0x9c);
    /// Rifles are wanting.
    pub const ARMS: Color32 = Color32::from_rgb(0xb0, 0x38, 0x2e);
    /// Officers are wanting.
    pub const CADRE: Color32 = Color32::from_rgb(0x2f, 0x80, 0x62);
    /// Money is wanting.
    pub const MONEY: Color32 = Color32::from_rgb(0xc0, 0x7d, 0x0d);
}

/// Text sizes in points.
pub mod size {
    /// Notes and legends.
    pub const SMALL: f32 = 12.0;
    /// Running text.
    pub const BODY: f32 = 14.5;
    /// Headings of panels.
    pub const HEADING: f32 = 20.0;
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

/// Makes egui look like this.
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
    style.text_styles.insert(TextStyle::Heading, text(size::HEADING, FontFamily::Proportional));
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
        selection: Selection { bg_fill: faint(CHOSEN, 0.38), stroke: Stroke::new(1.0, INK) },
        hyperlink_color: GOOD,
        faint_bg_color: PARCHMENT_DIM,
        extreme_bg_color: PAPER,
        code_bg_color: PARCHMENT_DIM,
        warn_fg_color: BAD,
        error_fg_color: BAD,
        window_fill: PARCHMENT,
        window_stroke: Stroke::new(1.0, RULE),
        window_corner_radius: CornerRadius::same(3),
        menu_corner_radius: CornerRadius::same(3),
        window_shadow: shadow,
        popup_shadow: shadow,
        panel_fill: PARCHMENT,
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
        noninteractive: look(PARCHMENT, RULE, INK),
        inactive: look(BUTTON, RULE, INK),
        hovered: look(BUTTON_HOT, INK_FAINT, INK),
        active: look(RULE, CHOSEN, INK),
        open: look(BUTTON_HOT, INK_FAINT, INK),
    }
}

#[cfg(test)]
mod tests {
    use super::{BAD, GOOD, INK, INK_FAINT, PAPER, PARCHMENT};
    use bevy_egui::egui::Color32;

    fn luminance(colour: Color32) -> f32 {
        let [red, green, blue, _] = bevy_egui::egui::Rgba::from(colour).to_array();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(a: Color32, b: Color32) -> f32 {
        let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
        if a > b { a / b } else { b / a }
    }

    #[test]
    fn text_can_be_read_on_every_ground() {
        for ground in [PARCHMENT, PAPER] {
            assert!(contrast(INK, ground) > 7.0);
            assert!(contrast(INK_FAINT, ground) > 4.5);
            assert!(contrast(GOOD, ground) > 4.5);
            assert!(contrast(BAD, ground) > 3.0);
        }
    }
}
