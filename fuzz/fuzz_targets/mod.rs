//! Bytes for `alash_fuzz::mods`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| alash_fuzz::mods(bytes));
