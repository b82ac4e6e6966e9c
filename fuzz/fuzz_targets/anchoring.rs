//! See `chancery::fuzzing::anchoring`.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| chancery::fuzzing::anchoring(text));
