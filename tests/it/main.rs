//! Tests of the whole program: the real binary runs on small archives, and a test compares what it
//! prints and writes with what is expected. One crate, because every test crate links the program's
//! libraries once more.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod agreement;
mod annotated;
mod charts;
mod citation;
mod comforts;
mod commands;
mod commitments;
mod comparison;
mod concordance;
mod corrections;
mod countries;
mod counts;
mod courses;
mod coverage;
mod directions;
mod divergence;
mod feeds;
mod folding;
mod formulas;
mod fuzzing;
mod generated;
mod home;
mod hostile;
mod hosting;
mod house;
mod ids;
mod installed;
mod invalid;
mod keeping;
mod languages;
mod lists;
mod loading;
mod looks;
mod map;
mod markdown;
mod meetings;
mod mentions;
mod offices;
mod pages;
mod points;
mod proof;
mod publish;
mod publishing;
mod queries;
mod raised;
mod raw_html;
mod readme;
mod redline;
mod rights;
mod root_files;
mod safety;
mod sample;
mod seal;
mod search;
mod sensitive;
mod site;
mod stability;
mod statements;
mod style;
mod suggest;
mod support;
mod texts;
mod themes;
mod trail;
mod translations;
mod troubles;
mod verbatim;
mod verify;
mod versions;
mod warm;
mod watching;
mod withdrawn;
mod workflows;
