//! How far coders who annotated the same texts agree.
//!
//! A readout's own statements are the work of its annotators (`coding: by`). Files in `coding/` have what other coders
//! found in the same text. Statements of two coders belong together if they are on the same words.

mod alpha;
mod unitizing;
mod units;

use std::collections::BTreeSet;
use std::ops::Range;

use crate::annotate::{Annotation, Links, Mark};
use crate::archive::{ActIx, Archive, EntityIx, ReadoutIx, Statement};
use crate::source::record::{StatementRecord, Tone};

pub use alpha::{alpha, interval, nominal, of_sets};
pub use unitizing::{Continuum, unitizing};

/// Below this alpha, nothing is concluded from what coders recorded; from [`RELIABLE`] on, it can be relied on.
/// Between the two, only tentative conclusions are acceptable (Krippendorff, *Content Analysis*, 4th edition, 2019,
/// page 356).
pub const TENTATIVE: f64 = 0.667;

/// From this alpha on, what coders recorded can be relied on.
pub const RELIABLE: f64 = 0.8;

/// Alpha with three decimals, as it is usually given. It is cut and not rounded, so that no figure looks as if it
/// reached a bound that it does not reach.
pub fn in_figures(alpha: f64) -> String {
    // What is not exact in binary would lose its last decimal: 0.4 is a little less.
    format!("{:.3}", (alpha * 1000.0 + 1e-9).floor() / 1000.0)
}

/// One who annotated a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Coder {
    /// The annotators of the readout.
    Readout,
    /// The coder of the file at a position of [`Archive::codings`].
    Second(usize),
}

/// A statement that a coder recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coded {
    /// The coder.
    pub coder: Coder,
    /// The position in the coder's list of statements, as far as these could be resolved.
    pub position: usize,
    /// The bytes of the visible text of the readout.
    pub words: Range<usize>,
    /// The speech act.
    pub act: ActIx,
    /// The direction.
    pub direction: Tone,
    /// The topics.
    pub topics: BTreeSet<EntityIx>,
}

/// What can differ between coders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// The speech act: names.
    Act,
    /// The direction: names.
    Direction,
    /// The strength of the act, on the scale of the vocabulary.
    Force,
    /// The topics: sets.
    Topics,
    /// Where statements begin and end.
    Place,
}

impl Aspect {
    /// All of them, in the order in which they are reported.
    pub const ALL: [Aspect; 5] = [
        Aspect::Act,
        Aspect::Direction,
        Aspect::Force,
        Aspect::Topics,
        Aspect::Place,
    ];

    /// The name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Aspect::Act => "act",
            Aspect::Direction => "direction",
            Aspect::Force => "force",
            Aspect::Topics => "topics",
            Aspect::Place => "place",
        }
    }
}

/// How far coders agree on one thing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measure {
    /// On what.
    pub aspect: Aspect,
    /// Krippendorff's alpha; none if nothing could have differed.
    pub alpha: Option<f64>,
    /// On how many statements that at least two coders recorded; for the place, how many statements all coders
    /// recorded together.
    pub units: usize,
}

/// Statements of different coders on the same words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// At most one of each coder, in the order of coders.
    pub statements: Vec<Coded>,
}

impl Unit {
    /// Whether these coders do not agree: one of them has no statement here, or another act, direction or topics.
    pub fn differs(&self, coders: usize) -> bool {
        let mut values = self.statements.iter();
        let same = |a: &Coded, b: &Coded| {
            a.act == b.act && a.direction == b.direction && a.topics == b.topics
        };
        let first = values.next();
        self.statements.len() < coders
            || first.is_some_and(|first| values.any(|other| !same(first, other)))
    }
}

/// A text that several coders annotated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodedText {
    /// The readout.
    pub readout: ReadoutIx,
    /// The coders whose work is compared.
    pub coders: Vec<Coder>,
    /// Their statements, in the order of the text.
    pub units: Vec<Unit>,
}

/// How far the coders of an archive agree.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Agreement {
    /// The texts that at least two coders annotated independently.
    pub texts: Vec<CodedText>,
    /// Texts of which there is a file in `coding/`, but no second independent coder: an editor has decided where they
    /// disagreed, or the annotators of the readout did not cover the whole text.
    pub without_second: Vec<ReadoutIx>,
    /// What was measured; empty without texts.
    pub measures: Vec<Measure>,
}

impl Agreement {
    /// Computes it for an archive.
    pub fn new(archive: &Archive, links: &Links) -> Agreement {
        let mut agreement = Agreement::default();
        let numbered: Vec<(usize, ReadoutIx)> = archive
            .codings
            .iter()
            .enumerate()
            .map(|(i, coding)| (i, coding.readout))
            .collect();
        for files in numbered.chunk_by(|(_, a), (_, b)| a == b) {
            let readout = files[0].1;
            let coding = &archive.readout(readout).coding;
            let is_independent =
                coding.complete == Some(true) && coding.adjudicated_by.0.is_empty();
            let own = is_independent.then_some(Coder::Readout);
            let coders = own
                .into_iter()
                .chain(files.iter().map(|(i, _)| Coder::Second(*i)));
            let coders: Vec<Coder> = coders.collect();
            if coders.len() < 2 {
                agreement.without_second.push(readout);
                continue;
            }
            let coded = coders
                .iter()
                .map(|coder| coded(archive, links, readout, *coder));
            agreement.texts.push(CodedText {
                readout,
                units: units::united(coded.collect()),
                coders,
            });
        }
        if !agreement.texts.is_empty() {
            agreement.measures = Aspect::ALL
                .map(|aspect| measure(archive, links, &agreement.texts, aspect))
                .to_vec();
        }
        agreement
    }

