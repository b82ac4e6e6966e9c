//! The command line: arguments in, messages and an exit code out.

mod build;
mod coverage;
mod examples;
mod report;
mod scaffold;
mod seal;
mod serve;
mod suggest;
mod timings;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, CommandFactory, Parser, Subcommand};
use url::Url;

use crate::diagnostics::Format;
use crate::source::id::Kind;
use report::Report;

/// How a command ended; the number is the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// All is well.
    Clean = 0,
    /// Something is wrong with what the archive holds.
    Problems = 1,
    /// The command was asked for in a way that it cannot be.
    Usage = 2,
    /// Something is wrong with the machine: the disk, a permission.
    Machine = 3,
}

/// Chancery turns a folder of Markdown readouts into a public, cross-linked archive of meetings.
#[derive(Debug, Parser)]
#[command(name = "chancery", version, about, propagate_version = true, after_help = examples::ALL)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    global: Global,
}

/// What every command takes.
#[derive(Debug, Args)]
struct Global {
    /// The archive's folder, in which `content/` lies
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    root: PathBuf,
    /// How problems are printed: `human`, for people on stderr, or `json`, one object a line on stdout
    #[arg(long, global = true, value_name = "FORMAT", default_value = "human")]
    message_format: Format,
    /// Print every problem in full, not only the first 20
    #[arg(long, global = true)]
    all: bool,
    /// Print nothing but problems
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    quiet: bool,
    /// Print what is done, step by step
    #[arg(short, long, global = true)]
    verbose: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the site
    #[command(after_help = examples::BUILD)]
    Build(BuildArgs),
    /// Report what is wrong with the archive, and write nothing
    #[command(after_help = examples::CHECK)]
    Check(CheckArgs),
    /// Show the site in a browser while it is edited; nothing is written
    #[command(after_help = examples::SERVE)]
    Serve(serve::ServeArgs),
    /// Start a new archive
    #[command(after_help = examples::INIT)]
    Init {
        /// The folder to make
        dir: PathBuf,
    },
    /// Start a record: a file with the keys of its kind, marked as a draft where it is not complete
    #[command(after_help = examples::NEW)]
    New {
        /// readout, meeting, person, country, organization, place, event, instrument, topic or page
        #[arg(value_parser = kind)]
        kind: Kind,
        /// The record's id: lower-case letters, digits and hyphens
        id: String,
    },
    /// Seal verbatim accounts, so that `check` and `build` report those whose words change
    #[command(after_help = examples::SEAL)]
    Seal(SealArgs),
    /// List what an annotator may want to add to readouts, as YAML to paste
    ///
    /// Names that look like people, bodies or places and lead nowhere; sentences with verbs of the
    /// archive's vocabulary that carry no statement; words such as `candid` that describe the talks
    /// and carry no annotation; aliases worth adding to known people, bodies and places. All of it is
    /// guessed from capitals and English words, misses what it is not sure of, and is for an editor
    /// to decide: the verb in a text is not always the act. Nothing is written.
    #[command(after_help = examples::SUGGEST)]
    Suggest(SuggestArgs),
    /// Print the JSON Schema of front matter, for programs that read or check it
    #[command(after_help = examples::SCHEMA)]
    Schema {
        /// Only that of one kind of record, or of `site`
        kind: Option<String>,
    },
    /// Print completions for a shell
    #[command(after_help = examples::COMPLETIONS)]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

#[derive(Debug, Args)]
struct BuildArgs {
    /// The folder to write to [default: `public` in the archive's folder]
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Build a site without a search page, as `search: false` in site.yaml does
    #[arg(long)]
    no_search: bool,
    /// Print where the time goes, by stage and by kind of page: `human`, a table on stderr, or `json`, an
    /// object on stdout, with times in seconds
    #[arg(
        long,
        value_name = "FORMAT",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "human"
    )]
    timings: Option<Format>,
    /// Make every page anew, also those that an earlier build made of the same
    #[arg(long)]
    fresh: bool,
    /// Take the word of the notes in the output folder for what earlier builds wrote, though they were
    /// made by another user or on another machine, so that files which they name are replaced and
    /// removed. Do so only where you trust whoever wrote to that folder
    #[arg(long)]
    trust_output: bool,
    #[command(flatten)]
    site: SiteArgs,
}

