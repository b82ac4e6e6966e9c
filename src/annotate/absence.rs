//! Absences that editors recorded and that the words of a text speak against.

use crate::archive::{Archive, EntityIx, ReadoutIx};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::record::Stance;
use crate::source::yaml::Step;

/// Points that say that an account does not have them, though its words name the topic and no statement covers
/// them, by `names_topic`. Pages say so, and do not repeat the claim.
pub(super) fn unsupported_absences(
    archive: &Archive,
    names_topic: impl Fn(ReadoutIx, EntityIx) -> bool,
) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for meeting in &archive.meetings {
        let Some(document) = &meeting.document else {
            continue;
        };
        for point in &meeting.points {
            let absent = point.accounts.iter();
            let absent = absent.filter(|account| account.stance == Stance::Absent);
            for account in absent {
                let readout = archive.readout(account.readout);
                let mut statements = readout.statements.iter();
                let is_annotated =
                    statements.any(|s| s.act().is_some() && s.topics.contains(&point.topic));
                let is_listed = readout.topics.contains(&point.topic);
                if is_annotated || !is_listed && !names_topic(account.readout, point.topic) {
                    continue;
                }
                let path = [
                    "points".into(),
                    point.position.into(),
                    "accounts".into(),
                    Step::Key(account.key.clone()),
                    "stance".into(),
                ];
                let message = format!(
                    "this says that the point is absent from `{}`, but {}, and no statement covers that",
                    account.key,
                    match is_listed {
                        true => "its record lists the topic",
                        false => "its text names the topic",
                    }
                );
                let fault = Diagnostic::new(Code::UnestablishedAbsence, message).help(
                    "annotate what the account says on the topic, or leave the account out of the point; pages do not repeat the claim",
                );
                faults.push(document.fault(fault, &path));
            }
        }
    }
    faults
}
