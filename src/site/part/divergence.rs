//! How the accounts of a meeting differ as documents: how long they are, in which order they take up
//! topics, how they describe the talks, who they say asked for it, what they call things, which came
//! first, and what they have the other side say that it does not say itself.
//!
//! All of it is computed from what is recorded; what is not recorded is said to be so. The ordering of topics
//! and what is attributed need statements, and of an account without any nothing is told there: nothing
//! is read into silence.

use unicode_segmentation::UnicodeSegmentation;

use crate::archive::{EntityIx, Initiator, Meeting, ReadoutIx, Unknown};
use crate::site::index::accounts::{self, Account};
use crate::site::index::facts::Facts;
use crate::site::part::account::{self, standing};
use crate::site::part::pages::Pages;
use crate::site::part::{attributed, link, statement};
use crate::site::route::address::Addresses;
use crate::site::view::{DivergenceCell, DivergenceRow, DivergenceView, Link};
use crate::source::edtf::Edtf;
use crate::source::edtf::words::day_in_words;
use crate::source::record::Language;
use crate::source::record::Rendition;
use crate::source::word::is_unspaced;
use crate::words::{Word, Words};

/// How long a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Length {
    Words(usize),
    /// Of scripts that set no spaces between words.
    Letters(usize),
}

impl Length {
    fn of(text: &str) -> Length {
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
        let unspaced = text.chars().filter(|c| is_unspaced(*c)).count();
        if unspaced * 2 > letters(text) {
            Length::Letters(text.graphemes(true).filter(|g| letters(g) > 0).count())
        } else {
            Length::Words(text.split_whitespace().filter(|w| letters(w) > 0).count())
        }
    }

    fn count(self) -> usize {
        match self {
            Length::Words(count) | Length::Letters(count) => count,
        }
    }

    fn is_like(self, other: Length) -> bool {
        matches!(
            (self, other),
            (Length::Words(_), Length::Words(_)) | (Length::Letters(_), Length::Letters(_))
        )
    }
}

/// How the accounts of a meeting differ; none if there are fewer than two.
pub(in crate::site) fn divergence(pages: &Pages, meeting: &Meeting) -> Option<DivergenceView> {
    if meeting.readouts.len() < 2 {
        return None;
    }
    let accounts = accounts::accounts(pages, meeting);
    let each = |cell: &dyn Fn(&Account<'_>) -> DivergenceCell| -> Vec<DivergenceCell> {
        accounts.iter().map(cell).collect()
    };
    let topics = match accounts.iter().any(has_order) {
        true => each(&|account| topic_order(pages, account)),
        false => Vec::new(),
    };
    let rows = [
        ("length", lengths(pages, &accounts)),
        ("published", publications_of(pages, &accounts)),
        ("initiated", each(&|account| initiator(pages, account))),
        ("names", each(&|account| own_names(pages, account))),
        ("topics", topics),
        ("atmosphere", each(&|account| own_words(pages, account))),
    ];
    let rows = rows
        .into_iter()
        .filter(|(_, cells)| !cells.iter().all(DivergenceCell::is_empty))
        .map(|(kind, cells)| DivergenceRow { kind, cells });
    let attributed = attributed::attributed(pages, meeting, &accounts);
    let telling = accounts.iter().filter(|account| !account.acts.is_empty());
    Some(DivergenceView {
        accounts: accounts
            .iter()
            .map(|account| account::compared_link(pages, account.ix))
            .collect(),
        rows: rows.collect(),
        attributed,
        attributions_compared: telling.count() > 1,
    })
}

