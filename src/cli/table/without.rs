//! What stands for Parquet in a program that was built without it.

use crate::cli::table::{Read, Table};

const WITHOUT: &str = "this program was built without Parquet";

/// Refuses to write.
pub fn bytes(_: &Table) -> Result<Vec<u8>, String> {
    Err(WITHOUT.to_owned())
}

/// Refuses to read.
pub fn read(_: Vec<u8>) -> Result<Read, String> {
    Err(WITHOUT.to_owned())
}
