//! See `chancery::fuzzing::markdown`.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| chancery::fuzzing::markdown(text));
