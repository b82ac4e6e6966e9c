//! What must hold before a change is taken in: format, lints, tests, the preview in a browser,
//! reference pages.
//! The first check that fails ends the run.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::{browser, reference};

/// A command of cargo, and what to do when it fails.
struct Step {
    arguments: &'static [&'static str],
    /// The component of the toolchain that brings the command, where it is not cargo's own.
    component: Option<&'static str>,
    help: &'static str,
}

const STEPS: [Step; 3] = [
    Step {
        arguments: &["fmt", "--all", "--check"],
        component: Some("rustfmt"),
        help: "`cargo fmt --all` puts the format right",
    },
    Step {
        arguments: &[
            "clippy",
            "--workspace",
            "--all-targets",
            "--locked",
            "--",
            "-D",
            "warnings",
        ],
        component: Some("clippy"),
        help: "every warning counts as an error",
    },
    Step {
        arguments: &["test", "--workspace", "--locked"],
        component: None,
        help: "the failed tests are named above",
    },
];

/// The program that is tried in a browser.
const BUILD: Step = Step {
    arguments: &["build", "--locked"],
    component: None,
    help: "the errors are above",
};

/// Builds the program and tries its preview and its site in a browser: all cases, or those whose names
/// hold `wanted`.
///
/// # Errors
/// What failed, and what to do.
pub(crate) fn browser(root: &Path, wanted: &str) -> Result<(), String> {
    BUILD.run(root)?;
    browser::run(root, wanted)
}

/// Runs every check.
///
/// # Errors
/// Which check failed, and what to do.
pub(crate) fn run(root: &Path) -> Result<(), String> {
    for step in &STEPS {
        step.run(root)?;
    }
    // The tests have built the program; `cargo build` would compile much of it again, with the features
    // that it has without the tests.
    announce("xtask browser");
    browser::run_if_possible(root)?;
    announce("xtask docs --check");
    reference::check(root)?;
    eprintln!("All checks passed.");
    Ok(())
}

impl Step {
    fn run(&self, root: &Path) -> Result<(), String> {
        if let Some(component) = self.component {
            self.require(component, root)?;
        }
        let command = self.arguments.join(" ");
        announce(&command);
        let status = cargo(root)
            .args(self.arguments)
            .status()
            .map_err(|error| format!("cannot start `cargo {command}`: {error}"))?;
        if status.success() {
            return Ok(());
        }
        Err(format!("`cargo {command}` failed; {}", self.help))
    }

    /// Finds out whether a component is there before cargo says less clearly that it is not.
    fn require(&self, component: &str, root: &Path) -> Result<(), String> {
        let name = self.arguments.first().copied().unwrap_or_default();
        let found = cargo(root)
            .args([name, "--version"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success());
        if found {
            return Ok(());
        }
        Err(format!(
            "`cargo {name}` is not installed; `rustup component add {component}` installs it, or the \
             package `{component}` of your system"
        ))
    }
}

fn announce(command: &str) {
    eprintln!("$ cargo {command}");
}

/// The cargo that runs this program.
pub(crate) fn cargo(root: &Path) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = Command::new(program);
    command.current_dir(root);
    command
}
