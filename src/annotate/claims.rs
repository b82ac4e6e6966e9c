//! Sentences in which an archive's own prose says that an account lacks something, though nobody has read that
//! account whole, or though all accounts have it. They are found by words alone, so it is a warning, and a record may
//! name who checked its claims.

use std::ops::Range;
use std::sync::{Arc, LazyLock};

use aho_corasick::{AhoCorasick, Match};

use super::links::Links;
use super::phrases::lower;
use crate::archive::{Archive, EntityIx, Meeting, ReadoutIx};
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

const CLAIMS: [Claims; 8] = [
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
    Claims {
        language: "km",
        absent: &[
            "មិនបានលើកឡើង",
            "មិនបាននិយាយ",
            "មិនបានរំលឹក",
            "មិននិយាយអំពី",
            "មិនមានចែង",
            "គ្មានការលើកឡើង",
        ],
        alone: &["តែប៉ុណ្ណោះ", "តែមួយគត់", "មានតែ"],
        texts: &["សេចក្តីរាយការណ៍", "សេចក្តីប្រកាស", "សេចក្តីថ្លែងការណ៍", "អត្ថបទ"],
    },
    Claims {
        language: "zh",
        absent: &[
            "未提及",
            "没有提及",
            "没有提到",
            "未提到",
            "只字未提",
            "并未提",
            "沒有提及",
            "沒有提到",
            "隻字未提",
            "並未提",
        ],
        alone: &["仅", "只有", "僅", "唯有"],
        texts: &[
            "声明",
            "公报",
            "通稿",
            "新闻稿",
            "文本",
            "聲明",
            "公報",
            "新聞稿",
        ],
    },
    Claims {
        language: "ja",
        absent: &[
            "言及していない",
            "言及がない",
            "触れていない",
            "触れなかった",
            "言及しなかった",
        ],
        alone: &["のみ", "だけ"],
        texts: &["発表", "声明", "本文", "説明"],
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

/// The sentences of a text that seem to say that an account lacks something, as bytes of the text.
fn claims(text: &str, language: &Language) -> Vec<Range<usize>> {
    let own = language.locale().id.language;
    let mut finders = FINDERS.iter();
    let Some(finder) = finders.find(|finder| finder.claims.language == own.as_str()) else {
        return Vec::new();
    };
    let folded = fold(text);
    let lower = lower(folded.text()).replace(['\n', '\t'], " ");
    let lower = without_destinations(lower);
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
    let places = finder.automaton.find_overlapping_iter(&lower);
    let places = places.filter(|place| is_whole(&lower, place.range()));
    let sentences = places.filter(says_so).map(|place| {
        let sentence = sentence_at(&lower, place.start());
        folded.original_range(&sentence)
    });
    let mut sentences: Vec<_> = sentences.collect();
    sentences.sort_by_key(|sentence| sentence.start);
    sentences.dedup();
    sentences
}

/// A text with spaces instead of the addresses of its links, which are no prose: `…/joint-statement`.
fn without_destinations(mut text: String) -> String {
    let mut from = 0;
    while let Some(at) = text[from..].find("](") {
        let start = from + at + 2;
        let Some(length) = text[start..].find(')') else {
            break;
        };
        text.replace_range(start..start + length, &" ".repeat(length));
        from = start + length;
    }
    text
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
    let stops = ['.', '!', '?', '؟', '。', '！', '？', '។', '៕'];
    let before = text[..offset].rmatch_indices(stops).find_map(ends);
    let after = text[offset..].match_indices(stops);
    let after = after.map(|(at, stop)| (offset + at, stop)).find_map(ends);
    let start = before.unwrap_or_default();
    let start = start + (text[start..].len() - text[start..].trim_start().len());
    start..after.unwrap_or(text.trim_end().len())
}

/// Claims of absence in the prose of readouts and meetings that cannot be made: an account of the meeting was not
/// read whole, or all of them have what the claim names.
pub(super) fn claims_of_absence(archive: &Archive, links: &Links) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let prose_of = |meeting| Prose {
        archive,
        links,
        meeting,
    };
    for meeting in &archive.meetings {
        if let Some(document) = &meeting.document
            && document.record.absence_checked_by.is_none()
        {
            prose_of(meeting).of_meeting(document, &mut faults);
        }
    }
    for (ix, readout) in archive.readouts() {
        let record = &readout.document.record;
        if record.absence_checked_by.is_none() {
            // The words of all other texts are the publisher's, who may claim what they like.
            let own_words = record.rendition == Rendition::Summary;
            let language = own_words.then(|| archive.language_of(ix));
            let prose = prose_of(archive.meeting(readout.meeting));
            prose.of_readout(&readout.document, language, &mut faults);
        }
    }
    faults
}

/// The archive's own prose about a meeting.
struct Prose<'a> {
    archive: &'a Archive,
    links: &'a Links,
    meeting: &'a Meeting,
}

