//! Emphasis in Chinese, Japanese and Korean, which sets no spaces around it.
//!
//! By the rule of CommonMark, marks between a sign and a letter open or close nothing: in `**重要。**双方`
//! the second pair stays. The usual amendment takes signs of these scripts for letters, and their letters
//! for spaces where another sign follows. The parser has no option for it, so it reads a copy of the text
//! in which the characters beside such marks have stand-ins of the same length, and gets its words back
//! from the original.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options, Parser, Tag};

use super::exact::Sourced;

/// Characters that stand for letters and for signs, by their length in bytes from 2 on. Texts do not have
/// them: the letters are unassigned or private, the signs are of ancient manuscripts.
const LETTERS: [char; 3] = ['\u{530}', '\u{e000}', '\u{f0000}'];
const SIGNS: [char; 3] = ['\u{55a}', '\u{2e0e}', '\u{10100}'];

/// The events of a text that has emphasis beside such letters or signs; none if it has not, or if they
/// cannot be told for certain.
pub(super) fn events(markdown: &str, options: Options) -> Option<Vec<Sourced<'_>>> {
    let copy = copy(markdown)?;
    let mut events = Vec::new();
    for (event, range) in Parser::new_ext(&copy, options).into_offset_iter() {
        events.push((original(event, &copy, markdown)?, range));
    }
    Some(events)
}

/// The text with stand-ins; none if it needs none.
fn copy(markdown: &str) -> Option<String> {
    let mut places: Vec<(Range<usize>, char)> = Vec::new();
    let mut from = 0;
    while let Some(at) = memchr::memchr(b'*', markdown.as_bytes().get(from..)?) {
        let start = from + at;
        let rest = markdown.get(start..)?;
        let end = start + (rest.len() - rest.trim_start_matches('*').len());
        from = end;
        let before = markdown.get(..start)?.chars().next_back();
        let after = markdown.get(end..)?.chars().next();
        let (Some(before), Some(after)) = (before, after) else {
            continue;
        };
        if before.is_ascii() && after.is_ascii() || !(is_cjk(before) || is_cjk(after)) {
            continue;
        }
        let place_before = start - before.len_utf8()..start;
        let place_after = end..end + after.len_utf8();
        if after.is_ascii_punctuation() {
            if before.is_alphanumeric() {
                places.push((place_before, *SIGNS.get(before.len_utf8() - 2)?));
            }
        } else if before.is_ascii_punctuation() {
            if after.is_alphanumeric() {
                places.push((place_after, *SIGNS.get(after.len_utf8() - 2)?));
            }
        } else {
            for (sign, place) in [(before, place_before), (after, place_after)] {
                if !sign.is_ascii() && !sign.is_alphanumeric() && !sign.is_whitespace() {
                    places.push((place, *LETTERS.get(sign.len_utf8() - 2)?));
                }
            }
        }
    }
    if places.is_empty() || markdown.contains(is_stand_in) {
        return None;
    }
    let mut copy = String::with_capacity(markdown.len());
    let mut from = 0;
    for (place, stand_in) in places {
        // One between two marks has its stand-in already.
        if place.start >= from {
            copy.push_str(markdown.get(from..place.start)?);
            copy.push(stand_in);
            from = place.end;
        }
    }
    copy.push_str(markdown.get(from..)?);
    Some(copy)
}

fn is_stand_in(c: char) -> bool {
    LETTERS.contains(&c) || SIGNS.contains(&c)
}

/// Letters and signs of Chinese, Japanese and Korean.
fn is_cjk(c: char) -> bool {
    matches!(c,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{2fff}' | '\u{3001}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff01}'..='\u{ffee}'
        | '\u{1b000}'..='\u{1b16f}' | '\u{1f200}'..='\u{1f2ff}' | '\u{20000}'..='\u{3fffd}')
}

