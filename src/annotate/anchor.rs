//! Finds the words of an annotation in a text, after the `TextQuoteSelector` of the W3C Web Annotation
//! Data Model: they stand there exactly once, or what stands beside them settles which.

use std::ops::Range;

use memchr::memmem::Finder;

use crate::source::fold::{Folded, below, fold, folded, puts_below};
use crate::source::record::Selector;
use crate::source::word::{is_whole, spaced_ranges};

/// Between the first and the last words of a range.
const RANGE: char = '…';

/// The words of an annotation cannot be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Miss {
    /// There are none in it.
    Empty,
    /// They begin or end with the sign for what is left out, so that nothing says where they begin or end.
    Open,
    /// They do not stand in the text.
    Absent,
    /// They stand in it, but not beside what `prefix` and `suffix` say: here.
    Elsewhere(Vec<Range<usize>>),
    /// They stand in it only as parts of longer words, and nothing says that this is meant: here.
    Within(Vec<Range<usize>>),
    /// They stand in it more than once: here.
    Several(Vec<Range<usize>>),
}

/// A text in which annotations are looked for.
#[derive(Debug)]
pub struct Haystack {
    /// The visible text with spaces for line ends, so that quotes reach across paragraphs; folded
    /// once, however often it is searched.
    folded: Folded<'static>,
}

/// The places of a text at which a quote stands, whatever stands beside them.
pub(super) struct Places(Vec<Range<usize>>);

impl Haystack {
    /// A text as a reader sees it, made ready to be searched.
    pub fn new(text: &str) -> Haystack {
        Haystack {
            folded: fold(&text.replace('\n', " ")).into_owned(),
        }
    }

    /// Looks for a quote, to ask later what stands beside each of its places.
    pub(super) fn places(&self, quote: &str) -> Result<Places, Miss> {
        places(&self.folded, quote).map(Places)
    }

    /// Which of the places of a quote stands beside some words; a range of the visible text.
    pub(super) fn beside(
        &self,
        places: &Places,
        prefix: Option<&str>,
        suffix: Option<&str>,
    ) -> Result<Range<usize>, Miss> {
        settled(&self.folded, &places.0, prefix, suffix)
    }

    /// Looks for each selector; ranges are of the visible text.
    pub fn find<'r>(
        &self,
        selectors: impl IntoIterator<Item = Selector<'r>>,
    ) -> Vec<Result<Range<usize>, Miss>> {
        let selectors = selectors.into_iter();
        selectors
            .map(|selector| one(&self.folded, &selector))
            .collect()
    }
}

/// Words as they are compared: folded, with single spaces.
pub(crate) fn words(text: &str) -> String {
    folded(text)
}

fn one(folded: &Folded<'_>, selector: &Selector<'_>) -> Result<Range<usize>, Miss> {
    let all = places(folded, selector.quote)?;
    settled(folded, &all, selector.prefix, selector.suffix)
}

/// Where a quote stands in a folded text.
fn places(folded: &Folded<'_>, quote: &str) -> Result<Vec<Range<usize>>, Miss> {
    let quote = words(quote);
    if quote.trim_matches([RANGE, ' ']).is_empty() {
        return Err(Miss::Empty);
    }
    let text = folded.text();
    let mut found = occurrences(text, &quote);
    // A text may hold the very character that stands for what is left out.
    if found.is_empty() && (quote.starts_with(RANGE) || quote.ends_with(RANGE)) {
        return Err(Miss::Open);
    }
    if found.is_empty() {
        found = ranges(text, &quote);
    }
    if found.is_empty() {
        return Err(Miss::Absent);
    }
    Ok(found)
}

