//! See `chancery::fuzzing::raw_html`.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| chancery::fuzzing::raw_html(text));
