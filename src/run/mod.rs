//! Campaigns played without a window: one, or many; what came of them, and what would have.
//!
//! A [`Campaign`] is what the window, the command line and the tests all play: orders in, turns out, with
//! the record kept and the digest chained.

mod again;
pub mod answers;
pub mod at_once;
pub mod audit;
pub mod books;
pub mod brought;
mod campaign;
pub mod conduct;
pub mod counsel;
pub mod departure;
pub mod ensemble;
pub mod fates;
pub mod forecast;
pub mod fronts;
pub mod guard;
pub mod histories;
pub mod honours;
pub mod judge;
mod kept;
mod luck;
pub mod needs;
mod policy;
pub mod posts;
pub mod predictions;
pub mod preview;
pub mod promises;
mod ranked;
pub mod remedy;
mod served;
pub mod tidings;
pub mod until;
pub mod weighing;

pub use again::{Again, Refused, Withheld};
pub use answers::Answer;
pub use books::Books;
pub use campaign::Campaign;
pub use ensemble::{Ensemble, ensemble};
pub use histories::Histories;
pub use judge::judge;
pub use kept::Kept;
pub use predictions::Predictions;
