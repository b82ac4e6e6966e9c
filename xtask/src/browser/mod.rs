//! The preview in a real browser.

mod cases;
mod devtools;
mod preview;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use devtools::Browser;

/// Tries every case in a browser.
///
/// # Errors
/// Which case failed; or that there is no browser, and what to install.
pub(crate) fn run() -> Result<(), String> {
    let Some(program) = program() else {
        return Err(format!("no browser was found; {HELP}"));
    };
    cases_in(&program)
}

/// Tries every case if there is a browser or one can be installed, and otherwise says that it did not.
///
/// # Errors
/// Which case failed.
pub(crate) fn run_if_possible() -> Result<(), String> {
    match program().or_else(installed) {
        Some(program) => cases_in(&program),
        None => {
            eprintln!(
                "SKIPPED: the preview was not tried in a browser, because none was found; {HELP}"
            );
            Ok(())
        }
    }
}

const HELP: &str = "install Chromium (on Debian and Ubuntu `sudo apt-get install chromium`), or name a \
                    Chromium or Chrome in the variable CHROMIUM";

fn cases_in(program: &Path) -> Result<(), String> {
    let mut failed = Vec::new();
    for (name, case) in cases::ALL {
        let outcome = Browser::start(program).and_then(|mut browser| case(&mut browser));
        match outcome {
            Ok(()) => eprintln!("browser: {name} ... ok"),
            Err(reason) => {
                eprintln!("browser: {name} ... FAILED\n  {reason}");
                failed.push(name);
            }
        }
    }
    match failed.len() {
        0 => Ok(()),
        count => Err(format!(
            "{count} of {} cases in the browser failed",
            cases::ALL.len()
        )),
    }
}

/// A browser of this machine.
fn program() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Some(named.into());
    }
    const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let mut places = std::env::split_paths(&folders)
        .flat_map(|folder| NAMES.map(|name| folder.join(name)))
        .chain([PathBuf::from(MAC)]);
    places.find(|place| place.is_file())
}

/// A browser that was installed just now, where that needs nobody's leave: as root on Debian, as on the
/// bare machines of a continuous integration.
fn installed() -> Option<PathBuf> {
    let is_root = Command::new("id").arg("-u").output().ok()?.stdout == b"0\n";
    if !is_root || !Path::new("/etc/debian_version").exists() {
        return None;
    }
    eprintln!("$ apt-get install chromium");
    for arguments in [
        &["update", "-qq"][..],
        &["install", "-y", "-qq", "chromium"],
    ] {
        Command::new("apt-get")
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdout(Stdio::null())
            .status()
            .ok()?;
    }
    program()
}
