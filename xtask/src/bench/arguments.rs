//! What `cargo xtask bench` was asked for.

use std::path::PathBuf;

use archive_generator::Shape;

/// What is to be measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Plan {
    /// The archives, in the order in which they are built.
    pub(super) shapes: Vec<Shape>,
    /// How many times each is built.
    pub(super) runs: usize,
    /// Whether builds are measured in which little or nothing has changed.
    pub(super) warm: bool,
    /// The folder in which everything is left.
    pub(super) keep: Option<PathBuf>,
    /// The program to measure in place of a fresh one.
    pub(super) binary: Option<PathBuf>,
}

impl Plan {
    /// Reads the arguments.
    ///
    /// # Errors
    /// Which of them is wrong.
    pub(super) fn parse(arguments: &[&str]) -> Result<Plan, String> {
        let mut readouts = vec![1_000, 10_000];
        let mut seeds = vec![7];
        let mut statements = false;
        let mut plan = Plan {
            shapes: Vec::new(),
            runs: 5,
            warm: false,
            keep: None,
            binary: None,
        };
        let mut words = arguments.iter();
        while let Some(word) = words.next() {
            let mut value = || {
                let value = words.next();
                value.ok_or_else(|| format!("`{word}` needs a value"))
            };
            match *word {
                "--readouts" => readouts = numbers(value()?)?,
                "--seed" => seeds = numbers(value()?)?,
                "--runs" => plan.runs = number(value()?)?,
                "--keep" => plan.keep = Some(PathBuf::from(value()?)),
                "--binary" => plan.binary = Some(PathBuf::from(value()?)),
                "--statements" => statements = true,
                "--warm" => plan.warm = true,
                other => return Err(format!("`{other}` is not known to `bench`")),
            }
        }
        if plan.runs == 0 || readouts.contains(&0) {
            return Err("there is nothing to measure in 0 runs or of 0 readouts".to_owned());
        }
        for seed in seeds {
            plan.shapes.extend(readouts.iter().map(|readouts| Shape {
                readouts: *readouts,
                statements,
                seed,
            }));
        }
        Ok(plan)
    }
}

fn numbers<N: std::str::FromStr>(text: &str) -> Result<Vec<N>, String> {
    text.split(',').map(number).collect()
}

/// A number, in whose digits `_` may stand.
fn number<N: std::str::FromStr>(text: &str) -> Result<N, String> {
    text.replace('_', "")
        .parse()
        .map_err(|_| format!("`{text}` is not a number"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_archive_is_built_for_every_seed() {
        let plan = Plan::parse(&[
            "--readouts",
            "300,10_000",
            "--seed",
            "7,8",
            "--statements",
            "--runs",
            "3",
        ]);
        let plan = plan.unwrap();
        let shape = |readouts, seed| Shape {
            readouts,
            statements: true,
            seed,
        };
        assert_eq!(
            plan.shapes,
            [
                shape(300, 7),
                shape(10_000, 7),
                shape(300, 8),
                shape(10_000, 8)
            ]
        );
        assert_eq!((plan.runs, plan.warm, plan.keep), (3, false, None));
    }

    #[test]
    fn what_is_wrong_is_told() {
        for (arguments, told) in [
            (&["--readouts"] as &[&str], "needs a value"),
            (&["--readouts", "many"], "`many` is not a number"),
            (&["--runs", "0"], "nothing to measure"),
            (&["--cold"], "`--cold` is not known"),
        ] {
            let error = Plan::parse(arguments).unwrap_err();
            assert!(error.contains(told), "{error}");
        }
    }
}
