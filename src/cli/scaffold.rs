//! `init` and `new`: the first files of an archive, and of a record.

mod forge;

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::Outcome;
use super::report::Report;
use crate::archive::{Archive, Detail, EntityIx, Target};
use crate::source::id::{EntityKind, Id, Kind, Reference};
use crate::source::record::MeetingFormat;

pub(super) use forge::Forge;

const SITE: &str = include_str!("scaffold/site.yaml");
const ABOUT: &str = include_str!("scaffold/about.md");
/// The archive of two invented countries: the path of each file in the archive's folder, and its text.
const EXAMPLE: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/example.rs"));
/// Keeps what is built out of version control. It lies beside the output folder, because a branch that is
/// published from `public/` would be empty with such a file in it.
const IGNORE: &str = "/public/\n";

/// Starts a new archive in a folder, or the example, and adds the workflow of a forge.
pub(super) fn start(dir: &Path, example: bool, ci: Option<Forge>, report: &Report) -> Outcome {
    let Some(forge) = ci else {
        return match example {
            true => init_example(dir, report),
            false => init(dir, report),
        };
    };
    let (name, text) = forge.workflow();
    let path = dir.join(name);
    // Before anything else is written.
    if path.symlink_metadata().is_ok() {
        let message = format!("`{}` already exists", path.display());
        let help =
            "nothing was written; to get the workflow of this version, rename the file first";
        return report.failed(&message, Some(help), Outcome::Usage);
    }
    if example || !dir.join(SITE_FILE).exists() {
        let made = start(dir, example, None, report);
        if made != Outcome::Clean {
            return made;
        }
    }
    match create(&path, text.as_bytes()) {
        Ok(()) => {
            report.done("Created", &path.display().to_string());
            report.say("Next: set the variable CHANCERY on the forge, as the file explains");
            Outcome::Clean
        }
        Err(error) => machine(&path, &error, report),
    }
}

/// Starts a new archive in a folder.
fn init(dir: &Path, report: &Report) -> Outcome {
    let site = dir.join(SITE_FILE);
    if let Some(outcome) = taken(dir, SITE_FILE, None, report) {
        return outcome;
    }
    let folders = Kind::all().map(Kind::folder).chain(["files"]);
    for folder in folders {
        if let Err(error) = fs::create_dir_all(dir.join("content").join(folder)) {
            return machine(&dir.join("content").join(folder), &error, report);
        }
    }
    // What makes the folder an archive comes last, so that whoever stopped this before can repeat it.
    let files = [
        (dir.join("content/pages/about.md"), ABOUT),
        (dir.join(".gitignore"), IGNORE),
        (site, SITE),
    ];
    for (path, text) in files {
        match create(&path, text.as_bytes()) {
            Ok(()) => report.step(&format!("created {}", path.display())),
            // What somebody wrote before is as good.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return machine(&path, &error, report),
        }
    }
    report.done("Created", &format!("a new archive in {}", dir.display()));
    report.say("Next: set the title and address in content/site.yaml, then run");
    report.say(&format!("      cd {}", dir.display()));
    report.say("      chancery new readout 2022-05-13-cambodia-united-states-usa");
    report.say("      chancery build");
    Outcome::Clean
}

/// Writes the example archive to a folder.
fn init_example(dir: &Path, report: &Report) -> Outcome {
    let help = "use another folder: the example is an archive of its own";
    if let Some(outcome) = taken(dir, SITE_FILE, Some(help), report) {
        return outcome;
    }
    let ours = EXAMPLE.iter().chain([&(".gitignore", IGNORE)]);
    let (last, files): (Vec<_>, Vec<_>) = ours.partition(|(name, _)| *name == SITE_FILE);
    // Files of another archive would become a part of the example; those of an example that was stopped are the same.
    let others = others(dir, EXAMPLE);
    if let Some(other) = others.first() {
        let message = format!(
            "`{}` already contains files of an archive, such as `{}`",
            dir.display(),
            other.display()
        );
        return report.failed(&message, Some(help), Outcome::Usage);
    }
    // What makes the folder an archive comes last, so that whoever stopped this before can repeat it.
    for (name, text) in files.into_iter().chain(last) {
        let path = dir.join(name);
        match create(&path, text.as_bytes()) {
            Ok(()) => report.step(&format!("created {}", path.display())),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                // The rest of a file in which this was stopped. The .gitignore may be somebody's own.
                if text != IGNORE
                    && let Err(error) = fs::write(&path, text)
                {
                    return machine(&path, &error, report);
                }
            }
            Err(error) => return machine(&path, &error, report),
        }
    }
    report.done(
        "Created",
        &format!("an archive of two invented countries in {}", dir.display()),
    );
    report.say("Next: look at it, change a file and save it, and watch the page");
    report.say(&format!("      cd {}", dir.display()));
    report.say("      chancery serve");
    Outcome::Clean
}

/// What makes a folder an archive.
const SITE_FILE: &str = "content/site.yaml";

