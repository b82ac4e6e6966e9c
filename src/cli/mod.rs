//! The command line: arguments in, messages and an exit code out.

mod agreement;
mod build;
mod coverage;
mod examples;
mod headers;
mod ids;
mod interrupted;
mod man;
mod migrate;
mod publish;
mod report;
mod rewrite;
mod scaffold;
mod seal;
mod serve;
mod suggest;
mod theme;
mod timings;
mod verify;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use clap_complete::Generator;
use url::Url;

use crate::diagnostics::Format;
use crate::source::id::Kind;
pub use man::pages as man_pages;
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

/// The version, the commit from which the program is compiled, and its features if there are any.
const VERSION: &str = env!("CHANCERY_VERSION");

/// Chancery turns a folder of Markdown readouts into a public, cross-linked archive of meetings.
#[derive(Debug, Parser)]
#[command(name = "chancery", version = VERSION, about, propagate_version = true, after_help = examples::ALL)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    global: Global,
}

/// What every command takes.
#[derive(Debug, Args)]
struct Global {
    /// The archive's folder, which contains `content/`
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    root: PathBuf,
    /// How to print diagnostics: `human` (on stderr) or `json` (one object per line on stdout)
    #[arg(long, global = true, value_name = "FORMAT", default_value = "human")]
    message_format: Format,
    /// Print every diagnostic in full, not only the first 20
    #[arg(long, global = true)]
    all: bool,
    /// Print only diagnostics
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    quiet: bool,
    /// Print each step and its duration
    #[arg(short, long, global = true)]
    verbose: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the site
    #[command(after_help = examples::BUILD)]
    Build(BuildArgs),
    /// Check the archive and report problems without writing anything
    #[command(after_help = examples::CHECK)]
    Check(CheckArgs),
    /// Serve a live preview of the site while you edit, without writing anything
    #[command(after_help = examples::SERVE)]
    Serve(serve::ServeArgs),
    /// Create a new archive
    #[command(after_help = examples::INIT)]
    Init {
        /// The folder to create
        dir: PathBuf,
        /// Create an example with everything in use: six meetings of two invented countries
        #[arg(long)]
        example: bool,
        /// Also write a workflow that checks, builds and publishes the archive on this forge; in a folder that has an
        /// archive, write only the workflow
        #[arg(long, value_name = "FORGE", value_enum)]
        ci: Option<scaffold::Forge>,
    },
    /// Create a record: a file with the keys of its kind, marked as a draft if it is incomplete
    #[command(after_help = examples::NEW)]
    New {
        /// The kind: readout, meeting, person, country, organization, place, event, instrument, topic, formula or page
        #[arg(value_parser = kind)]
        kind: Kind,
        /// The record's id: lowercase letters, digits and hyphens
        id: String,
    },
    /// Seal verbatim readouts, so that `check` and `build` report later changes to their text
    #[command(after_help = examples::SEAL)]
    Seal(SealArgs),
    /// Give an id to each statement and note that has none
    ///
    /// The id is made from the words of the statement and is its address: a link to `#s-3` means another
    /// statement when the list changes, a link to `#s-visas` does not. Links of the archive that use a number are
    /// rewritten. All other lines of the files stay as they are.
    #[command(after_help = examples::IDS)]
    Ids(IdsArgs),
    /// Bring the front matter of an older archive to the present form
    ///
    /// Replaces `rulings` and `silences` by `points`, gives ids to statements and notes, and adds `format` to
    /// site.yaml. All other lines of the files stay as they are.
    #[command(after_help = examples::MIGRATE)]
    Migrate(IdsArgs),
    /// Measure how far coders who annotated the same texts agree, and list where they differ
    ///
    /// Compares the statements of each readout with those that other coders found in its text, in the files
    /// `content/coding/CODER/READOUT.yaml`. Prints Krippendorff's alpha for speech acts, direction, strength, topics, and
    /// for where statements begin and end. Nothing is written.
    #[command(after_help = examples::AGREEMENT)]
    Agreement(AgreementArgs),
    /// Suggest names, statements and aliases to add, as YAML to paste
    ///
    /// Lists names of people, organizations and places that match no record; sentences with a verb of
    /// the archive's vocabulary but without a statement; words such as `candid` that describe the talks
    /// but have no annotation; and aliases worth adding to known records. These are guesses from
    /// capital letters and English words. They are incomplete, and an editor has to decide: the verb in
    /// a text is not always the act. Nothing is written.
    #[command(after_help = examples::SUGGEST)]
    Suggest(SuggestArgs),
    /// Print the JSON Schema of front matter, for editors and other programs
    #[command(after_help = examples::SCHEMA)]
    Schema {
        /// Print only the schema of this kind of record, or of `site`
        kind: Option<String>,
    },
    /// List the files of the built-in theme, or copy them to change them
    #[command(after_help = examples::THEME)]
    Theme {
        #[command(subcommand)]
        command: theme::ThemeCommand,
    },
    /// Print the configuration of a web server for the site: security headers, caching, redirects
    ///
    /// Nothing is written. The archive in the folder gives the address of the site and its redirects.
    #[command(after_help = examples::HEADERS)]
    Headers(headers::HeadersArgs),
    /// Print shell completions
    #[command(after_help = examples::COMPLETIONS)]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print manual pages, or write them to a folder
    #[command(after_help = examples::MAN)]
    Man(man::ManArgs),
    /// Publish the built site: to a folder, an object store, another computer or a branch for pages
    ///
    /// Sends only files that changed since the last publish, pages after what they refer to, and then removes files that
    /// are no longer part of the site. Files that Chancery did not publish stay. A publish that is interrupted is
    /// completed by the next one. Credentials come from environment variables; docs/publishing.md lists them.
    #[command(after_help = examples::PUBLISH)]
    Publish(publish::PublishArgs),
    /// Check a copy of the site against its manifest of SHA-256 hashes
    ///
    /// Names every file that is missing or changed, and, except at a web address, every extra file. The manifest is
    /// `manifest-sha256.txt` at the root of the site, in the format of `sha256sum`.
    #[command(after_help = examples::VERIFY)]
    Verify(verify::VerifyArgs),
}

