//! Puts the words of the site's language into templates and scripts, before anything reads them.
//!
//! A template says `{{ word("meetings") }}`, or with values `{{ word("count-meetings", count=n) }}`; a
//! script says `word("copy")`, or `word("found", { count: n })`. What stands there afterwards is the text
//! of the message, so that a page costs no more in one language than in another. No line is added or
//! taken away, and [`Worded::original`] leads from a place in the new text back to the old one.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

use memchr::memmem;
use tera::{Kwargs, State, TeraResult, Value as TeraValue};

use crate::bidi::Direction;
use crate::site::markup::line::with_dots;
use crate::site::markup::message;
use crate::words::{Case, Message, Piece, Value, Words};

/// A text with the words put into it.
#[derive(Debug, Default)]
pub(in crate::site) struct Worded {
    pub(in crate::site) text: String,
    /// What was put in: where it stands now, and what it stands for in the old text.
    shifts: Vec<(Range<usize>, Range<usize>)>,
    /// What is wrong, where in the old text, and what to do about it.
    pub(in crate::site) faults: Vec<(Range<usize>, String, String)>,
    /// The messages that it says.
    pub(in crate::site) used: Vec<String>,
}

impl Worded {
    /// The place in the old text of a place in the new one.
    pub(in crate::site) fn original(&self, at: usize) -> usize {
        let before = self.shifts.iter().take_while(|(new, _)| new.start <= at);
        match before.last() {
            Some((new, old)) if at < new.end => old.start,
            Some((new, old)) => old.end + (at - new.end),
            None => at,
        }
    }

    /// Appends a text that has words of its own.
    fn take(&mut self, other: Worded) {
        self.text.push_str(&other.text);
        self.used.extend(other.used);
        self.faults.extend(other.faults);
    }

    fn put(&mut self, new: &str, old: Range<usize>) {
        let start = self.text.len();
        self.text.push_str(new);
        self.shifts.push((start..self.text.len(), old));
    }
}

/// Where words are put.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Into {
    /// Among the markup of a template.
    Markup,
    /// Into a tag of a template, among its values.
    Expression,
    /// Into a script.
    Script,
}

/// A template with the words put into it.
pub(in crate::site) fn template(text: &str, words: &Words) -> Worded {
    let mut worded = Worded::default();
    let mut at = 0;
    while let Some(open) = memchr::memchr(b'{', &text.as_bytes()[at..]).map(|i| at + i) {
        let rest = &text[open..];
        let (end, holds) = if rest.starts_with("{#") {
            (rest.find("#}").map(|i| open + i + 2), false)
        } else if rest.starts_with("{{") {
            (tag_end(text, open, "}}"), true)
        } else if rest.starts_with("{%") {
            (tag_end(text, open, "%}"), true)
        } else {
            (Some(open + 1), false)
        };
        let end = end.unwrap_or(text.len());
        worded.text.push_str(&text[at..open]);
        if holds {
            tag(text, open..end, words, &mut worded);
        } else {
            worded.text.push_str(&text[open..end]);
        }
        at = end;
        // What is raw is shown as it stands.
        let inner = text[open..end]
            .trim_start_matches("{%")
            .trim_matches(['-', '%', '}', ' ']);
        if inner == "raw" {
            let after = text[at..].find("endraw").map_or(text.len(), |i| at + i);
            worded.text.push_str(&text[at..after]);
            at = after;
        }
    }
    worded.text.push_str(&text[at..]);
    worded
}

/// A script with the words put into it.
pub(in crate::site) fn script(text: &str, words: &Words) -> Worded {
    let mut worded = Worded::default();
    let mut at = 0;
    while let Some(call) = next_call(text, at..text.len(), false) {
        worded.text.push_str(&text[at..call.range.start]);
        say(&call, Into::Script, words, &mut worded);
        at = call.range.end;
    }
    worded.text.push_str(&text[at..]);
    worded
}

