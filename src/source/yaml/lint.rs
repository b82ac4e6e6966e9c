//! YAML that is sound and means something else than it seems to: words after ` #` are a comment, a line
//! without a space behind its colon is more of the value above, and so on.

use std::collections::HashMap;
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::recover::{is_odd, name_of};

/// Keys whose values are words for people, or lists or maps of such.
const TEXTS: &[&str] = &[
    "absence_checked_by",
    "accent",
    "adjudicated_by",
    "aliases",
    "assessed_by",
    "attributed_to",
    "by",
    "by_coder",
    "certainty_note",
    "codebook",
    "corrections",
    "css",
    "dark",
    "description",
    "duration",
    "editors",
    "example",
    "extent_note",
    "family",
    "featured",
    "file",
    "forms",
    "gist",
    "icon",
    "intro",
    "is",
    "label",
    "light",
    "logo",
    "meaning",
    "name",
    "names",
    "note",
    "official",
    "other",
    "outside_links",
    "patterns",
    "point",
    "prefix",
    "publisher",
    "query",
    "quote",
    "reason",
    "rights",
    "sides",
    "sort",
    "suffix",
    "target",
    "template",
    "terms",
    "title",
    "title_romanized",
    "title_translated",
    "translator",
    "unlike",
    "was",
    "why",
];

/// All other keys.
const OTHERS: &[&str] = &[
    "about",
    "accounts",
    "act",
    "acts",
    "adjudicated",
    "against",
    "archived",
    "article",
    "as_of",
    "assessed",
    "assessment",
    "atmosphere",
    "attested",
    "autolink",
    "base_url",
    "beneficiary",
    "body",
    "broader",
    "built_in",
    "cameo",
    "certainty",
    "coded",
    "coding",
    "commitment",
    "complete",
    "country",
    "coverage",
    "date",
    "debtor",
    "degree",
    "direction",
    "draft",
    "due",
    "event",
    "evidence",
    "extent",
    "extra",
    "files",
    "followed_by",
    "fonts",
    "format",
    "formulas",
    "formulas_absent",
    "from",
    "gaps",
    "gone",
    "has_title",
    "history",
    "home",
    "id",
    "id_base",
    "identifiers",
    "initiated_by",
    "instrument",
    "interface",
    "iso",
    "issuer",
    "kind",
    "language",
    "lat",
    "license",
    "lon",
    "markup",
    "meeting",
    "mentions",
    "menu",
    "modified",
    "notes",
    "offices",
    "original",
    "page",
    "paragraphs",
    "parent",
    "participants",
    "parties",
    "place",
    "points",
    "previous_ids",
    "published",
    "reaffirmed_in",
    "recorded_in",
    "redirect_from",
    "redline",
    "rendition",
    "retrieved",
    "review",
    "search",
    "searches",
    "sensitive",
    "side",
    "smart_punctuation",
    "source",
    "stance",
    "statements",
    "status",
    "strength",
    "style",
    "supersedes",
    "text",
    "text_sha256",
    "theme",
    "title_withheld",
    "to",
    "tone",
    "topic",
    "topics",
    "translation",
    "translation_of",
    "url",
    "version",
    "vocabulary",
    "weight",
    "withdrawn",
    "words",
];

/// Keys that take a word or a number, of which YAML keeps the number alone.
const COUNTED: &[&str] = &[
    "beneficiary",
    "by",
    "debtor",
    "is",
    "patterns",
    "terms",
    "to",
    "topics",
    "version",
    "was",
    "words",
];

/// Whether records have a key of this name.
pub(crate) fn is_key(name: &str) -> bool {
    TEXTS.contains(&name) || OTHERS.contains(&name)
}

/// Something that means something else than it seems to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oddity {
    /// What it means.
    pub message: String,
    /// How to write what seems to be meant.
    pub help: String,
    /// Where.
    pub span: Range<usize>,
}

/// What of a record, which can be read, means something else than it seems to.
pub(super) fn oddities(text: &str) -> Vec<Oddity> {
    if may_be_odd(text) {
        Reading::new(text).oddities()
    } else {
        Vec::new()
    }
}

