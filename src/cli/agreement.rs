//! `agreement`: how far coders who annotated the same texts agree, and where they do not.

use std::fmt::Write;
use std::path::Path;

use anstyle::Style;
use serde_json::json;

use super::build::no_folder;
use super::ids::read_with_warnings;
use super::report::Report;
use super::{AgreementArgs, Outcome};
use crate::agreement::{
    Agreement, Aspect, Coded, CodedText, Coder, Measure, RELIABLE, TENTATIVE, Unit, in_figures,
    names,
};
use crate::annotate::Links;
use crate::archive::Archive;
use crate::diagnostics::{Code, Diagnostic, Format, Place, Severity};
use crate::source::record::Tone;
use crate::source::word::single_spaced;

/// Prints alpha for each aspect and the statements on which coders differ.
pub(super) fn agreement(root: &Path, args: &AgreementArgs, report: &Report) -> Outcome {
    if let Some(outcome) = no_folder(root, report) {
        return outcome;
    }
    let (read, mut faults) = read_with_warnings(root, args.drafts);
    // A coder whose file has another name is not compared, which nobody would notice.
    let is_ignored = |fault: &Diagnostic| {
        let place = fault.place.as_ref();
        fault.code == Code::IgnoredFile
            && place.is_some_and(|place| place.source.path.starts_with(FOLDER))
    };
    faults.retain(|fault| fault.severity() == Severity::Error || is_ignored(fault));
    let counts = report.diagnostics(faults);
    let Some((archive, links)) = read else {
        return Outcome::Problems;
    };
    if archive.codings.is_empty() {
        let message = "no readout was annotated by a second coder";
        let help = "write what another coder found in the text of a readout to `content/coding/CODER/READOUT.yaml`";
        return report.failed(message, Some(help), Outcome::Problems);
    }
    if counts.errors > 0 {
        report.warn("records and statements with errors are not compared");
    }
    let agreement = Agreement::new(&archive, &links);
    let desk = Desk {
        archive: &archive,
        links: &links,
        agreement: &agreement,
    };
    let printed = match report.format() {
        Format::Json => report.result(&desk.lines()),
        Format::Human => report.styled_result(&desk.table(report.shows_all())),
    };
    match counts.errors > 0 {
        true => Outcome::Problems,
        false => printed,
    }
}

/// Where the files of coders are.
const FOLDER: &str = "content/coding/";

/// This many disagreements are listed without `--all`.
const LISTED: usize = 20;

/// What is printed from.
struct Desk<'a> {
    archive: &'a Archive,
    links: &'a Links,
    agreement: &'a Agreement,
}