/// Where a tag ends, strings in it apart.
fn tag_end(text: &str, open: usize, close: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = open + 2;
    loop {
        at = match bytes.get(at)? {
            quote @ (b'"' | b'\'' | b'`') => string_end(text, at, char::from(*quote))?,
            _ if bytes[at..].starts_with(close.as_bytes()) => return Some(at + close.len()),
            _ => at + 1,
        };
    }
}

/// Where a string ends that begins at a quotation mark.
fn string_end(text: &str, open: usize, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (i, c) in text.get(open + 1..)?.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return Some(open + 1 + i + 1),
            _ => {}
        }
    }
    None
}

/// A place at which a message is said.
#[derive(Debug)]
struct Call<'t> {
    range: Range<usize>,
    whole: &'t str,
    name: &'t str,
    /// Where the name stands.
    at: Range<usize>,
    values: Vec<(&'t str, &'t str)>,
}

impl<'t> Call<'t> {
    fn value(&self, name: &str) -> Option<&'t str> {
        let found = self.values.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| *value)
    }
}

/// How a call begins.
const CALL: &str = "word(\"";

/// The next `word("…")` of a stretch.
fn next_call(text: &str, range: Range<usize>, skip_strings: bool) -> Option<Call<'_>> {
    let first = memmem::find(text.get(range.clone())?.as_bytes(), CALL.as_bytes())?;
    // A string may begin before the first place that looks like a call.
    let mut at = match skip_strings {
        true => range.start,
        false => range.start + first,
    };
    while at < range.end {
        let rest = text.get(at..range.end)?;
        let c = rest.chars().next()?;
        if skip_strings && matches!(c, '"' | '\'' | '`') {
            at = string_end(text, at, c).unwrap_or(range.end);
            continue;
        }
        let before = text[..at].chars().next_back();
        let begins = before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '_' | '.'));
        if begins
            && rest.starts_with(CALL)
            && let Some(call) = call(text, at, range.end)
        {
            return Some(call);
        }
        at += c.len_utf8();
    }
    None
}

fn call(text: &str, start: usize, limit: usize) -> Option<Call<'_>> {
    let open = start + "word(".len();
    let parts = arguments(text, open, limit)?;
    let (first, rest) = parts.0.split_first()?;
    let name = &text[first.clone()];
    let name = name.strip_prefix('"')?.strip_suffix('"')?;
    let mut values = Vec::new();
    for part in rest {
        let part = text[part.clone()].trim();
        // A script gives its values as an object.
        if let Some(inner) = part.strip_prefix('{').and_then(|p| p.strip_suffix('}')) {
            for pair in inner.split(',') {
                match pair.split_once(':') {
                    Some((name, value)) => values.push((name.trim(), value.trim())),
                    None => values.push((pair.trim(), pair.trim())),
                }
            }
        } else if let Some((name, value)) = part.split_once('=') {
            values.push((name.trim(), value.trim()));
        }
    }
    Some(Call {
        range: start..parts.1,
        whole: &text[start..parts.1],
        name,
        at: first.start + 1..first.end - 1,
        values,
    })
}

/// The arguments of a call, and where it ends.
fn arguments(text: &str, open: usize, limit: usize) -> Option<(Vec<Range<usize>>, usize)> {
    let mut parts = Vec::new();
    let mut depth = 0_usize;
    let mut from = open;
    let mut at = open;
    while at < limit {
        let c = text[at..].chars().next()?;
        match c {
            '"' | '\'' | '`' => {
                at = string_end(text, at, c)?;
                continue;
            }
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => {
                parts.push(from..at);
                return Some((parts, at + 1));
            }
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                parts.push(from..at);
                from = at + 1;
            }
            _ => {}
        }
        at += c.len_utf8();
    }
    None
}