/// Tells why no archive can be made in a folder, if that is so.
fn taken(dir: &Path, file: &str, help: Option<&str>, report: &Report) -> Option<Outcome> {
    if dir.is_file() {
        let message = format!("`{}` is a file, not a folder", dir.display());
        let help = "give the folder to create the archive in";
        return Some(report.failed(&message, Some(help), Outcome::Usage));
    }
    if dir.join(file).exists() {
        let message = format!("`{}` already contains an archive", dir.display());
        return Some(report.failed(&message, help, Outcome::Usage));
    }
    None
}

/// The files in `content/` that are not as an archive has them that is to be written there, or the beginning of such.
fn others(dir: &Path, archive: &[(&str, &str)]) -> Vec<PathBuf> {
    let files = WalkDir::new(dir.join("content")).into_iter().flatten();
    let files = files.filter(|entry| entry.file_type().is_file());
    let others = files.filter(|entry| {
        let same = |(name, text): &(&str, &str)| {
            entry.path() == dir.join(name)
                && fs::read(entry.path()).is_ok_and(|bytes| text.as_bytes().starts_with(&bytes))
        };
        !archive.iter().any(same)
    });
    others.map(walkdir::DirEntry::into_path).collect()
}

/// Starts a record.
pub(super) fn new(root: &Path, kind: Kind, id: &str, report: &Report) -> Outcome {
    let id = match Id::new(id) {
        Ok(id) => id,
        Err(message) => return report.failed(&message, None, Outcome::Usage),
    };
    if !root.join("content").is_dir() {
        let message = format!("there is no folder `content` in `{}`", root.display());
        let help = "use `--root DIR` to name the archive's folder, or `chancery init DIR` to create an archive";
        return report.failed(&message, Some(help), Outcome::Usage);
    }
    if let Some(path) = existing(root, kind, &id) {
        let message = format!("{} `{id}` already exists", kind.with_article());
        let help = format!("see `{}`", path.display());
        return report.failed(&message, Some(&help), Outcome::Usage);
    }
    let path = path(root, kind, &id);
    match create(&path, text(kind, &id, &known(root, kind, &id)).as_bytes()) {
        Ok(()) => {
            report.done("Created", &path.display().to_string());
            Outcome::Clean
        }
        Err(error) => machine(&path, &error, report),
    }
}

/// The file of a record, in whichever sub-folder it lies.
fn existing(root: &Path, kind: Kind, id: &Id) -> Option<PathBuf> {
    let name = format!("{id}.md");
    WalkDir::new(root.join("content").join(kind.folder()))
        .into_iter()
        .flatten()
        .find(|entry| entry.file_name() == name.as_str())
        .map(walkdir::DirEntry::into_path)
}

pub(super) fn machine(path: &Path, error: &std::io::Error, report: &Report) -> Outcome {
    let message = format!("cannot write `{}`: {error}", path.display());
    report.failed(&message, None, Outcome::Machine)
}

/// Writes a file that must not be there yet, with the folders above it.
pub(super) fn create(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)
}

/// Readouts whose id begins with a year lie in a folder of that year.
fn path(root: &Path, kind: Kind, id: &Id) -> PathBuf {
    let folder = root.join("content").join(kind.folder());
    let year = id.as_str().split('-').next().filter(|first| {
        kind == Kind::Readout && first.len() == 4 && first.bytes().all(|b| b.is_ascii_digit())
    });
    let folder = match year {
        Some(year) => folder.join(year),
        None => folder,
    };
    folder.join(format!("{id}.md"))
}

/// What can be said of a new record without asking.
#[derive(Default)]
struct Known {
    date: Option<String>,
    place: Option<String>,
    format: Option<&'static str>,
    parties: Vec<String>,
    participants: Vec<String>,
    /// The party whose account it is, or `joint`.
    side: Option<String>,
}

/// What the id says of a new account or meeting, and what the archive knows of the meeting.
fn known(root: &Path, kind: Kind, id: &Id) -> Known {
    let mut known = Known::default();
    let id = id.as_str();
    known.date = day_of(id).map(str::to_owned);
    if !matches!(kind, Kind::Readout | Kind::Meeting) {
        return known;
    }
    // What is wrong with the archive is told by other commands.
    let Some(archive) = Archive::build(crate::source::load(root).0, true).0 else {
        return known;
    };
    let ids = |all: &[EntityIx]| -> Vec<String> {
        let ids = all.iter().map(|ix| archive.entity(*ix).id.to_string());
        ids.collect()
    };
    let (named, suffix) = match (kind, id.rsplit_once('-')) {
        (Kind::Readout, Some((meeting, suffix))) => (meeting, Some(suffix)),
        _ => (id, None),
    };
    let meeting = Reference::new(named).ok().and_then(|reference| {
        match archive.index().resolve(&reference, &[Kind::Meeting]) {
            Ok(Target::Meeting(ix)) => Some(archive.meeting(ix)),
            _ => None,
        }
    });
    let parties = match meeting {
        Some(meeting) => {
            known.date = Some(meeting.date.as_str().to_owned());
            known.place = meeting.place.and_then(|place| ids(&[place]).pop());
            known.format = meeting.format.map(MeetingFormat::name);
            known.participants = ids(&meeting.participants);
            meeting.parties.clone()
        }
        None => parties_of(named, &archive),
    };
    known.parties = ids(&parties);
    known.side = match suffix {
        Some("joint") => Some("joint".to_owned()),
        Some(suffix) => party(suffix, &archive).and_then(|side| ids(&[side]).pop()),
        None => None,
    };
    known
}

