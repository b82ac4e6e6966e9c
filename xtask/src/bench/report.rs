//! The figures, set as tables.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

use super::folder::file_system;
use super::timings::Row;
use super::warm::Warm;
use super::{Build, Measured};

/// What figures are missing of.
const UNKNOWN: &str = "–";
/// How many files are named that a build wrote anew.
const NAMED: usize = 20;

/// The middle of some figures; of an even number of them, what lies between the two in the middle.
fn median(figures: impl IntoIterator<Item = f64>) -> f64 {
    let mut figures: Vec<f64> = figures.into_iter().collect();
    figures.sort_by(f64::total_cmp);
    let middle = figures.len() / 2;
    match figures.as_slice() {
        [] => f64::NAN,
        figures if figures.len() % 2 == 1 => figures[middle],
        figures => (figures[middle - 1] + figures[middle]) / 2.0,
    }
}

/// The middle of figures that the system may not tell.
fn median_if_known(figures: impl IntoIterator<Item = Option<f64>>) -> Option<f64> {
    let figures: Option<Vec<f64>> = figures.into_iter().collect();
    figures.map(median)
}

fn wall(builds: &[Build]) -> f64 {
    median(builds.iter().map(|build| build.cost.wall))
}

fn cpu(builds: &[Build]) -> Option<f64> {
    median_if_known(builds.iter().map(|build| build.cost.cpu()))
}

fn peak(builds: &[Build]) -> Option<f64> {
    median_if_known(
        builds
            .iter()
            .map(|build| build.cost.peak.map(|peak| peak as f64)),
    )
}

/// `0.42 s`.
fn seconds(time: f64) -> String {
    format!("{time:.2} s")
}

/// `1.3 µs`, `42 µs`.
fn micros(time: f64) -> String {
    let micros = time * 1e6;
    match micros < 10.0 {
        true => format!("{micros:.1} µs"),
        false => format!("{} µs", grouped(micros.round() as u64)),
    }
}

fn mebibytes(size: f64) -> String {
    format!("{:.0} MiB", size / f64::from(1 << 20))
}

fn megabytes(size: u64) -> String {
    format!("{:.1} MB", size as f64 / 1e6)
}

fn known<T>(figure: Option<T>, words: impl FnOnce(T) -> String) -> String {
    figure.map_or_else(|| UNKNOWN.to_owned(), words)
}

/// A number with its thousands apart: `12,345`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn count(number: usize) -> String {
    grouped(number as u64)
}

/// From the least to the most, if there is more than one figure.
fn range(figures: &[f64]) -> String {
    let least = figures.iter().copied().fold(f64::INFINITY, f64::min);
    let most = figures.iter().copied().fold(0.0, f64::max);
    match figures.len() {
        0 | 1 => String::new(),
        _ => format!("{least:.2} to {most:.2} s"),
    }
}

/// Where the figures were obtained.
pub(super) fn setting(root: &Path, work: &Path) -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let disk = file_system(work);
    let mut text = format!(
        "chancery {} ({}), {}, {cores} cores{}, {}\n",
        env!("CARGO_PKG_VERSION"),
        known(commit(root), |commit| commit),
        std::env::consts::OS,
        processor().map_or_else(String::new, |name| format!(" of {name}")),
        known(disk.as_deref(), str::to_owned),
    );
    if disk
        .as_deref()
        .is_some_and(|disk| matches!(disk, "tmpfs" | "ramfs"))
    {
        text.push_str(
            "Everything is written to memory, not to a disk: the variable TMPDIR names another folder.\n",
        );
    }
    if !cfg!(target_os = "linux") {
        text.push_str("Made for Linux: here, what the system does not tell is left open.\n");
    }
    text
}

/// The commit that is checked out, and whether there is more in the folder.
fn commit(root: &Path) -> Option<String> {
    let git = |arguments: &[&str]| -> Option<String> {
        let output = Command::new("git")
            .current_dir(root)
            .args(arguments)
            .output()
            .ok()?;
        let said = String::from_utf8(output.stdout).ok()?;
        output.status.success().then(|| said.trim().to_owned())
    };
    let commit = git(&["rev-parse", "--short", "HEAD"])?;
    match git(&["status", "--porcelain"])?.as_str() {
        "" => Some(commit),
        _ => Some(format!("{commit} and changes")),
    }
}

/// The name of the processor, on Linux.
fn processor() -> Option<String> {
    let text = fs::read_to_string("/proc/cpuinfo").ok()?;
    let line = text.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(": ")?.1.trim().to_owned())
}

