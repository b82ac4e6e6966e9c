//! Runs a program and measures what it cost.
//!
//! The system counts what all children of a process have cost together, and of their memory the most that
//! any of them had; and to a child's memory it counts that of the process which started it. So every run is
//! started by a small process of its own: this program with the argument `measured`.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use serde::{Deserialize, Serialize};

/// The word with which this program measures one run of another.
pub(crate) const MEASURED: &str = "measured";

/// What a run cost. Times are in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(super) struct Cost {
    /// From start to end, by the clock.
    pub(super) wall: f64,
    /// CPU time in the program itself; none where the system does not tell.
    pub(super) user: Option<f64>,
    /// CPU time in the system on its behalf.
    pub(super) system: Option<f64>,
    /// The most memory that it had at once, in bytes.
    pub(super) peak: Option<u64>,
}

impl Cost {
    /// CPU time in all.
    pub(super) fn cpu(self) -> Option<f64> {
        Some(self.user? + self.system?)
    }
}

/// A run that is over.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Run {
    success: bool,
    pub(super) cost: Cost,
    /// What it printed on stdout.
    pub(super) out: String,
    err: String,
}

/// Runs a program, which must succeed.
///
/// # Errors
/// It cannot be started or has failed, with what it said.
pub(super) fn run(program: &Path, arguments: &[&str]) -> Result<Run, String> {
    let this = std::env::current_exe().map_err(|error| format!("cannot find xtask: {error}"))?;
    let output = Command::new(this)
        .arg(MEASURED)
        .arg(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cannot start xtask: {error}"))?;
    let run: Run = serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("cannot measure `{}`: {error}", program.display()))?;
    if run.success {
        return Ok(run);
    }
    Err(format!(
        "`{} {}` failed:\n{}{}",
        program.display(),
        arguments.join(" "),
        run.out,
        run.err
    ))
}

/// Runs the program that the arguments name, and prints what came of it and what it cost.
///
/// # Errors
/// It cannot be started.
pub(crate) fn measure(arguments: &[&str]) -> Result<(), String> {
    let [program, arguments @ ..] = arguments else {
        return Err("there is no program to measure".to_owned());
    };
    let started = Instant::now();
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("cannot start `{program}`: {error}"))?;
    let wall = started.elapsed().as_secs_f64();
    let run = Run {
        success: output.status.success(),
        cost: cost(wall),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    };
    let json = serde_json::to_string(&run).map_err(|error| error.to_string())?;
    println!("{json}");
    Ok(())
}

#[cfg(unix)]
fn cost(wall: f64) -> Cost {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike;

    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).ok();
    let unit = if cfg!(target_vendor = "apple") {
        1
    } else {
        1024
    };
    Cost {
        wall,
        user: usage.map(|usage| usage.user_time().num_microseconds() as f64 / 1e6),
        system: usage.map(|usage| usage.system_time().num_microseconds() as f64 / 1e6),
        peak: usage.and_then(|usage| u64::try_from(usage.max_rss()).ok().map(|size| size * unit)),
    }
}

#[cfg(not(unix))]
fn cost(wall: f64) -> Cost {
    Cost {
        wall,
        user: None,
        system: None,
        peak: None,
    }
}

/// Waits until what was written before is on the disk, so that the next run does not pay for it.
#[cfg(unix)]
pub(super) fn settle() {
    nix::unistd::sync();
}

#[cfg(not(unix))]
pub(super) fn settle() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_survives_its_way_through_json() {
        let run = Run {
            success: true,
            cost: Cost {
                wall: 0.25,
                user: Some(0.125),
                system: None,
                peak: Some(1 << 20),
            },
            out: "{\"pages\": 3}\n".to_owned(),
            err: "“said”".to_owned(),
        };
        let json = serde_json::to_string(&run).unwrap();
        let back: Run = serde_json::from_str(&json).unwrap();
        assert_eq!(
            (back.cost, back.out, back.err),
            (run.cost, run.out, run.err)
        );
        assert_eq!(back.cost.cpu(), None);
    }

    #[cfg(unix)]
    #[test]
    fn what_children_cost_is_told() {
        let cost = cost(1.0);
        assert!(cost.cpu().is_some_and(|cpu| cpu >= 0.0));
        assert!(cost.peak.is_some());
    }
}
