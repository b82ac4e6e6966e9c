//! The checks that a change must pass: format, lints, documentation, tests, the size of the package, the oldest
//! toolchain, licences, the preview in a browser, reference pages. The first check that fails ends the run.

use std::ffi::OsString;
use std::io;
use std::num::NonZero;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::Instant;

use serde_json::Value;
#[cfg(unix)]
use tempfile::TempDir;

use crate::{browser, reference};

/// A command of cargo, and what to do when it fails.
struct Step {
    arguments: &'static [&'static str],
    /// Variables of the environment, and their values.
    environment: &'static [(&'static str, &'static str)],
    /// The component of the toolchain that contains the command, if it is not part of cargo.
    component: Option<&'static str>,
    help: &'static str,
}

const STEPS: [Step; 5] = [
    Step {
        arguments: &["fmt", "--all", "--check"],
        environment: &[],
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
        environment: &[],
        component: Some("clippy"),
        help: "every warning counts as an error",
    },
    Step {
        arguments: &[
            "doc",
            "--workspace",
            "--lib",
            "--no-deps",
            "--document-private-items",
            "--locked",
        ],
        environment: &[("RUSTDOCFLAGS", "-D warnings")],
        component: None,
        help: "every warning of rustdoc counts as an error",
    },
    // Compiled with the features of the whole workspace, like everything below, so that nothing is compiled
    // twice.
    Step {
        arguments: &["test", "--workspace", "--locked", "--lib", "--bins"],
        environment: &[],
        component: None,
        help: "the failed tests are named above",
    },
    Step {
        arguments: &["test", "--workspace", "--locked", "--doc"],
        environment: &[],
        component: None,
        help: "the failed examples are named above",
    },
];

/// Builds the program for the browser cases. It is that of the tests, because `cargo build` would compile much of
/// it again with other features.
const BUILD: Step = Step {
    arguments: &["test", "--workspace", "--no-run", "--locked"],
    environment: &[],
    component: None,
    help: "the errors are above",
};

/// Builds the program and runs the browser cases for its preview and its site: all of them, or those whose names
/// contain `wanted`.
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
    let started = Instant::now();
    for step in &STEPS {
        step.run(root)?;
    }
    elsewhere(root)?;
    package(root)?;
    oldest_toolchain(root)?;
    dependencies(root)?;
    // The tests have built the program; `cargo build` would compile much of it again, with the features
    // that it has without the tests.
    announce("xtask browser");
    timed("the browser", || browser::run_if_possible(root))?;
    announce("xtask workflows");
    crate::package::lint_workflows(root)?;
    announce("xtask docs --check");
    reference::check(root)?;
    let seconds = started.elapsed().as_secs();
    eprintln!("All checks passed, in {seconds} s.");
    Ok(())
}

impl Step {
    fn run(&self, root: &Path) -> Result<(), String> {
        if let Some(component) = self.component {
            self.require(component, root)?;
        }
        let command = self.arguments.join(" ");
        announce(&command);
        timed(&format!("cargo {command}"), || {
            let status = cargo(root)
                .args(self.arguments)
                .envs(self.environment.iter().copied())
                .status();
            self.judged(&command, status)
        })
    }

    fn judged(&self, command: &str, status: io::Result<ExitStatus>) -> Result<(), String> {
        match status {
            Ok(status) if status.success() => Ok(()),
            Ok(_) => Err(format!("`cargo {command}` failed; {}", self.help)),
            Err(error) => Err(format!("cannot start `cargo {command}`: {error}")),
        }
    }