/// A tag of a template: `{{ word("…") }}` as a whole, or others with such a call among their values.
fn tag(text: &str, range: Range<usize>, words: &Words, worded: &mut Worded) {
    let whole = &text[range.clone()];
    let inner = range.start + 2..range.end.saturating_sub(2).max(range.start + 2);
    let Some(first) = next_call(text, inner.clone(), true) else {
        worded.text.push_str(whole);
        return;
    };
    let before = &text[inner.start..first.range.start];
    let after = &text[first.range.end.min(inner.end)..inner.end];
    if whole.starts_with("{{") && is_edge(before) && is_edge(after) {
        let start = worded.text.len();
        // Trimming of the space around is left to a tag that says nothing.
        if before.starts_with('-') {
            worded.text.push_str("{{- \"\" }}");
        }
        say(&first, Into::Markup, words, worded);
        worded.shifts.pop();
        if after.ends_with('-') {
            worded.text.push_str("{{ \"\" -}}");
        }
        worded.shifts.push((start..worded.text.len(), range));
        return;
    }
    let mut at = range.start;
    let mut next = Some(first);
    while let Some(call) = next {
        worded.text.push_str(&text[at..call.range.start]);
        say(&call, Into::Expression, words, worded);
        at = call.range.end;
        next = next_call(text, at..inner.end, true);
    }
    worded.text.push_str(&text[at..range.end]);
}

fn is_edge(text: &str) -> bool {
    matches!(text.trim(), "" | "-")
}

/// Puts the words of a message in the place of its call.
fn say(call: &Call<'_>, into: Into, words: &Words, worded: &mut Worded) {
    let Some(message) = words.message(call.name) else {
        if into == Into::Script {
            // A function of that name may be the script's own.
            worded.text.push_str(call.whole);
            return;
        }
        let help = match words.similar(call.name) {
            Some(name) => format!("did you mean `{name}`?"),
            None => format!("add it to `templates/words/en.ftl`: `{} = Text`", call.name),
        };
        let fault = format!("there is no message `{}`", call.name);
        worded.faults.push((call.at.clone(), fault, help));
        worded.put("", call.range.clone());
        return;
    };
    for variable in &message.variables {
        if call.value(variable).is_none() && uses(&message.pieces, message, variable) {
            let fault = format!("the message `{}` needs `${variable}`", call.name);
            let help = match into {
                Into::Script => format!("pass it: `{{ {variable}: … }}`"),
                _ => format!("pass it: `{variable}=…`"),
            };
            worded.faults.push((call.at.clone(), fault, help));
            worded.put("", call.range.clone());
            return;
        }
    }
    worded.used.push(call.name.to_owned());
    let mut out = String::new();
    match (into, message.fixed()) {
        (Into::Markup, _) => {
            let mut inner = Worded::default();
            markup(&message.pieces, message, call, words, &mut inner);
            out = inner.text;
            worded.used.extend(inner.used);
            let faults = inner.faults.into_iter();
            let faults = faults.map(|(_, fault, help)| (call.at.clone(), fault, help));
            worded.faults.extend(faults);
        }
        (Into::Expression, Some(text)) => quote(&text, &mut out),
        // Values are put in when the page is made.
        (Into::Expression, None) => {
            let _ = write!(out, "word(id=\"{}\"", call.name);
            for (name, value) in &call.values {
                let _ = write!(out, ", {name}={value}");
            }
            out.push(')');
        }
        (Into::Script, Some(text)) => quote(&text, &mut out),
        (Into::Script, None) => {
            out.push('`');
            in_script(&message.pieces, message, call, words, &mut out);
            out.push('`');
        }
    }
    worded.put(&out, call.range.clone());
}

fn uses(pieces: &[Piece], message: &Message, variable: &str) -> bool {
    let is = |i: &usize| message.variables.get(*i).is_some_and(|v| v == variable);
    pieces.iter().any(|piece| match piece {
        Piece::Text(_) => false,
        Piece::Variable(i) => is(i),
        Piece::Select {
            on,
            cases,
            otherwise,
        } => {
            let inner = cases.iter().map(|(_, pieces)| pieces).chain([otherwise]);
            is(on) || inner.into_iter().any(|p| uses(p, message, variable))
        }
    })
}