/// An event with the words of the original; none if they cannot be told.
fn original<'a>(event: Event<'_>, copy: &str, markdown: &'a str) -> Option<Event<'a>> {
    let words = |words: CowStr<'_>| original_words(words, copy, markdown);
    let some = |written: Option<CowStr<'_>>| match written {
        Some(written) => words(written).map(Some),
        None => Some(None),
    };
    Some(match event {
        Event::Text(text) => Event::Text(words(text)?),
        Event::Code(text) => Event::Code(words(text)?),
        Event::Html(text) => Event::Html(words(text)?),
        Event::InlineHtml(text) => Event::InlineHtml(words(text)?),
        Event::FootnoteReference(label) => Event::FootnoteReference(words(label)?),
        Event::Start(tag) => Event::Start(match tag {
            Tag::Heading {
                level,
                id,
                classes,
                attrs,
            } => Tag::Heading {
                level,
                id: some(id)?,
                classes: classes.into_iter().map(words).collect::<Option<_>>()?,
                attrs: attrs
                    .into_iter()
                    .map(|(key, value)| Some((words(key)?, some(value)?)))
                    .collect::<Option<_>>()?,
            },
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
                Tag::CodeBlock(CodeBlockKind::Fenced(words(info)?))
            }
            Tag::FootnoteDefinition(label) => Tag::FootnoteDefinition(words(label)?),
            Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            } => Tag::Link {
                link_type,
                dest_url: words(dest_url)?,
                title: words(title)?,
                id: words(id)?,
            },
            Tag::Image {
                link_type,
                dest_url,
                title,
                id,
            } => Tag::Image {
                link_type,
                dest_url: words(dest_url)?,
                title: words(title)?,
                id: words(id)?,
            },
            tag => tag.into_static(),
        }),
        event => event.into_static(),
    })
}

fn original_words<'a>(words: CowStr<'_>, copy: &str, markdown: &'a str) -> Option<CowStr<'a>> {
    if let CowStr::Borrowed(borrowed) = words {
        let at = borrowed.as_ptr().addr().checked_sub(copy.as_ptr().addr());
        let range = at.and_then(|at| Some(at..at.checked_add(borrowed.len())?));
        if let Some(range) = range
            && copy.get(range.clone()) == Some(borrowed)
        {
            return markdown.get(range).map(CowStr::Borrowed);
        }
    }
    // Words that the parser made, of which only those without a stand-in are certain.
    match Cow::from(&*words) {
        words if words.contains(is_stand_in) => None,
        words => Some(CowStr::from(words.into_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(markdown: &str) -> Option<String> {
        let events = events(markdown, Options::empty())?;
        let words = events.into_iter().filter_map(|(event, _)| match event {
            Event::Text(text) => Some(text.into_string()),
            Event::Start(Tag::Strong) => Some("<".to_owned()),
            Event::End(pulldown_cmark::TagEnd::Strong) => Some(">".to_owned()),
            _ => None,
        });
        Some(words.collect())
    }

    #[test]
    fn marks_open_and_close_beside_signs() {
        for (markdown, seen) in [
            ("**会谈。**双方", "<会谈。>双方"),
            ("**会谈。**双方**同意**", "<会谈。>双方<同意>"),
            ("他说**“合作”**很好", "他说<“合作”>很好"),
            ("中**(a)**中", "中<(a)>中"),
            ("これは**「重要」**です", "これは<「重要」>です"),
            ("**한국(Korea)**은", "<한국(Korea)>은"),
        ] {
            assert_eq!(words(markdown).as_deref(), Some(seen));
        }
        for other in ["**“a”**b", "plain", "**bold** 中", "\u{e000}**。**中"] {
            assert_eq!(words(other), None, "{other}");
        }
    }

    proptest! {
        /// No stand-in is left, and every text is that of the original.
        #[test]
        fn words_are_those_of_the_original(parts in prop::collection::vec(prop::sample::select(vec!["*", "**", "中", "。", "“", "”", "(", ")", "[", "](u)", "`", "a", " ", "\n", "\\", "한", "「", "_", "&amp;", "<b>", "é", "😀", "𠀀"]), 0..16)) {
            let markdown = parts.concat();
            for (event, range) in events(&markdown, Options::empty()).unwrap_or_default() {
                match event {
                    Event::Text(text) => {
                        let source = &markdown[range];
                        // Spaces before a block of HTML have no place of their own.
                        let told = *text == *source || source.starts_with('&');
                        prop_assert!(told || text.trim().is_empty(), "{markdown:?}");
                    }
                    Event::Code(text) | Event::InlineHtml(text) => prop_assert!(!text.contains(is_stand_in)),
                    _ => {}
                }
            }
        }
    }
}
