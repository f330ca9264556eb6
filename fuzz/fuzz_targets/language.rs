//! Bytes for `alash_fuzz::language`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| alash_fuzz::language(bytes));