/// A string as templates and scripts write it.
fn quote(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        if matches!(c, '"' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('"');
}

fn markup(pieces: &[Piece], message: &Message, call: &Call<'_>, words: &Words, out: &mut Worded) {
    let value = |i: &usize| message.variables.get(*i).and_then(|name| call.value(name));
    for piece in pieces {
        match piece {
            Piece::Text(text) => message::escape(text, &mut out.text),
            Piece::Variable(i) => match value(i) {
                // A piece of a template, which isolates the names in it itself.
                Some(value) if value.len() > 1 && value.starts_with('`') => {
                    out.take(template(&value[1..value.len() - 1], words));
                }
                Some(value) if is_path(value) => {
                    out.take(template(&format!("{{{{ {value} | isolated }}}}"), words));
                }
                Some(value) => out.take(template(&format!("{{{{ {value} }}}}"), words)),
                None => {}
            },
            Piece::Select {
                on,
                cases,
                otherwise,
            } => {
                let on = value(on).unwrap_or_default();
                let mut keyword = "if";
                for (case, wording) in cases {
                    let condition = condition(on, case, words, false);
                    let _ = write!(out.text, "{{% {keyword} {condition} %}}");
                    markup(wording, message, call, words, out);
                    keyword = "elif";
                }
                match cases.is_empty() {
                    true => markup(otherwise, message, call, words, out),
                    false => {
                        out.text.push_str("{% else %}");
                        markup(otherwise, message, call, words, out);
                        out.text.push_str("{% endif %}");
                    }
                }
            }
        }
    }
}

/// Whether a value is taken from what a template sees, as it is or in small letters: it may be a name.
fn is_path(value: &str) -> bool {
    let path = value.strip_suffix(" | lower").unwrap_or(value);
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '[' | ']');
    path.chars().all(plain)
        && path.starts_with(|c: char| c.is_ascii_lowercase())
        && ![
            "count", "number", "total", "length", "level", "strength", "html", "meetings",
            "accounts",
        ]
        .iter()
        .any(|end| path.ends_with(end))
}

fn in_script(
    pieces: &[Piece],
    message: &Message,
    call: &Call<'_>,
    words: &Words,
    out: &mut String,
) {
    let value = |i: &usize| message.variables.get(*i).and_then(|name| call.value(name));
    for piece in pieces {
        match piece {
            Piece::Text(text) => {
                for c in text.chars() {
                    if matches!(c, '`' | '\\' | '$') {
                        out.push('\\');
                    }
                    out.push(c);
                }
            }
            Piece::Variable(i) => {
                let _ = write!(out, "${{{}}}", value(i).unwrap_or_default());
            }
            Piece::Select {
                on,
                cases,
                otherwise,
            } => {
                let on = value(on).unwrap_or_default();
                out.push_str("${");
                for (case, wording) in cases {
                    let _ = write!(out, "{} ? `", condition(on, case, words, true));
                    in_script(wording, message, call, words, out);
                    out.push_str("` : ");
                }
                out.push('`');
                in_script(otherwise, message, call, words, out);
                out.push_str("`}");
            }
        }
    }
}

/// Numbers by which a plural category is told apart from the others: if among all of them it holds
/// for one alone, or for the first two, no rule need be asked when the page is made.
fn numbers() -> impl Iterator<Item = usize> {
    (0..=200).chain([1_000, 10_000, 100_000, 1_000_000, 2_000_000])
}

/// A condition in a template or a script.
fn condition(on: &str, case: &Case, words: &Words, script: bool) -> String {
    let equals = if script { "===" } else { "==" };
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '|' | ' ');
    let on = match on.chars().all(plain) {
        true => on.to_owned(),
        false => format!("({on})"),
    };
    match case {
        Case::Number(number) => format!("{on} {equals} {number}"),
        Case::Word(word, None) => format!("{on} {equals} \"{word}\""),
        Case::Word(word, Some(_)) => {
            let fits: Vec<usize> = numbers().filter(|n| words.category(*n) == word).collect();
            match fits[..] {
                [one] => format!("{on} {equals} {one}"),
                [0, 1] => format!("{on} < 2"),
                _ if script => format!(
                    "new Intl.PluralRules(document.documentElement.lang).select({on}) === \"{word}\""
                ),
                _ => format!("{on} | plural == \"{word}\""),
            }
        }
    }
}

