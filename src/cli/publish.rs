//! `publish`: sends a built site to where readers find it.

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args;
use serde_json::json;

use super::Outcome;
use super::report::{Report, seconds};
use crate::diagnostics::Format;
use crate::fixity::{Difference, DifferenceKind, FixityError, HashManifest};
use crate::publish::{
    self, Branch, CommandError, Folder, GitError, LockError, Options, Plan, PublishError, Ssh,
    StateError, Store, StoreError, Target,
};

#[derive(Debug, Args)]
pub(super) struct PublishArgs {
    /// Where to publish: a folder, `s3://BUCKET/PREFIX`, `az://CONTAINER/PREFIX`, `gs://BUCKET/PREFIX`,
    /// `ssh://USER@HOST/PATH`, or `git:BRANCH` or `git:REMOTE#BRANCH`
    target: String,
    /// The folder that the site was built in [default: `public` in the archive's folder]
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Print what would be sent and removed, without changing anything
    #[arg(short = 'n', long)]
    dry_run: bool,
    /// Replace files at the target that are in the way and that Chancery did not publish
    #[arg(long)]
    adopt: bool,
    /// Read back the files at the target, send again those that are not as they were sent, and check these too
    #[arg(long)]
    verify: bool,
    /// Keep replaced and removed files at the target until the next publish, for `--rollback`
    #[arg(long)]
    keep_previous: bool,
    /// Publish again what the target had before the last publish
    #[arg(long, conflicts_with_all = ["adopt", "keep_previous", "output"])]
    rollback: bool,
    /// Continue although another publish to the target seems to be in progress
    #[arg(long)]
    take_over: bool,
}

/// What became of a publish.
struct Done {
    plan: Plan,
    resumed: bool,
}

pub(super) fn publish(root: &Path, args: &PublishArgs, report: &Report) -> Outcome {
    let target = match Target::parse(&args.target) {
        Ok(target) => target,
        Err(message) => return report.failed(&message, None, Outcome::Usage),
    };
    let started = Instant::now();
    let folder = args.output.clone().unwrap_or_else(|| root.join("public"));
    if let Target::Folder(path) = &target
        && let Some(message) =
            publish::misplaced(&folder, path).or_else(|| publish::in_sources(root, path))
    {
        return report.failed(&message, Some("publish to another folder"), Outcome::Usage);
    }
    let site = match args.rollback {
        true => HashManifest::default(),
        false => match built(&folder, report) {
            Ok(site) => site,
            Err(outcome) => return outcome,
        },
    };
    let owner = owner(root);
    let (name, done) = match &target {
        Target::Git { remote, branch } => {
            let branch = Branch::new(root, remote.clone(), branch.clone());
            (
                branch.name(),
                to_branch(&branch, args, &folder, &site, report),
            )
        }
        _ => match open(&target, args, report) {
            Ok(store) => (
                store.name(),
                to_store(&*store, args, (&folder, owner.as_deref()), &site, report),
            ),
            Err(outcome) => return outcome,
        },
    };
    match done {
        Ok(done) => tell(&name, &done, args, started, report),
        Err(outcome) => outcome,
    }
}

/// The address by which the archive knows its site, wherever a copy of it is published; none if no archive is there.
fn owner(root: &Path) -> Option<String> {
    #[derive(serde::Deserialize)]
    struct Addresses {
        base_url: Option<String>,
        id_base: Option<String>,
    }

    let text = std::fs::read_to_string(root.join("content/site.yaml")).ok()?;
    let addresses: Addresses = crate::source::yaml::some(&text)?;
    addresses.id_base.or(addresses.base_url)
}