/// The lengths of the official texts, where they are known. A share is told only where all are, in units
/// that are alike and in one language.
fn lengths(pages: &Pages, accounts: &[Account<'_>]) -> Vec<DivergenceCell> {
    let words = pages.words();
    let lengths: Vec<Option<Length>> = accounts
        .iter()
        .map(|account| length(pages, account))
        .collect();
    if lengths.iter().all(Option::is_none) {
        return vec![DivergenceCell::default(); accounts.len()];
    }
    let longest = lengths.iter().flatten().map(|length| length.count()).max();
    let longest = longest.unwrap_or_default().max(1);
    let alike = |one: &Option<Length>| match (one, &lengths[0]) {
        (Some(one), Some(first)) => one.is_like(*first),
        _ => false,
    };
    // Languages need different numbers of words to say the same.
    let mut languages = accounts
        .iter()
        .map(|account| original_language(pages, account));
    let first = languages.next().flatten();
    let in_one_language = first.is_some() && languages.all(|language| language == first);
    let comparable = in_one_language && lengths.iter().all(alike);
    let cells = lengths.iter().zip(accounts).map(|(length, account)| {
        let Some(length) = length else {
            return DivergenceCell::text(words.text(not_whole(account)).to_owned());
        };
        let count = length.count();
        let share = (count * 100 + longest / 2) / longest;
        DivergenceCell {
            note: (comparable && count < longest)
                .then(|| words.say(Word::LengthShare, &[share.into()])),
            ..DivergenceCell::text(length_in_words(words, *length))
        }
    });
    cells.collect()
}

/// The length of an official text: as an editor counted it, or that of the text here if it is all of it in
/// its own words. The archive's own prose says nothing of it.
fn length(facts: &Facts, account: &Account<'_>) -> Option<Length> {
    let counted = account.readout.document.record.original.words;
    let counted = counted.map(|words| Length::Words(words as usize));
    let text = &facts.links.readouts[account.ix.position()].text;
    counted.or_else(|| {
        account
            .readout
            .is_whole_original()
            .then(|| Length::of(text))
    })
}

/// The language of an official text, as recorded, or that of the text here if it has its own words.
fn original_language<'f>(facts: &'f Facts, account: &'f Account<'_>) -> Option<&'f Language> {
    let record = &account.readout.document.record;
    let own = record.rendition.is_exact();
    let recorded = record.original.language.as_ref();
    recorded.or_else(|| own.then(|| facts.language_of(account.ix)))
}