    /// How far coders agree on something.
    pub fn on(&self, aspect: Aspect) -> Option<&Measure> {
        self.measures
            .iter()
            .find(|measure| measure.aspect == aspect)
    }

    /// The statements on which coders differ, in the order of the archive and of its texts.
    pub fn differences(&self) -> impl Iterator<Item = (&CodedText, &Unit)> {
        let texts = self.texts.iter();
        let all = texts.flat_map(|text| text.units.iter().map(move |unit| (text, unit)));
        all.filter(|(text, unit)| unit.differs(text.coders.len()))
    }

    /// How many statements coders recorded, of those on the same words one.
    pub fn statements(&self) -> usize {
        self.texts.iter().map(|text| text.units.len()).sum()
    }

    /// All coders, by name, in the order of the alphabet.
    pub fn coders<'a>(&self, archive: &'a Archive) -> BTreeSet<&'a str> {
        let texts = self.texts.iter();
        let all = texts.flat_map(|text| text.coders.iter().map(|coder| (text.readout, *coder)));
        all.flat_map(|(readout, coder)| names(archive, readout, coder))
            .collect()
    }
}

/// Who a coder of a readout is.
pub fn names(archive: &Archive, readout: ReadoutIx, coder: Coder) -> Vec<&str> {
    let by = match coder {
        Coder::Readout => &archive.readout(readout).coding.by,
        Coder::Second(i) => &archive.codings[i].document.record.by,
    };
    by.0.iter().map(String::as_str).collect()
}

/// The record of a statement.
fn record<'a>(archive: &'a Archive, readout: ReadoutIx, coded: &Coded) -> &'a StatementRecord {
    match coded.coder {
        Coder::Readout => {
            let readout = archive.readout(readout);
            readout.record(&readout.statements[coded.position])
        }
        Coder::Second(i) => {
            let coding = &archive.codings[i];
            coding.record(&coding.statements[coded.position])
        }
    }
}

/// The speech acts that a coder recorded, in the order of the text.
fn coded(archive: &Archive, links: &Links, readout: ReadoutIx, coder: Coder) -> Vec<Coded> {
    let (statements, marks): (&[Statement], &[Mark]) = match coder {
        Coder::Readout => (
            &archive.readout(readout).statements,
            &links.readouts[readout.position()].marks,
        ),
        Coder::Second(i) => (&archive.codings[i].statements, &links.codings[i]),
    };
    let coded = marks.iter().filter_map(|mark| {
        let Annotation::Statement(position) = mark.of else {
            return None;
        };
        let statement = statements.get(position)?;
        let act = statement.act()?;
        let mut coded = Coded {
            coder,
            position,
            words: mark.range.clone(),
            act,
            direction: archive.vocabulary.act(act).tone,
            topics: statement.topics.iter().copied().collect(),
        };
        if let Some(direction) = record(archive, readout, &coded).direction {
            coded.direction = direction;
        }
        Some(coded)
    });
    coded.collect()
}

fn measure(archive: &Archive, links: &Links, texts: &[CodedText], aspect: Aspect) -> Measure {
    fn values<V>(texts: &[CodedText], value: impl Fn(&Coded) -> V) -> Vec<Vec<V>> {
        let units = texts.iter().flat_map(|text| &text.units);
        units
            .map(|unit| unit.statements.iter().map(&value).collect())
            .collect()
    }
    let all = || texts.iter().flat_map(|text| &text.units);
    let shared = all().filter(|unit| unit.statements.len() > 1).count();
    let (alpha, units) = match aspect {
        Aspect::Act => (alpha(&values(texts, |one| one.act), nominal), shared),
        Aspect::Direction => (alpha(&values(texts, |one| one.direction), nominal), shared),
        Aspect::Force => {
            let force = |one: &Coded| archive.vocabulary.act(one.act).strength.level();
            (alpha(&values(texts, force), interval), shared)
        }
        Aspect::Topics => (
            alpha(&values(texts, |one| one.topics.clone()), of_sets),
            shared,
        ),
        Aspect::Place => {
            let continua = texts.iter().flat_map(|text| continua(links, text));
            let recorded = all().map(|unit| unit.statements.len()).sum();
            (unitizing(&continua.collect::<Vec<_>>()), recorded)
        }
    };
    Measure {
        aspect,
        alpha,
        units,
    }
}

/// A text for each two of its coders, in characters, which count alike in every script.
fn continua(links: &Links, text: &CodedText) -> Vec<Continuum> {
    let words = &links.readouts[text.readout.position()].text;
    let characters = |range: &Range<usize>| -> Range<usize> {
        let start = words[..range.start].chars().count();
        start..start + words[range.clone()].chars().count()
    };
    let of = |coder: Coder| -> Vec<Range<usize>> {
        let all = text.units.iter().flat_map(|unit| &unit.statements);
        let own = all.filter(|coded| coded.coder == coder);
        own.map(|coded| characters(&coded.words)).collect()
    };
    let units: Vec<Vec<Range<usize>>> = text.coders.iter().map(|coder| of(*coder)).collect();
    let mut continua = Vec::new();
    for (i, left) in units.iter().enumerate() {
        for right in &units[i + 1..] {
            continua.push(Continuum {
                length: words.chars().count(),
                coders: [left.clone(), right.clone()],
            });
        }
    }
    continua
}
