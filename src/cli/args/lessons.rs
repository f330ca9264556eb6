//! What can be typed about lessons.

use crate::cli::args::{Answer, seed};
use clap::Args;

/// `alash lessons`
#[derive(Debug, Args)]
pub struct Lessons {
    /// The answer
    #[command(flatten)]
    pub answer: Answer,
}

/// `alash lesson`
#[derive(Debug, Args)]
pub struct LessonSheet {
    /// Lesson: an id, a folder or a code
    pub lesson: String,
}

/// `alash lesson-code`
#[derive(Debug, Args)]
pub struct LessonCode {
    /// Lesson or scenario: an id or a folder
    pub lesson: String,
    /// Seed of the dice (default: the lesson's own)
    #[arg(long, value_parser = seed, allow_negative_numbers = true)]
    pub seed: Option<u64>,
}
