//! The picture of relief and land cover under the map.
//!
//! Decoding takes a moment, so a thread does it while the window opens; until then the land is
//! plain. The picture is cut into tiles, because old cards take no larger ones.

use crate::gui::kit::theme;
use crate::gui::map::camera::{Viewport, sheet};
use bevy_egui::egui::{
    Color32, ColorImage, Context, Painter, Rect, TextureHandle, TextureOptions, pos2, vec2,
};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Longest side of a tile in pixels, its margin included.
const TILE: usize = 1024;
/// Pixels a tile has in common with its neighbour, so that no seam shows.
const MARGIN: usize = 1;
/// How soon to look again whether the picture is there.
const SOON: Duration = Duration::from_millis(40);

const PICTURE: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/map/ground.jpg"));

/// The picture, on its way or there.
pub struct Ground {
    state: Mutex<State>,
}

enum State {
    Decoding(Receiver<Vec<Tile>>),
    Shown(Vec<(TextureHandle, Part)>),
    Missing,
}

/// A tile and which part of the whole it shows.
struct Tile {
    image: ColorImage,
    part: Part,
}

/// A part of the sheet, and of the tile's picture, both in shares from 0 to 1.
#[derive(Clone, Copy)]
struct Part {
    of_sheet: Rect,
    of_image: Rect,
}

impl Ground {
    /// Begins to decode the picture.
    pub fn start() -> Self {
        let (done, tiles) = channel();
        // Without the thread, or the reader gone, the land stays plain.
        let _ = std::thread::Builder::new().name("ground picture".to_owned()).spawn(move || {
            let _ = done.send(decode());
        });
        Self { state: Mutex::new(State::Decoding(tiles)) }
    }

    /// Paints the land of this view.
    pub fn paint(&self, painter: &Painter, view: &Viewport) {
        let sheet = sheet();
        let land = Rect::from_two_pos(view.screen(sheet.min), view.screen(sheet.max));
        painter.rect_filled(land, 0, theme::land());
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        receive(&mut state, painter.ctx());
        let State::Shown(tiles) = &*state else {
            return;
        };
        for (texture, part) in tiles {
            let place = Rect::from_min_max(
                land.min + part.of_sheet.min.to_vec2() * land.size(),
                land.min + part.of_sheet.max.to_vec2() * land.size(),
            );
            if place.intersects(view.rect) {
                painter.image(texture.id(), place, part.of_image, Color32::WHITE);
            }
        }
    }
}

fn receive(state: &mut State, ctx: &Context) {
    let State::Decoding(tiles) = state else {
        return;
    };
    match tiles.try_recv() {
        Ok(tiles) => {
            let load =
                |tile: Tile| (ctx.load_texture("ground", tile.image, TextureOptions::LINEAR), tile.part);
            *state = State::Shown(tiles.into_iter().map(load).collect());
        }
        Err(TryRecvError::Empty) => ctx.request_repaint_after(SOON),
        Err(TryRecvError::Disconnected) => *state = State::Missing,
    }
}

fn decode() -> Vec<Tile> {
    let Ok(picture) = image::load_from_memory_with_format(PICTURE, image::ImageFormat::Jpeg) else {
        return Vec::new();
    };
    let picture = picture.into_rgb8();
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let whole = ColorImage::from_rgb([width, height], picture.as_raw());
    let step = TILE - 2 * MARGIN;
    let corners = (0..height).step_by(step).flat_map(|y| (0..width).step_by(step).map(move |x| (x, y)));
    corners.map(|corner| cut(&whole, corner, step)).collect()
}

/// The tile whose own pixels begin at `corner`, with a margin from its neighbours.
fn cut(whole: &ColorImage, (x, y): (usize, usize), step: usize) -> Tile {
    let [width, height] = whole.size;
    let (right, bottom) = ((x + step).min(width), (y + step).min(height));
    let (x0, y0) = (x.saturating_sub(MARGIN), y.saturating_sub(MARGIN));
    let (x1, y1) = ((right + MARGIN).min(width), (bottom + MARGIN).min(height));
    let pixels =
        (y0..y1).flat_map(|row| whole.pixels[row * width + x0..row * width + x1].iter().copied()).collect();
    let share = |from: (usize, usize), to: (usize, usize), of: (usize, usize)| {
        let size = vec2(of.0 as f32, of.1 as f32);
        Rect::from_min_max(
            pos2(from.0 as f32 / size.x, from.1 as f32 / size.y),
            pos2(to.0 as f32 / size.x, to.1 as f32 / size.y),
        )
    };
    Tile {
        image: ColorImage::new([x1 - x0, y1 - y0], pixels),
        part: Part {
            of_sheet: share((x, y), (right, bottom), (width, height)),
            of_image: share((x - x0, y - y0), (right - x0, bottom - y0), (x1 - x0, y1 - y0)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{TILE, decode};

    #[test]
    fn tiles_cover_the_sheet_once_and_stay_small() {
        let tiles = decode();
        let covered: f32 = tiles.iter().map(|tile| tile.part.of_sheet.area()).sum();
        assert!((covered - 1.0).abs() < 1.0e-3, "{covered}");
        assert!(tiles.iter().all(|tile| tile.image.size.iter().all(|side| *side <= TILE)));
    }
}
