//! See `chancery::fuzzing::front_matter`.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| chancery::fuzzing::front_matter(text));