/// All that was measured of one archive.
pub(super) fn one(measured: &Measured) -> String {
    let mut text = format!("{}\n\n", title(measured));
    let mut line = |name: &str, figure: &str, more: &str| {
        // Nothing can fail in writing to a string.
        let _ = writeln!(
            text,
            "{}",
            format!("  {name:<20}{figure:>10}   {more}").trim_end()
        );
    };
    line("stage", "time", "on all cores");
    let wall = wall(&measured.cold);
    for row in median_rows(&measured.cold) {
        let share = format!("{:>3.0} %", row.wall / wall * 100.0);
        let more = row.work.map_or(share.clone(), |work| {
            format!("{share}  {:>8}", seconds(work))
        });
        line(&row.name, &seconds(row.wall), &more);
    }
    let walls: Vec<f64> = measured.cold.iter().map(|build| build.cost.wall).collect();
    line("whole build", &seconds(wall), &range(&walls));
    line("", "", "");
    let part = |part: fn(&Build) -> Option<f64>| {
        known(median_if_known(measured.cold.iter().map(part)), seconds)
    };
    line(
        "CPU",
        &known(cpu(&measured.cold), seconds),
        &format!(
            "user {}, system {}; a file {}",
            part(|build| build.cost.user),
            part(|build| build.cost.system),
            known(cpu(&measured.cold), |cpu| micros(
                cpu / measured.files as f64
            )),
        ),
    );
    line("peak memory", &known(peak(&measured.cold), mebibytes), "");
    line(
        "floor",
        &seconds(median(measured.floors.iter().copied())),
        &range(&measured.floors),
    );
    let ratio = wall / median(measured.floors.iter().copied());
    line("build / floor", &format!("{ratio:.2}  "), "");
    line("", "", "");
    line("kind of page", "files", "rendering on all cores, each");
    for kind in measured
        .cold
        .first()
        .iter()
        .flat_map(|build| &build.timings.kinds)
    {
        let of_kind = |build: &Build| {
            let kinds = build.timings.kinds.iter();
            let same = kinds.filter(|other| other.kind == kind.kind);
            same.map(|kind| kind.seconds).sum::<f64>()
        };
        let time = median(measured.cold.iter().map(of_kind));
        let each = micros(time / kind.count.max(1) as f64);
        line(
            &kind.kind,
            &format!("{}  ", count(kind.count)),
            &format!("{:>8}  {each:>8}", seconds(time)),
        );
    }
    if let Some(warm) = &measured.warm {
        text.push('\n');
        text.push_str(&again(warm, wall));
    }
    text
}

fn title(measured: &Measured) -> String {
    let pages = measured.cold.first().map_or(0, |build| build.timings.pages);
    format!(
        "{} readouts {} (seed {}): {} files, {}\n  the site: {} pages in {} files, {}; medians of {} runs",
        count(measured.shape.readouts),
        statements(measured),
        measured.shape.seed,
        count(measured.archive.files),
        megabytes(measured.archive.bytes),
        count(pages),
        count(measured.files),
        megabytes(measured.bytes),
        measured.cold.len(),
    )
}

fn statements(measured: &Measured) -> &'static str {
    match measured.shape.statements {
        true => "with statements",
        false => "without statements",
    }
}

/// The stages, each with the middle of its figures.
fn median_rows(builds: &[Build]) -> Vec<Row> {
    let runs: Vec<Vec<Row>> = builds
        .iter()
        .map(|build| build.timings.rows(build.cost.wall))
        .collect();
    let Some(first) = runs.first() else {
        return Vec::new();
    };
    let same = |name: &str| -> Vec<&Row> {
        let rows = runs.iter().flatten();
        rows.filter(|row| row.name == name).collect()
    };
    first
        .iter()
        .map(|row| {
            let rows = same(&row.name);
            Row {
                name: row.name.clone(),
                wall: median(rows.iter().map(|row| row.wall)),
                work: median_if_known(rows.iter().map(|row| row.work)),
            }
        })
        .collect()
}

