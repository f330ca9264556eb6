//! What can be drawn beside the text of an event or the name of a power. How it is drawn is the window's.

use serde::{Deserialize, Serialize};

/// What is drawn beside a text: somebody of the kind that speaks or is spoken of, or a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Vignette {
    /// An elder of an aul.
    Elder,
    /// A rider of the militia.
    Rider,
    /// An officer of the militia.
    Officer,
    /// Somebody of the committee.
    Committee,
    /// A statesman.
    Statesman,
    /// A scholar.
    Scholar,
    /// An engineer.
    Engineer,
    /// A jurist.
    Jurist,
    /// A colonel, of whatever army.
    Colonel,
    /// A lieutenant.
    Lieutenant,
    /// A Cossack ataman.
    Cossack,
    /// An official or staff officer of a government.
    Official,
    /// A commissar.
    Commissar,
    /// A woman of an aul.
    Woman,
    /// A settler.
    Settler,
    /// A trader.
    Trader,
    /// A doctor.
    Doctor,
    /// Piled rifles.
    Rifles,
    /// A horse in the snow.
    Horse,
    /// Crossed sabres.
    Battle,
    /// A letter.
    Letter,
    /// A store.
    Store,
}