#[derive(Debug, Args)]
struct CheckArgs {
    /// Tell what the archive does not hold, in place of what is wrong with it: meetings that too few
    /// accounts tell of, accounts without a source, an archived copy or statements, topics without
    /// statements, and records that are not sure. None of it is an error; `--all` lists every record
    #[arg(long)]
    coverage: bool,
    #[command(flatten)]
    site: SiteArgs,
}

#[derive(Debug, Args)]
struct SealArgs {
    /// The accounts to seal, by file or id [default: every verbatim account that has no seal]
    #[arg(value_name = "FILE")]
    files: Vec<String>,
    /// Replace the seals of accounts whose change was meant
    #[arg(long, requires = "files")]
    renew: bool,
    /// Print the text that the seal of an account covers, and seal nothing
    #[arg(long, requires = "files", conflicts_with = "renew")]
    text: bool,
    /// Take drafts in
    #[arg(long)]
    drafts: bool,
}

#[derive(Debug, Args)]
struct SuggestArgs {
    /// Readouts, by file or by id [default: all of the archive]
    #[arg(value_name = "FILE")]
    readouts: Vec<String>,
    /// List phrases that may be formulas in place of all else: those of 3 to 8 words that several accounts
    /// of one issuer have
    #[arg(long)]
    formulas: bool,
    /// Take drafts in
    #[arg(long)]
    drafts: bool,
}

#[derive(Debug, Args)]
struct SiteArgs {
    /// Where the site will be published, in place of `base_url` in site.yaml
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: Option<Url>,
    /// Take drafts in
    #[arg(long)]
    drafts: bool,
    /// Let warnings fail as errors do
    #[arg(long)]
    strict: bool,
}

fn kind(text: &str) -> Result<Kind, String> {
    Kind::from_name(text).ok_or_else(|| {
        let names: Vec<_> = Kind::all().map(Kind::name).collect();
        let meant = crate::diagnostics::did_you_mean(text, names.iter().copied());
        match meant {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("the kinds are {}", names.join(", ")),
        }
    })
}

fn base_url(text: &str) -> Result<Url, String> {
    let url = Url::parse(text).map_err(|_| {
        format!("`{text}` is not an address of the web such as https://example.org/")
    })?;
    crate::source::record::checked_base_url(&url)?;
    Ok(url)
}

/// Runs the command that the program's arguments ask for.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let report = Report::new(&cli.global);
    let root = &cli.global.root;
    let outcome = match cli.command {
        Command::Build(args) => build::build(root, args, &report),
        Command::Check(args) if args.coverage => {
            coverage::report_coverage(root, &args.site, &report)
        }
        Command::Check(args) => build::check(root, &args.site, &report),
        Command::Serve(args) => serve::serve(root, args, report),
        Command::Init { dir } => scaffold::init(&dir, &report),
        Command::New { kind, id } => scaffold::new(root, kind, &id, &report),
        Command::Seal(args) => seal::seal(root, &args, &report),
        Command::Suggest(args) => suggest::suggest(root, &args, &report),
        Command::Schema { kind } => schema(kind.as_deref(), &report),
        Command::Completions { shell } => {
            let mut text = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "chancery", &mut text);
            report.result(&String::from_utf8_lossy(&text))
        }
    };
    ExitCode::from(outcome as u8)
}

fn schema(kind: Option<&str>, report: &Report) -> Outcome {
    let schema = match kind {
        None => Ok(crate::schema::all()),
        Some(name) => crate::schema::of(name),
    };
    match schema {
        Ok(schema) => report.result(&format!("{:#}\n", schema)),
        Err(message) => report.failed(&message, None, Outcome::Usage),
    }
}
