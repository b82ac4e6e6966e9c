//! The packages for npm: one for each platform, which contains the program, and one that starts it.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

use super::target::{ALL, NpmNames, Target};
use super::tools::{npm, run};
use super::{VERSION, copy, executable, said, sorted};

/// The launcher, which is the same on all platforms.
const LAUNCHER: &str = "packages/npm";

/// Writes both packages.
///
/// # Errors
/// When npm fails or a file cannot be written.
pub(super) fn pack(
    root: &Path,
    program: &Path,
    collected: &Path,
    output: &Path,
    target: &Target,
) -> Result<(), String> {
    let scratch = tempfile::tempdir().map_err(said)?;
    let own = scratch.path().join("platform");
    fs::create_dir(&own).map_err(said)?;
    let (os, cpu, libc) = target.npm()?;
    let mut manifest = json!({
        "name": name((os, cpu, libc)),
        "version": VERSION,
        "description": format!("The program of the package `chancery` for {}", target.triple),
        "license": "MIT OR Apache-2.0",
        "os": [os],
        "cpu": [cpu],
        "preferUnplugged": true,
    });
    if let Some(libc) = libc {
        manifest["libc"] = json!([libc]);
    }
    write(&own.join("package.json"), &manifest)?;
    copy(program, &own.join(target.program()))?;
    executable(&own.join(target.program()))?;
    licences(collected, &own)?;
    pack_folder(&own, output)?;

    let launcher = scratch.path().join("launcher");
    fs::create_dir_all(launcher.join("bin")).map_err(said)?;
    fs::create_dir_all(launcher.join("man")).map_err(said)?;
    let text = fs::read_to_string(root.join(LAUNCHER).join("package.json")).map_err(said)?;
    let mut manifest: Value = serde_json::from_str(&text).map_err(said)?;
    let platforms = ALL.map(|(_, names)| (name(names), Value::from(VERSION)));
    manifest["version"] = VERSION.into();
    manifest["optionalDependencies"] = Value::Object(Map::from_iter(platforms));
    let mut pages = Vec::new();
    for page in sorted(&collected.join("man").join("man1"))? {
        let file = page
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        copy(&page, &launcher.join("man").join(&file))?;
        pages.push(format!("./man/{file}"));
    }
    manifest["man"] = json!(pages);
    write(&launcher.join("package.json"), &manifest)?;
    let script = Path::new("bin").join("chancery.js");
    copy(&root.join(LAUNCHER).join(&script), &launcher.join(&script))?;
    executable(&launcher.join(&script))?;
    copy(&collected.join("README.md"), &launcher.join("README.md"))?;
    licences(collected, &launcher)?;
    pack_folder(&launcher, output)
}

/// The name of the package of a platform. `bin/chancery.js` finds it by this name.
pub(super) fn name((os, cpu, libc): NpmNames) -> String {
    match libc {
        Some("musl") => format!("chancery-{os}-{cpu}-musl"),
        _ => format!("chancery-{os}-{cpu}"),
    }
}

fn licences(collected: &Path, to: &Path) -> Result<(), String> {
    for name in ["LICENSE", "LICENSE-MIT", "LICENSE-APACHE"] {
        copy(&collected.join(name), &to.join(name))?;
    }
    Ok(())
}

fn pack_folder(folder: &Path, output: &Path) -> Result<(), String> {
    run(npm()
        .args(["pack", "--silent", "--pack-destination"])
        .arg(output)
        .current_dir(folder))
}

fn write(path: &Path, value: &Value) -> Result<(), String> {
    fs::write(path, format!("{value:#}\n")).map_err(said)
}
