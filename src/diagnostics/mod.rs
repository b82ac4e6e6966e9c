//! What is wrong, where it stands, and what to do about it.
//! Errors are data: every stage collects [`Diagnostic`]s, and only the edge prints them.

mod render;
mod suggestion;

use std::cmp::Ordering;
use std::ops::Range;
use std::sync::Arc;

pub(crate) use render::first_of;
pub use render::{Format, Printer};
pub(crate) use suggestion::did_you_mean;

/// A text that diagnostics can point into.
#[derive(Debug, PartialEq, Eq)]
pub struct SourceText {
    /// The path as people know it: relative to the archive's root, with forward slashes.
    pub path: String,
    /// The whole text, without a byte order mark.
    pub text: String,
}

impl SourceText {
    /// The line and column (both from 1, the column in characters) of a byte offset.
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let before = &self.text[..self.text.floor_char_boundary(offset.min(self.text.len()))];
        let line_start = before.rfind('\n').map_or(0, |i| i + 1);
        let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
        (line, before[line_start..].chars().count() + 1)
    }
}

impl SourceText {
    /// The byte offset of a line and column (both from 1, the column in characters); the end of the
    /// text, if it has no such place.
    pub fn offset(&self, line: usize, column: usize) -> usize {
        offset_in(&self.text, line, column)
    }
}

/// The byte offset of a line and column (both from 1, the column in characters) of a text; its end, if
/// it has no such place.
pub(crate) fn offset_in(text: &str, line: usize, column: usize) -> usize {
    let lines = text.split_inclusive('\n');
    let start: usize = lines.take(line.saturating_sub(1)).map(str::len).sum();
    let rest = &text[start..];
    let within = rest.char_indices().nth(column.saturating_sub(1));
    start + within.map_or(rest.len(), |(i, _)| i)
}

/// A stretch of a source text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The text.
    pub source: Arc<SourceText>,
    /// Byte offsets into it.
    pub span: Range<usize>,
}

/// Whether a problem stops the archive from being published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something is wrong or would be lost.
    Error,
    /// Something looks wrong; the build goes on.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

macro_rules! codes {
    ($($variant:ident $code:literal $severity:ident $meaning:literal),* $(,)?) => {
        /// The kinds of problem that Chancery reports.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $meaning] $variant),* }

        impl Code {
            /// Every code, in the order of this list.
            pub const ALL: &[Code] = &[$(Code::$variant),*];

            /// The code as it is printed: `error[unknown-key]`.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $code),* }
            }

            /// What the code means, in one sentence.
            pub fn meaning(self) -> &'static str {
                match self { $(Code::$variant => $meaning),* }
            }

            /// How grave a problem of this kind is.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity),* }
            }
        }
    };
}

