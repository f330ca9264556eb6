//! The colours of the window, in three sets: the usual one, one for colour-blind eyes, one of high contrast.

use crate::sim::state::uezd::Constraint;
use bevy_egui::egui::Color32;
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicU8, Ordering};

/// Which set of colours the window is painted with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Palette {
    /// A General Staff map: parchment, dark ink, one red.
    #[default]
    Usual,
    /// What must be told apart stays apart for eyes that lack one of the three kinds of cones.
    Distinct,
    /// Black on white.
    Contrast,
}

/// The set in use: painting is done from many places of one window, and all of it in one set.
static IN_USE: AtomicU8 = AtomicU8::new(0);

impl Palette {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Usual, Self::Distinct, Self::Contrast];

    /// Key of the name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Usual => "palette-usual",
            Self::Distinct => "palette-distinct",
            Self::Contrast => "palette-contrast",
        }
    }

    /// From now on everything is painted with these colours.
    pub fn choose(self) {
        IN_USE.store(self as u8, Ordering::Relaxed);
    }

    /// Its colours.
    #[must_use]
    pub fn colours(self) -> &'static Colours {
        match self {
            Self::Usual => &USUAL,
            Self::Distinct => &DISTINCT,
            Self::Contrast => &CONTRAST,
        }
    }
}

fn in_use() -> &'static Colours {
    Palette::ALL[usize::from(IN_USE.load(Ordering::Relaxed)) % Palette::ALL.len()].colours()
}

