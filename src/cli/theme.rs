//! `theme`: the files of the built-in theme, to look at and to change.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::report::Report;
use super::scaffold::{create, machine};
use super::{Outcome, examples};
use crate::diagnostics::did_you_mean;
use crate::site::Theme;

#[derive(Debug, Subcommand)]
pub(super) enum ThemeCommand {
    /// List the files of the built-in theme; those that the archive replaces are marked with `*`
    #[command(after_help = examples::THEME_LIST)]
    List,
    /// Copy files of the built-in theme into `templates/`, where the archive's own replace them
    ///
    /// Nothing is overwritten. Copy only what you change: a copied file stays as it is when a newer Chancery comes with a
    /// better one. Colours, a logo and fonts need no copy: see `theme` in site.yaml.
    #[command(after_help = examples::THEME_EXPORT)]
    Export(ExportArgs),
}

#[derive(Debug, Args)]
pub(super) struct ExportArgs {
    /// The files, as `chancery theme list` names them; the name of a component is enough: `masthead`
    #[arg(value_name = "NAME", required_unless_present = "all")]
    names: Vec<String>,
    /// Copy all files
    #[arg(long, conflicts_with = "names")]
    all: bool,
    /// Copy into this folder instead, for example to read them
    #[arg(long, value_name = "DIR")]
    to: Option<PathBuf>,
}

pub(super) fn theme(root: &Path, command: &ThemeCommand, report: &Report) -> Outcome {
    match command {
        ThemeCommand::List => list(root, report),
        ThemeCommand::Export(args) => export(root, args, report),
    }
}

fn list(root: &Path, report: &Report) -> Outcome {
    let mut text = String::new();
    for name in Theme::built_in_files() {
        let is_replaced = root.join("templates").join(&name).is_file();
        text.push_str(if is_replaced { "* " } else { "  " });
        text.push_str(&name);
        text.push('\n');
    }
    report.result(&text)
}

fn export(root: &Path, args: &ExportArgs, report: &Report) -> Outcome {
    let known: Vec<String> = Theme::built_in_files().collect();
    let names = match args.all {
        true => known.clone(),
        false => match named(&args.names, &known, report) {
            Ok(names) => names,
            Err(outcome) => return outcome,
        },
    };
    let folder = match &args.to {
        Some(folder) => folder.clone(),
        None if root.join("content").is_dir() => root.join("templates"),
        None => {
            let message = format!("there is no folder `content` in `{}`", root.display());
            let help = "use `--root DIR` to name the archive's folder, or `--to DIR` to copy files elsewhere";
            return report.failed(&message, Some(help), Outcome::Usage);
        }
    };
    // All or none: whoever has changed one of the files learns of it before any other is there.
    let texts = names
        .iter()
        .filter_map(|name| Some((folder.join(name), Theme::built_in_file(name)?)));
    let texts: Vec<_> = texts.collect();
    let others = texts.iter().filter(|(path, text)| {
        path.symlink_metadata().is_ok() && fs::read(path).ok().as_deref() != Some(text)
    });
    let others: Vec<String> = others
        .map(|(path, _)| format!("`{}`", path.display()))
        .collect();
    if !others.is_empty() {
        let message = format!(
            "{} already exists and differs; nothing was copied",
            others.join(", ")
        );
        let help = "rename your file, or copy the built-in one elsewhere with `--to DIR`";
        return report.failed(&message, Some(help), Outcome::Usage);
    }
    for (path, text) in &texts {
        match create(path, text) {
            Ok(()) => report.done("Copied", &path.display().to_string()),
            // It has the same text.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                report.say(&format!("{} is there already", path.display()));
            }
            Err(error) => return machine(path, &error, report),
        }
    }
    Outcome::Clean
}

/// Finds the files that names mean.
fn named(names: &[String], known: &[String], report: &Report) -> Result<Vec<String>, Outcome> {
    let mut found = Vec::new();
    for name in names {
        let plain = name.strip_prefix("templates/").unwrap_or(name);
        let forms = [
            plain.to_owned(),
            format!("{plain}.html"),
            format!("components/{plain}.html"),
            format!("static/{plain}"),
        ];
        match forms.into_iter().find(|form| known.contains(form)) {
            Some(file) if found.contains(&file) => {}
            Some(file) => found.push(file),
            None => {
                let message = format!("the built-in theme has no file `{name}`");
                let stems = known.iter().map(|name| stem(name));
                let help = match did_you_mean(plain, known.iter().map(String::as_str))
                    .or_else(|| did_you_mean(plain, stems))
                {
                    Some(meant) => format!("did you mean `{meant}`?"),
                    None => "`chancery theme list` lists the files".to_owned(),
                };
                return Err(report.failed(&message, Some(&help), Outcome::Usage));
            }
        }
    }
    Ok(found)
}

/// The name of a file without its folder and its ending.
fn stem(name: &str) -> &str {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.strip_suffix(".html").unwrap_or(file)
}
