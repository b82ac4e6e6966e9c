//! What `chancery build --timings=json` says of a build, as rows of a table.

use serde::Deserialize;

/// Where the time of a build went. Times are in seconds.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct Timings {
    stages: Vec<Stage>,
    /// The kinds of pages, those that took longest first.
    pub(super) kinds: Vec<PageKind>,
    /// How many pages the site has.
    pub(super) pages: usize,
    pub(super) files: Files,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Stage {
    name: String,
    seconds: f64,
    /// What happens in it at the same time, on all cores together.
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Part {
    name: String,
    seconds: f64,
}

/// How long it took to render pages of one kind, on all cores together.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct PageKind {
    pub(super) kind: String,
    pub(super) count: usize,
    pub(super) seconds: f64,
}

/// What became of the files of the site.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct Files {
    pub(super) written: usize,
    pub(super) unchanged: usize,
    pub(super) removed: usize,
}

/// A stage, or a part of one.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    pub(super) name: String,
    /// By the clock; of a part, its share of the stage.
    pub(super) wall: f64,
    /// On all cores together, where it is known.
    pub(super) work: Option<f64>,
}

impl Timings {
    /// Reads them from what a build printed.
    ///
    /// # Errors
    /// It is something else.
    pub(super) fn parse(printed: &str) -> Result<Timings, String> {
        serde_json::from_str(printed).map_err(|error| {
            format!("the build did not print its timings as they are known here: {error}")
        })
    }

    /// The stages, with their parts in place of those that have some. What stands between the stages and the
    /// whole of the build, the start and the end of the program, is the last.
    pub(super) fn rows(&self, wall: f64) -> Vec<Row> {
        let mut rows = Vec::new();
        for stage in &self.stages {
            let work: f64 = stage.parts.iter().map(|part| part.seconds).sum();
            if work <= 0.0 {
                rows.push(Row {
                    name: stage.name.clone(),
                    wall: stage.seconds,
                    work: None,
                });
                continue;
            }
            rows.extend(stage.parts.iter().map(|part| Row {
                name: part.name.clone(),
                wall: stage.seconds * part.seconds / work,
                work: Some(part.seconds),
            }));
        }
        let stages: f64 = self.stages.iter().map(|stage| stage.seconds).sum();
        rows.push(Row {
            name: "start, end".to_owned(),
            wall: (wall - stages).max(0.0),
            work: None,
        });
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: &str = r#"{"seconds": 2.0, "stages": [
        {"name": "walk", "seconds": 0.25, "parts": []},
        {"name": "fill", "seconds": 1.5, "parts": [
            {"name": "render", "seconds": 1.0}, {"name": "write", "seconds": 2.0}]}],
        "kinds": [{"kind": "readouts", "count": 50, "seconds": 0.5}], "pages": 60,
        "files": {"written": 70, "unchanged": 0, "removed": 1}, "bytes_written": 1000}
    "#;

    #[test]
    fn stages_that_happen_at_once_share_their_time() {
        let timings = Timings::parse(PRINTED).unwrap();
        let rows = timings.rows(2.25);
        let row = |name: &str| rows.iter().find(|row| row.name == name).unwrap();
        assert_eq!((row("walk").wall, row("walk").work), (0.25, None));
        assert_eq!((row("render").wall, row("render").work), (0.5, Some(1.0)));
        assert_eq!((row("write").wall, row("write").work), (1.0, Some(2.0)));
        assert_eq!(row("start, end").wall, 0.5);
        let sum: f64 = rows.iter().map(|row| row.wall).sum();
        assert!((sum - 2.25).abs() < 1e-9);
        assert_eq!((timings.pages, timings.files.written), (60, 70));
        assert_eq!(timings.kinds[0].kind, "readouts");
    }

    #[test]
    fn anything_else_is_told() {
        for printed in ["", "{}", "Built 3 pages"] {
            let error = Timings::parse(printed).unwrap_err();
            assert!(error.contains("timings"), "{error}");
        }
    }

    #[test]
    fn a_stage_whose_parts_took_no_time_stands_for_itself() {
        let printed = PRINTED.replace("1.0}", "0.0}").replace("2.0}", "0.0}");
        let rows = Timings::parse(&printed).unwrap().rows(1.0);
        let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(names, ["walk", "fill", "start, end"]);
        assert_eq!(rows[2].wall, 0.0, "never less than nothing");
    }
}