codes! {
    SiteMissing "site-missing" Error "The archive has no `content/site.yaml`.",
    Unreadable "unreadable" Error "A file or folder cannot be read.",
    LinkLoop "link-loop" Error "A symbolic link points to a folder that contains it.",
    OutsideLink "outside-link" Error "A symbolic link points outside the archive's folder, or to a hidden file in it.",
    NotUtf8 "not-utf8" Error "A file is not UTF-8 text.",
    ConflictMarker "conflict-marker" Error "A file contains merge conflict markers left by version control.",
    IgnoredFile "ignored-file" Warning "A file is in a place where Chancery does not use files.",
    InvalidId "invalid-id" Error "A file's name without `.md` is not an id of lowercase letters, digits and hyphens.",
    DuplicateId "duplicate-id" Error "Two files of one kind have the same id.",
    FrontMatterMissing "front-matter-missing" Error "A file does not begin with front matter.",
    FrontMatterUnclosed "front-matter-unclosed" Error "The front matter has no closing `---`.",
    YamlSyntax "yaml-syntax" Error "The YAML cannot be parsed.",
    YamlMeaning "yaml-meaning" Warning "YAML means something different from what it seems to mean.",
    UnknownKey "unknown-key" Error "This kind of record does not have such a key.",
    MissingKey "missing-key" Error "A required key is missing.",
    InvalidValue "invalid-value" Error "A value does not have the form that its key requires.",
    SuspectLanguage "suspect-language" Warning "A language tag is also a country code, and the country's language has another tag.",
    UnknownReference "unknown-reference" Error "A reference does not match any record of the archive.",
    WithdrawnReference "withdrawn-reference" Error "A reference names a record that the archive withdrew.",
    AmbiguousReference "ambiguous-reference" Error "A reference matches records of several kinds.",
    UnknownLink "unknown-link" Error "The target of a link within the archive does not exist.",
    MissingFact "missing-fact" Error "No file states a required fact of a meeting.",
    SideNotParty "side-not-party" Error "The side of a readout does not take part in its meeting.",
    FactsDisagree "facts-disagree" Warning "The files of one meeting state different facts.",
    AmbiguousName "ambiguous-name" Warning "A name in a text matches several entities, and the meeting does not decide which one is meant.",
    SavedSearch "saved-search" Error "A saved search cannot be answered, or has the id of another.",
    DuplicatePhrase "duplicate-phrase" Error "A pattern belongs to two set phrases, or is repeated in one.",
    UnestablishedAbsence "unestablished-absence" Warning "A record says that something is absent from an account that was not read whole.",
    ContradictedAbsence "contradicted-absence" Warning "A record says that something is absent from an account, but every account of the meeting has it.",
    TopicNotAnnotated "topic-not-annotated" Warning "A text names a topic that is annotated in another readout of its meeting but not in this one.",
    NamedTwice "named-twice" Warning "A list names the same record twice, or a statement is addressed to its only speaker.",
    TextSuperseded "text-superseded" Warning "A reference names an earlier version of a text that its publisher changed later.",
    UnusedMention "unused-mention" Warning "A name listed under `mentions` does not occur in the text.",
    OfficeNotHeld "office-not-held" Warning "A text gives a person an office that, according to the person's record, the person did not hold at the time of the meeting.",
    QuoteMissing "quote-not-found" Error "The quote of an annotation does not occur in the text.",
    QuoteAmbiguous "quote-ambiguous" Error "The quote of an annotation occurs more than once in the text.",
    SealBroken "seal-broken" Error "The text of a record has changed since it was sealed.",
    UncountedStatements "uncounted-statements" Warning "A text has statements that do not count, because another text of the same account is the one that counts.",
    VersionsAlike "versions-alike" Warning "Two versions of a text have the same words, so nothing changed.",
    BorrowedWords "borrowed-words" Error "A sealed text shows words that come from another record.",
    UnknownFollowUp "unknown-follow-up" Warning "The follow-up of a commitment is not in the archive.",
    CommitmentDates "commitment-dates" Error "A commitment is due before it was made, its evidence is older than it, or its assessments are not in order.",
    NotReaffirmed "not-reaffirmed" Error "A readout listed under `reaffirmed_in` is not a later readout of the same country pair.",
    NotRecorded "not-recorded" Error "An entry of `recorded_in` is not a statement, with an id, of another account of the same meeting.",
    RecordedTwice "recorded-twice" Error "One promise would count twice: a statement listed under `recorded_in` has a commitment of its own, or records another one.",
    StatusContradicts "status-contradicts" Warning "The status of a commitment does not match its evidence.",
    ImplausibleDate "implausible-date" Warning "A text is dated before the meeting that it reports, or a meeting far from its event.",
    PartyOutOfTime "party-out-of-time" Warning "A party is a state that did not exist at the time of the meeting.",
    VerbatimMarks "verbatim-marks" Warning "A verbatim text has characters that Markdown would remove or change.",
    ReferenceByNumber "reference-by-number" Warning "A reference to a statement or note uses its number in a list, which changes when the list changes.",
    RepeatedAnnotation "repeated-annotation" Warning "An annotation is in a list twice.",
    MarkdownSlip "markdown-slip" Warning "A text has Markdown that does not do what it was probably written for, such as a link that nothing defines.",
    UnsafeLink "unsafe-link" Warning "A link's address could run code; it was removed.",
    OuterImage "outer-image" Warning "An image is on another site; it is replaced by a link.",
    RemovedHtml "removed-html" Warning "Raw HTML that is not allowed on a public page was removed.",
    NestedLink "nested-link" Warning "A link is inside another link; its text is not linked.",
    UnclosedComment "unclosed-comment" Error "A comment in raw HTML is not closed and would hide the text after it.",
    AddressTaken "address-taken" Error "Two pages or files claim the same address on the site.",
    AddressAlike "address-alike" Warning "Two files have addresses that many file systems and hosts cannot distinguish.",
    FileName "file-name" Error "A file of the site would have an invalid name.",
    Template "template" Error "A template cannot be parsed or rendered.",
    SlowComponent "slow-component" Warning "A component of the archive’s theme that occurs very often does more with its values than show them, so that builds are slow.",
    LowContrast "low-contrast" Warning "A colour of the theme is hard to read on the background of pages, or two sides have colours that are hard to distinguish.",
    UnusedSetting "unused-setting" Warning "A setting of `theme` has no effect, because a file of the archive replaces what it changes.",
    Words "words" Error "A message file cannot be read, or contains a message that no page uses.",
}

