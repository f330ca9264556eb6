//! Where names stand so that none lies on another.
//!
//! Greedy and stable: names are placed in the order given, each at the first of a few spots that is
//! still free, and the answer depends on the zoom alone, so names do not jump while the map is
//! dragged. Knows rectangles only.

use bevy_egui::egui::{Pos2, Rect, Vec2, vec2};

/// A name that wants a spot.
pub struct Wish {
    /// The middle of the sign the name belongs to.
    pub sign: Pos2,
    /// From the middle of the sign to its edge.
    pub reach: f32,
    /// The size of the words.
    pub size: Vec2,
    /// How far it keeps off whatever else is written: in a crowd lesser names wait until one comes closer.
    pub room: f32,
}

/// Gives every wish a spot, or none if all of its spots are taken.
pub fn settle(wishes: &[Wish], taken: &[Rect]) -> Vec<Option<Rect>> {
    let mut taken = taken.to_vec();
    let first = taken.len();
    taken.extend(
        wishes.iter().map(|wish| Rect::from_center_size(wish.sign, Vec2::splat((1.9 * wish.reach).round()))),
    );
    let mut spots: Vec<Option<Rect>> = Vec::with_capacity(wishes.len());
    for (own, wish) in wishes.iter().enumerate() {
        let own = first + own;
        let free = |spot: &Rect| {
            let room = spot.expand(wish.room);
            taken.iter().enumerate().all(|(at, other)| at == own || !other.intersects(room))
        };
        let spot = spots_of(wish).into_iter().find(free);
        taken.extend(spot);
        spots.push(spot);
    }
    spots
}

/// Right of the sign, left, above, below, and the corners.
fn spots_of(wish: &Wish) -> [Rect; 8] {
    let half = wish.size / 2.0;
    let (aside, above) = ((wish.reach + 5.0 + half.x).round(), (wish.reach * 0.8 + half.y).round());
    let corner = (half.x + wish.reach * 0.7).round();
    [
        vec2(aside, 0.0),
        vec2(-aside, 0.0),
        vec2(corner, -above),
        vec2(corner, above),
        vec2(0.0, above + 1.0),
        vec2(0.0, -above - 1.0),
        vec2(-corner, -above),
        vec2(-corner, above),
    ]
    .map(|by| Rect::from_center_size(wish.sign + by, wish.size))
}

#[cfg(test)]
mod tests {
    use super::{Wish, settle};
    use bevy_egui::egui::{Pos2, Rect, Vec2, pos2, vec2};

    fn crowd(shift: Vec2) -> Vec<Wish> {
        let spots: Vec<Pos2> = (0..40).map(|i| pos2((i * 37 % 200) as f32, (i * 53 % 120) as f32)).collect();
        spots
            .iter()
            .map(|&at| Wish { sign: at + shift, reach: 4.0, size: vec2(50.0, 12.0), room: 0.0 })
            .collect()
    }

    #[test]
    fn no_name_lies_on_another() {
        let spots: Vec<Rect> = settle(&crowd(Vec2::ZERO), &[]).into_iter().flatten().collect();
        assert!(spots.len() > 3);
        for (at, spot) in spots.iter().enumerate() {
            assert!(spots[at + 1..].iter().all(|other| !other.intersects(*spot)));
        }
    }

    #[test]
    fn dragging_the_map_moves_no_name_against_its_place() {
        let shift = vec2(320.0, -64.0);
        let still = settle(&crowd(Vec2::ZERO), &[]);
        let moved = settle(&crowd(shift), &[]);
        for (still, moved) in still.iter().zip(&moved) {
            assert_eq!(still.map(|spot| spot.translate(shift)), *moved);
        }
    }

    #[test]
    fn the_first_comer_keeps_its_spot_whatever_comes_later() {
        let crowd = crowd(Vec2::ZERO);
        let few = settle(&crowd[..1], &[]);
        assert!(few[0].is_some_and(|spot| spot.left() > crowd[0].sign.x));
    }

    #[test]
    fn a_lesser_name_waits_where_it_would_be_one_of_a_knot() {
        let wish = |x: f32, room| Wish { sign: pos2(x, 0.0), reach: 3.0, size: vec2(40.0, 12.0), room };
        let placed = |room| settle(&[wish(0.0, 0.0), wish(60.0, room)], &[]).iter().flatten().count();
        assert_eq!((placed(0.0), placed(40.0)), (2, 1));
    }

    #[test]
    fn a_counter_pushes_the_name_aside() {
        let wish = [Wish { sign: pos2(0.0, 0.0), reach: 4.0, size: vec2(40.0, 12.0), room: 0.0 }];
        let counter = Rect::from_min_max(pos2(5.0, -30.0), pos2(60.0, 30.0));
        let spot = settle(&wish, &[counter])[0].expect("the left hand is free");
        assert!(spot.right() < 0.0);
    }
}
