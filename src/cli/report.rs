//! What the command line tells people: problems, results, progress.

use std::io::{IsTerminal, Write};
use std::time::Duration;

use anstyle::{AnsiColor, Style};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::{Global, Outcome};
use crate::diagnostics::{Diagnostic, Format, Printer, Severity};
use crate::source::controls::for_terminal;

/// Builds of fewer pages are over before a bar could be read.
const LONG: usize = 3_000;

/// Where messages go, and which of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Report {
    format: Format,
    all: bool,
    quiet: bool,
    verbose: bool,
}

/// How many problems of each severity were printed.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Counts {
    pub(super) errors: usize,
    pub(super) warnings: usize,
}

impl Report {
    pub(super) fn new(global: &Global) -> Self {
        Report {
            format: global.message_format,
            all: global.all,
            quiet: global.quiet,
            verbose: global.verbose,
        }
    }

    /// Prints problems, sorted by file and place, each once.
    pub(super) fn diagnostics(&self, diagnostics: Vec<Diagnostic>) -> Counts {
        self.printed(diagnostics, false)
    }

    /// Prints problems of drafts that are left out.
    pub(super) fn drafts(&self, diagnostics: Vec<Diagnostic>) -> Counts {
        self.printed(diagnostics, true)
    }

    fn printed(&self, mut diagnostics: Vec<Diagnostic>, drafts: bool) -> Counts {
        diagnostics.sort();
        diagnostics.dedup();
        let errors = diagnostics
            .iter()
            .filter(|d| d.severity() == Severity::Error)
            .count();
        let counts = Counts {
            errors,
            warnings: diagnostics.len() - errors,
        };
        let printer = Printer {
            format: self.format,
            all: self.all,
            colour: anstream::AutoStream::choice(&std::io::stderr())
                != anstream::ColorChoice::Never,
        };
        let print = |out: &mut dyn Write| match drafts {
            true => printer.print_drafts(&diagnostics, out),
            false => printer.print(&diagnostics, out),
        };
        // A reader that has gone away, as `| head` does, is no reason to fail.
        let _ = match self.format {
            Format::Json => print(&mut std::io::stdout().lock()),
            Format::Human => print(&mut anstream::stderr().lock()),
        };
        counts
    }

    /// Prints what a command was asked for.
    pub(super) fn result(&self, text: &str) -> Outcome {
        self.written(&mut std::io::stdout().lock(), text)
    }

    /// Prints what a command was asked for, in colours where a terminal shows it.
    pub(super) fn styled_result(&self, text: &str) -> Outcome {
        self.written(&mut anstream::stdout().lock(), text)
    }

    fn written(&self, out: &mut impl Write, text: &str) -> Outcome {
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            // A reader that has gone away, as `| head` does, is no reason to fail.
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                let message = format!("cannot write the result: {error}");
                self.failed(&message, None, Outcome::Machine)
            }
            _ => Outcome::Clean,
        }
    }

    /// Whether long lists are printed whole.
    pub(super) fn shows_all(&self) -> bool {
        self.all
    }

    /// For whom it prints.
    pub(super) fn format(&self) -> Format {
        self.format
    }

    /// Says what was done, in one line.
    pub(super) fn done(&self, verb: &str, rest: &str) {
        if !self.quiet {
            let style = Style::new().bold().fg_color(Some(AnsiColor::Green.into()));
            let rest = for_terminal(rest);
            self.line(&format!("{style}{verb}{style:#} {rest}"));
        }
    }

    /// Says more, in a line of its own.
    pub(super) fn say(&self, text: &str) {
        if !self.quiet {
            self.line(text);
        }
    }

    /// Says what is being done, to those who asked.
    pub(super) fn step(&self, text: &str) {
        if self.verbose {
            let style = Style::new().dimmed();
            self.line(&format!("{style}{text}{style:#}"));
        }
    }

    /// Says what somebody should know who will look at the output folder.
    pub(super) fn warn(&self, message: &str) {
        let style = Style::new().bold().fg_color(Some(AnsiColor::Yellow.into()));
        let message = for_terminal(message);
        self.line(&format!("{style}warning{style:#}: {message}"));
    }

    /// Says why a command failed.
    pub(super) fn failed(&self, message: &str, help: Option<&str>, outcome: Outcome) -> Outcome {
        let style = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
        let message = for_terminal(message);
        self.line(&format!("{style}error{style:#}: {message}"));
        if let Some(help) = help {
            let style = Style::new().bold();
            let help = for_terminal(help);
            self.line(&format!("  {style}help{style:#}: {help}"));
        }
        outcome
    }

    fn line(&self, text: &str) {
        // Nobody can be told that stderr is closed.
        let _ = writeln!(anstream::stderr().lock(), "{text}");
    }

    /// A bar for so many pages, where somebody can see it and it lasts long enough to be read.
    pub(super) fn progress(&self, pages: usize) -> ProgressBar {
        if self.quiet || pages < LONG || !std::io::stderr().is_terminal() {
            return ProgressBar::hidden();
        }
        let bar = ProgressBar::with_draw_target(
            Some(pages as u64),
            ProgressDrawTarget::stderr_with_hz(10),
        );
        if let Ok(style) =
            ProgressStyle::with_template("{bar:30} {human_pos} of {human_len} files, {eta} left")
        {
            bar.set_style(style.progress_chars("━━╌"));
        }
        bar
    }
}

impl Counts {
    /// `2 errors, 1 warning`; nothing if there were none.
    pub(super) fn words(self) -> Option<String> {
        let count = |n: usize, one: &str| match n {
            0 => None,
            1 => Some(format!("1 {one}")),
            n => Some(format!("{n} {one}s")),
        };
        match (count(self.errors, "error"), count(self.warnings, "warning")) {
            (Some(errors), Some(warnings)) => Some(format!("{errors}, {warnings}")),
            (one, other) => one.or(other),
        }
    }

    /// Whether a command that printed them has failed.
    pub(super) fn fail(self, strict: bool) -> bool {
        self.errors > 0 || strict && self.warnings > 0
    }
}

/// A duration as people time builds: `0.42 s`, `1 min 3 s`.
pub(super) fn seconds(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..60 => format!("{:.2} s", duration.as_secs_f64()),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}
