//! Runs a program and measures what it cost.
//!
//! To the memory of a program Linux counts that of the process which started it. So every run is started by
//! a small process of its own: this program with the argument `measured`.

use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use serde::{Deserialize, Serialize};
use wait4::Wait4;

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
/// It cannot be started or waited for.
pub(crate) fn measure(arguments: &[String]) -> Result<(), String> {
    let [program, arguments @ ..] = arguments else {
        return Err("there is no program to measure".to_owned());
    };
    let run = measured(program, arguments)
        .map_err(|error| format!("cannot measure `{program}`: {error}"))?;
    let json = serde_json::to_string(&run).map_err(|error| error.to_string())?;
    println!("{json}");
    Ok(())
}

fn measured(program: &str, arguments: &[String]) -> io::Result<Run> {
    // Files, not pipes: a pipe that nobody empties while waiting would stop the program.
    let (mut out, mut err) = (tempfile::tempfile()?, tempfile::tempfile()?);
    let mut command = Command::new(program);
    command
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(out.try_clone()?)
        .stderr(err.try_clone()?);
    let started = Instant::now();
    let mut child = command.spawn()?;
    let (status, usage) = match child.wait4() {
        Ok(end) => (end.status, Some(end.rusage)),
        // Where the system does not tell what a child has cost.
        Err(_) => (child.wait()?, None),
    };
    let wall = started.elapsed().as_secs_f64();
    Ok(Run {
        success: status.success(),
        cost: Cost {
            wall,
            user: usage.as_ref().map(|usage| usage.utime.as_secs_f64()),
            system: usage.as_ref().map(|usage| usage.stime.as_secs_f64()),
            peak: usage.map(|usage| usage.maxrss),
        },
        out: printed(&mut out)?,
        err: printed(&mut err)?,
    })
}

fn printed(file: &mut File) -> io::Result<String> {
    let mut bytes = Vec::new();
    file.rewind()?;
    file.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Waits until what was written before is on the disk, so that the next run does not pay for it.
pub(super) fn settle() {
    // Where there is no such program, figures are a little less steady.
    let _ = Command::new("sync").status();
}

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
    fn a_program_is_run_to_its_end_and_measured() {
        let run = measured(
            "sh",
            &["-c", "echo said; echo told >&2; exit 3"].map(str::to_owned),
        )
        .unwrap();
        assert_eq!(
            (run.success, run.out.as_str(), run.err.as_str()),
            (false, "said\n", "told\n")
        );
        assert!(run.cost.cpu().is_some_and(|cpu| cpu < 10.0));
        assert!(run.cost.peak.is_some_and(|peak| peak > 100_000));
        assert!(measured("/no/such/program", &[]).is_err());
    }
}