    /// Fails with a clear message if a component is not installed; the message of cargo is less clear.
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

/// The package that `cargo publish` would upload stays below this many bytes.
const PACKAGE_BYTES: u64 = 5_000_000;

/// Fails if the package is too large, which happens when it contains files that should be excluded.
fn package(root: &Path) -> Result<(), String> {
    const COMMAND: &str = "package --list";
    announce(COMMAND);
    let listed = cargo(root)
        .args([
            "package",
            "--list",
            "--allow-dirty",
            "--offline",
            "--package",
            "chancery",
        ])
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cannot start `cargo {COMMAND}`: {error}"))?;
    if !listed.status.success() {
        return Err(format!("`cargo {COMMAND}` failed; the errors are above"));
    }
    let names = String::from_utf8_lossy(&listed.stdout);
    // Cargo creates some of the files when it packs them, and they are small.
    let size = |name: &str| std::fs::metadata(root.join(name)).map_or(0, |file| file.len());
    let mut files: Vec<(u64, &str)> = names.lines().map(|name| (size(name), name)).collect();
    let bytes = packed(root)?;
    if files.len() > 100 && bytes <= PACKAGE_BYTES {
        eprintln!("{} files, {bytes} bytes when packed", files.len());
        return Ok(());
    }
    files.sort_unstable();
    let largest: Vec<String> = files
        .iter()
        .rev()
        .take(5)
        .map(|(size, name)| format!("{name} ({size} bytes)"))
        .collect();
    Err(format!(
        "the package has {} files and {bytes} bytes when packed, and at most {PACKAGE_BYTES} are allowed; `include` \
         in Cargo.toml says what belongs to it. The largest: {}",
        files.len(),
        largest.join(", ")
    ))
}

/// Packs the package, and returns its size.
fn packed(root: &Path) -> Result<u64, String> {
    let folder = root.join("target/packed");
    let _ = std::fs::remove_dir_all(&folder);
    let status = cargo(root)
        .args([
            "package",
            "--no-verify",
            "--allow-dirty",
            "--offline",
            "--quiet",
        ])
        .args(["--package", "chancery", "--target-dir"])
        .arg(&folder)
        .stderr(Stdio::null())
        .status();
    if !status.is_ok_and(|status| status.success()) {
        return Err("`cargo package --no-verify` failed; run it to see why".to_owned());
    }
    let files = std::fs::read_dir(folder.join("package")).map_err(|error| error.to_string())?;
    let packages = files.flatten().filter(|file| {
        let path = file.path();
        path.extension().is_some_and(|ending| ending == "crate")
    });
    let sizes = packages.map(|file| file.metadata().map_or(u64::MAX, |file| file.len()));
    sizes
        .max()
        .ok_or_else(|| "`cargo package` made no package".to_owned())
}

/// Fails if a dependency needs a newer toolchain than the `rust-version` of the workspace. The clippy lint
/// `incompatible_msrv` checks what the program itself uses of the standard library.
fn oldest_toolchain(root: &Path) -> Result<(), String> {
    const COMMAND: &str = "metadata --locked --format-version 1";
    announce(COMMAND);
    let metadata = cargo(root)
        .args(COMMAND.split(' '))
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cannot start `cargo {COMMAND}`: {error}"))?;
    let metadata: Value = serde_json::from_slice(&metadata.stdout)
        .map_err(|error| format!("`cargo {COMMAND}` cannot be read: {error}"))?;
    let newer = newer_than(env!("CARGO_PKG_RUST_VERSION"), &metadata)?;
    match newer.is_empty() {
        true => Ok(()),
        false => Err(format!(
            "these need a newer toolchain than the `rust-version` of Cargo.toml: {}; raise it, or use older \
             versions of them",
            newer.join(", ")
        )),
    }
}

/// Returns the packages that need a newer toolchain, each with the version that it needs.
fn newer_than(oldest: &str, metadata: &Value) -> Result<Vec<String>, String> {
    let version = |text: &str| -> Vec<u32> {
        let numbers = text.split('.').map(|number| number.parse().unwrap_or(0));
        numbers.chain([0, 0]).take(3).collect()
    };
    let packages = metadata["packages"].as_array();
    let packages = packages.filter(|packages| packages.len() > 1);
    let packages = packages.ok_or("cargo names no packages")?;
    let newer = packages.iter().filter_map(|package| {
        let needed = package["rust_version"].as_str()?;
        let name = package["name"].as_str().unwrap_or_default();
        (version(needed) > version(oldest)).then(|| format!("{name} ({needed})"))
    });
    Ok(newer.collect())
}

/// Checks the dependencies against `deny.toml` if cargo-deny is installed. The database of advisories is fetched
/// from the network; if that fails, a message says that advisories were not checked.
fn dependencies(root: &Path) -> Result<(), String> {
    const STEP: Step = Step {
        arguments: &["deny", "--locked", "check", "bans", "licenses", "sources"],
        environment: &[],
        component: None,
        help: "`deny.toml` says what is allowed",
    };
    const ADVISORIES: Step = Step {
        arguments: &["deny", "--locked", "check", "--disable-fetch", "advisories"],
        environment: &[],
        component: None,
        help: "update what the advisories name, or say in `deny.toml` why it stays",
    };
    let succeeds = |arguments: &[&str]| {
        let mut command = cargo(root);
        command.args(arguments);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    };
    if !succeeds(&["deny", "--version"]) {
        eprintln!(
            "SKIPPED: licences, duplicates, sources and advisories of dependencies were not checked, because \
             cargo-deny is not installed; `cargo install cargo-deny --locked` installs it"
        );
        return Ok(());
    }
    STEP.run(root)?;
    if !succeeds(&["deny", "fetch", "db"]) {
        eprintln!("SKIPPED: advisories were not checked, because their database cannot be fetched");
        return Ok(());
    }
    ADVISORIES.run(root)
}

/// Runs the integration tests in an unusual environment: with another language, time zone and umask, and a
/// temporary folder with a space in its name. The usual environment is that of developers, who run the tests
/// with `cargo test`.
#[cfg(unix)]
fn elsewhere(root: &Path) -> Result<(), String> {
    const STEP: Step = Step {
        arguments: &["test", "--workspace", "--locked", "--test", "it"],
        environment: &[],
        component: None,
        help: "the failed tests are named above; if they pass by `cargo test`, the language, time zone, \
               mask of permissions or temporary folder that are named above matter",
    };
    let folder = temporary(root)?;
    let threads = 2 * std::thread::available_parallelism().map_or(1, NonZero::get);
    let command = STEP.arguments.join(" ");
    let surroundings = [
        ("LC_ALL", "tr_TR.UTF-8"),
        ("LANG", "tr_TR.UTF-8"),
        ("TZ", "Pacific/Kiritimati"),
    ];
    let named: Vec<String> = surroundings
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    eprintln!(
        "$ umask 077; {} TMPDIR='{}' cargo {command}",
        named.join(" "),
        folder.path().display()
    );
    timed("the tests of the whole program", || {
        let mut tests = Command::new("sh");
        without_package(&mut tests);
        let status = tests
            .args(["-c", "umask 077 && exec \"$0\" \"$@\""])
            .arg(cargo(root).get_program())
            .args(STEP.arguments)
            .current_dir(root)
            .envs(surroundings)
            .env("TMPDIR", folder.path())
            // Some tests wait most of the time.
            .env("RUST_TEST_THREADS", threads.to_string())
            .status();
        STEP.judged(&command, status)
    })
}

/// Creates a folder for temporary files, with a space in its name. It is in memory if there is enough space: the
/// tests create and remove many small files, and on a disk this takes a quarter of their CPU time in the kernel.
#[cfg(unix)]
fn temporary(root: &Path) -> Result<TempDir, String> {
    let memory = Path::new("/dev/shm");
    let parent = match has_room(memory) {
        true => memory.to_owned(),
        false => root.join("target"),
    };
    tempfile::Builder::new()
        .prefix("another machine ")
        .tempdir_in(&parent)
        .map_err(|error| format!("cannot make a folder in `{}`: {error}", parent.display()))
}

/// Returns whether a folder exists and has space for the sites of several tests at once.
#[cfg(unix)]
fn has_room(folder: &Path) -> bool {
    let listed = Command::new("df").arg("-Pk").arg(folder).output();
    listed.is_ok_and(|listed| {
        let table = String::from_utf8_lossy(&listed.stdout);
        available(&table).is_some_and(|kilobytes| kilobytes > NEEDED_KILOBYTES)
    })
}

/// Much more than the tests need at once.
#[cfg(unix)]
const NEEDED_KILOBYTES: u64 = 4_000_000;

/// Returns the number of free kilobytes from the output of `df -Pk` for one folder.
#[cfg(unix)]
fn available(table: &str) -> Option<u64> {
    let row = table.lines().nth(1)?;
    row.split_whitespace().nth(3)?.parse().ok()
}

/// Runs the tests of the whole program.
#[cfg(not(unix))]
fn elsewhere(root: &Path) -> Result<(), String> {
    const STEP: Step = Step {
        arguments: &["test", "--workspace", "--locked", "--test", "it"],
        environment: &[],
        component: None,
        help: "the failed tests are named above",
    };
    STEP.run(root)
}

/// Runs a function and prints how long it took.
fn timed(what: &str, work: impl FnOnce() -> Result<(), String>) -> Result<(), String> {
    let started = Instant::now();
    let outcome = work();
    eprintln!("{what}: {:.0} s", started.elapsed().as_secs_f32());
    outcome
}

fn announce(command: &str) {
    eprintln!("$ cargo {command}");
}

/// Returns a command for the cargo that runs this program.
pub(crate) fn cargo(root: &Path) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = Command::new(program);
    command.current_dir(root);
    without_package(&mut command);
    command
}