/// Builds of a site that is there already, and what they wrote.
fn again(warm: &Warm, cold: f64) -> String {
    let cost = |builds: &[Build]| {
        format!(
            "{:>10}   {:.2} of the cold build, CPU {}",
            seconds(wall(builds)),
            wall(builds) / cold,
            known(cpu(builds), seconds)
        )
    };
    let whole = warm.changed.first().map_or(0, |build| {
        build.timings.files.written + build.timings.files.unchanged
    });
    let mut text = format!("  {:<20}{}\n", "nothing changed", cost(&warm.unchanged));
    let _ = write!(
        text,
        "  {:<20}{}\n  {} of {} files written, {}:\n",
        "a readout changed",
        cost(&warm.changed),
        count(warm.touched.len()),
        count(whole),
        verdict(&warm.touched, &warm.differing),
    );
    for path in warm.touched.iter().take(NAMED) {
        let _ = writeln!(text, "    {path}");
    }
    let more = warm.touched.len().saturating_sub(NAMED);
    if more > 0 {
        let _ = writeln!(text, "    and {} more", count(more));
    }
    text
}

/// Whether the files that were written are those whose bytes changed.
fn verdict(touched: &[String], differing: &[String]) -> String {
    let but = |some: &[String], others: &[String]| -> Vec<String> {
        let only = some.iter().filter(|path| !others.contains(path));
        only.cloned().collect()
    };
    let (noise, missed) = (but(touched, differing), but(differing, touched));
    match (noise.first(), missed.first()) {
        (None, None) => "those whose bytes changed and no others".to_owned(),
        (Some(first), _) => format!(
            "{} of them with the bytes that they had, such as `{first}`",
            count(noise.len())
        ),
        (None, Some(first)) => format!(
            "and {} changed without being written, such as `{first}`",
            count(missed.len())
        ),
    }
}

/// One line for each archive, as a table of Markdown, and how the cost grows with archives of one kind.
pub(super) fn summary(all: &[Measured]) -> String {
    let mut text = String::from(
        "| readouts | statements | seed | pages | files | MB | wall | user | system | peak | floor | wall / floor | CPU a file |\n\
         |---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n",
    );
    for measured in all {
        let floor = median(measured.floors.iter().copied());
        let wall = wall(&measured.cold);
        let part = |part: fn(&Build) -> Option<f64>| {
            known(median_if_known(measured.cold.iter().map(part)), seconds)
        };
        let cells = [
            count(measured.shape.readouts),
            if measured.shape.statements {
                "2 each"
            } else {
                "none"
            }
            .to_owned(),
            measured.shape.seed.to_string(),
            count(measured.cold.first().map_or(0, |build| build.timings.pages)),
            count(measured.files),
            format!("{:.1}", measured.bytes as f64 / 1e6),
            seconds(wall),
            part(|build| build.cost.user),
            part(|build| build.cost.system),
            known(peak(&measured.cold), mebibytes),
            seconds(floor),
            format!("{:.2}", wall / floor),
            known(cpu(&measured.cold), |cpu| {
                micros(cpu / measured.files as f64)
            }),
        ];
        let _ = writeln!(text, "| {} |", cells.join(" | "));
    }
    for pair in all.windows(2) {
        text.push_str(&growth(&pair[0], &pair[1]).unwrap_or_default());
    }
    text
}