/// The one of the places of a quote that is meant; as it stands in the text.
fn settled(
    folded: &Folded<'_>,
    all: &[Range<usize>],
    prefix: Option<&str>,
    suffix: Option<&str>,
) -> Result<Range<usize>, Miss> {
    let text = folded.text();
    let told = prefix.is_some() || suffix.is_some();
    let prefix = prefix.map(words).unwrap_or_default();
    let suffix = suffix.map(words).unwrap_or_default();
    let beside = |range: &&Range<usize>| {
        ends_with(text[..range.start].trim_end(), &prefix)
            && starts_with(
                text,
                text.len() - text[range.end..].trim_start().len(),
                &suffix,
            )
    };
    let mut found: Vec<Range<usize>> = all.iter().filter(beside).cloned().collect();
    // `men` is not meant to be found in `women`, unless what stands beside it says so.
    if found.len() > 1 && found.iter().any(|range| is_whole(text, range.clone())) {
        found.retain(|range| is_whole(text, range.clone()));
    }
    let within = !told && !found.iter().any(|range| is_whole(text, range.clone()));
    let original = |range: &Range<usize>| folded.original_range(range);
    match found.as_slice() {
        places if within => Err(Miss::Within(places.iter().map(original).collect())),
        [one] => Ok(original(one)),
        [] => Err(Miss::Elsewhere(all.iter().map(original).collect())),
        several => Err(Miss::Several(several.iter().map(original).collect())),
    }
}

/// Every place at which words stand, overlapping ones too.
fn occurrences(text: &str, words: &str) -> Vec<Range<usize>> {
    let mut found = literally(text, words);
    if let Some(other) = below(words) {
        let others = literally(text, &other).into_iter();
        found.extend(others.filter(|range| puts_below(&text[..range.start])));
        found.sort_by_key(|range| range.start);
    }
    found
}

/// The first place at which words stand, at an offset or after it.
fn next(text: &str, from: usize, words: &str) -> Option<usize> {
    let literally = text[from..].find(words).map(|at| from + at);
    let below = below(words).and_then(|other| {
        let mut places = text[from..].match_indices(&other).map(|(at, _)| from + at);
        places.find(|at| puts_below(&text[..*at]))
    });
    literally.into_iter().chain(below).min()
}

/// Whether words stand at an offset of a text.
fn starts_with(text: &str, at: usize, words: &str) -> bool {
    let (before, after) = text.split_at(at);
    after.starts_with(words)
        || puts_below(before) && below(words).is_some_and(|other| after.starts_with(&other))
}

/// Whether words stand at the end of a text.
fn ends_with(text: &str, words: &str) -> bool {
    let start = text.len().checked_sub(words.len());
    start.is_some_and(|start| text.is_char_boundary(start) && starts_with(text, start, words))
}

/// Every place at which a text has exactly some words, overlapping ones too.
fn literally(text: &str, words: &str) -> Vec<Range<usize>> {
    let finder = Finder::new(words);
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(rest) = text.get(from..)
        && let Some(at) = finder.find(rest.as_bytes())
    {
        let start = from + at;
        found.push(start..start + words.len());
        let step = text[start..].chars().next().map_or(1, char::len_utf8);
        from = start + step;
    }
    found
}

/// Every stretch that begins with the first part of a quote, ends with its last, and holds those
/// between in their order.
fn ranges(text: &str, quote: &str) -> Vec<Range<usize>> {
    let parts: Vec<&str> = quote
        .split(RANGE)
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let [first, between @ .., last] = parts.as_slice() else {
        // `… last words` with nothing before is the last words alone.
        return match parts.as_slice() {
            [only] if quote.contains(RANGE) => occurrences(text, only),
            _ => Vec::new(),
        };
    };
    let mut found = Vec::new();
    let ends = whole_first(text, occurrences(text, last));
    for start in whole_first(text, occurrences(text, first)) {
        let reached = between.iter().try_fold(start.end, |at, part| {
            next(text, at, part).map(|start| start + part.len())
        });
        let Some(reached) = reached else { break };
        let next = ends.partition_point(|end| end.start < reached);
        found.extend(ends[next..].iter().map(|end| start.start..end.end));
        if found.len() > MOST {
            break;
        }
    }
    found
}

/// Those of some places that are whole words; all of them, if none is.
fn whole_first(text: &str, mut places: Vec<Range<usize>>) -> Vec<Range<usize>> {
    if places.iter().any(|place| is_whole(text, place.clone())) {
        places.retain(|place| is_whole(text, place.clone()));
    }
    places
}

/// More stretches than this are not told apart: beginnings and ends of a range can be paired in very many
/// ways. Far above what any text needs whose `prefix` or `suffix` is to settle one of them.
const MOST: usize = 10_000;

