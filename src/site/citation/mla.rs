//! The *MLA Handbook*, 9th edition (2021): author, title of the source, container, publication date,
//! location (5.3), and last what the work is, as an element that is not part of the template (5.105).
//! A date that is not known is left out. An author that is the container too is left out (5.21).

use crate::site::citation::author::first_inverted;
use crate::site::citation::view::Citation;
use crate::site::citation::words::{
    Dates, Near, isolated, listed, month, near, quoted_with, season, sentence,
};
use crate::site::citation::work::Work;
use crate::source::edtf::{Calendar, Within};

/// An entry names two authors, or the first if there are more (5.7, 5.8).
const MOST: usize = 2;

pub(in crate::site) fn entry(work: &Work<'_>) -> Citation {
    let mut before = String::new();
    if !work.is_by_container() {
        let names = first_inverted(&work.authors);
        let names: Vec<_> = names.iter().map(|name| isolated(name)).collect();
        let authors = match &names[..] {
            [first, ..] if names.len() > MOST => format!("{first}, et al."),
            names => listed(names, "and", true),
        };
        sentence(&mut before, &authors);
    }
    let title = quoted_with(&work.title, work.title_translated, '.');
    sentence(&mut before, &title);
    // Who made the source what it is stands between its title and the container (5.104).
    if let Some(translated) = work.translated_by("Translated by") {
        sentence(&mut before, &translated);
    }
    before.push(' ');
    let mut after = String::new();
    if let Some(date) = work.date.as_deref() {
        after.push_str(", ");
        after.push_str(&DayFirst.written(date));
    }
    after.push_str(&format!(", {}.", work.url));
    if let Some(form) = work.form.named(|date| DayFirst.written(date)) {
        sentence(&mut after, &form);
    }
    Citation {
        before,
        italic: isolated(work.container).into_owned(),
        after,
    }
}

/// 14 May 2022.
struct DayFirst;

/// Months of more than four letters are abbreviated (appendix 1).
fn short(number: u8) -> &'static str {
    match number {
        1 => "Jan.",
        2 => "Feb.",
        3 => "Mar.",
        4 => "Apr.",
        8 => "Aug.",
        9 => "Sept.",
        10 => "Oct.",
        11 => "Nov.",
        12 => "Dec.",
        other => month(other),
    }
}

impl Dates for DayFirst {
    fn plain(&self, date: &Calendar) -> String {
        let year = date.year;
        match date.within {
            Within::Year => year.to_string(),
            Within::Season(s) => format!("{} {year}", season(s)),
            Within::Month(m) => format!("{} {year}", short(m)),
            Within::Day(m, day) => format!("{day} {} {year}", short(m)),
        }
    }

    fn unsure(&self, date: &Calendar, plain: String) -> String {
        let about = if date.approximate { "circa " } else { "" };
        let perhaps = if date.uncertain { "?" } else { "" };
        format!("{about}{plain}{perhaps}")
    }

    fn span(&self, from: &Calendar, to: &Calendar) -> String {
        let year = from.year;
        match near(from, to) {
            Some(Near::Month(m, x, y)) => format!("{x}–{y} {} {year}", short(m)),
            Some(Near::Year((a, x), (b, y))) => {
                format!("{x} {}–{y} {} {year}", short(a), short(b))
            }
            None => format!("{}–{}", self.plain(from), self.plain(to)),
        }
    }
}
