//! Language tags that were probably meant for a country: `tw` is Twi, and many who write it mean Taiwan.

use super::{Entity, Meeting, Readout, Side, country};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::record::{Language, Rendition, spoken_in};

/// What is to be said of a language tag that is more often written for a country.
pub(crate) fn suspect(language: &Language) -> Option<Diagnostic> {
    let (name, spoken) = language.suspect()?;
    let tag = language.tag();
    let message = format!("`{tag}` is the language tag of {name}, but it is also a country code");
    let help = format!(
        "for the language of that country, write `{spoken}`; for {name}, add the script: `{}`",
        language.with_script()
    );
    Some(Diagnostic::new(Code::SuspectLanguage, message).help(help))
}

/// Warns where the language of a readout is the code of the country that issued it or took part, and is not
/// known to be a language of that country.
pub(super) fn check(
    readouts: &[Readout],
    meetings: &[Meeting],
    entities: &[Entity],
    diagnostics: &mut Vec<Diagnostic>,
) {
    for readout in readouts {
        let record = &readout.document.record;
        let Some(language) = &record.language else {
            continue;
        };
        let Some(code) = language.as_country() else {
            continue;
        };
        // What is suspect in any readout has been reported.
        if suspect(language).is_some() || language.is_likely_in(code) {
            continue;
        }
        let meeting = &meetings[readout.meeting.position()];
        let parties = meeting
            .parties
            .iter()
            .map(|ix| (*ix, &entities[ix.position()]));
        let Some((ix, country)) = parties
            .clone()
            .find(|(_, party)| party.country_code() == Some(code))
        else {
            continue;
        };
        let is_own = readout.side == Side::Party(ix) && record.rendition != Rendition::Translation;
        // A joint text, a translation, and a text of another side may be in the language of any party.
        let mut codes = parties.filter_map(|(_, party)| party.country_code());
        if !is_own && (codes.any(|code| language.is_likely_in(code)) || is_shared(language)) {
            continue;
        }
        let tag = code.to_ascii_lowercase();
        let name = country.in_text();
        let message = format!(
            "`{tag}` is the country code of {name}, and as a language tag it means another language"
        );
        let meant = spoken_in(code).map_or(String::new(), |spoken| {
            format!("for the language of {name}, write `{spoken}`; ")
        });
        let help = format!(
            "{meant}for the language with the tag `{tag}`, add the script: `{}`",
            language.with_script()
        );
        let fault = Diagnostic::new(Code::SuspectLanguage, message).help(help);
        diagnostics.push(readout.document.fault(fault, &["language".into()]));
    }
}

/// Whether a language is the most likely one of several countries. Then it is also written in countries that
/// have another one, as Arabic in Chad: a readout by Chad of a meeting with Argentina may be in `ar`.
fn is_shared(language: &Language) -> bool {
    let countries = country::all().filter(|country| language.is_likely_in(country.alpha2));
    countries.count() > 1
}