/// When each was published, and how long after the first; only where all dates are sure and to the
/// day.
fn publications_of(pages: &Pages, accounts: &[Account<'_>]) -> Vec<DivergenceCell> {
    let words = pages.words();
    let dates: Vec<_> = accounts
        .iter()
        .map(|account| account.readout.document.record.published.as_ref())
        .collect();
    let sure = dates.iter().all(|date| {
        date.is_some_and(|date| date.is_exact() && date.is_to_the_day() && !date.is_interval())
    });
    let moments: Option<Vec<_>> = dates
        .iter()
        .map(|date| date.and_then(|d| d.instant()))
        .collect();
    let days: Option<Vec<_>> = dates
        .iter()
        .map(|date| date.and_then(|d| d.earliest()))
        .collect();
    let notes: Vec<Option<String>> = match (sure, moments, days) {
        (true, Some(moments), _) => {
            let first = moments.iter().min().copied();
            let minutes =
                |at: &jiff::Timestamp| first.map_or(0, |first| at.duration_since(first).as_mins());
            let all_at_once = moments.iter().all(|at| minutes(at) == 0);
            moments
                .iter()
                .map(|at| usize::try_from(minutes(at)).unwrap_or_default())
                .map(|minutes| match minutes {
                    0 if all_at_once => Some(words.text(Word::PublishedTogether).to_owned()),
                    0 => Some(words.text(Word::PublishedFirst).to_owned()),
                    minutes if minutes < 60 => Some(words.count(Word::MinutesLater, minutes)),
                    minutes if minutes < 48 * 60 => {
                        Some(words.count(Word::HoursLater, (minutes + 30) / 60))
                    }
                    minutes => Some(words.count(Word::DaysLater, minutes / (24 * 60))),
                })
                .collect()
        }
        (true, None, Some(days)) => {
            let first = days.iter().min().copied();
            let later = |day: &jiff::civil::Date| {
                let days = first.map_or(0, |first| (*day - first).get_days());
                usize::try_from(days).unwrap_or_default()
            };
            let same_day = days.iter().all(|day| later(day) == 0);
            days.iter()
                .map(|day| match later(day) {
                    0 if same_day => Some(words.text(Word::PublishedSameDay).to_owned()),
                    0 => Some(words.text(Word::PublishedFirst).to_owned()),
                    days => Some(words.count(Word::DaysLater, days)),
                })
                .collect()
        }
        _ => vec![None; dates.len()],
    };
    let cells = dates.iter().zip(notes).map(|(date, note)| DivergenceCell {
        text: date.map(|date| date.in_words(words)),
        note,
        ..DivergenceCell::default()
    });
    cells.collect()
}

/// The lengths of the official texts in a sentence, as far as they are known; none if none is.
pub(in crate::site) fn lengths_in_words(pages: &Pages, meeting: &Meeting) -> Option<String> {
    let words = pages.words();
    let accounts = accounts::accounts(pages, meeting);
    let known = accounts.iter().filter_map(|account| {
        let length = length(pages, account)?;
        let name = account::compared_in_text(pages, account.ix);
        let length = length_in_words(words, length);
        Some(words.say(Word::BriefLength, &[(&name).into(), (&length).into()]))
    });
    let known: Vec<String> = known.collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let all = words.listed(&known);
    (!known.is_empty()).then(|| words.say(Word::BriefLengths, &[(&all).into()]))
}

fn length_in_words(words: &Words, length: Length) -> String {
    match length {
        Length::Words(count) => words.count(Word::LengthWords, count),
        Length::Letters(count) => words.count(Word::LengthLetters, count),
    }
}

/// Which account was published first, in a sentence, and by how long, at the precision that is known; with the
/// accounts of which the date is an inference. None if that is not known.
pub(in crate::site) fn first_published(pages: &Pages, meeting: &Meeting) -> Option<String> {
    let words = pages.words();
    let dated = meeting.readouts.iter().map(|ix| {
        let date = pages
            .archive
            .readout(*ix)
            .document
            .record
            .published
            .as_ref();
        date.map(|date| (*ix, date))
    });
    let dated: Vec<(ReadoutIx, &Edtf)> = dated.collect::<Option<_>>()?;
    let order = order_of(words, &dated)?;
    let name = |ix: ReadoutIx| account::compared_link(pages, ix).account;
    let sentence = match order {
        Order::Together => words.text(Word::BriefTogether).to_owned(),
        Order::SameDay(day) => words.say(Word::BriefSameDay, &[(&day).into()]),
        Order::Dated(first, None) => words.say(Word::BriefDated, &[(&name(first)).into()]),
        Order::Dated(first, Some((span, second))) => {
            let names = (name(first), account::compared_in_text(pages, second));
            let values = [(&names.0).into(), (&span).into(), (&names.1).into()];
            words.say(Word::BriefDatedBy, &values)
        }
        Order::First(first, (span, second)) => {
            let names = (name(first), account::compared_in_text(pages, second));
            let values = [(&names.0).into(), (&span).into(), (&names.1).into()];
            words.say(Word::BriefFirstBy, &values)
        }
    };
    let inferred = dated.iter().filter(|(_, date)| !date.is_exact());
    let inferred: Vec<String> = inferred
        .map(|(ix, _)| account::compared_in_text(pages, *ix))
        .collect();
    if inferred.is_empty() {
        return Some(sentence);
    }
    let names: Vec<&str> = inferred.iter().map(String::as_str).collect();
    let names = words.listed(&names);
    let values = [(&sentence).into(), (&names).into(), inferred.len().into()];
    Some(words.say(Word::BriefInferred, &values))
}

/// In which order accounts were published.
enum Order {
    Together,
    /// All on one day, given in words, and nothing more is known.
    SameDay(String),
    /// One with a date before those of all others; with the time, in words, to the next, if it is known. A date
    /// is that of a place: by the clock, the other may have come first.
    Dated(ReadoutIx, Option<(String, ReadoutIx)>),
    /// One before all others, with the time, in words, to the next.
    First(ReadoutIx, (String, ReadoutIx)),
}

/// What dates say of the order; none if the first is not known.
fn order_of(words: &Words, dated: &[(ReadoutIx, &Edtf)]) -> Option<Order> {
    let exact = |(_, date): &(ReadoutIx, &Edtf)| date.is_exact();
    let moments = dated.iter().map(|(ix, date)| Some((date.instant()?, *ix)));
    let moments: Option<Vec<_>> = moments.collect();
    if let Some(mut moments) = moments.filter(|_| dated.iter().all(exact)) {
        moments.sort();
        let [(first, ix), (second, next), ..] = moments[..] else {
            return None;
        };
        let minutes = usize::try_from(second.duration_since(first).as_mins()).unwrap_or_default();
        return Some(match minutes {
            0 if moments.last().is_some_and(|(last, _)| *last == first) => Order::Together,
            0 => return None,
            minutes if minutes < 60 => {
                Order::First(ix, (words.count(Word::SpanMinutes, minutes), next))
            }
            minutes if minutes < 48 * 60 => {
                let hours = (minutes + 30) / 60;
                Order::First(ix, (words.count(Word::SpanHours, hours), next))
            }
            minutes => {
                let days = minutes / (24 * 60);
                Order::First(ix, (words.count(Word::SpanDays, days), next))
            }
        });
    }
    let days = dated.iter().map(|(ix, date)| {
        let (first, last) = date.local_days();
        Some((first?, last?, *ix))
    });
    let mut days: Vec<_> = days.collect::<Option<_>>()?;
    days.sort();
    let [(first, first_end, ix), (second, second_end, next), ..] = days[..] else {
        return None;
    };
    if first_end < second {
        let to_the_day = first == first_end && second == second_end;
        let apart = usize::try_from((second - first).get_days()).unwrap_or_default();
        let span = to_the_day.then(|| (words.count(Word::SpanDays, apart), next));
        return Some(Order::Dated(ix, span));
    }
    let one_day = days
        .iter()
        .all(|(from, to, _)| *from == first && *to == first);
    one_day.then(|| Order::SameDay(day_in_words(first, words)))
}

/// Who asked for the meeting, by an account.
fn initiator(pages: &Pages, account: &Account<'_>) -> DivergenceCell {
    match account.readout.initiated_by {
        None => DivergenceCell::default(),
        Some(Initiator::Both) => {
            DivergenceCell::text(pages.words().text(Word::InitiatedByBoth).to_owned())
        }
        Some(Initiator::Party(party)) => DivergenceCell::text(pages.name(party).to_owned()),
    }
}

/// What an account calls things.
fn own_names(pages: &Pages, account: &Account<'_>) -> DivergenceCell {
    let names = account.readout.names.iter().map(|(entity, name)| {
        let values = [pages.name(*entity).into(), name.as_str().into()];
        Link {
            title: pages.words().say(Word::CalledBy, &values),
            url: link::entity_link(pages, *entity).url,
            ..Link::default()
        }
    });
    DivergenceCell::list(names.collect())
}

/// The topics of an account's statements, in the order of its text. Of an account that was not read whole,
/// or of which a summary is held, the order is not known.
fn topic_order(pages: &Pages, account: &Account<'_>) -> DivergenceCell {
    if account.acts.is_empty() {
        return DivergenceCell::default();
    }
    if !has_order(account) {
        return DivergenceCell::text(pages.words().text(not_whole(account)).to_owned());
    }
    let mut topics: Vec<EntityIx> = Vec::new();
    for topic in account.acts.iter().flat_map(|(act, _)| &act.topics) {
        if !topics.contains(topic) {
            topics.push(*topic);
        }
    }
    let links = topics.iter().map(|topic| {
        let topic = link::entity_link(pages, *topic);
        Link {
            title: topic.name,
            url: topic.url,
            ..Link::default()
        }
    });
    DivergenceCell::list(links.collect())
}

/// The words with which an account describes the talks.
fn own_words(addresses: &Addresses, account: &Account<'_>) -> DivergenceCell {
    let links = account.words.iter().map(|word| {
        let word = statement::word_view(addresses, *word);
        Link {
            title: word.label,
            url: word.url,
            ..Link::default()
        }
    });
    DivergenceCell::list(links.collect())
}

/// Whether the order of an account's topics can be read off its text here.
fn has_order(account: &Account<'_>) -> bool {
    let rendition = account.readout.document.record.rendition;
    account.readout.was_read_whole() && rendition != Rendition::Summary
}

/// Why the length of an account, or the order of its topics, is not known.
fn not_whole(account: &Account<'_>) -> Word {
    let readout = account.readout;
    match (readout.unknown(), readout.document.record.rendition) {
        (Some(why @ (Unknown::Digest | Unknown::Partial | Unknown::Extent)), _) => {
            standing(Some(why))
        }
        (_, Rendition::Translation) => Word::NotKnownOfTranslation,
        _ => Word::NotKnownOfSummary,
    }
}

#[cfg(test)]
mod tests {
    use super::Length;

    #[test]
    fn words_are_counted_where_spaces_part_them_and_letters_elsewhere() {
        assert_eq!(Length::of("Two words — and two."), Length::Words(4));
        assert_eq!(Length::of(""), Length::Words(0));
        assert_eq!(Length::of("双方举行会谈。"), Length::Letters(6));
        // A letter with all its marks is one.
        assert_eq!(Length::of("ភ្នំពេញ"), Length::Letters(3));
    }
}