/// The places of a text that are closest to words that do not stand in it, the closest first; of a
/// long quote, the places of its beginning.
pub(crate) fn closest(text: &str, quote: &str, most: usize) -> Vec<Range<usize>> {
    let wanted = words(&quote.replace(RANGE, " ")).to_lowercase();
    let wanted_words: Vec<&str> = wanted.split_whitespace().take(BEGINNING).collect();
    let wanted = wanted_words.join(" ");
    let all = spaced_ranges(text);
    let folded: Vec<String> = all
        .iter()
        .map(|range| words(&text[range.clone()]).to_lowercase())
        .collect();
    let length = wanted_words.len().min(all.len());
    if length == 0 {
        return Vec::new();
    }
    // How many words each window shares with the quote picks those that are worth a closer look.
    let shares: Vec<bool> = folded
        .iter()
        .map(|word| wanted_words.contains(&word.as_str()))
        .collect();
    let mut shared = shares[..length].iter().filter(|s| **s).count();
    let mut windows = vec![(shared, 0)];
    for start in 1..=all.len() - length {
        shared = shared + usize::from(shares[start + length - 1]) - usize::from(shares[start - 1]);
        windows.push((shared, start));
    }
    windows.sort_by_key(|(shared, start)| (std::cmp::Reverse(*shared), *start));
    let mut scored: Vec<(f64, usize)> = windows
        .into_iter()
        .take(CLOSER_LOOKS)
        .map(|(_, start)| {
            let window = folded[start..start + length].join(" ");
            (strsim::normalized_levenshtein(&window, &wanted), start)
        })
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let mut chosen: Vec<usize> = Vec::new();
    for (likeness, start) in scored {
        let apart = chosen.iter().all(|known| known.abs_diff(start) >= length);
        if likeness >= LIKE_ENOUGH && apart && chosen.len() < most {
            chosen.push(start);
        }
    }
    chosen
        .into_iter()
        .map(|start| all[start].start..all[start + length - 1].end)
        .collect()
}