/// Whether anything is to be found; most records have nothing of it, and are looked through once.
fn may_be_odd(text: &str) -> bool {
    let mut indent_before = 0;
    text.lines().any(|line| {
        let mut words = line.trim_start_matches(' ');
        let indent = line.len() - words.len();
        let deeper = indent > indent_before;
        indent_before = indent;
        if words.starts_with('#') {
            return false;
        }
        let item = words.starts_with("- ");
        while let Some(rest) = words.strip_prefix("- ") {
            words = rest;
        }
        let value = words.find(": ").map_or(words, |colon| &words[colon + 2..]);
        let value = value.trim_start();
        let number = value.starts_with("0x")
            || value.starts_with("0o")
            || value.starts_with("0b")
            || value.starts_with('+');
        words.contains(" #")
            || words.contains("\t#")
            || words.contains(" &")
            || words.contains(" !")
            || value.starts_with(['&', '!', '~', '>'])
            || matches!(value, "null" | "Null" | "NULL")
            || number
            || deeper && (item || goes_on(words).is_some() || is_markdown(words))
            || !line.is_ascii() && line.contains(is_odd) && words.contains(':')
    })
}

/// The key at the beginning of a line that is none to YAML, because no space is behind its colon.
fn goes_on(words: &str) -> Option<(&str, Option<char>)> {
    let (key, behind) = words.split_once(':')?;
    let next = behind.chars().next()?;
    let is_none = next != ' ' && next != '\t' && next != '/';
    (is_none && is_key(key)).then_some((key, Some(next).filter(|c| is_odd(*c))))
}

/// Whether a line of Markdown begins a block, which it does no longer when it is joined to the line above.
fn is_markdown(words: &str) -> bool {
    let number = words.trim_start_matches(|c: char| c.is_ascii_digit());
    ["- ", "* ", "+ ", "> ", "# ", "## ", "### ", "| "]
        .iter()
        .any(|mark| words.starts_with(mark))
        || number.len() < words.len() && (number.starts_with(". ") || number.starts_with(") "))
}

/// A list or map that is open.
enum Open {
    List,
    /// With the key whose value comes next, and where it ends.
    Map(Option<(String, usize)>),
}

struct Reading<'t> {
    text: &'t str,
    /// The byte offset of each character.
    offsets: Vec<usize>,
    open: Vec<Open>,
    /// Names of values, by number: where they are, and whether they are used.
    anchors: HashMap<usize, (Range<usize>, bool)>,
    found: Vec<Oddity>,
}

impl<'t> Reading<'t> {
    fn new(text: &'t str) -> Self {
        let offsets = text.char_indices().map(|(i, _)| i);
        Reading {
            text,
            offsets: offsets.chain([text.len()]).collect(),
            open: Vec::new(),
            anchors: HashMap::new(),
            found: Vec::new(),
        }
    }

    fn byte(&self, index: usize) -> usize {
        self.offsets.get(index).copied().unwrap_or(self.text.len())
    }

    fn oddities(mut self) -> Vec<Oddity> {
        for event in Parser::new_from_str(self.text) {
            // What cannot be read is told elsewhere.
            let Ok((event, span)) = event else { break };
            let span = self.byte(span.start.index())..self.byte(span.end.index());
            match event {
                Event::Scalar(value, style, anchor, tag) => {
                    self.named(anchor, &span);
                    if let Some(tag) = tag.filter(|tag| !tag.handle.starts_with("tag:yaml.org")) {
                        self.tagged(&format!("{}{}", tag.handle, tag.suffix), &span);
                    }
                    self.scalar(&value, style, span);
                }
                Event::Alias(anchor) => {
                    if let Some((_, used)) = self.anchors.get_mut(&anchor) {
                        *used = true;
                    }
                    self.value();
                }
                Event::SequenceStart(anchor, _) => {
                    self.named(anchor, &span);
                    self.open.push(Open::List);
                }
                Event::MappingStart(anchor, _) => {
                    self.named(anchor, &span);
                    self.open.push(Open::Map(None));
                }
                Event::SequenceEnd | Event::MappingEnd => {
                    self.open.pop();
                    self.value();
                }
                _ => {}
            }
        }
        self.names();
        self.found.sort_by_key(|oddity| oddity.span.start);
        self.found
    }

