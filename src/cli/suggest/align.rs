//! `suggest --align`: points of a meeting, proposed from its statements.

use std::path::Path;

use crate::annotate::Links;
use crate::archive::{Archive, Target};
use crate::cli::Outcome;
use crate::cli::report::Report;
use crate::source::id::{Kind, Reference};
use crate::suggest::{align, new_ids, points_in_yaml};

/// Prints points for the statements of a meeting that are in no point yet.
pub(super) fn suggest_points(
    root: &Path,
    archive: &Archive,
    links: &Links,
    name: &str,
    report: &Report,
) -> Outcome {
    let id = id_of_file(root, name, archive);
    let name = id.as_deref().unwrap_or(name);
    let found = Reference::new(name).map(|id| archive.index().resolve(&id, &[Kind::Meeting]));
    let ix = match found {
        Ok(Ok(Target::Meeting(ix))) => ix,
        Ok(Err(Some(unknown))) => {
            return report.failed(&unknown.message, unknown.help.as_deref(), Outcome::Usage);
        }
        _ => {
            let message = format!("`{name}` is not a meeting of this archive");
            let help = "give the id or the file of a meeting";
            return report.failed(&message, Some(help), Outcome::Usage);
        }
    };
    let meeting = archive.meeting(ix);
    if meeting.readouts.len() < 2 {
        let message = format!("the meeting `{}` has fewer than two accounts", meeting.id);
        let help = "points compare accounts; add the account of the other side";
        return report.failed(&message, Some(help), Outcome::Problems);
    }
    let ideas = align(archive, links, ix);
    if ideas.is_empty() {
        report.done(
            "Found",
            "nothing: every statement of the meeting is in a point",
        );
        return Outcome::Clean;
    }
    let new = new_ids(archive);
    let in_use = |new: &&crate::suggest::NewId| meeting.readouts.contains(&new.readout);
    if new.iter().any(|new| in_use(&new)) {
        report.say("Run `chancery ids` first: the points below use the ids that it gives to statements without one.");
    }
    let file = match &meeting.document {
        Some(document) => document.source.path.clone(),
        None => format!("content/meetings/{}.md", meeting.id),
    };
    report.say(&format!(
        "To paste below `points:` in {file}. These are guesses: say what was at issue, check each stance, and sign."
    ));
    report.result(&points_in_yaml(archive, meeting, &ideas, &new))
}

/// The id of the meeting of which a file is, or is a readout.
fn id_of_file(root: &Path, name: &str, archive: &Archive) -> Option<String> {
    if Path::new(name).extension()? != "md" {
        return None;
    }
    let here = Path::new(name).canonicalize();
    let real = here.or_else(|_| root.join(name).canonicalize()).ok()?;
    let is_it = |path: &str| {
        let path = root.join(path);
        path.file_name() == real.file_name() && path.canonicalize().is_ok_and(|path| path == real)
    };
    let meeting = archive.meetings().find(|(_, meeting)| {
        let document = meeting.document.as_ref();
        document.is_some_and(|document| is_it(&document.source.path))
    });
    if let Some((_, meeting)) = meeting {
        return Some(meeting.id.to_string());
    }
    let mut readouts = archive.readouts();
    let (_, readout) = readouts.find(|(_, readout)| is_it(&readout.document.source.path))?;
    Some(archive.meeting(readout.meeting).id.to_string())
}
