//! Bytes for `alash_fuzz::orders`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| alash_fuzz::orders(bytes));
