//! The messages that the program itself says. Those of templates need no name here.

use std::collections::HashMap;
use std::sync::LazyLock;

macro_rules! words {
    ($($variant:ident $name:literal $(($($variable:ident),*))?,)*) => {
        /// A message that the program says, by its name in the files of messages.
        #[allow(missing_docs, reason = "the texts are in `templates/words/en.ftl`")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Word { $($variant),* }

        impl Word {
            /// Every one of them, in the order of their positions.
            pub const ALL: &[Word] = &[$(Word::$variant),*];

            /// The name in files of messages.
            pub fn name(self) -> &'static str {
                match self { $(Word::$variant => $name),* }
            }

            /// What is put into it, in the order in which the program gives it.
            pub fn variables(self) -> &'static [&'static str] {
                match self { $(Word::$variant => &[$($(stringify!($variable)),*)?]),* }
            }

            /// The message of a name.
            pub fn named(name: &str) -> Option<Word> {
                static WORDS: LazyLock<HashMap<&str, Word>> =
                    LazyLock::new(|| HashMap::from([$(($name, Word::$variant)),*]));
                WORDS.get(name).copied()
            }
        }
    };
}

words! {
    // Lists and marks.
    ListMore "list-more" (list, item),
    ListLast "list-last" (list, item),
    ListComma "list-comma" (list, item),
    // Who raised what, and coverage.
    RaisedTitle "raised-title" (relation), AboutRaised "about-raised" (parties),
    Coverage "coverage", AboutCoverage "about-coverage",
    GapNoAccount "gap-no-account", GapOneAccount "gap-one-account", GapNoSource "gap-no-source",
    GapNoCopy "gap-no-copy", GapNotWhole "gap-not-whole", GapNotCoded "gap-not-coded",
    GapNoStatement "gap-no-statement", GapNoEvidenceCopy "gap-no-evidence-copy",
    GapSilentTopic "gap-silent-topic", GapSourceGone "gap-source-gone", GapUncertain "gap-uncertain",
    // Corrections.
    Corrections "corrections", AboutCorrections "about-corrections", CorrectionOf "correction-of" (title),
    CorrectionWas "correction-was", CorrectionIs "correction-is", CorrectionWhy "correction-why",
    // Searches that the archive keeps.
    Searches "searches", AboutSearches "about-searches", AboutSaved "about-saved" (query),
    // Records that were withdrawn.
    WithdrawnRecord "withdrawn-record", AboutWithdrawn "about-withdrawn" (date),
    // What became of commitments.
    Partial "partial", Superseded "superseded", PartialCommitments "partial-commitments",
    SupersededCommitments "superseded-commitments", AboutPartial "about-partial",
    AboutSuperseded "about-superseded",
    RecordedInBoth "recorded-in-both", RecordedInAll "recorded-in-all" (count),
    RecordedOnlyIn "recorded-only-in" (account),
    Colon "colon", Commitment "commitment", CommitmentDebtor "commitment-debtor",
    CommitmentBeneficiary "commitment-beneficiary", CommitmentDue "commitment-due",
    CommitmentRecorded "commitment-recorded",
    CommitmentsByDueDate "commitments-by-due-date", AboutDue "about-due" (count),
    OverdueAsOf "overdue-as-of" (date), DueComing "due-coming", DueSettled "due-settled",
    CalendarPeriod "calendar-period",
    // Dates.
    Month1 "month-1", Month2 "month-2", Month3 "month-3", Month4 "month-4",
    Month5 "month-5", Month6 "month-6", Month7 "month-7", Month8 "month-8",
    Month9 "month-9", Month10 "month-10", Month11 "month-11", Month12 "month-12",
    DateDay "date-day" (day, month, year),
    DateTime "date-time" (date, time),
    DateMonth "date-month" (month, year),
    DateSomeDay "date-some-day" (month, year),
    DateSpring "date-spring" (year),
    DateSummer "date-summer" (year),
    DateAutumn "date-autumn" (year),
    DateWinter "date-winter" (year),
    DateDecade "date-decade" (year),
    DateBetween "date-between" (from, to),
    DateAbout "date-about" (date),
    DateUncertain "date-uncertain" (date),
    DateAboutUncertain "date-about-uncertain" (date),
    DateDays "date-days" (from, to, month, year),
    DateDaysOfMonths "date-days-of-months" (from, month, to),
    DateRange "date-range" (from, to),
    DateSince "date-since" (date),
    DateFrom "date-from" (date),
    DateUntil "date-until" (date),
    DateAttested "date-attested" (date),
    DateUnknown "date-unknown",
    // Numbers of things.
    CountMeetings "count-meetings" (count),
    CountReadouts "count-readouts" (count),
    CountAccounts "count-accounts" (count),
    CountStatements "count-statements" (count),
    CountCommitments "count-commitments" (count),
    CountTopics "count-topics" (count),
    CountMentions "count-mentions" (count),
    // Whose account it is.
    AccountOf "account-of" (name, ends),
    AccountsOf "accounts-of" (name, ends),
    JointAccount "joint-account",
    JointAccounts "joint-accounts",
    TheJointAccount "the-joint-account",
    Joint "joint",
    ThisArchive "this-archive",
    // How a text relates to the original, and what it is.
    Verbatim "rendition-verbatim",
    Summary "rendition-summary",
    Translation "rendition-translation",
    Excerpt "rendition-excerpt",
    Readout "kind-readout",
    JointStatement "kind-joint-statement",
    Transcript "kind-transcript",
    PressConference "kind-press-conference",
    // The form of a meeting.
    FormatMeeting "format-meeting",
    FormatCall "format-call",
    FormatVisit "format-visit",
    FormatCourtesyCall "format-courtesy-call",
    FormatSidelines "format-sidelines",
    FormatVideo "format-video",
    // Kinds of entities.
    Meeting "meeting", Person "person", Country "country", Organization "organization", Place "place",
    Event "event", Instrument "instrument", Topic "topic",
    People "people", Countries "countries", Organizations "organizations", Places "places",
    Events "events", Instruments "instruments", Topics "topics",
    Formula "formula", Formulas "formulas",
    AboutPeople "about-people", AboutCountries "about-countries",
    AboutOrganizations "about-organizations", AboutPlaces "about-places",
    AboutEvents "about-events", AboutInstruments "about-instruments",
    AboutTopics "about-topics", AboutFormulas "about-formulas",
    // Indexes, and what they hold.
    Meetings "meetings", Readouts "readouts", Relations "relations", Statements "statements",
    Commitments "commitments", Years "years", Vocabulary "vocabulary",
    AboutMeetings "about-meetings", AboutReadouts "about-readouts",
    AboutRelations "about-relations", AboutYears "about-years",
    AboutYear "about-year" (count, year),
    AboutStatements "about-statements" (count),
    AboutCommitments "about-commitments" (count),
    AboutVocabulary "about-vocabulary",
    AboutEntity "about-entity" (count, accounts),
    AboutRelation "about-relation" (relation, count, span),
    AboutTrail "about-trail" (parties, topic, statements, meetings),
    AboutMentions "about-mentions" (name, mentions, accounts),
    AboutFormula "about-formula" (name, accounts),
    AboutFormulaUses "about-formula-uses" (name, places),
    FormulaUsesOf "formula-uses-of" (name),
    AboutMeeting "about-meeting" (parties, date, accounts),
    NoAccountHeld "no-account-is-held",
    AccountsHeld "accounts-held" (count),
    Undated "undated",
    TitlePage "title-page" (title, number),
    JsonFeed "json-feed" (title),
    NotFound "not-found",
    AboutNotFound "about-not-found",
    HasMoved "has-moved" (title),
    MentionsOf "mentions-of" (name),
    TextChangedLater "text-changed-later" (title),
    TrailTitle "trail-title" (relation, topic),
    // What a meeting has to do with whom a page is about.
    RoleParty "role-party", RoleParticipant "role-participant", RolePlace "role-place",
    RoleOccasion "role-occasion", RoleIssuer "role-issuer",
    RoleIn "role-in" (account),
    RoleInEvery "role-in-every", RoleInSome "role-in-some" (some, all),
    RoleNamed "role-named" (count),
    // Facts.
    FactDate "fact-date", FactPlace "fact-place", FactFormat "fact-format",
    ClaimMeeting "claim-meeting", ClaimCall "claim-call", ClaimVisit "claim-visit",
    ClaimCourtesyCall "claim-courtesy-call", ClaimSidelines "claim-sidelines",
    ClaimVideo "claim-video",
    FactEvent "fact-event", FactParties "fact-parties", FactParticipants "fact-participants",
    // Tones, commitments, and how words moved.
    Cooperative "tone-cooperative", Neutral "tone-neutral", Critical "tone-critical",
    Open "status-open", Kept "status-kept", Lapsed "status-lapsed",
    AboutOpen "about-open", AboutKept "about-kept", AboutLapsed "about-lapsed",
    OpenCommitments "open-commitments", KeptCommitments "kept-commitments",
    LapsedCommitments "lapsed-commitments",
    WordingOtherLanguage "wording-other-language", WordingNotOwnWords "wording-not-own-words",
    WordingSame "wording-same",
    WordingNew "wording-new", WordingReworded "wording-reworded",
    Softer "shift-softer", Level "shift-level", Stronger "shift-stronger",
    OtherAct "shift-recorded",
    // Method.
    Method "method", AboutMethod "about-method", Disagreements "disagreements",
    AboutDisagreements "about-disagreements", ReadWhole "read-whole", ReadPartly "read-partly",
    ReadDigest "read-digest", ReadUnknown "read-unknown", AlphaReliable "alpha-reliable",
    AlphaTentative "alpha-tentative", AlphaLow "alpha-low", AspectAct "aspect-act",
    AspectDirection "aspect-direction", AspectForce "aspect-force", AspectTopics "aspect-topics",
    AspectPlace "aspect-place",
    // The map.
    OnTheMap "on-the-map", MapOfMeetings "map-of-meetings", AboutMap "about-map" (count),
    // Translations.
    BesideTitle "beside-title" (title),
    AboutBeside "about-beside" (title),
    AndMore "and-more" (count),
    // Two accounts of a meeting side by side.
    TextsTitle "texts-title" (meeting), TextsTitleOf "texts-title-of" (meeting, accounts),
    AboutTexts "about-texts" (accounts, meeting),
    TextsListed "texts-listed" (account), TextsElsewhere "texts-elsewhere" (account),
    TextsNamed "texts-named" (account), TextsAbsent "texts-absent" (account),
    TextsUnknown "texts-unknown" (account),
    ShownWhole "shown-whole", ShownPart "shown-part", ShownTranslation "shown-translation",
    ShownTranslationPart "shown-translation-part", ShownTranslationUnknown "shown-translation-unknown",
    ShownSummary "shown-summary", ShownSummaryPart "shown-summary-part",
    ShownSummaryDigest "shown-summary-digest", ShownSummaryUnknown "shown-summary-unknown",
    TranslationsTitle "translations-title" (title),
    AboutTwoTranslations "about-two-translations" (title),
    GapLabel "gap-label" (number, degree),
    GapNeutral "gap-neutral", GapMinor "gap-minor", GapMajor "gap-major", GapCritical "gap-critical",
    GapNeutralMeans "gap-neutral-means", GapMinorMeans "gap-minor-means",
    GapMajorMeans "gap-major-means", GapCriticalMeans "gap-critical-means",
    // Annotations.
    StatementLabel "statement-label" (number, act),
    AtmosphereLabel "atmosphere-label" (number),
    NoteLabel "note-label" (number),
    // Citations and search.
    CitationsToDownload "citations-to-download",
    AboutCitations "about-citations",
    AllYears "all-years",
    Search "search",
    AboutSearch "about-search",
    Page "kind-page",
    // Lists of statements.
    StatementsOfAct "statements-of-act" (name),
    StatementsBy "statements-by" (name),
    StatementsNaming "statements-naming" (name),
    StatementsAbout "statements-about" (name),
    StatementsOn "statements-on" (name),
    CommitmentsBy "commitments-by" (name), CommitmentsTo "commitments-to" (name),
    CommitmentsBetween "commitments-between" (relation),
    AllStatements "all-statements" (count),
    AllStatementsBy "all-statements-by" (count, name),
    AllStatementsNaming "all-statements-naming" (count, name),
    AllStatementsAbout "all-statements-about" (count, name),
    AllStatementsOn "all-statements-on" (count, name),
    AllCommitments "all-commitments" (count),
    AllCommitmentsBy "all-commitments-by" (count, name),
    AllCommitmentsTo "all-commitments-to" (count, name),
    AboutAct "about-act" (act),
    AboutStatementsBy "about-statements-by" (name),
    AboutStatementsFor "about-statements-for" (name),
    AboutStatementsNaming "about-statements-naming" (name),
    AboutStatementsAbout "about-statements-about" (name),
    AboutStatementsOn "about-statements-on" (name),
    AboutStatementsOf "about-statements-of" (name),
    AboutCommitmentsBy "about-commitments-by" (name),
    AboutCommitmentsByPerson "about-commitments-by-person" (name),
    AboutCommitmentsTo "about-commitments-to" (name),
    AboutCommitmentsBetween "about-commitments-between" (parties),
    // The accounts of a meeting against each other.
    ComparedAlone "compared-alone" (account),
    ComparedBoth "compared-both",
    ComparedAll "compared-all",
    ComparedSome "compared-some",
    ComparedOnly "compared-only" (account), ComparedOne "compared-one" (account, others), AccountsAndMore "accounts-and-more" (accounts, count), ComparedNotIn "compared-not-in" (account, others),
    StandingAbsent "standing-absent", StandingDigest "standing-digest", StandingPartial "standing-partial",
    StandingExtent "standing-extent", StandingCoding "standing-coding",
    ComparedNamed "compared-named",
    ComparedNoTopic "compared-no-topic",
    BalanceOn "balance-on" (account, statements, topics),
    BalanceNoTopic "balance-no-topic" (account, statements),
    BalanceMore "balance-more" (first, next),
    BalanceWhole "balance-whole" (parts),
    BalanceSharing "balance-sharing" (balance, sharing),
    BalanceNotCompared "balance-not-compared" (balance, accounts, count),
    AccountFrom "account-from" (account, name),
    SharedNoneOfTwo "shared-none-of-two",
    SharedOfTwo "shared-of-two" (count),
    SharedNone "shared-none",
    SharedSome "shared-some" (count),
    SharedAll "shared-all" (count),
    SharedMore "shared-more" (count, all),
    // How accounts diverge.
    LengthWords "length-words" (count),
    LengthLetters "length-letters" (count),
    LengthShare "length-share" (share),
    NotKnownOfSummary "not-known-of-summary",
    NotKnownOfTranslation "not-known-of-translation",
    PublishedFirst "published-first",
    PublishedTogether "published-together",
    PublishedSameDay "published-same-day",
    MinutesLater "minutes-later" (count),
    HoursLater "hours-later" (count),
    DaysLater "days-later" (count),
    InitiatedByBoth "initiated-by-both",
    CalledBy "called-by" (entity, name),
    AssessmentSame "assessment-same",
    AssessmentMinor "assessment-differs-minor",
    AssessmentDegree "assessment-differs-degree",
    AssessmentSubstantive "assessment-differs-substantive",
    AssessmentContradicts "assessment-contradicts",
    AbsenceSignificant "absence-significant",
    AbsenceRoutine "absence-routine",
    AbsenceUnknown "absence-unknown",
    StanceStates "stance-states", StanceWeaker "stance-weaker", StanceStronger "stance-stronger",
    StanceAnswers "stance-answers", StanceDenies "stance-denies",
    StanceContradicts "stance-contradicts", StanceAttributes "stance-attributes",
    StanceAbsent "stance-absent",
    StandingListed "standing-listed", StandingElsewhere "standing-elsewhere",
    StandingNamed "named-not-annotated",
    Points "points", AboutPoints "about-points" (count), PointsAlone "points-alone", PointsOpen "points-open",
    // The brief of a meeting.
    BriefLength "brief-length" (account, length),
    BriefLengths "brief-lengths" (list),
    BriefTogether "brief-together",
    BriefSameDay "brief-same-day" (date),
    BriefDated "brief-dated" (account),
    BriefDatedBy "brief-dated-by" (account, time, other),
    BriefFirstBy "brief-first-by" (account, time, other),
    BriefInferred "brief-inferred" (sentence, accounts, count),
    SpanMinutes "span-minutes" (count),
    SpanHours "span-hours" (count),
    SpanDays "span-days" (count),
    // Accounts against earlier ones, and versions.
    RedlineTitle "redline-title" (title),
    AboutRedline "about-redline" (title),
    ChangesTitle "changes-title" (title),
    AboutChanges "about-changes" (title),
    VersionCalled "version-called" (version), VersionCaptured "version-captured" (date),
    TranslationOfficial "translation-official",
    TranslationIndependent "translation-independent",
    TranslationMachine "translation-machine",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back() {
        for (i, word) in Word::ALL.iter().enumerate() {
            assert_eq!(*word as usize, i);
            assert_eq!(Word::named(word.name()), Some(*word));
        }
    }
}
