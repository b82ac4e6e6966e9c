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
    /// Whether it is measured how the cost grows with single things, in place of whole archives.
    pub(super) growth: bool,
    /// The folder in which everything is left.
    pub(super) keep: Option<PathBuf>,
    /// The program to measure in place of a fresh one.
    pub(super) binary: Option<PathBuf>,
}

/// What `bench` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// How many readouts the archives have
    #[arg(long, value_name = "N,N…", value_delimiter = ',', value_parser = positive, default_value = "1000,10000")]
    readouts: Vec<usize>,
    /// Build archives of these seeds
    #[arg(long, value_name = "S,S…", value_delimiter = ',', value_parser = number::<u64>, default_value = "7")]
    seed: Vec<u64>,
    /// Give every readout two statements
    #[arg(long)]
    statements: bool,
    /// Build each this many times, and once before that uncounted
    #[arg(long, value_name = "R", value_parser = positive, default_value = "5")]
    runs: usize,
    /// Build again with nothing changed, and with one readout changed
    #[arg(long)]
    warm: bool,
    /// Measure how the cost grows with the length of a sentence, the readouts of a meeting and other single things
    #[arg(long, conflicts_with_all = ["readouts", "seed", "statements", "warm"])]
    growth: bool,
    /// Measure this program in place of a fresh release build
    #[arg(long, value_name = "FILE")]
    binary: Option<PathBuf>,
    /// Work in a new folder in this one, and leave everything there
    #[arg(long, value_name = "DIR")]
    keep: Option<PathBuf>,
}

impl From<Arguments> for Plan {
    fn from(arguments: Arguments) -> Plan {
        let statements = arguments.statements;
        let readouts = &arguments.readouts;
        let shapes = arguments.seed.iter().flat_map(|seed| {
            readouts.iter().map(|readouts| Shape {
                readouts: *readouts,
                statements,
                seed: *seed,
            })
        });
        Plan {
            shapes: shapes.collect(),
            runs: arguments.runs,
            warm: arguments.warm,
            growth: arguments.growth,
            keep: arguments.keep,
            binary: arguments.binary,
        }
    }
}

/// A number, which may have `_` between its digits.
fn number<N: std::str::FromStr>(text: &str) -> Result<N, String> {
    let number = text.replace('_', "").parse();
    number.map_err(|_| "this is not a number".to_owned())
}

/// A number above 0.
fn positive(text: &str) -> Result<usize, String> {
    match number(text)? {
        0 => Err("there is nothing to measure in 0 of them".to_owned()),
        number => Ok(number),
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Debug, Parser)]
    struct Cli {
        #[command(flatten)]
        arguments: Arguments,
    }

    fn plan(arguments: &[&str]) -> Result<Plan, String> {
        let words = ["bench"].iter().chain(arguments);
        let cli = Cli::try_parse_from(words).map_err(|error| error.to_string())?;
        Ok(Plan::from(cli.arguments))
    }

    #[test]
    fn every_archive_is_built_for_every_seed() {
        let plan = plan(&[
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
            (&["--readouts"] as &[&str], "a value is required"),
            (&["--readouts", "many"], "this is not a number"),
            (&["--readouts", "0"], "nothing to measure"),
            (&["--runs", "0"], "nothing to measure"),
            (&["--cold"], "unexpected argument '--cold'"),
        ] {
            let error = plan(arguments).unwrap_err();
            assert!(error.contains(told), "{error}");
        }
    }
}
