//! Sentences in which an archive's own prose says that an account lacks something, though nobody has read that
//! account whole. It is told by words alone, so it is a warning, and a record may say who stands for its claims.

use std::ops::Range;
use std::sync::{Arc, LazyLock};

use aho_corasick::{AhoCorasick, Match};

use super::phrases::lower;
use crate::archive::{Archive, Meeting};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::source::Document;
use crate::source::fold::fold;
use crate::source::record::{Language, MeetingRecord, ReadoutRecord, Rendition};
use crate::source::word::is_whole;
use crate::source::yaml::Step;

/// The words of a language by which claims of absence are made, in lower case.
struct Claims {
    language: &'static str,
    /// Words that say by themselves that something is not there.
    absent: &'static [&'static str],
    /// Words that say so of a text: `only in the American readout`.
    alone: &'static [&'static str],
    /// What such a text is called.
    texts: &'static [&'static str],
}

const CLAIMS: [Claims; 5] = [
    Claims {
        language: "en",
        absent: &[
            "makes no mention",
            "made no mention",
            "make no mention",
            "no mention of",
            "no reference to",
            "without mentioning",
            "does not mention",
            "do not mention",
            "did not mention",
            "does not name",
            "did not name",
            "does not speak of",
            "does not refer",
            "did not refer",
            "does not include",
            "did not include",
            "does not say",
            "did not say",
            "doesn't mention",
            "didn't mention",
            "is not mentioned",
            "are not mentioned",
            "was not mentioned",
            "not found in",
            "not found here",
            "leaves out",
            "left out",
            "omits",
            "omitted",
            "is silent on",
            "is silent about",
            "was silent on",
            "says nothing",
            "said nothing",
            "no longer mentions",
            "no longer says",
        ],
        alone: &["only", "alone", "absent", "missing", "lacks"],
        texts: &[
            "readout",
            "readouts",
            "account",
            "accounts",
            "statement",
            "statements",
            "communiqué",
            "release",
            "text",
            "texts",
            "version",
            "transcript",
        ],
    },
    Claims {
        language: "fr",
        absent: &[
            "ne mentionne pas",
            "ne fait pas mention",
            "ne fait aucune mention",
            "aucune mention",
            "sans mentionner",
            "ne parle pas",
            "ne dit rien",
            "n'évoque pas",
            "passe sous silence",
            "omet",
            "ne figure pas",
            "ne cite pas",
        ],
        alone: &[
            "seul",
            "seule",
            "seulement",
            "uniquement",
            "absent",
            "absente",
        ],
        texts: &[
            "compte rendu",
            "comptes rendus",
            "communiqué",
            "texte",
            "déclaration",
            "version",
        ],
    },
    Claims {
        language: "es",
        absent: &[
            "no menciona",
            "no mencionó",
            "ninguna mención",
            "sin mencionar",
            "no dice nada",
            "no se refiere",
            "omite",
            "no aparece",
            "no figura",
        ],
        alone: &["solo", "sólo", "únicamente", "ausente"],
        texts: &[
            "comunicado",
            "nota",
            "texto",
            "declaración",
            "versión",
            "relato",
        ],
    },
    Claims {
        language: "de",
        absent: &[
            "erwähnt nicht",
            "nicht erwähnt",
            "keine erwähnung",
            "ohne zu erwähnen",
            "sagt nichts",
            "lässt aus",
            "verschweigt",
            "fehlt",
        ],
        alone: &["nur", "allein", "ausschließlich"],
        texts: &[
            "mitteilung",
            "erklärung",
            "bericht",
            "text",
            "fassung",
            "darstellung",
        ],
    },
    Claims {
        language: "ar",
        absent: &[
            "لم يذكر",
            "لم تذكر",
            "لا يذكر",
            "لا تذكر",
            "دون ذكر",
            "لم يرد",
            "لا يرد",
        ],
        alone: &["فقط", "وحده", "وحدها"],
        texts: &["البيان", "بيان", "الرواية", "رواية", "النص"],
    },
];