impl Prose<'_> {
    /// The first claim of a text that cannot be made, with its sentence as bytes of the text.
    fn fault(&self, text: &str, language: &Language) -> Option<(Range<usize>, Diagnostic)> {
        let mut accounts = self.meeting.readouts.iter();
        let is_known = accounts.all(|ix| self.archive.readout(*ix).was_read_whole());
        if is_known && self.meeting.readouts.len() < 2 {
            return None;
        }
        let claims = claims(text, language);
        let contradicted = claims.iter().find_map(|sentence| {
            let topics = self.links.topics_in(&text[sentence.clone()], language);
            let topic = topics.into_iter().find(|topic| self.all_have(*topic))?;
            Some((sentence, topic))
        });
        if let Some((sentence, topic)) = contradicted {
            return Some((sentence.clone(), self.contradicted(topic)));
        }
        let first = claims.into_iter().next().filter(|_| !is_known)?;
        Some((first, unestablished()))
    }

    /// Whether each of several accounts has a topic, or names it.
    fn all_have(&self, topic: EntityIx) -> bool {
        let accounts = &self.meeting.readouts;
        let has = |ix: &ReadoutIx| {
            self.archive.readout(*ix).topics.contains(&topic) || self.links.names_topic(*ix, topic)
        };
        accounts.len() > 1 && accounts.iter().all(has)
    }

    fn contradicted(&self, topic: EntityIx) -> Diagnostic {
        let message = format!(
            "this seems to say that something is absent from an account, but every account of this meeting has the topic `{}`",
            self.archive.entity(topic).id
        );
        Diagnostic::new(Code::ContradictedAbsence, message).help("correct the sentence; if it is right, add `absence_checked_by: NAME` to this file with the name of the person who checked it")
    }

    fn of_meeting(&self, document: &Document<MeetingRecord>, faults: &mut Vec<Diagnostic>) {
        let language = &self.archive.site.language;
        let record = &document.record;
        let mut tell = |text: Option<&str>, path: &[Step]| {
            let found = text.and_then(|text| self.fault(text, language));
            faults.extend(found.map(|(_, fault)| document.fault(fault, path)));
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
        faults.extend(self.of_body(document, language));
    }

    /// `language` is that of the text, if its words are the archive's own.
    fn of_readout(
        &self,
        document: &Document<ReadoutRecord>,
        language: Option<&Language>,
        faults: &mut Vec<Diagnostic>,
    ) {
        let own = &self.archive.site.language;
        let record = &document.record;
        let mut tell = |text: &str, path: &[Step]| {
            let found = self.fault(text, own);
            faults.extend(found.map(|(_, fault)| document.fault(fault, path)));
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
        faults.extend(language.and_then(|language| self.of_body(document, language)));
    }

    /// The first such claim in the body of a file.
    fn of_body<T>(&self, document: &Document<T>, language: &Language) -> Option<Diagnostic> {
        let (range, fault) = self.fault(document.body(), language)?;
        let start = document.body.start;
        Some(Diagnostic {
            place: Some(Place {
                source: Arc::clone(&document.source),
                span: start + range.start..start + range.end,
            }),
            ..fault
        })
    }
}

fn unestablished() -> Diagnostic {
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
        let first = claims(text, &language).into_iter().next()?;
        Some(text[first].to_owned())
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
            ("km", "សេចក្តីរាយការណ៍មិនបានលើកឡើងអំពីការបោះឆ្នោត។"),
            ("zh", "中方声明未提及台湾。"),
            ("zh-Hant", "只有美方聲明談到此事。"),
            ("ja", "日本側の発表は台湾に言及していない。"),
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
                "They [met](https://a.example/joint-statement) for an hour only.",
            ),
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