impl Desk<'_> {
    /// One object a line: the measures, then the disagreements.
    fn lines(&self) -> String {
        let mut text = String::new();
        let coders = self.agreement.coders(self.archive);
        for measure in &self.agreement.measures {
            let object = json!({
                "measure": measure.aspect.name(),
                "alpha": measure.alpha,
                "scale": scale(measure.aspect),
                "statements": measure.units,
                "texts": self.agreement.texts.len(),
                "coders": coders,
            });
            // A string takes every write.
            let _ = writeln!(text, "{object}");
        }
        for (coded, unit) in self.agreement.differences() {
            let by: Vec<_> = coded
                .coders
                .iter()
                .map(|coder| {
                    let one = unit.statements.iter().find(|one| one.coder == *coder);
                    let statement = one.map(|one| {
                        let place = self.place(coded, one);
                        let (line, column) = place.source.line_column(place.span.start);
                        json!({
                            "path": place.source.path,
                            "line": line,
                            "column": column,
                            "quote": self.quote(coded, one),
                            "act": self.archive.vocabulary.act_id(one.act),
                            "direction": direction(one.direction),
                            "topics": self.topics(one),
                        })
                    });
                    json!({
                        "coder": names(self.archive, coded.readout, *coder),
                        "statement": statement,
                    })
                })
                .collect();
            let readout = &self.archive.readout(coded.readout).document.id;
            let object = json!({ "disagreement": { "readout": readout, "by": by } });
            let _ = writeln!(text, "{object}");
        }
        for readout in &self.agreement.without_second {
            let id = &self.archive.readout(*readout).document.id;
            let _ = writeln!(text, "{}", json!({ "not_compared": id }));
        }
        text
    }

    fn table(&self, all: bool) -> String {
        let bold = Style::new().bold();
        let dimmed = Style::new().dimmed();
        let mut text = String::new();
        if !self.agreement.texts.is_empty() {
            let coders: Vec<&str> = self.agreement.coders(self.archive).into_iter().collect();
            let texts = counted(self.agreement.texts.len(), "text", "texts");
            let _ = writeln!(
                text,
                "{bold}Krippendorff's alpha{bold:#} on {texts}, each annotated by at least two of: {}\n",
                coders.join("; ")
            );
            for measure in &self.agreement.measures {
                let _ = writeln!(text, "{}", row(measure));
            }
            let _ = writeln!(
                text,
                "\n{dimmed}1 is perfect agreement, 0 is chance. From {RELIABLE} on, figures can be relied on; below {TENTATIVE}, \
                 nothing should be concluded from them.{dimmed:#}"
            );
            let found: Vec<_> = self.agreement.differences().collect();
            let _ = writeln!(
                text,
                "\n{bold}Coders differ on {} of {}{bold:#}",
                found.len(),
                counted(self.agreement.statements(), "statement", "statements")
            );
            let most = if all { usize::MAX } else { LISTED };
            for (coded, unit) in found.iter().take(most) {
                self.one(&mut text, coded, unit);
            }
            if found.len() > most {
                let _ = writeln!(
                    text,
                    "\n{dimmed}and {} more (use `--all` to list them){dimmed:#}",
                    found.len() - most
                );
            }
        }
        if !self.agreement.without_second.is_empty() {
            let _ = writeln!(
                text,
                "\n{bold}Not compared{bold:#}: with one independent coder only, because an editor settled the statements of the readout, or because its `coding` does not say `complete: true`"
            );
            for readout in &self.agreement.without_second {
                let path = &self.archive.readout(*readout).document.source.path;
                let _ = writeln!(text, "  {path}");
            }
        }
        text
    }

    /// What each coder recorded on the same words.
    fn one(&self, text: &mut String, coded: &CodedText, unit: &Unit) {
        let dimmed = Style::new().dimmed();
        let readout = &self.archive.readout(coded.readout).document.id;
        let _ = writeln!(text, "\n{readout}");
        for coder in &coded.coders {
            let who = names(self.archive, coded.readout, *coder).join(", ");
            let Some(one) = unit.statements.iter().find(|one| one.coder == *coder) else {
                let _ = writeln!(text, "  {who}: no statement here");
                continue;
            };
            let place = self.place(coded, one);
            let (line, column) = place.source.line_column(place.span.start);
            let act = self.archive.vocabulary.act_id(one.act);
            let topics = self.topics(one).join(", ");
            let topics = if topics.is_empty() {
                "no topic"
            } else {
                &topics
            };
            let _ = writeln!(
                text,
                "  {who}: {act}, {}, {topics}\n    “{}”  {dimmed}{}:{line}:{column}{dimmed:#}",
                direction(one.direction),
                self.quote(coded, one),
                place.source.path
            );
        }
    }

    fn quote(&self, coded: &CodedText, one: &Coded) -> String {
        let text = &self.links.readouts[coded.readout.position()].text;
        single_spaced(&text[one.words.clone()])
    }

    fn topics(&self, one: &Coded) -> Vec<&str> {
        let topics = one.topics.iter();
        topics
            .map(|ix| self.archive.entity(*ix).id.as_str())
            .collect()
    }

    /// Where a coder recorded a statement.
    fn place(&self, coded: &CodedText, one: &Coded) -> Place {
        let position = match one.coder {
            Coder::Readout => self.archive.readout(coded.readout).statements[one.position].position,
            Coder::Second(i) => self.archive.codings[i].statements[one.position].position,
        };
        let path = ["statements".into(), position.into(), "quote".into()];
        match one.coder {
            Coder::Readout => self.archive.readout(coded.readout).document.place(&path),
            Coder::Second(i) => self.archive.codings[i].document.place(&path),
        }
    }
}

fn row(measure: &Measure) -> String {
    let bold = Style::new().bold();
    let words = match measure.aspect {
        Aspect::Act => "speech act",
        Aspect::Direction => "direction",
        Aspect::Force => "strength of the act",
        Aspect::Topics => "topics",
        Aspect::Place => "where statements begin and end",
    };
    let statements = counted(measure.units, "statement", "statements");
    match measure.alpha {
        Some(alpha) => {
            let grade = match alpha {
                alpha if alpha >= RELIABLE => "reliable",
                alpha if alpha >= TENTATIVE => "tentative",
                _ => "too low",
            };
            let figures = in_figures(alpha);
            format!("  {words:31} {bold}{figures:>6}{bold:#}  {grade:9}  {statements}")
        }
        None => {
            format!("  {words:31}      -  not measurable: all values are equal, or there are none")
        }
    }
}

fn scale(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Act | Aspect::Direction => "nominal",
        Aspect::Force => "interval",
        Aspect::Topics => "sets (MASI)",
        Aspect::Place => "unitizing",
    }
}

fn direction(tone: Tone) -> &'static str {
    match tone {
        Tone::Cooperative => "cooperative",
        Tone::Neutral => "neutral",
        Tone::Critical => "critical",
    }
}

fn counted(n: usize, one: &str, many: &str) -> String {
    match n {
        1 => format!("1 {one}"),
        n => format!("{n} {many}"),
    }
}
