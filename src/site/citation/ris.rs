//! RIS, as Research Information Systems wrote it down in 2011: a tag of two characters, two spaces, a
//! hyphen and a space, one to a line; lines end with CR and LF. `ELEC` is a web page.

use crate::site::citation::words::{in_line, season};
use crate::site::citation::work::Work;
use crate::source::edtf::{Calendar, Edtf, Parts, Within};

/// Adds a reference.
pub(in crate::site) fn entry(work: &Work<'_>, file: &mut String) {
    let mut line = |tag: &str, value: &str| {
        file.push_str(tag);
        file.push_str("  - ");
        file.push_str(&in_line(value));
        file.push_str("\r\n");
    };
    line("TY", "ELEC");
    line("ID", &work.key);
    for author in &work.authors {
        line("AU", &author.inverted());
    }
    for translator in &work.translators {
        line("A4", &translator.inverted());
    }
    line("TI", &work.title);
    if let Some(translated) = work.title_translated {
        line("TT", translated);
    }
    if let Some(original) = work.original_title {
        line("OP", original);
    }
    line("T2", work.container);
    if let Some((year, date)) = work.date.as_deref().and_then(dates) {
        line("PY", &year);
        line("DA", &date);
    }
    line("LA", &work.language);
    line("UR", &work.url);
    let remarks = work.remarks();
    if !remarks.is_empty() {
        line("N1", remarks);
    }
    line("ER", "");
}

/// The year, and the date as `YYYY/MM/DD/other`, of which a season is the other. Of a stretch of time
/// the beginning; RIS has no form for the rest, nor for what is not sure.
fn dates(date: &Edtf) -> Option<(String, String)> {
    let Calendar { year, within, .. } = match date.parts() {
        Parts::One(date) | Parts::Span(date, _) => date,
        Parts::Vague => return None,
    };
    let rest = match within {
        Within::Year => "//".to_owned(),
        Within::Season(s) => format!("//{}", season(s)),
        Within::Month(month) => format!("{month:02}//"),
        Within::Day(month, day) => format!("{month:02}/{day:02}/"),
    };
    Some((format!("{year:04}"), format!("{year:04}/{rest}")))
}
