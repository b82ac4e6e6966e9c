//! Editors' notes on gaps between a translation and other texts, resolved.

use std::sync::Arc;

use super::index::{Index, Target};
use super::point::check_signature;
use super::{Archive, Readout, ReadoutIx};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::id::Kind;
use crate::source::record::{Rendition, TranslationGapRecord};
use crate::source::yaml::Step;

/// A note on a gap; its words are in the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranslationGap {
    /// Its position in the record's list.
    pub position: usize,
    /// The other text: the original, or another translation.
    pub against: ReadoutIx,
}

/// Resolves the gaps of all translations, whose originals are known.
pub(super) fn resolve(readouts: &mut [Readout], index: &Index, diagnostics: &mut Vec<Diagnostic>) {
    for i in 0..readouts.len() {
        let document = Arc::clone(&readouts[i].document);
        let record = &document.record;
        // That only translations have gaps is told with what else they alone have.
        if record.rendition != Rendition::Translation {
            continue;
        }
        let mut gaps = Vec::new();
        for (position, gap) in record.gaps.iter().enumerate() {
            let signature = (gap.by.as_str(), &gap.date);
            let place = ["gaps".into(), position.into()];
            check_signature(&document, signature, &place, ["by", "date"], diagnostics);
            let mut tell = |fault: Diagnostic, key: Option<&str>| {
                let mut path: Vec<Step> = place.to_vec();
                path.extend(key.map(Step::from));
                diagnostics.push(document.fault(fault, &path));
            };
            if gap.quote.is_none() && gap.other.is_none() {
                let message = "this gap quotes neither text";
                let fault = Diagnostic::new(Code::InvalidValue, message).help(
                    "`quote` is text of this translation and `other` is text of the original; give only one of them if \
                     the other text has no counterpart",
                );
                tell(fault, None);
                continue;
            }
            match against(readouts, ReadoutIx::at(i), gap, index) {
                Ok(against) => {
                    gaps.extend(against.map(|against| TranslationGap { position, against }))
                }
                Err((wrong, key)) => tell(*wrong, key),
            }
        }
        readouts[i].gaps = gaps;
    }
}

/// The text against which a translation is held; none if it cannot be read, which is told already.
fn against(
    readouts: &[Readout],
    ix: ReadoutIx,
    gap: &TranslationGapRecord,
    index: &Index,
) -> Result<Option<ReadoutIx>, (Box<Diagnostic>, Option<&'static str>)> {
    let this = &readouts[ix.position()];
    let Some(reference) = &gap.against else {
        if this.translation_of.is_some() || this.document.record.translation_of.is_some() {
            return Ok(this.translation_of);
        }
        let message = "this gap is compared with the original, which is not in the archive";
        let fault = Diagnostic::new(Code::InvalidValue, message)
            .help("set `translation_of` to the original, or `against` to another translation");
        return Err((Box::new(fault), None));
    };
    let there = match index.resolve(reference, &[Kind::Readout]) {
        Ok(Target::Readout(there)) => there,
        Ok(_) | Err(None) => return Ok(None),
        Err(Some(fault)) => return Err((fault, Some("against"))),
    };
    if Some(there) == this.translation_of || are_siblings(readouts, ix, there) {
        return Ok(Some(there));
    }
    let name = reference.as_str();
    let message = match there == ix {
        true => "a translation cannot be compared with itself".to_owned(),
        false => {
            format!("`{name}` is not another translation of the same original into this language")
        }
    };
    let help = "compare a translation with its original, or with another translation into the same language";
    let fault = Diagnostic::new(Code::InvalidValue, message).help(help);
    Err((Box::new(fault), Some("against")))
}

/// Whether two readouts are translations of one original into one language.
fn are_siblings(readouts: &[Readout], a: ReadoutIx, b: ReadoutIx) -> bool {
    let (one, other) = (&readouts[a.position()], &readouts[b.position()]);
    a != b
        && one.translation_of.is_some()
        && one.translation_of == other.translation_of
        && one.document.record.language == other.document.record.language
}

impl Archive {
    /// The other translations of a readout's original into its language, in the archive's order: those
    /// that none superseded, and those between which and this one editors noted gaps.
    pub fn other_translations(&self, ix: ReadoutIx) -> impl Iterator<Item = ReadoutIx> {
        let this = self.readout(ix);
        let all = this.translation_of;
        let all = all.map_or(&[][..], |original| &self.readout(original).translations);
        all.iter().copied().filter(move |other| {
            let there = self.readout(*other);
            let notes = |from: &Readout, to| from.gaps.iter().any(|gap| gap.against == to);
            let current = this.superseded_by.is_none() && there.superseded_by.is_none();
            are_siblings(&self.readouts, ix, *other)
                && (current || notes(this, *other) || notes(there, ix))
        })
    }
}
