//! The *Publication Manual of the American Psychological Association*, 7th edition (2020): a page of a
//! website by a group (10.16), with what it is in brackets (9.21). Titles are not brought to sentence
//! case, since no program can tell the names in them.

use crate::site::citation::author::Author;
use crate::site::citation::chicago::American;
use crate::site::citation::view::Citation;
use crate::site::citation::words::{
    Dates, Near, is_ended, isolated, listed, month, near, season, sentence,
};
use crate::site::citation::work::Work;
use crate::source::edtf::{Calendar, Within};

/// An entry names this many authors; of more, the first nineteen and the last (9.8).
const MOST: usize = 20;

pub(in crate::site) fn entry(work: &Work<'_>) -> Citation {
    let mut before = String::new();
    let names: Vec<_> = work.authors.iter().map(Author::initials).collect();
    let names: Vec<_> = names.iter().map(|name| isolated(name)).collect();
    let authors = match (names.get(..MOST - 1), names.last()) {
        (Some(first), Some(last)) if names.len() > MOST => {
            format!("{}, . . . {last}", first.join(", "))
        }
        _ => listed(&names, "&", true),
    };
    sentence(&mut before, &authors);
    let date = work
        .date
        .as_deref()
        .map_or_else(|| "n.d.".to_owned(), |date| YearFirst.written(date));
    before.push_str(&format!(" ({date}). "));

    let title = work.title.trim();
    let mut after = String::new();
    // What a title means comes right after it (9.9), and then who translated it (10.2, example 28).
    if let Some(translated) = work.title_translated {
        after.push_str(&format!(" [{}]", translated.trim_end_matches('.')));
    }
    if !work.translators.is_empty() {
        let names: Vec<_> = work.translators.iter().map(Author::with_initials).collect();
        after.push_str(&format!(" ({}, Trans.)", listed(&names, "&", true)));
    }
    let bare = after.is_empty();
    match work.form.described(|date| {
        // Within a sentence a date has no year before it.
        American.written(date)
    }) {
        Some(form) => after.push_str(&format!(" [{form}].")),
        None if bare && is_ended(title) => {}
        None => after.push('.'),
    }
    if !work.is_by_container() {
        sentence(&mut after, &isolated(work.container));
    }
    after.push(' ');
    // No full stop follows an address, so that nobody takes it for a part of it (9.35).
    after.push_str(&work.url);
    let title = if !bare || work.form.described(|_| String::new()).is_some() {
        title.strip_suffix('.').unwrap_or(title)
    } else {
        title
    };
    Citation {
        before,
        italic: isolated(title).into_owned(),
        after,
    }
}

/// 2022, May 14.
struct YearFirst;

impl Dates for YearFirst {
    fn plain(&self, date: &Calendar) -> String {
        let year = date.year;
        match date.within {
            Within::Year => year.to_string(),
            Within::Season(s) => {
                let name = season(s);
                let (first, rest) = name.split_at(1);
                format!("{year}, {}{rest}", first.to_uppercase())
            }
            Within::Month(m) => format!("{year}, {}", month(m)),
            Within::Day(m, day) => format!("{year}, {} {day}", month(m)),
        }
    }

    fn unsure(&self, date: &Calendar, plain: String) -> String {
        let about = if date.approximate { "ca. " } else { "" };
        let perhaps = if date.uncertain { "?" } else { "" };
        format!("{about}{plain}{perhaps}")
    }

    fn span(&self, from: &Calendar, to: &Calendar) -> String {
        let year = from.year;
        match near(from, to) {
            Some(Near::Month(m, x, y)) => format!("{year}, {} {x}–{y}", month(m)),
            Some(Near::Year((a, x), (b, y))) => {
                format!("{year}, {} {x}–{} {y}", month(a), month(b))
            }
            None => format!("{}–{}", self.plain(from), self.plain(to)),
        }
    }
}