/// What finds the words of a language.
struct Finder {
    claims: &'static Claims,
    /// Finds `absent` and then `alone`.
    automaton: AhoCorasick,
}

static FINDERS: LazyLock<Vec<Finder>> = LazyLock::new(|| {
    let finders = CLAIMS.iter().map(|claims| {
        let words = claims.absent.iter().chain(claims.alone);
        // An automaton over a few words is far below the limits that could make this fail.
        let automaton = AhoCorasick::new(words).ok()?;
        Some(Finder { claims, automaton })
    });
    finders.flatten().collect()
});

/// The first sentence of a text that seems to say that an account lacks something, as bytes of the text.
fn claim(text: &str, language: &Language) -> Option<Range<usize>> {
    let own = language.locale().id.language;
    let finder = FINDERS
        .iter()
        .find(|finder| finder.claims.language == own.as_str())?;
    let folded = fold(text);
    let lower = lower(folded.text()).replace(['\n', '\t'], " ");
    let says_so = |place: &Match| {
        if place.pattern().as_usize() < finder.claims.absent.len() {
            return true;
        }
        let sentence = &lower[sentence_at(&lower, place.start())];
        finder.claims.texts.iter().any(|word| {
            let mut places = sentence.match_indices(word);
            places.any(|(at, _)| is_whole(sentence, at..at + word.len()))
        })
    };
    let place = finder
        .automaton
        .find_overlapping_iter(&lower)
        .filter(|place| is_whole(&lower, place.range()))
        .find(says_so)?;
    Some(folded.original_range(&sentence_at(&lower, place.start())))
}

/// The sentence in which an offset of a text lies: what is between two stops that spaces follow.
fn sentence_at(text: &str, offset: usize) -> Range<usize> {
    let ends = |(at, stop): (usize, &str)| {
        let end = at + stop.len();
        let goes_on = text[end..]
            .chars()
            .next()
            .is_some_and(|c| !c.is_whitespace());
        (!goes_on).then_some(end)
    };
    let stops = ['.', '!', '?', '؟', '。'];
    let before = text[..offset].rmatch_indices(stops).find_map(ends);
    let after = text[offset..].match_indices(stops);
    let after = after.map(|(at, stop)| (offset + at, stop)).find_map(ends);
    let start = before.unwrap_or_default();
    let start = start + (text[start..].len() - text[start..].trim_start().len());
    start..after.unwrap_or(text.trim_end().len())
}

/// Claims of absence in the prose of readouts and meetings of which an account was not read whole.
pub(super) fn unestablished(archive: &Archive) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let is_known = |meeting: &Meeting| {
        let mut accounts = meeting.readouts.iter().map(|ix| archive.readout(*ix));
        accounts.all(|account| account.was_read_whole())
    };
    for meeting in archive.meetings.iter().filter(|meeting| !is_known(meeting)) {
        if let Some(document) = &meeting.document
            && document.record.absence_checked_by.is_none()
        {
            meeting_claims(archive, document, &mut faults);
        }
    }
    for (ix, readout) in archive.readouts() {
        let record = &readout.document.record;
        if record.absence_checked_by.is_none() && !is_known(archive.meeting(readout.meeting)) {
            // The words of all other texts are the publisher's, who may claim what they like.
            let own_words = record.rendition == Rendition::Summary;
            let language = own_words.then(|| archive.language_of(ix));
            readout_claims(archive, &readout.document, language, &mut faults);
        }
    }
    faults
}

fn meeting_claims(
    archive: &Archive,
    document: &Document<MeetingRecord>,
    faults: &mut Vec<Diagnostic>,
) {
    let language = &archive.site.language;
    let record = &document.record;
    let mut tell = |text: Option<&str>, path: &[Step]| {
        if text.is_some_and(|text| claim(text, language).is_some()) {
            faults.push(document.fault(fault(), path));
        }
    };
    tell(record.description.as_deref(), &["description".into()]);
    for (i, point) in record.points.iter().enumerate() {
        let at = |steps: &[Step]| [&["points".into(), i.into()], steps].concat();
        tell(Some(&point.point), &at(&["point".into()]));
        tell(point.note.as_deref(), &at(&["note".into()]));
        for (key, account) in &point.accounts {
            let steps = ["accounts".into(), Step::Key(key.clone()), "note".into()];
            tell(account.note.as_deref(), &at(&steps));
        }
    }
    faults.extend(body_claim(document, language));
}