    /// A value has ended.
    fn value(&mut self) {
        if let Some(Open::Map(key)) = self.open.last_mut() {
            *key = None;
        }
    }

    fn tell(&mut self, message: String, help: &str, span: Range<usize>) {
        let help = help.to_owned();
        self.found.push(Oddity {
            message,
            help,
            span,
        });
    }

    /// Remembers `&name` before a value.
    fn named(&mut self, anchor: usize, value: &Range<usize>) {
        if anchor == 0 {
            return;
        }
        let before = &self.text[..value.start];
        let line = before.rfind('\n').map_or(0, |i| i + 1);
        let here = &self.text[line..];
        let from = value.start - line;
        // A name stands before the value, on its line or on that of the key.
        let name = match here[..from].rfind('&') {
            Some(at) => Some(line + at),
            None if here[from..].starts_with('&') => Some(value.start),
            None => before.rfind('&'),
        };
        let Some(start) = name else { return };
        let rest = &self.text[start..];
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        self.anchors.insert(anchor, (start..start + end, false));
    }

    fn names(&mut self) {
        let mut names: Vec<_> = std::mem::take(&mut self.anchors).into_values().collect();
        names.sort_by_key(|(span, _)| span.start);
        let mut known: HashMap<&str, ()> = HashMap::new();
        for (span, used) in names {
            let name = &self.text[span.clone()];
            if known.insert(name, ()).is_some() {
                let message = format!("duplicate YAML anchor `{name}`");
                self.tell(message, "rename one of them", span);
            } else if !used {
                let message = format!("YAML reads `{name}` as an anchor, not as part of the value");
                self.tell(message, "quote the value, or remove the anchor", span);
            }
        }
    }

    fn tagged(&mut self, tag: &str, value: &Range<usize>) {
        let tag = if tag == "!" { "!" } else { tag };
        let line = self.text[..value.start].rfind('\n').map_or(0, |i| i + 1);
        let start = self.text[line..value.start].find('!');
        let start = start.map_or(value.start, |at| line + at);
        let message = format!("YAML reads `{tag}` as a tag, not as part of the value");
        let help = "quote the value, or remove the tag";
        self.tell(message, help, start..value.end.max(start));
    }

    fn scalar(&mut self, value: &str, style: ScalarStyle, span: Range<usize>) {
        let text = self.text;
        let key = match self.open.last_mut() {
            Some(Open::Map(key @ None)) => {
                *key = Some((value.to_owned(), span.end));
                return;
            }
            Some(Open::Map(Some((key, end)))) => Some((key.clone(), *end)),
            _ => None,
        };
        let keys = self.open.iter().rev().filter_map(|open| match open {
            Open::Map(Some((key, _))) => Some(key.as_str()),
            _ => None,
        });
        let mut keys = keys.peekable();
        let nearest = keys.peek().map(|key| (*key).to_owned()).unwrap_or_default();
        let is_text = keys.any(|key| TEXTS.contains(&key));
        let plain = style == ScalarStyle::Plain;
        if plain {
            let end = match (span.is_empty(), &key) {
                (true, Some((_, end))) => end + text[*end..].find(':').map_or(0, |i| i + 1),
                _ => span.end,
            };
            self.cut(end, is_text);
            let written = &text[span.clone()];
            if is_text && matches!(written, "~" | "null" | "Null" | "NULL") {
                let message = format!("YAML reads `{written}` as an empty value");
                let help = "quote it if it is text, or remove the key";
                self.tell(message, help, span.clone());
            }
            if COUNTED.contains(&nearest.as_str())
                && let Some(number) = rewritten(written)
            {
                let message = format!("YAML reads `{written}` as the number {number}");
                self.tell(message, "quote it", span.clone());
            }
        }
        if !matches!(style, ScalarStyle::Literal) {
            self.joined(style, &nearest, span);
        }
        self.value();
    }

