//! Minifies the style sheet and the scripts of the built-in theme while the program is compiled, so that no
//! run of the program spends time on it, lists the files of the example archive, and notes from which commit and with
//! which features the program is compiled.

mod commit;
mod minify;

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The style sheet of all pages.
const STYLE: &str = "chancery.css";
/// The part of the style sheet that the pages of readouts need.
const READOUT_STYLE: &str = "readout.css";

fn main() -> Result<(), Box<dyn Error>> {
    // Cargo watches a folder recursively, so a new template is embedded at once.
    println!("cargo::rerun-if-changed=templates");
    println!("cargo::rerun-if-changed=build");
    let folder = Path::new("templates/static");
    let out = std::env::var("OUT_DIR")?;
    let out = Path::new(&out);
    let mut made = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_str().ok_or("a file name is not UTF-8")?.to_owned();
        if name.starts_with('.') {
            continue;
        }
        let read = || fs::read_to_string(entry.path());
        if name == STYLE {
            let css = read()?;
            let readouts = minify::for_readouts(&css);
            made.push((READOUT_STYLE.to_owned(), minify::style(&readouts)));
            made.push((name, minify::style(&css)));
        } else if name.ends_with(".js") {
            made.push((name, minify::script(&read()?)));
        }
    }
    made.sort();
    let mut list = String::from("[\n");
    for (name, text) in &made {
        fs::write(out.join(name), text)?;
        writeln!(
            list,
            "(\"{name}\", include_str!(concat!(env!(\"OUT_DIR\"), \"/{name}\"))),"
        )?;
    }
    list.push_str("]\n");
    fs::write(out.join("minified.rs"), list)?;
    list_example(out)?;
    name_version();
    Ok(())
}

/// Tells the program what `--version` prints.
///
/// Programs for development do not name the commit: cargo would compile the whole library again after each one.
fn name_version() {
    println!("cargo::rerun-if-env-changed=CHANCERY_COMMIT");
    let variable = |name: &str| std::env::var(name).unwrap_or_default();
    let given = variable("CHANCERY_COMMIT");
    let mut notes = Vec::new();
    if !given.is_empty() {
        notes.push(given);
    } else if variable("PROFILE") != "release" {
        notes.push("development".to_owned());
    } else if let Some(commit) = commit::commit(Path::new(&variable("CARGO_MANIFEST_DIR"))) {
        notes.push(commit.name);
        for path in commit.watched {
            println!("cargo::rerun-if-changed={}", path.display());
        }
    }
    let features = std::env::vars().filter_map(|(name, _)| {
        let name = name.strip_prefix("CARGO_FEATURE_")?;
        (name != "DEFAULT").then(|| name.to_lowercase().replace('_', "-"))
    });
    let mut features: Vec<String> = features.collect();
    features.sort();
    if !features.is_empty() {
        notes.push(format!("features: {}", features.join(", ")));
    }
    let mut version = variable("CARGO_PKG_VERSION");
    if !notes.is_empty() {
        version = format!("{version} ({})", notes.join("; "));
    }
    println!("cargo::rustc-env=CHANCERY_VERSION={version}");
}

/// The archive that `chancery init --example` writes.
const EXAMPLE: &str = "src/cli/scaffold/example";

/// Writes the paths and texts of the example archive, in the order of the paths.
fn list_example(out: &Path) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={EXAMPLE}");
    let root = Path::new(&std::env::var("CARGO_MANIFEST_DIR")?).join(EXAMPLE);
    let mut files = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&root)?;
                let name = name.to_str().ok_or("a file name is not UTF-8")?;
                files.push((name.replace('\\', "/"), path));
            }
        }
    }
    files.sort();
    let mut list = String::from("[\n");
    for (name, path) in &files {
        writeln!(list, "({name:?}, include_str!({path:?})),")?;
    }
    list.push_str("]\n");
    fs::write(out.join("example.rs"), list)?;
    Ok(())
}