/// Removes the variables by which cargo tells this program of its package. Build scripts of dependencies (that of
/// `ring`) depend on them, and would run again each time that cargo runs within cargo.
fn without_package(command: &mut Command) {
    for (name, _) in std::env::vars_os() {
        let is_of_package = |name: &str| {
            ["CARGO_PKG_", "CARGO_MANIFEST_"]
                .iter()
                .any(|start| name.starts_with(start))
        };
        if name.to_str().is_some_and(is_of_package) {
            command.env_remove(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::newer_than;

    #[cfg(unix)]
    #[test]
    fn room_is_read_off_a_table() {
        let table = "Filesystem     1024-blocks  Used Available Capacity Mounted on\n\
                     tmpfs             24674788    12  24674776       1% /dev/shm\n";
        assert_eq!(super::available(table), Some(24_674_776));
        assert_eq!(super::available("df: /dev/shm: No such file\n"), None);
    }

    #[test]
    fn packages_that_need_a_newer_toolchain_are_named() {
        let package = |name: &str, version: &str| json!({ "name": name, "rust_version": version });
        let packages = [
            package("old", "1.9"),
            package("same", "1.91.0"),
            package("newer", "1.91.1"),
            package("next", "1.100"),
            json!({ "name": "silent", "rust_version": null }),
        ];
        let newer = newer_than("1.91", &json!({ "packages": packages }));
        assert_eq!(newer.unwrap(), ["newer (1.91.1)", "next (1.100)"]);
        assert!(newer_than("1.91", &json!({})).is_err());
    }
}