    /// A comment that looks like the end of the value before it.
    fn cut(&mut self, end: usize, is_text: bool) {
        let line = self.text[end..].split('\n').next().unwrap_or_default();
        let behind = line.trim_start_matches([' ', '\t']);
        let at = end + line.len() - behind.len();
        let Some(comment) = behind.strip_prefix('#') else {
            return;
        };
        if at == end || !is_text {
            return;
        }
        let message = match comment.starts_with(' ') || comment.is_empty() {
            true => "this `#` starts a comment, so the value ends before it",
            false => "the text after ` #` is a comment, not part of the value",
        };
        let help = "quote the value; put a comment on a separate line";
        let span = at..at + behind.trim_end().len();
        self.tell(message.to_owned(), help, span);
    }

    /// Lines that are joined to the one above them, and look as if they were not.
    fn joined(&mut self, style: ScalarStyle, key: &str, span: Range<usize>) {
        let plain = style == ScalarStyle::Plain;
        let folded = style == ScalarStyle::Folded;
        let whole = &self.text[span.clone()];
        let mut at = span.start;
        // The text of a folded value may begin behind the line of its `>`.
        let heads = folded && whole.starts_with('>');
        let line = self.text[..span.start].rfind('\n').map_or(0, |i| i + 1);
        let mut first_indent = (folded && !heads).then_some(span.start - line);
        let mut empty = true;
        for (i, line) in whole.split_inclusive('\n').enumerate() {
            let words = line.trim_start_matches(' ');
            let start = at + line.len() - words.len();
            let indent = line.len() - words.len();
            at += line.len();
            let words = words.trim_end();
            let span = start..start + words.len();
            let blank = std::mem::replace(&mut empty, words.is_empty());
            if words.is_empty() || i == 0 {
                continue;
            }
            if plain && let Some((key, space)) = goes_on(words) {
                let after = match space {
                    Some(space) => format!("{} follows", name_of(space)),
                    None => "no space follows".to_owned(),
                };
                let message =
                    format!("this line continues the value above it, because {after} `{key}:`");
                self.tell(message, "add a space after the colon", span);
                return;
            }
            if plain && words.starts_with("- ") && key != "note" {
                let message = "this line continues the value above it and is not a list item";
                let help = "indent it like the other items";
                self.tell(message.to_owned(), help, span);
                return;
            }
            let first = *first_indent.get_or_insert(indent);
            // A folded text keeps lines that are indented more, and the first has none to be joined to.
            let kept = blank || folded && indent > first || heads && i <= 1;
            if key == "note" && !kept && is_markdown(words) {
                let message = "this line of Markdown is joined to the one above it";
                let help = "begin the value with `|`, which keeps line breaks";
                self.tell(message.to_owned(), help, span);
                return;
            }
        }
    }
}

