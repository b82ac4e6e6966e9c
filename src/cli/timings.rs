//! `--timings`: where the time of a build goes.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::site::Route;

/// The time that each stage and each kind of page took.
#[derive(Debug, Default)]
pub(super) struct Timings {
    stages: Mutex<Vec<(&'static str, Duration)>>,
    /// By kind: how many pages, and how long rendering took, on all cores together.
    pages: Mutex<BTreeMap<&'static str, (usize, Duration)>>,
    /// How long writing took, on all cores together, in nanoseconds.
    writing: AtomicU64,
}

impl Timings {
    /// Adds a stage that has just ended.
    pub(super) fn stage(&self, name: &'static str, started: Instant) {
        let mut stages = self.stages.lock().unwrap_or_else(PoisonError::into_inner);
        stages.push((name, started.elapsed()));
    }

    /// Adds a page that has just been rendered.
    pub(super) fn page(&self, route: Route, started: Instant) {
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        let (count, time) = pages.entry(route.kind()).or_default();
        *count += 1;
        *time += started.elapsed();
    }

    /// Adds a file that has just been written.
    pub(super) fn written(&self, started: Instant) {
        let nanos = u64::try_from(started.elapsed().as_nanos()).unwrap_or(u64::MAX);
        self.writing.fetch_add(nanos, Ordering::Relaxed);
    }

    /// The table that is printed.
    pub(super) fn table(&self) -> String {
        let row = |name: &str, count: &str, time: Duration| {
            format!("{name:<24}{count:>9}{:>10.3} s\n", time.as_secs_f64())
        };
        let mut table = String::new();
        for (name, time) in &*self.stages.lock().unwrap_or_else(PoisonError::into_inner) {
            table.push_str(&row(name, "", *time));
        }
        table.push_str("of that, on all cores together:\n");
        let pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        let mut pages: Vec<_> = pages.iter().collect();
        pages.sort_by_key(|(_, (_, time))| std::cmp::Reverse(*time));
        for (kind, (count, time)) in pages {
            table.push_str(&row(&format!("  {kind}"), &count.to_string(), *time));
        }
        let writing = Duration::from_nanos(self.writing.load(Ordering::Relaxed));
        table.push_str(&row("  writing", "", writing));
        table
    }
}