/// One problem, as data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of problem it is.
    pub code: Code,
    /// One sentence without a full stop, in terms of the archive.
    pub message: String,
    /// Where it stands, if it stands anywhere.
    pub place: Option<Place>,
    /// Other places that belong to it, each with a label.
    pub related: Vec<(Place, String)>,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A problem that stands nowhere in particular yet.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Diagnostic {
            code,
            message: message.into(),
            place: None,
            related: Vec::new(),
            help: None,
        }
    }

    /// The same problem at a place.
    #[must_use]
    pub fn at(mut self, source: &Arc<SourceText>, span: Range<usize>) -> Self {
        self.place = Some(Place {
            source: Arc::clone(source),
            span,
        });
        self
    }

    /// The same problem with another place that belongs to it.
    #[must_use]
    pub fn related(mut self, place: Place, label: impl Into<String>) -> Self {
        self.related.push((place, label.into()));
        self
    }

    /// The same problem with advice.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// How grave it is.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    fn sort_key(&self) -> (&str, usize, Code, &str) {
        let (path, start) = self
            .place
            .as_ref()
            .map_or(("", 0), |p| (p.source.path.as_str(), p.span.start));
        (path, start, self.code, &self.message)
    }
}

impl PartialOrd for Diagnostic {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By file, then by position, then by code.
impl Ord for Diagnostic {
    fn cmp(&self, other: &Self) -> Ordering {
        self.sort_key().cmp(&other.sort_key())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_have_names() {
        assert_eq!("json".parse(), Ok(Format::Json));
        assert_eq!("human".parse(), Ok(Format::Human));
        assert!("xml".parse::<Format>().is_err());
    }

    #[test]
    fn lines_and_columns_count_characters_from_one() {
        let source = SourceText {
            path: "x".into(),
            text: "ab\nខ្មែរ: x\n".into(),
        };
        assert_eq!(source.line_column(0), (1, 1));
        assert_eq!(source.line_column(3), (2, 1));
        let colon = source.text.find(':').unwrap_or_default();
        assert_eq!(source.line_column(colon), (2, 6));
        assert_eq!(source.line_column(10_000), (3, 1));
    }

    #[test]
    fn codes_are_distinct() {
        let mut codes: Vec<_> = Code::ALL.iter().map(|c| c.as_str()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), Code::ALL.len());
    }
}