#[derive(Debug, Args)]
struct BuildArgs {
    /// The output folder [default: `public` in the archive's folder]
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Build the site without search, like `search: false` in site.yaml
    #[arg(long)]
    no_search: bool,
    /// Print timings by stage and by page kind: `human` (a table on stderr) or `json` (an object on
    /// stdout, in seconds)
    #[arg(
        long,
        value_name = "FORMAT",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "human"
    )]
    timings: Option<Format>,
    /// Ignore the build cache and render every page
    #[arg(long)]
    fresh: bool,
    /// Trust the manifest in the output folder even if another user or another computer wrote it, so
    /// that the files it lists are replaced and removed. Use this only if you trust everyone who can
    /// write to that folder
    #[arg(long)]
    trust_output: bool,
    #[command(flatten)]
    site: SiteArgs,
}

#[derive(Debug, Args)]
struct CheckArgs {
    /// List what the archive lacks instead of problems: meetings with too few readouts, readouts without
    /// a source, an archived copy or statements, topics without statements, and uncertain records. None
    /// of these are errors. Use `--all` to list every record
    #[arg(long)]
    coverage: bool,
    #[command(flatten)]
    site: SiteArgs,
}

#[derive(Debug, Args)]
struct SealArgs {
    /// The readouts to seal, by file or id [default: every verbatim readout without a seal]
    #[arg(value_name = "FILE")]
    files: Vec<String>,
    /// Replace the seals of readouts that were changed on purpose
    #[arg(long, requires = "files")]
    renew: bool,
    /// Print the text that a readout's seal covers, without sealing anything
    #[arg(long, requires = "files", conflicts_with = "renew")]
    text: bool,
    /// Include drafts
    #[arg(long)]
    drafts: bool,
}

#[derive(Debug, Args)]
struct IdsArgs {
    /// Print what would be written, without writing anything
    #[arg(short = 'n', long)]
    dry_run: bool,
}

#[derive(Debug, Args)]
struct AgreementArgs {
    /// Include drafts
    #[arg(long)]
    drafts: bool,
}

#[derive(Debug, Args)]
struct SuggestArgs {
    /// The readouts to examine, by file or id [default: all readouts]
    #[arg(value_name = "FILE")]
    readouts: Vec<String>,
    /// List only possible set phrases: phrases of 3 to 8 words that recur in the readouts of one issuer
    #[arg(long)]
    formulas: bool,
    /// Suggest points for a meeting (its id, its file, or that of a readout), from statements of its readouts on one
    /// topic that share names and words
    #[arg(long, value_name = "MEETING", conflicts_with_all = ["readouts", "formulas"])]
    align: Option<String>,
    /// Include drafts
    #[arg(long)]
    drafts: bool,
}

#[derive(Debug, Args)]
struct SiteArgs {
    /// The URL where the site will be published [default: `base_url` in site.yaml]
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: Option<Url>,
    /// Include drafts
    #[arg(long)]
    drafts: bool,
    /// Treat warnings as errors
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
    let url = Url::parse(text)
        .map_err(|_| format!("`{text}` is not a web address such as https://example.org/"))?;
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
        Command::Init { dir, example, ci } => scaffold::start(&dir, example, ci, &report),
        Command::New { kind, id } => scaffold::new(root, kind, &id, &report),
        Command::Seal(args) => seal::seal(root, &args, &report),
        Command::Ids(args) => ids::ids(root, &args, &report),
        Command::Migrate(args) => migrate::migrate(root, &args, &report),
        Command::Agreement(args) => agreement::agreement(root, &args, &report),
        Command::Suggest(args) => suggest::suggest(root, &args, &report),
        Command::Schema { kind } => schema(kind.as_deref(), &report),
        Command::Theme { command } => theme::theme(root, &command, &report),
        Command::Headers(args) => headers::headers(root, args, &report),
        Command::Man(args) => man::man(&args, &report),
        Command::Completions { shell } => {
            report.result(&String::from_utf8_lossy(&completions(shell)))
        }
        Command::Publish(args) => publish::publish(root, &args, &report),
        Command::Verify(args) => verify::verify(root, &args, &report),
    };
    ExitCode::from(outcome as u8)
}

fn completions(shell: clap_complete::Shell) -> Vec<u8> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "chancery", &mut text);
    text
}

/// The completions for every shell, each with the file name that the shell looks for.
pub fn completion_files() -> Vec<(String, Vec<u8>)> {
    let shells = clap_complete::Shell::value_variants().iter();
    let file = |shell: &clap_complete::Shell| (shell.file_name("chancery"), completions(*shell));
    shells.map(file).collect()
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