/// How much more the larger of two archives costs that are otherwise alike.
fn growth(small: &Measured, large: &Measured) -> Option<String> {
    let alike = |measured: &Measured| (measured.shape.seed, measured.shape.statements);
    if alike(small) != alike(large) || small.shape.readouts >= large.shape.readouts {
        return None;
    }
    Some(format!(
        "\n{} readouts are {:.1} times as many as {} and cost {:.1} times the CPU time and {:.1} times the memory.\n",
        count(large.shape.readouts),
        large.shape.readouts as f64 / small.shape.readouts as f64,
        count(small.shape.readouts),
        cpu(&large.cold)? / cpu(&small.cold)?,
        peak(&large.cold)? / peak(&small.cold)?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::child::Cost;
    use crate::bench::timings::Timings;
    use archive_generator::{Shape, Written};

    fn build(wall: f64, cpu: Option<f64>) -> Build {
        let printed = format!(
            r#"{{"stages": [{{"name": "walk", "seconds": 0.25, "parts": []}},
                {{"name": "fill", "seconds": {wall}, "parts": [
                    {{"name": "render", "seconds": 1.0}}, {{"name": "write", "seconds": 3.0}}]}}],
                "kinds": [{{"kind": "readouts", "count": 2000, "seconds": 0.1}}], "pages": 2500,
                "files": {{"written": 12, "unchanged": 2988, "removed": 0}}}}"#
        );
        Build {
            cost: Cost {
                wall: wall + 0.5,
                user: cpu,
                system: cpu,
                peak: cpu.map(|_| 3 << 20),
            },
            timings: Timings::parse(&printed).unwrap(),
        }
    }

    fn measured(cpu: Option<f64>) -> Measured {
        Measured {
            shape: Shape {
                readouts: 2_000,
                statements: true,
                seed: 7,
            },
            archive: Written {
                files: 2_345,
                bytes: 7_000_000,
            },
            cold: vec![build(2.0, cpu), build(8.0, cpu), build(4.0, cpu)],
            floors: vec![3.0, 3.5, 2.5],
            files: 3_000,
            bytes: 12_345_678,
            warm: None,
        }
    }

    #[test]
    fn the_middle_is_between_the_two_in_the_middle() {
        assert_eq!(median([3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median([4.0, 1.0, 2.0, 3.0]), 2.5);
        assert_eq!(median_if_known([Some(1.0), None]), None);
    }

    #[test]
    fn figures_are_set_for_people() {
        let figures = [grouped(1), grouped(123), grouped(1_234), grouped(1_234_567)];
        assert_eq!(figures, ["1", "123", "1,234", "1,234,567"]);
        assert_eq!(micros(0.000_001_26), "1.3 µs");
        assert_eq!(micros(0.0042), "4,200 µs");
        assert_eq!(mebibytes(f64::from(5 << 20)), "5 MiB");
    }

    #[test]
    fn one_archive_is_told_by_stage_and_in_all() {
        let text = one(&measured(Some(1.5)));
        for words in [
            "2,000 readouts with statements (seed 7): 2,345 files, 7.0 MB",
            "2,500 pages in 3,000 files, 12.3 MB; medians of 3 runs",
            "render                  1.00 s    22 %    1.00 s",
            "whole build             4.50 s   2.50 to 8.50 s",
            "CPU                     3.00 s   user 1.50 s, system 1.50 s; a file 1,000 µs",
            "peak memory              3 MiB",
            "floor                   3.00 s   2.50 to 3.50 s",
            "build / floor           1.50",
            "readouts               2,000       0.10 s     50 µs",
        ] {
            assert!(text.contains(words), "{words}\n{text}");
        }
    }

    #[test]
    fn what_a_system_does_not_tell_is_left_open() {
        let text = one(&measured(None));
        assert!(text.contains("peak memory                  –\n"), "{text}");
        let table = summary(&[measured(None)]);
        let last = table.lines().last().unwrap();
        assert_eq!(
            last,
            "| 2,000 | 2 each | 7 | 2,500 | 3,000 | 12.3 | 4.50 s | – | – | – | 3.00 s | 1.50 | – |"
        );
        let bars: Vec<usize> = table
            .lines()
            .map(|line| line.matches('|').count())
            .collect();
        assert_eq!(bars, [14, 14, 14]);
    }

    #[test]
    fn growth_is_told_of_archives_that_are_otherwise_alike() {
        let small = measured(Some(1.5));
        let mut large = measured(Some(6.0));
        large.shape.readouts = 8_000;
        let table = summary(&[small, large]);
        assert!(
            table.ends_with(
                "\n8,000 readouts are 4.0 times as many as 2,000 and cost 4.0 times the CPU time and 1.0 times the memory.\n"
            ),
            "{table}"
        );
        let mut other = measured(Some(6.0));
        (other.shape.readouts, other.shape.seed) = (8_000, 8);
        assert_eq!(growth(&measured(Some(1.5)), &other), None);
        assert_eq!(growth(&measured(Some(1.5)), &measured(Some(1.5))), None);
    }

    #[test]
    fn builds_that_change_little_are_told_with_what_they_wrote() {
        let paths = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let warm = |touched: &[&str], differing: &[&str]| Warm {
            unchanged: vec![build(0.5, Some(0.25))],
            changed: vec![build(1.5, Some(0.5))],
            touched: paths(touched),
            differing: paths(differing),
        };
        let text = again(&warm(&["x", "y"], &["x", "y"]), 4.0);
        assert_eq!(
            text,
            "  nothing changed         1.00 s   0.25 of the cold build, CPU 0.50 s\n  \
             a readout changed       2.00 s   0.50 of the cold build, CPU 1.00 s\n  \
             2 of 3,000 files written, those whose bytes changed and no others:\n    x\n    y\n"
        );
        let noisy = again(&warm(&["x", "y"], &["x"]), 4.0);
        assert!(noisy.contains("1 of them with the bytes that they had, such as `y`"));
        let missed = again(&warm(&["x"], &["x", "z"]), 4.0);
        assert!(missed.contains("1 changed without being written, such as `z`"));
    }
}
