//! Bytes for `alash_fuzz::save`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| alash_fuzz::save(bytes));
