//! The notes-bibliography style of *The Chicago Manual of Style*, 18th edition (2024): a bibliography
//! entry for a page (14.104, “Citing web pages and websites”), and a note for a passage of one, since a
//! passage is what a note cites. The names of websites stand in roman type.

use crate::site::citation::author::{Author, first_inverted};
use crate::site::citation::view::Citation;
use crate::site::citation::words::{
    Dates, Near, isolated, listed, month, near, quoted_with, season, sentence,
};
use crate::site::citation::work::Work;
use crate::source::edtf::{Calendar, Within};

/// A bibliography names this many authors, or the first three if there are more (CMOS 18, 13.23).
const MOST_IN_BIBLIOGRAPHY: usize = 6;

/// A note names two authors, or the first if there are more (CMOS 18, 13.23).
const MOST_IN_NOTE: usize = 2;

pub(in crate::site) fn entry(work: &Work<'_>) -> Citation {
    let mut text = String::new();
    let names = first_inverted(&work.authors);
    let names: Vec<_> = names.iter().map(|name| isolated(name)).collect();
    let authors = match names.get(..3) {
        Some(first) if names.len() > MOST_IN_BIBLIOGRAPHY => {
            format!("{}, et al.", first.join(", "))
        }
        _ => listed(&names, "and", true),
    };
    sentence(&mut text, &authors);
    let title = quoted_with(&work.title, work.title_translated, '.');
    sentence(&mut text, &title);
    if let Some(translated) = work.translated_by("Translated by") {
        sentence(&mut text, &translated);
    }
    if let Some(form) = work.form.named(|date| American.written(date)) {
        sentence(&mut text, &form);
    }
    let date = date(work);
    if work.is_by_container() {
        sentence(&mut text, &date);
    } else {
        sentence(&mut text, &format!("{}, {date}", isolated(work.container)));
    }
    sentence(&mut text, &work.url);
    Citation {
        before: text,
        ..Citation::default()
    }
}

/// A note that cites the whole work, without the full stop after its address: what a passage adds
/// stands before it and after it.
pub(in crate::site) fn note(work: &Work<'_>) -> String {
    let mut text = match &work.authors[..] {
        [first, ..] if work.authors.len() > MOST_IN_NOTE => {
            format!("{} et al.", isolated(&first.name()))
        }
        authors => {
            let names: Vec<_> = authors.iter().map(Author::name).collect();
            let names: Vec<_> = names.iter().map(|name| isolated(name)).collect();
            listed(&names, "and", false)
        }
    };
    text.push_str(", ");
    text.push_str(&quoted_with(&work.title, work.title_translated, ','));
    // In notes the verb is abbreviated (CMOS 18, 13.20).
    if let Some(translated) = work.translated_by("trans.") {
        text.push_str(&format!(" {translated},"));
    }
    if let Some(form) = work.form.named(|date| American.written(date)) {
        let mut letters = form.chars();
        let first = letters.next().map(|c| c.to_lowercase().to_string());
        text.push_str(&format!(
            " {}{},",
            first.unwrap_or_default(),
            letters.as_str()
        ));
    }
    if !work.is_by_container() {
        text.push_str(&format!(" {},", isolated(work.container)));
    }
    text.push_str(&format!(" {}, {}", date(work), work.url));
    text
}

fn date(work: &Work<'_>) -> String {
    work.date
        .as_deref()
        .map_or_else(|| "n.d.".to_owned(), |date| American.written(date))
}

/// May 14, 2022.
pub(in crate::site) struct American;

impl Dates for American {
    fn plain(&self, date: &Calendar) -> String {
        let year = date.year;
        match date.within {
            Within::Year => year.to_string(),
            Within::Season(s) => format!("{} {year}", season(s)),
            Within::Month(m) => format!("{} {year}", month(m)),
            Within::Day(m, day) => format!("{} {day}, {year}", month(m)),
        }
    }

    /// In brackets, with a question mark if it is uncertain (CMOS 18, 13.106: `[1750?]`, `[ca. 1750]`).
    fn unsure(&self, date: &Calendar, plain: String) -> String {
        let about = if date.approximate { "ca. " } else { "" };
        let perhaps = if date.uncertain { "?" } else { "" };
        format!("[{about}{plain}{perhaps}]")
    }

    fn span(&self, from: &Calendar, to: &Calendar) -> String {
        let year = from.year;
        match near(from, to) {
            Some(Near::Month(m, x, y)) => format!("{} {x}–{y}, {year}", month(m)),
            Some(Near::Year((a, x), (b, y))) => {
                format!("{} {x}–{} {y}, {year}", month(a), month(b))
            }
            None => format!("{}–{}", self.plain(from), self.plain(to)),
        }
    }
}