/// A number that YAML reads and would write otherwise.
fn rewritten(written: &str) -> Option<u64> {
    let digits = written.strip_prefix('+').unwrap_or(written);
    let number = match digits.get(..2) {
        Some("0x") => u64::from_str_radix(&digits[2..], 16).ok()?,
        Some("0o") => u64::from_str_radix(&digits[2..], 8).ok()?,
        Some("0b") => u64::from_str_radix(&digits[2..], 2).ok()?,
        _ => digits.parse().ok()?,
    };
    (number.to_string() != written).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn told(text: &str) -> Vec<(String, &str)> {
        let all = oddities(text);
        all.into_iter()
            .map(|odd| (odd.message, &text[odd.span]))
            .collect()
    }

    fn places(text: &str) -> Vec<&str> {
        told(text).into_iter().map(|(_, place)| place).collect()
    }

    #[test]
    fn sound_records_are_not_odd() {
        for text in [
            "title: C# and F# in Oslo\nurl: https://example.org/#s-1\n# A comment\n",
            "draft: true # for now\ntopics: [trade] # and more\ndate: 2022 # sure\n",
            "title: 'Talks #2'\nname: \"A #1\" # sure\nnote: |\n  a #b\n  - c\n  - d\n",
            "note: >\n  - a\n\n  - b\n    c\ntitle: Yes & no\nquote: Stop! Now\n",
            "title: &t Talks\nname: *t\nnote: words that\n  go on: here\n",
            "note: see\n  https://example.org/\ntitle: 2022\nnames: {japan: 010}\n",
            "aliases: [No, yes, on, 1_000, .5, 1e3]\nby: [trade, 2022]\n",
        ] {
            assert_eq!(told(text), [], "{text}");
        }
    }

    #[test]
    fn words_that_are_a_comment_are_told() {
        assert_eq!(places("title: Talks #2 in Oslo\n"), ["#2 in Oslo"]);
        assert_eq!(places("quote: asked for C# and # more\n"), ["# more"]);
        assert_eq!(places("title: #2 in Oslo\n"), ["#2 in Oslo"]);
        assert_eq!(places("aliases:\n  - The Group\n  - Room #1\n"), ["#1"]);
        assert_eq!(places("names:\n  japan: Japan\t#x\n"), ["#x"]);
        assert_eq!(places("statements:\n  - note: a ខ្មែរ #b\n"), ["#b"]);
    }

    #[test]
    fn what_is_no_text_to_yaml_is_told() {
        assert_eq!(places("title: ~\n"), ["~"]);
        assert_eq!(places("aliases: [A, ~]\nnote: NULL\n"), ["~", "NULL"]);
        assert_eq!(places("title: !important Talks\n").len(), 1);
        assert_eq!(places("quote: &c. and so on\n"), ["&c."]);
        assert_eq!(places("title: &a x\nname: &a y\nnote: *a\n"), ["&a", "&a"]);
        assert_eq!(
            places("by: 0x1F\nto: +5\nversion: 010\n"),
            ["0x1F", "+5", "010"]
        );
    }

    #[test]
    fn lines_that_are_joined_to_others_are_told() {
        let text = "statements:\n  - quote: a\n      act:claim\n    by: b\n";
        assert_eq!(places(text), ["act:claim"]);
        let text = "statements:\n  - quote: a\n      act:\u{a0}claim\n";
        assert!(
            told(text)[0].0.contains("a no-break space"),
            "{:?}",
            told(text)
        );
        assert_eq!(places("aliases:\n  - A\n    - B\n"), ["- B"]);
        assert_eq!(places("note: one\n  - two\n  - three\n"), ["- two"]);
        assert_eq!(places("note: >\n  one\n  1. two\n"), ["1. two"]);
        assert_eq!(places("note: \"one\n  > two\"\n"), ["> two\""]);
    }

    /// The keys of all records, each with its schema.
    fn keys(schema: &Value, found: &mut Vec<(String, Value)>) {
        match schema {
            Value::Object(map) => {
                let own = map.get("properties").and_then(Value::as_object);
                for (key, value) in own.into_iter().flatten() {
                    found.push((key.clone(), value.clone()));
                }
                map.values().for_each(|value| keys(value, found));
            }
            Value::Array(list) => list.iter().for_each(|value| keys(value, found)),
            _ => {}
        }
    }

    #[test]
    fn all_keys_of_records_are_known() {
        // Of which no word would be lost unseen.
        let checked = ["iso", "redirect_from", "identifiers", "statements"];
        let mut all = Vec::new();
        keys(&crate::schema::all(), &mut all);
        assert!(all.len() > 100);
        for (key, schema) in all {
            assert!(is_key(&key), "{key}");
            let of_text = |schema: &Value| {
                let kind = &schema["type"];
                let text = kind == "string" || kind[0] == "string";
                text && schema.get("format").is_none()
            };
            let text = of_text(&schema)
                || of_text(&schema["items"])
                || of_text(&schema["additionalProperties"]);
            if text && !checked.contains(&key.as_str()) {
                assert!(TEXTS.contains(&key.as_str()), "{key}");
            }
        }
    }
}
