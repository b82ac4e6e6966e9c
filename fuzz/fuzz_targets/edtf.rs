//! See `chancery::fuzzing::edtf`.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| chancery::fuzzing::edtf(text));