/// What the last build wrote, if it is still all there.
fn built(folder: &Path, report: &Report) -> Result<HashManifest, Outcome> {
    let help = "run `chancery build` first";
    let (site, differences) = publish::site(folder).map_err(|error| {
        let missing = matches!(error, FixityError::NoManifest { .. }) || !folder.exists();
        let outcome = match missing || error.is_of_copy() {
            true => Outcome::Problems,
            false => Outcome::Machine,
        };
        report.failed(&error.to_string(), Some(help), outcome)
    })?;
    let (extra, wrong): (Vec<_>, Vec<_>) = differences
        .iter()
        .partition(|one| one.kind == DifferenceKind::Extra);
    if let [first, rest @ ..] = &wrong[..] {
        let more = match rest.len() {
            0 => String::new(),
            more => format!(", and {more} more files differ"),
        };
        let message = format!(
            "{} is not what the last build wrote: {}{more}",
            folder.display(),
            flaw(first)
        );
        return Err(report.failed(&message, Some(help), Outcome::Problems));
    }
    for one in extra {
        report.warn(&format!(
            "`{}` is not part of the site and is not published",
            one.path
        ));
    }
    Ok(site)
}

fn flaw(difference: &Difference) -> String {
    let path = &difference.path;
    match difference.kind {
        DifferenceKind::Missing => format!("`{path}` is missing"),
        DifferenceKind::Changed { .. } => format!("`{path}` has changed"),
        DifferenceKind::NoFile => format!("`{path}` is not a file"),
        DifferenceKind::Extra => format!("`{path}` is not part of it"),
    }
}

fn open(target: &Target, args: &PublishArgs, report: &Report) -> Result<Box<dyn Store>, Outcome> {
    let opened: Result<Box<dyn Store>, StoreError> = match target {
        Target::Folder(path) => {
            let make = !args.dry_run && !args.rollback;
            if args.dry_run && !path.exists() {
                let message = format!("the folder `{}` does not exist yet", path.display());
                return Err(report.failed(
                    &message,
                    Some("create it for a dry run"),
                    Outcome::Usage,
                ));
            }
            Folder::open(path, make).map(|folder| Box::new(folder) as _)
        }
        Target::Ssh(remote) => Ok(Box::new(Ssh::new(remote.clone()))),
        #[cfg(feature = "cloud")]
        Target::Cloud(url) => publish::Cloud::open(url).map(|cloud| Box::new(cloud) as _),
        #[cfg(not(feature = "cloud"))]
        Target::Cloud(url) => Err(StoreError::Failed {
            message: format!(
                "this program was compiled without the feature `cloud`, which publishes to `{}:`",
                url.scheme()
            ),
            help: Some("compile it with `--features cloud`".to_owned()),
        }),
        Target::Git { .. } => Err(StoreError::Failed {
            message: "a branch is not a store of files".to_owned(),
            help: None,
        }),
    };
    opened.map_err(|error| store_failed(&error, report))
}

fn to_store(
    store: &dyn Store,
    args: &PublishArgs,
    (folder, owner): (&Path, Option<&str>),
    site: &HashManifest,
    report: &Report,
) -> Result<Done, Outcome> {
    let options = Options {
        adopt: args.adopt,
        dry_run: args.dry_run,
        keep_previous: args.keep_previous,
        take_over: args.take_over,
        verify: args.verify,
        owner,
    };
    let bar = report.progress(site.files().len());
    let sent = |done: usize| bar.set_position(done as u64);
    let done = match args.rollback {
        true => publish::roll_back(store, options, &sent),
        false => publish::publish(store, folder, site, options, &sent),
    };
    bar.finish_and_clear();
    match done {
        Ok(done) => Ok(Done {
            plan: done.plan,
            resumed: done.resumed,
        }),
        Err(error) => Err(failed(&error, report)),
    }
}