/// `language` is that of the text, if its words are the archive's own.
fn readout_claims(
    archive: &Archive,
    document: &Document<ReadoutRecord>,
    language: Option<&Language>,
    faults: &mut Vec<Diagnostic>,
) {
    let own = &archive.site.language;
    let record = &document.record;
    let mut tell = |text: &str, path: &[Step]| {
        if claim(text, own).is_some() {
            faults.push(document.fault(fault(), path));
        }
    };
    if let Some(description) = &record.description {
        tell(description, &["description".into()]);
    }
    for (i, statement) in record.statements.iter().enumerate() {
        if let Some(gist) = &statement.gist {
            tell(gist, &["statements".into(), i.into(), "gist".into()]);
        }
    }
    for (key, i, remark) in record.remarks() {
        tell(remark, &[key.into(), i.into(), "note".into()]);
    }
    faults.extend(language.and_then(|language| body_claim(document, language)));
}

/// The first claim in the body of a file.
fn body_claim<T>(document: &Document<T>, language: &Language) -> Option<Diagnostic> {
    let range = claim(document.body(), language)?;
    let start = document.body.start;
    Some(Diagnostic {
        place: Some(Place {
            source: Arc::clone(&document.source),
            span: start + range.start..start + range.end,
        }),
        ..fault()
    })
}

fn fault() -> Diagnostic {
    Diagnostic::new(
        Code::UnestablishedAbsence,
        "this seems to say that something is absent from an account, but an account of this meeting was not read whole",
    )
    .help("state only what is established, or add `absence_checked_by: NAME` to this file with the name of the person who checked it")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(tag: &str, text: &str) -> Option<String> {
        let language = Language::parse(tag).ok()?;
        claim(text, &language).map(|range| text[range].to_owned())
    }

    #[test]
    fn claims_of_absence_are_found_with_their_sentence() {
        let one =
            "They met. China is not named in it; the readout\nmakes no mention of Ream. It ended.";
        assert_eq!(
            found("en", one).as_deref(),
            Some("China is not named in it; the readout\nmakes no mention of Ream.")
        );
        for (language, text) in [
            ("en-GB", "The American readout DOESN’T MENTION visas"),
            ("en", "That is only in Cambodia’s account."),
            ("en", "Missing from the transcript"),
            ("fr", "Le communiqué n’évoque pas Taïwan."),
            ("es", "El comunicado no menciona a China."),
            ("de", "Das steht nur in der chinesischen Mitteilung."),
            ("ar", "لم يذكر البيان الانتخابات"),
        ] {
            assert_eq!(found(language, text).as_deref(), Some(text), "{text}");
        }
    }

    #[test]
    fn what_claims_nothing_of_a_text_is_not_found() {
        for (language, text) in [
            ("en", "Only the minister spoke. The readout was short."),
            ("en", "Cambodia does not host foreign bases, he said."),
            ("en", "The commonly held account"),
            (
                "en",
                "The release itself was not found; a report of it was read.",
            ),
            ("en", ""),
            ("km", "does not mention"),
            ("fr", "Les textiles seulement"),
        ] {
            assert_eq!(found(language, text), None, "{text}");
        }
    }

    proptest! {
        /// Whatever surrounds a claim, it is found, and the sentence is a part of the text.
        #[test]
        fn claims_are_found_anywhere(before in "\\PC{0,30}", after in "\\PC{0,30}") {
            let text = format!("{before} . It makes no mention of it. {after}");
            let found = found("en", &text);
            prop_assert!(found.is_some(), "{}", text);
        }
    }
}