/// The day with which an id begins.
fn day_of(id: &str) -> Option<&str> {
    id.get(..10)
        .filter(|day| crate::source::edtf::Edtf::parse(day).is_ok())
}

/// A country or an organization, by its id or by the code of a country.
fn party(name: &str, archive: &Archive) -> Option<EntityIx> {
    let by_code = archive.entities().find(|(_, entity)| match entity.detail {
        Detail::Country { iso: Some(iso), .. } => iso.eq_ignore_ascii_case(name),
        _ => false,
    });
    let reference = Reference::new(name).ok()?;
    let kinds = [EntityKind::Country, EntityKind::Organization].map(Kind::Entity);
    match archive.index().resolve(&reference, &kinds) {
        Ok(Target::Entity(ix)) => Some(ix),
        _ => by_code.map(|(ix, _)| ix),
    }
}

/// The parties that the id of a meeting names behind its day; none, unless it names nothing else.
fn parties_of(id: &str, archive: &Archive) -> Vec<EntityIx> {
    let names = day_of(id).and_then(|day| id[day.len()..].strip_prefix('-'));
    let Some(names) = names else {
        return Vec::new();
    };
    let words: Vec<&str> = names.split('-').collect();
    let mut parties = Vec::new();
    let mut start = 0;
    while start < words.len() {
        let ends = (start + 1..=words.len()).rev();
        let longest = ends
            .filter_map(|end| Some((end, party(&words[start..end].join("-"), archive)?)))
            .next();
        match longest {
            Some((end, party)) => {
                parties.push(party);
                start = end;
            }
            None => return Vec::new(),
        }
    }
    parties
}

/// The keys that a record of a kind usually has. What is not known is left as a comment, so that the file
/// can be read as it is.
fn text(kind: Kind, id: &Id, known: &Known) -> String {
    let name = title(id.as_str());
    let line = |key: &str, value: Option<&str>, example: &str| match value {
        Some(value) => format!("{key}: {value}\n"),
        None => format!("# {key}: {example}\n"),
    };
    let date = line("date", known.date.as_deref(), "2022-05-13");
    let place = line("place", known.place.as_deref(), "washington-dc");
    let parties = known.parties.join(", ");
    let participants = known.participants.join(", ");
    let filled = |text: &str| {
        text.replace("{name}", &name)
            .replace("{date}", &date)
            .replace("{place}", &place)
            .replace("{parties}", &parties)
            .replace("{participants}", &participants)
    };
    match kind {
        Kind::Readout => {
            let meeting = id
                .as_str()
                .rsplit_once('-')
                .map_or(id.as_str(), |(meeting, _)| meeting);
            let side = known.side.as_deref().unwrap_or("joint");
            filled(include_str!("scaffold/readout.md"))
                .replace("{meeting}", meeting)
                .replace("{side}", side)
                .replace("{format}", &line("format", known.format, "meeting"))
        }
        Kind::Meeting => filled(include_str!("scaffold/meeting.md"))
            .replace("{format}", known.format.unwrap_or("meeting")),
        Kind::Page => format!("---\ntitle: {name}\n---\n\n"),
        Kind::Entity(entity) => format!("---\nname: {name}\n{}---\n\n", entity_keys(entity)),
    }
}

fn entity_keys(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => {
            "# sort: Family, Given\naliases: []\n# country: cambodia\noffices: []\n#  - title: Minister of Foreign Affairs\n#    body: mfaic\n#    from: 2018-08\n"
        }
        EntityKind::Country => "# official: Kingdom of Cambodia\n# iso: KHM\naliases: []\n",
        EntityKind::Organization => "aliases: []\n# country: cambodia\n",
        EntityKind::Place => "aliases: []\n# country: cambodia\n# lat: 11.5625\n# lon: 104.916\n",
        EntityKind::Event => "aliases: []\n# date: 2022-05-12/2022-05-13\n# place: washington-dc\n",
        EntityKind::Instrument => "aliases: []\n# parties: []\n# topics: []\n",
        EntityKind::Topic => "aliases: []\n",
        EntityKind::Formula => {
            "patterns:\n  en: [the phrase as it appears in texts]\n# topics: []\n# issuer: china\n"
        }
    }
}

/// `prak-sokhonn` as `Prak Sokhonn`.
fn title(id: &str) -> String {
    let words = id.split('-').filter(|word| !word.is_empty()).map(|word| {
        let mut chars = word.chars();
        match chars.next() {
            Some(first) => first.to_uppercase().chain(chars).collect(),
            None => String::new(),
        }
    });
    words.collect::<Vec<String>>().join(" ")
}
