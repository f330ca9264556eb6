//! Bytes for `alash_fuzz::scenario`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| alash_fuzz::scenario(bytes));