/// The function `word(id=…)`, for messages whose names are known only when a page is made.
pub(in crate::site) fn function(
    words: std::sync::Arc<Words>,
) -> impl Fn(Kwargs, &State) -> TeraResult<String> + Send + Sync + 'static {
    move |values: Kwargs, _: &State| {
        let id: &str = values.must_get("id")?;
        let Some(message) = words.message(id) else {
            return Err(tera::Error::message(format!("there is no message `{id}`")));
        };
        let mut given: Vec<(String, TeraValue)> = Vec::new();
        for name in &message.variables {
            if let Some(value) = values.get::<TeraValue>(name)? {
                given.push((name.clone(), value));
            }
        }
        Ok(words.fill(message, |name| {
            let (_, value) = given.iter().find(|(known, _)| known == name)?;
            match value.as_str() {
                Some(text) => Some(Value::Text(text)),
                None => value
                    .as_u64()
                    .and_then(|number| usize::try_from(number).ok())
                    .map(Value::Number),
            }
        }))
    }
}

/// The filter `isolated`: a name as it may stand within a line of text, in the value of an attribute or in SVG.
pub(in crate::site) fn isolated(
    direction: Direction,
) -> impl Fn(TeraValue, Kwargs, &State) -> TeraValue + Send + Sync + 'static {
    move |value: TeraValue, _: Kwargs, _: &State| {
        let Some(Cow::Owned(text)) = value.as_str().map(|text| direction.isolated(text)) else {
            return value;
        };
        match value.is_safe() {
            true => TeraValue::safe_string(&text),
            false => TeraValue::from(text),
        }
    }
}

/// The filter `bdi`: the same within a line of HTML, where elements isolate.
pub(in crate::site) fn bdi(
    direction: Direction,
) -> impl Fn(TeraValue, Kwargs, &State) -> TeraValue + Send + Sync + 'static {
    move |value: TeraValue, _: Kwargs, _: &State| {
        let Some(text) = value.as_str() else {
            return value;
        };
        if !direction.is_foreign(text) && !text.contains('\u{2068}') {
            return value;
        }
        let mut escaped = String::new();
        if value.is_safe() {
            escaped.push_str(text);
        } else {
            // Nothing fails that is written into memory.
            let _ = pulldown_cmark_escape::escape_html(&mut escaped, text);
        }
        TeraValue::safe_string(&direction.isolated_html(&escaped))
    }
}

/// The filter `dotted`: elements in a row, with a middle dot between them. The dots are in the page and not in the style
/// sheet alone, so that words do not run together where they are copied, or read without styles.
pub(in crate::site) fn dotted(value: TeraValue, _: Kwargs, _: &State) -> TeraValue {
    TeraValue::safe_string(&with_dots(value.as_str().unwrap_or_default()))
}

/// The filter `plural`, which gives the plural category of a number: `one`.
pub(in crate::site) fn plural(
    words: std::sync::Arc<Words>,
) -> impl Fn(i64, Kwargs, &State) -> &'static str + Send + Sync + 'static {
    move |number: i64, _: Kwargs, _: &State| {
        words.category(usize::try_from(number.unsigned_abs()).unwrap_or(usize::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_say_messages() {
        let words = Words::english();
        let said = |text: &str| script(text, &words).text;
        assert_eq!(said("a = word(\"copy\");"), "a = \"Copy\";");
        assert_eq!(
            said("word(\"filter-found\", { count, total: all.length })"),
            "`${count} of ${all.length}`"
        );
    }
}