fn to_branch(
    branch: &Branch,
    args: &PublishArgs,
    folder: &Path,
    site: &HashManifest,
    report: &Report,
) -> Result<Done, Outcome> {
    let done = match args.rollback {
        true => branch.roll_back(args.dry_run),
        false => branch.publish(folder, site, (args.adopt, args.dry_run)),
    };
    match done {
        Ok(done) => {
            if let Some(commit) = &done.commit {
                report.step(&format!("committed {commit}"));
            }
            Ok(Done {
                plan: done.plan,
                resumed: false,
            })
        }
        Err(error) => {
            let (help, outcome) = match &error {
                GitError::Strangers(_) => (Some(ADOPT), Outcome::Problems),
                GitError::CheckedOut { .. } => (
                    Some("publish to a branch that is used for nothing else"),
                    Outcome::Usage,
                ),
                GitError::NoPrevious { .. } => (None, Outcome::Usage),
                GitError::Command(CommandError::Missing { .. }) => {
                    (Some("install Git"), Outcome::Machine)
                }
                _ => (None, Outcome::Machine),
            };
            Err(report.failed(&error.to_string(), help, outcome))
        }
    }
}

const ADOPT: &str = "move them away, publish elsewhere, or replace them with `--adopt`";

fn failed(error: &PublishError, report: &Report) -> Outcome {
    let (help, outcome) = match error {
        PublishError::Store(error) | PublishError::Lock(LockError::Store(error)) => {
            return store_failed(error, report);
        }
        PublishError::State(StateError::Store(error)) => return store_failed(error, report),
        PublishError::Lock(LockError::Held { .. }) => (
            Some("wait until it has ended; if it was killed, use `--take-over`"),
            Outcome::Machine,
        ),
        PublishError::State(StateError::Damaged { .. }) => (
            Some("remove this file at the target and publish with `--adopt`"),
            Outcome::Problems,
        ),
        PublishError::Strangers(paths) => {
            for path in paths.iter().skip(1).take(20) {
                report.say(&format!("  in the way: {path}"));
            }
            (Some(ADOPT), Outcome::Problems)
        }
        PublishError::OtherSite { .. } => (
            Some("publish to another folder or prefix, or replace that site with `--adopt`"),
            Outcome::Problems,
        ),
        PublishError::Unlike(_) => (Some("publish again"), Outcome::Machine),
        PublishError::NoPrevious | PublishError::HistoryGone { .. } => (None, Outcome::Usage),
    };
    report.failed(&error.to_string(), help, outcome)
}

fn store_failed(error: &StoreError, report: &Report) -> Outcome {
    let help = match error {
        StoreError::Failed { help, .. } => help.as_deref(),
        StoreError::Conflict { .. } => Some("publish again"),
        StoreError::SiteChanged { .. } => None,
    };
    report.failed(&error.to_string(), help, Outcome::Machine)
}

fn tell(name: &str, done: &Done, args: &PublishArgs, started: Instant, report: &Report) -> Outcome {
    let Done { plan, resumed } = done;
    let removals = || plan.first_removals.iter().chain(&plan.removals);
    if args.dry_run {
        let uploads = plan.uploads.iter().map(|(path, _)| ("send", path));
        let lines = uploads.chain(removals().map(|path| ("remove", path)));
        let lines: String = match report.format() {
            Format::Human => lines.map(|(act, path)| format!("{act} {path}\n")).collect(),
            Format::Json => lines
                .map(|(act, path)| format!("{}\n", json!({ "action": act, "path": path })))
                .collect(),
        };
        let outcome = report.result(&lines);
        report.say(&format!("nothing was changed at {name}"));
        return outcome;
    }
    if *resumed {
        report.say("an earlier publish was interrupted; this one completed it");
    }
    let sent = match plan.uploads.len() {
        1 => "1 file sent".to_owned(),
        sent => format!("{sent} files sent"),
    };
    let removed = match removals().count() {
        0 => String::new(),
        removed => format!(", {removed} removed"),
    };
    let unchanged = plan.unchanged;
    let took = seconds(started.elapsed());
    report.done(
        "Published",
        &format!("to {name} in {took}: {sent}, {unchanged} unchanged{removed}"),
    );
    Outcome::Clean
}