/// So many words tell where a quote was meant to be: comparing takes time with the square of them.
const BEGINNING: usize = 60;
/// How many windows are compared letter by letter.
const CLOSER_LOOKS: usize = 60;
/// Likeness, from 0 to 1, below which a place is no help.
const LIKE_ENOUGH: f64 = 0.45;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::fold::{examples::texts, is_invisible};
    use proptest::prelude::*;
    use unicode_normalization::char::is_combining_mark;
    use unicode_segmentation::UnicodeSegmentation;

    fn found<'t>(text: &'t str, quote: &str) -> Result<&'t str, Miss> {
        beside(text, quote, None, None)
    }

    fn beside<'t>(
        text: &'t str,
        quote: &str,
        prefix: Option<&str>,
        suffix: Option<&str>,
    ) -> Result<&'t str, Miss> {
        let selector = Selector {
            quote,
            prefix,
            suffix,
        };
        let mut found = Haystack::new(text).find([selector]);
        found.remove(0).map(|range| &text[range])
    }

    #[test]
    fn what_a_reader_sees_is_compared() {
        let text = "The People’s  Republic\nof “China”,\nBu\u{300}i said.";
        assert_eq!(
            found(text, "People's Republic of \"China\", Bùi"),
            Ok("People’s  Republic\nof “China”,\nBu\u{300}i")
        );
        assert_eq!(found(text, " Bu\u{300}i\n  said. "), Ok("Bu\u{300}i said."));
        assert_eq!(found(text, "people's"), Err(Miss::Absent));
        assert_eq!(found(text, " … "), Err(Miss::Empty));
    }

    #[test]
    fn a_quote_is_found_behind_a_sign_with_nothing_below() {
        // Khmer writes one sign for two letters below another, so that DA reads as TA there. The sign may be the
        // last of a word that was cut, and the next word begins with DA.
        for text in [
            "ក\u{17d2} ដល់",
            "ក\u{17d2}\u{200b}ដល់",
            "x\u{17d2}ដល់",
            "\u{17d2}ដល់",
        ] {
            let before = text.trim_end_matches("ដល់");
            assert_eq!(found(text, "ដល់"), Ok("ដល់"), "{text:?}");
            assert_eq!(beside(text, "ដល់", Some(before), None), Ok("ដល់"), "{text:?}");
            let longer = format!("{text} x");
            assert_eq!(found(&longer, "ដ … x"), Ok("ដល់ x"), "{text:?}");
        }
        let text = "ល\u{17d2} ដល់ក ល\u{17d2} ដល់ខ";
        assert_eq!(
            beside(text, "ល\u{17d2}", None, Some("ដល់ខ")),
            Ok("ល\u{17d2}")
        );
        assert_eq!(beside(text, "ខ", Some("ដល់"), None), Ok("ខ"));
    }

    #[test]
    fn a_quote_stands_once_or_is_settled() {
        let text = "He thanked them. She thanked them too.";
        assert!(
            matches!(found(text, "thanked them"), Err(Miss::Several(places)) if places.len() == 2)
        );
        assert_eq!(
            beside(text, "thanked them", Some("She"), None),
            Ok("thanked them")
        );
        let second = Haystack::new(text).find([Selector {
            quote: "thanked them",
            prefix: None,
            suffix: Some("too"),
        }]);
        assert_eq!(second, [Ok(21..33)]);
        assert!(matches!(
            beside(text, "thanked them", Some("They"), None),
            Err(Miss::Elsewhere(places)) if places.len() == 2
        ));
    }

    #[test]
    fn a_range_spans_what_is_between() {
        let text =
            "He asked for a second look at visas, which he held unjust, and for help.\nHe left.";
        assert_eq!(
            found(text, "asked for a second … held unjust"),
            Ok("asked for a second look at visas, which he held unjust")
        );
        assert_eq!(
            found(text, "asked … visas … unjust"),
            Ok("asked for a second look at visas, which he held unjust")
        );
        assert!(matches!(found(text, "He … for"), Err(Miss::Several(_))));
        assert_eq!(found(text, "left … asked"), Err(Miss::Absent));
        // What stands beside a range settles it however often its ends occur.
        let often = format!("He asked {}for peace.", "and asked for help ".repeat(80));
        assert_eq!(
            beside(&often, "He asked … for", None, Some("peace")),
            Ok(often.trim_end_matches(" peace."))
        );
        assert_eq!(found("one … two", "one … two"), Ok("one … two"));
    }

    #[test]
    fn whole_words_come_before_parts_of_words() {
        assert_eq!(
            Haystack::new("women and men").find([Selector {
                quote: "men",
                prefix: None,
                suffix: None
            }]),
            [Ok(10..13)]
        );
        assert!(
            matches!(found("women", "men"), Err(Miss::Within(places)) if places.first() == Some(&(2..5)))
        );
        assert_eq!(beside("women", "men", Some("wo"), None), Ok("men"));
        assert_eq!(
            found("in fact that he pressed for an act of peace", "act … peace"),
            Ok("act of peace")
        );
        assert!(matches!(
            found("The crisis surged.", "urged"),
            Err(Miss::Within(_))
        ));
        assert_eq!(found("美国与中国举行会谈", "中国"), Ok("中国"));
        // In a script without spaces every place is one of whole words.
        assert!(matches!(
            found("中国人爱中国。", "中国"),
            Err(Miss::Several(_))
        ));
    }

    #[test]
    fn the_closest_words_are_found() {
        let text = "He asked for a second look at the visa restrictions. They spoke of trade.";
        let places = closest(text, "asked for another look at visa restrictions", 3);
        let shown: Vec<_> = places.into_iter().map(|place| &text[place]).collect();
        assert_eq!(shown, ["a second look at the visa restrictions."]);
        assert!(closest(text, "新しい 関係", 3).is_empty());
        assert!(closest("", "anything", 3).is_empty());
        let numbers: Vec<String> = (0..200).map(|n| format!("n{n}")).collect();
        let places = closest(
            &numbers.join(" "),
            &format!("n3 {}", numbers[3..].join(" ")),
            1,
        );
        assert_eq!(
            places.first().map(|place| place.end - place.start),
            Some(numbers[2..2 + BEGINNING].join(" ").len())
        );
    }

    /// Whether a stretch of a text may begin or end here without cutting a letter and its marks.
    fn parts_letters(text: &str, at: usize) -> bool {
        let (before, after) = text.split_at(at);
        // Two signs of Thai or Lao may be typed for one.
        let halves = |c| before.ends_with(c) && after.starts_with(c);
        // A mark that follows no letter belongs to the invisible characters before it, if there are any.
        let alone = before.is_empty() || before.ends_with(char::is_whitespace);
        let whole = text.grapheme_indices(true).any(|(start, _)| start == at);
        // A mark belongs to the letter before, even behind what is left out of it.
        let next = after.trim_start_matches(|c| c == '\u{640}' || is_invisible(c));
        // So does a vowel or a final consonant of Hangul that stands by itself.
        let joins = |c| is_combining_mark(c) || matches!(c, '\u{1160}'..='\u{11ff}');
        let mark = !alone && next.starts_with(joins);
        (whole || alone || after.is_empty()) && !mark && !halves('\u{e40}') && !halves('\u{ec0}')
    }

    #[test]
    fn a_mark_behind_a_space_is_read_alike_in_a_text_and_beside_a_quote() {
        let text = "国国x ເເມ\u{ec8}ກຳx중국은x \u{17d2} កោ";
        let starts: Vec<usize> = (0..=text.len())
            .filter(|at| text.is_char_boundary(*at) && parts_letters(text, *at))
            .collect();
        for (i, from) in starts.iter().enumerate() {
            for to in &starts[i + 1..] {
                let quote = &text[*from..*to];
                if words(quote).trim_matches([RANGE, ' ']).is_empty() {
                    continue;
                }
                let selector = Selector {
                    quote,
                    prefix: Some(&text[..*from]),
                    suffix: Some(&text[*to..]),
                };
                let found = Haystack::new(text).find([selector]).remove(0);
                assert!(found.is_ok(), "{quote:?}: {found:?}");
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1000, max_global_rejects: 100_000, ..ProptestConfig::default() })]

        /// Whatever the script, the text and the stretch of it: with all that stands beside it, it is
        /// found again.
        #[test]
        fn a_stretch_is_found_again(text in texts(), a in 0usize..120, b in 0usize..120) {
            let starts: Vec<usize> = (0..=text.len())
                .filter(|at| text.is_char_boundary(*at) && parts_letters(&text, *at))
                .collect();
            let (a, b) = (starts[a % starts.len()], starts[b % starts.len()]);
            let stretch = a.min(b)..a.max(b);
            let quote = &text[stretch.clone()];
            prop_assume!(!words(quote).trim_matches([RANGE, ' ']).is_empty());
            let selector = Selector {
                quote,
                prefix: Some(&text[..stretch.start]),
                suffix: Some(&text[stretch.end..]),
            };
            let found = Haystack::new(&text).find([selector]).remove(0);
            let found = found.map_err(|miss| TestCaseError::fail(format!("{miss:?}")))?;
            prop_assert_eq!(words(&text[found.clone()]), words(quote));
            prop_assert!(found.start >= stretch.start && found.end <= stretch.end);
            // What is found is shown letter for letter: none of them is cut. A mark without a letter may lose the
            // invisible characters before it.
            let is_edge = |at: usize| {
                let seen = text[..at].trim_end_matches(is_invisible);
                starts.contains(&at) || seen.is_empty() || seen.ends_with(char::is_whitespace)
            };
            prop_assert!(is_edge(found.start) && is_edge(found.end));
        }

        /// Nothing that is looked for stops the search, and what is found is a stretch of the text.
        #[test]
        fn nothing_stops_the_search(text in "\\PC{0,60}", quote in "\\PC{0,12}", prefix in "\\PC{0,4}") {
            let selector = Selector { quote: &quote, prefix: Some(&prefix), suffix: None };
            for range in Haystack::new(&text).find([selector]).into_iter().flatten() {
                prop_assert!(text.get(range).is_some());
            }
            for range in closest(&text, &quote, 3) {
                prop_assert!(text.get(range).is_some());
            }
        }
    }
}
