//! `man`: manual pages of the program and of its commands, made from the same descriptions as `--help`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Command, CommandFactory};
use clap_mangen::Man;
use roff::Roff;

use super::report::Report;
use super::{Cli, Outcome};
use crate::diagnostics::did_you_mean;

/// What the command takes.
#[derive(Debug, clap::Args)]
pub(super) struct ManArgs {
    /// The command to print the page of [default: the page of `chancery` itself]
    command: Option<String>,
    /// Write the pages of all commands to a folder, such as `~/.local/share/man/man1`
    #[arg(short, long, value_name = "DIR", conflicts_with = "command")]
    output: Option<PathBuf>,
}

pub(super) fn man(args: &ManArgs, report: &Report) -> Outcome {
    let pages = match pages() {
        Ok(pages) => pages,
        Err(error) => {
            return report.failed(
                &format!("cannot make the pages: {error}"),
                None,
                Outcome::Machine,
            );
        }
    };
    if let Some(folder) = &args.output {
        return match write(folder, &pages) {
            Ok(()) => {
                let what = format!("{} manual pages in {}", pages.len(), folder.display());
                report.done("Wrote", &what);
                Outcome::Clean
            }
            Err((path, error)) => report.failed(
                &format!("cannot write `{}`: {error}", path.display()),
                None,
                Outcome::Machine,
            ),
        };
    }
    let name = match &args.command {
        Some(command) => format!("chancery-{command}.1"),
        None => "chancery.1".to_owned(),
    };
    match pages.iter().find(|(file, _)| *file == name) {
        Some((_, page)) => report.result(&String::from_utf8_lossy(page)),
        None => {
            let command = args.command.as_deref().unwrap_or_default();
            let cli = Cli::command();
            let meant = did_you_mean(command, cli.get_subcommands().map(Command::get_name));
            let help = match meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "`chancery --help` lists all commands".to_owned(),
            };
            let message = format!("there is no command `{command}`");
            report.failed(&message, Some(&help), Outcome::Usage)
        }
    }
}

/// The file name and the text of each manual page.
///
/// # Errors
/// Never in practice: the pages are written to memory.
pub fn pages() -> io::Result<Vec<(String, Vec<u8>)>> {
    // The pages of `help` would repeat all others.
    let mut cli = Cli::command().disable_help_subcommand(true);
    cli.build();
    let commands = cli.get_subcommands().filter(|one| !one.is_hide_set());
    std::iter::once(&cli).chain(commands).map(page).collect()
}

fn page(command: &Command) -> io::Result<(String, Vec<u8>)> {
    let notes = command.get_after_help().map(ToString::to_string);
    let man = Man::new(command.clone())
        .source(concat!("chancery ", env!("CARGO_PKG_VERSION")))
        .manual("Chancery Manual");
    let mut text = Vec::new();
    man.render_title(&mut text)?;
    man.render_name_section(&mut text)?;
    man.render_synopsis_section(&mut text)?;
    man.render_description_section(&mut text)?;
    man.render_options_section(&mut text)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut text)?;
    }
    sections(notes.as_deref().unwrap_or_default()).to_writer(&mut text)?;
    Ok((man.get_filename(), text))
}

/// What follows the options in `--help`: each paragraph is a section, and its first words are the heading.
fn sections(notes: &str) -> Roff {
    let mut roff = Roff::default();
    for paragraph in notes.split("\n\n") {
        let Some((heading, lines)) = paragraph.split_once(':') else {
            continue;
        };
        roff.control("SH", [heading.to_uppercase().as_str()]);
        // Lines are kept as they are, as in a terminal.
        roff.control("nf", []);
        for line in lines.trim_start_matches('\n').lines() {
            roff.text([roff::roman(line)]);
        }
        roff.control("fi", []);
    }
    roff
}

fn write(folder: &Path, pages: &[(String, Vec<u8>)]) -> Result<(), (PathBuf, io::Error)> {
    fs::create_dir_all(folder).map_err(|error| (folder.to_owned(), error))?;
    for (name, text) in pages {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|error| (path, error))?;
    }
    Ok(())
}
