//! `--timings`: where the time of a build goes.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::output::Summary;
use crate::site::Route;
use crate::source::ReadTimings;

/// The stages of a build, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    /// The folders are looked through.
    Walk,
    /// Records are read and parsed.
    Read,
    /// References between them are resolved.
    Link,
    /// Mentions and annotations are found in the texts.
    Annotate,
    /// What pages need to know of the whole archive is gathered.
    Prepare,
    /// The output folder is compared with what will be put there.
    Open,
    /// What pages are made of is compared with what the last build made them of.
    Compare,
    /// Pages are rendered and written.
    Fill,
    /// The new site takes the place of the old one.
    Commit,
    /// What can be found is indexed.
    Index,
}

impl Stage {
    /// What has been done when it is over.
    pub(super) fn words(self) -> &'static str {
        match self {
            Stage::Walk => "walked folders",
            Stage::Read => "read records",
            Stage::Link => "resolved references",
            Stage::Annotate => "found mentions",
            Stage::Prepare => "prepared the site",
            Stage::Open => "opened the output folder",
            Stage::Compare => "compared with the previous build",
            Stage::Fill => "rendered and wrote files",
            Stage::Commit => "committed files",
            Stage::Index => "built the search index",
        }
    }

    /// What programs know it by.
    fn name(self) -> &'static str {
        match self {
            Stage::Walk => "walk",
            Stage::Read => "read",
            Stage::Link => "link",
            Stage::Annotate => "annotate",
            Stage::Prepare => "prepare",
            Stage::Open => "open",
            Stage::Compare => "compare",
            Stage::Fill => "fill",
            Stage::Commit => "commit",
            Stage::Index => "index",
        }
    }
}

/// The time that each stage and each kind of page took.
#[derive(Debug, Default)]
pub(super) struct Timings {
    /// Whether somebody will look at each kind of page.
    by_page: bool,
    stages: Mutex<Vec<(Stage, Duration)>>,
    reading: Mutex<ReadTimings>,
    /// By kind: how many pages, and how long rendering took, on all cores together.
    pages: Mutex<BTreeMap<&'static str, (usize, Duration)>>,
    /// How long writing took, on all cores together, in nanoseconds.
    writing: AtomicU64,
}

impl Timings {
    /// Timings by stage and by kind of page.
    pub(super) fn by_page(by_page: bool) -> Self {
        Timings {
            by_page,
            ..Timings::default()
        }
    }

    /// Adds a stage that has just ended.
    pub(super) fn stage(&self, stage: Stage, started: Instant) {
        held(&self.stages).push((stage, started.elapsed()));
    }

    /// Adds the reading of all records, which has just ended, and says what it consisted of.
    pub(super) fn read(&self, effort: ReadTimings, started: Instant) {
        let took = started.elapsed().saturating_sub(effort.walking);
        held(&self.stages).extend([(Stage::Walk, effort.walking), (Stage::Read, took)]);
        *held(&self.reading) = effort;
    }

    /// Adds a page that has just been rendered.
    pub(super) fn page(&self, route: Route, started: Instant) {
        if !self.by_page {
            return;
        }
        let took = started.elapsed();
        let mut pages = held(&self.pages);
        let (count, time) = pages.entry(route.kind()).or_default();
        *count += 1;
        *time += took;
    }

    /// Adds a file that has just been written.
    pub(super) fn written(&self, started: Instant) {
        if self.by_page {
            let nanos = u64::try_from(started.elapsed().as_nanos()).unwrap_or(u64::MAX);
            self.writing.fetch_add(nanos, Ordering::Relaxed);
        }
    }

    /// What a stage consists of, on all cores together, where more than one thing happens at once.
    fn parts(&self, stage: Stage) -> Vec<(&'static str, Duration)> {
        match stage {
            Stage::Read => {
                let effort = *held(&self.reading);
                vec![("read", effort.reading), ("parse", effort.parsing)]
            }
            Stage::Fill => {
                let writing = Duration::from_nanos(self.writing.load(Ordering::Relaxed));
                let rendering = held(&self.pages).values().map(|(_, time)| *time).sum();
                vec![("render", rendering), ("write", writing)]
            }
            _ => Vec::new(),
        }
    }

    /// The kinds of pages, those that took longest first.
    fn kinds(&self) -> Vec<(&'static str, usize, Duration)> {
        let pages = held(&self.pages);
        let mut kinds: Vec<_> = pages
            .iter()
            .map(|(kind, (count, time))| (*kind, *count, *time))
            .collect();
        kinds.sort_by_key(|(_, _, time)| std::cmp::Reverse(*time));
        kinds
    }

    /// The table that is printed.
    pub(super) fn table(&self) -> String {
        let row = |name: &str, count: &str, time: Duration| {
            format!("{name:<28}{count:>9}{:>10.3} s\n", time.as_secs_f64())
        };
        let stages = held(&self.stages).clone();
        let mut table = String::new();
        for (stage, time) in &stages {
            table.push_str(&row(stage.words(), "", *time));
        }
        table.push_str("CPU time on all cores:\n");
        for (name, time) in stages.iter().flat_map(|(stage, _)| self.parts(*stage)) {
            table.push_str(&row(&format!("  {name}"), "", time));
            if name == "render" {
                for (kind, count, time) in self.kinds() {
                    table.push_str(&row(&format!("    {kind}"), &count.to_string(), time));
                }
            }
        }
        table
    }

    /// The same for programs.
    pub(super) fn json(&self, took: Duration, pages: usize, summary: &Summary) -> Value {
        let stages = held(&self.stages).clone();
        let stages = stages.into_iter().map(|(stage, time)| {
            let parts = self.parts(stage).into_iter();
            let parts = parts.map(|(name, time)| json!({"name": name, "seconds": seconds(time)}));
            json!({
                "name": stage.name(),
                "seconds": seconds(time),
                "parts": parts.collect::<Vec<_>>(),
            })
        });
        let kinds = self.kinds().into_iter().map(
            |(kind, count, time)| json!({"kind": kind, "count": count, "seconds": seconds(time)}),
        );
        json!({
            "seconds": seconds(took),
            "stages": stages.collect::<Vec<_>>(),
            "kinds": kinds.collect::<Vec<_>>(),
            "pages": pages,
            "files": {
                "written": summary.written,
                "unchanged": summary.unchanged,
                "removed": summary.removed,
            },
            "bytes_written": summary.bytes,
        })
    }
}

fn held<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// To the microsecond.
fn seconds(time: Duration) -> f64 {
    (time.as_secs_f64() * 1e6).round() / 1e6
}