const fn hex(colour: u32) -> Color32 {
    let [_, red, green, blue] = colour.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

macro_rules! colours {
    ($($(#[$meaning:meta])* $name:ident = $usual:expr;)*) => {
        /// A set of colours.
        #[derive(Clone, Copy, Debug)]
        pub struct Colours {
            $($(#[$meaning])* pub $name: Color32,)*
            /// The five steppe oblasts and the Bukey Horde, as [`OBLASTS`] names them.
            pub oblasts: [Color32; OBLASTS.len()],
        }

        const USUAL: Colours = Colours {
            $($name: $usual,)*
            oblasts: [
                hex(0x2f8062), hex(0x3d63ab), hex(0xb0386e), hex(0xc07d0d), hex(0xb84034), hex(0x804fa4),
            ],
        };

        $($(#[$meaning])*
        #[must_use]
        pub fn $name() -> Color32 {
            in_use().$name
        })*
    };
}

colours! {
    /// The table the map lies on, seen outside its edge.
    table = hex(0xd3c49f);
    /// Panels.
    parchment = hex(0xf1e7cf);
    /// Cards, legends and counters on a panel or on the map.
    paper = hex(0xfaf4e4);
    /// Every second row, fields at rest.
    parchment_dim = hex(0xe5d8ba);
    /// Buttons at rest.
    button = hex(0xe2d3b0);
    /// Buttons under the pointer.
    button_hot = hex(0xd6c294);
    /// Text and lines.
    ink = hex(0x2a211a);
    /// Names of places that are only scenery.
    scenery = hex(0x4c4036);
    /// Lesser text.
    ink_faint = hex(0x6b5c4a);
    /// Thin lines between things.
    rule = hex(0xb8a47e);
    /// What is chosen, lies under the pointer or holds the focus.
    chosen = hex(0x8c5a12);
    /// The one accent: oblast seats, figures of the record, what holds supply back, what cannot be undone.
    accent = hex(0xa81c1c);
    /// Good news, and our side.
    good = hex(0x1f5fa8);
    /// Bad news, and warnings.
    bad = hex(0xc85a0a);
    /// Between good and bad.
    ochre = hex(0xb08a1c);
    /// Land until the picture of the ground is there.
    land = hex(0xd9cb98);
    /// Seas and lakes.
    water = hex(0x93bbd3);
    /// Lakes that are frozen over.
    ice = hex(0xe3edf2);
    /// The lighter line that follows a coast on the water side.
    water_edge = hex(0x5f95b8);
    /// Coast lines.
    coast = hex(0x376a92);
    /// Rivers.
    river = hex(0x4a87b0);
    /// Names of waters.
    water_name = hex(0x1d4c7a);
    /// Names of deserts and mountains.
    ground_name = hex(0x5f4725);
    /// Names of regions without a colour of their own.
    region_name = hex(0x5a4c3c);
    /// Borders between oblasts and uezds.
    border = hex(0x5d331c);
    /// The state border.
    state_border = hex(0x7a1722);
    /// Post roads.
    road = hex(0x864a1d);
    /// Steamer lines.
    steamer = hex(0x16589a);
    /// Light around names, so that they read on any ground.
    halo = Color32::from_rgba_premultiplied(0xe8, 0xdf, 0xc4, 0xe8);
    /// Light around names on water.
    water_halo = Color32::from_rgba_premultiplied(0x78, 0x90, 0x9c, 0xb0);
    /// Ours, on counters.
    ours = hex(0x1b4f94);
    /// Hostile, on counters.
    hostile = hex(0xa3251b);
    /// What stops a call-up: few obey.
    cause_reach = hex(0x6d459c);
    /// What stops a call-up: rifles are wanting.
    cause_arms = hex(0xb0382e);
    /// What stops a call-up: officers are wanting.
    cause_cadre = hex(0x2f8062);
    /// What stops a call-up: money is wanting.
    cause_money = hex(0xc07d0d);
    /// What is laid over the picture of the ground, so that it is no louder than what lies on it.
    veil = Color32::TRANSPARENT;
}

const DISTINCT: Colours = Colours {
    accent: hex(0x8c1a00),
    good: hex(0x004c8c),
    ochre: hex(0xb89200),
    bad: hex(0x8c2d04),
    ours: hex(0x004c8c),
    hostile: hex(0x5a0a00),
    cause_reach: hex(0x1111bb),
    cause_arms: hex(0x5a0a00),
    cause_cadre: hex(0x4f86e8),
    cause_money: hex(0xcc7711),
    oblasts: [hex(0x008833), hex(0x332266), hex(0x662200), hex(0x66bb11), hex(0xcc77ff), hex(0x7700cc)],
    ..USUAL
};

const CONTRAST: Colours = Colours {
    table: hex(0xffffff),
    parchment: hex(0xffffff),
    paper: hex(0xffffff),
    parchment_dim: hex(0xe8e8e8),
    button: hex(0xe4e4e4),
    button_hot: hex(0xcccccc),
    ink: hex(0x000000),
    scenery: hex(0x1c1c1c),
    ink_faint: hex(0x333333),
    rule: hex(0x5c5c5c),
    chosen: hex(0x5a3400),
    accent: hex(0x8f0000),
    good: hex(0x00307a),
    bad: hex(0x7a2c00),
    ochre: hex(0x5e4700),
    land: hex(0xf6f2e2),
    water: hex(0xb9dcf0),
    ice: hex(0xf4f8fb),
    water_edge: hex(0x2f6f9c),
    coast: hex(0x103f66),
    river: hex(0x1c5c8c),
    water_name: hex(0x06305a),
    ground_name: hex(0x3a2a10),
    region_name: hex(0x2e261c),
    border: hex(0x3a1c0c),
    state_border: hex(0x5c0a14),
    road: hex(0x5e2f0c),
    steamer: hex(0x0a3c70),
    halo: Color32::from_rgba_premultiplied(0xf4, 0xf4, 0xf4, 0xf4),
    water_halo: Color32::from_rgba_premultiplied(0xd8, 0xe4, 0xea, 0xee),
    ours: hex(0x00307a),
    hostile: hex(0x8f0000),
    cause_reach: hex(0x3a1470),
    cause_arms: hex(0x8f0000),
    cause_cadre: hex(0x00543a),
    cause_money: hex(0x6b4200),
    veil: Color32::from_rgba_premultiplied(0x8c, 0x8c, 0x8c, 0x8c),
    oblasts: [hex(0x00543a), hex(0x1c3a80), hex(0x7a0d45), hex(0x6b4200), hex(0x8f1a0c), hex(0x50207a)],
};

/// The colour of what stops a call-up; where nothing does, the quota is full.
#[must_use]
pub fn cause(cause: Option<Constraint>) -> Color32 {
    match cause {
        Some(Constraint::Reach) => cause_reach(),
        Some(Constraint::Arms) => cause_arms(),
        Some(Constraint::Cadre) => cause_cadre(),
        Some(Constraint::Money) => cause_money(),
        None => good(),
    }
}

/// The oblasts that have a colour of their own: the band along the border and the name share it.
const OBLASTS: [&str; 6] = ["akmolinsk", "semipalatinsk", "semirechye", "turgay", "ural", "bukey"];

/// The colour of an oblast, if it is one of ours.
#[must_use]
pub fn oblast(id: &str) -> Option<Color32> {
    OBLASTS.iter().position(|name| *name == id).map(|at| in_use().oblasts[at])
}

#[cfg(test)]
mod tests {
    use super::{Colours, Palette};
    use bevy_egui::egui::{Color32, Rgba};

    /// How eyes without one kind of cones see linear red, green and blue: Machado, Oliveira and
    /// Fernandes 2009, severity 1; first as all others see.
    const EYES: [[[f32; 3]; 3]; 4] = [
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    ];

    /// Oklab, in which distances are what eyes tell apart.
    fn seen(colour: Color32, eye: [[f32; 3]; 3]) -> [f32; 3] {
        let [red, green, blue, _] = Rgba::from(colour).to_array();
        let [r, g, b] = eye.map(|row| (row[0] * red + row[1] * green + row[2] * blue).clamp(0.0, 1.0));
        let l = (0.412_221_46 * r + 0.536_332_55 * g + 0.051_445_995 * b).cbrt();
        let m = (0.211_903_5 * r + 0.680_699_5 * g + 0.107_396_96 * b).cbrt();
        let s = (0.088_302_46 * r + 0.281_718_85 * g + 0.629_978_7 * b).cbrt();
        [
            0.210_454_26 * l + 0.793_617_8 * m - 0.004_072_047 * s,
            1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
            0.025_904_037 * l + 0.782_771_77 * m - 0.808_675_77 * s,
        ]
    }

    /// The least distance between any two of them, for any eyes.
    fn apart(colours: &[Color32]) -> f32 {
        let pairs =
            colours.iter().enumerate().flat_map(|(at, a)| colours[at + 1..].iter().map(move |b| (a, b)));
        let between = |a: Color32, b: Color32, eye| {
            let (a, b) = (seen(a, eye), seen(b, eye));
            (0..3).map(|axis| (a[axis] - b[axis]).powi(2)).sum::<f32>().sqrt()
        };
        pairs.flat_map(|(a, b)| EYES.map(|eye| between(*a, *b, eye))).fold(f32::INFINITY, f32::min)
    }

    fn luminance(colour: Color32) -> f32 {
        let [red, green, blue, _] = Rgba::from(colour).to_array();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(a: Color32, b: Color32) -> f32 {
        let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
        if a > b { a / b } else { b / a }
    }

    fn causes(of: &Colours) -> [Color32; 4] {
        [of.cause_reach, of.cause_arms, of.cause_cadre, of.cause_money]
    }

    #[test]
    fn text_can_be_read_on_every_ground() {
        for palette in Palette::ALL {
            let of = palette.colours();
            for ground in [of.parchment, of.paper] {
                assert!(contrast(of.ink, ground) > 7.0, "{palette:?}");
                assert!(contrast(of.ink_faint, ground) > 4.5, "{palette:?}");
                assert!(contrast(of.good, ground) > 4.5, "{palette:?}");
                assert!(contrast(of.bad, ground) > 3.0, "{palette:?}");
            }
        }
    }

    #[test]
    fn high_contrast_keeps_its_word() {
        let of = Palette::Contrast.colours();
        let texts = [of.ink, of.ink_faint, of.good, of.bad, of.ochre, of.accent, of.chosen, of.scenery];
        let names = of.oblasts.into_iter().chain(causes(of)).chain([of.ours, of.hostile, of.rule]);
        for (least, colour) in texts.map(|one| (7.0, one)).into_iter().chain(names.map(|one| (4.5, one))) {
            assert!(contrast(colour, of.parchment) >= least, "{colour:?}");
            assert!(contrast(colour, of.button) >= least - 1.5, "{colour:?} on a button");
        }
    }

    #[test]
    fn what_must_be_told_apart_stays_apart_for_all_eyes() {
        let of = Palette::Distinct.colours();
        for (least, set) in [
            (0.15, &[of.good, of.ochre, of.bad][..]),
            (0.15, &[of.ours, of.hostile]),
            (0.15, &causes(of)),
            (0.10, &of.oblasts),
        ] {
            assert!(apart(set) >= least, "{set:?} are only {} apart", apart(set));
        }
    }
}
