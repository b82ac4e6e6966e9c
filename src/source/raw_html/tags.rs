//! The tags in a piece of HTML, as browsers find them
//! (<https://html.spec.whatwg.org/multipage/parsing.html#tokenization>).

/// A tag.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag<'h> {
    /// Where its name stands.
    pub(super) at: usize,
    /// Its name in lower case.
    pub(super) name: String,
    /// Whether it ends an element.
    pub(super) ends: bool,
    pub(super) attributes: Vec<Attribute<'h>>,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Attribute<'h> {
    /// Where its name stands.
    pub(super) at: usize,
    /// Its name in lower case.
    pub(super) name: String,
    /// Its value as it is written, without quotes.
    pub(super) value: &'h str,
}

/// Elements in which there are no tags but their own end.
const RAW: [&str; 8] = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
];

/// Every tag, without those in comments, scripts and the like.
pub(super) fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut rest = Rest { html, at: 0 };
    std::iter::from_fn(move || rest.tag())
}

struct Rest<'h> {
    html: &'h str,
    at: usize,
}

impl<'h> Rest<'h> {
    fn left(&self) -> &'h str {
        &self.html[self.at..]
    }

    /// Goes behind the next of these texts, or to the end.
    fn pass(&mut self, text: &str) {
        self.at = match self.left().find(text) {
            Some(found) => self.at + found + text.len(),
            None => self.html.len(),
        };
    }

    /// Goes to the next character that stops, and gives what was passed.
    fn until(&mut self, stops: impl Fn(char) -> bool) -> &'h str {
        let left = self.left();
        let passed = &left[..left.find(stops).unwrap_or(left.len())];
        self.at += passed.len();
        passed
    }

    fn skips(&mut self, text: &str) -> bool {
        let skips = self.left().starts_with(text);
        self.at += if skips { text.len() } else { 0 };
        skips
    }

    fn tag(&mut self) -> Option<Tag<'h>> {
        loop {
            self.until(|c| c == '<');
            if self.at == self.html.len() {
                return None;
            }
            self.at += 1;
            if self.skips("!--") {
                self.comment();
            } else if self.left().starts_with(['!', '?']) {
                self.pass(">");
            } else {
                let ends = self.skips("/");
                if self.left().starts_with(|c: char| c.is_ascii_alphabetic()) {
                    return Some(self.named(ends));
                }
            }
        }
    }

    fn comment(&mut self) {
        if self.skips(">") || self.skips("->") {
            return;
        }
        let ends = ["-->", "--!>"].map(|end| self.left().find(end).map(|at| at + end.len()));
        let end = ends.into_iter().flatten().min();
        self.at = end.map_or(self.html.len(), |end| self.at + end);
    }

    fn named(&mut self, ends: bool) -> Tag<'h> {
        let at = self.at;
        let name = self.until(|c| is_space(c) || matches!(c, '/' | '>'));
        let name = name.to_ascii_lowercase();
        let mut attributes = Vec::new();
        loop {
            self.until(|c| !is_space(c) && c != '/');
            if self.skips(">") || self.at == self.html.len() {
                break;
            }
            attributes.push(self.attribute());
        }
        if !ends && RAW.contains(&name.as_str()) {
            self.raw(&name);
        }
        Tag {
            at,
            name,
            ends,
            attributes,
        }
    }

    fn attribute(&mut self) -> Attribute<'h> {
        let at = self.at;
        // A name may begin with an equals sign, if with nothing else.
        self.skips("=");
        self.until(|c| is_space(c) || matches!(c, '/' | '>' | '='));
        let name = self.html[at..self.at].to_ascii_lowercase();
        let behind = self.at;
        self.until(|c| !is_space(c));
        if !self.skips("=") {
            self.at = behind;
            let value = "";
            return Attribute { at, name, value };
        }
        self.until(|c| !is_space(c));
        let value = match self.left().chars().next() {
            Some(quote @ ('"' | '\'')) => {
                self.at += 1;
                let value = self.until(|c| c == quote);
                self.skips(if quote == '"' { "\"" } else { "'" });
                value
            }
            _ => self.until(|c| is_space(c) || c == '>'),
        };
        Attribute { at, name, value }
    }

    /// Goes to the end tag of an element without tags.
    fn raw(&mut self, name: &str) {
        loop {
            self.until(|c| c == '<');
            let left = self.left();
            let ends = left
                .get(2..2 + name.len())
                .is_some_and(|end| left.starts_with("</") && end.eq_ignore_ascii_case(name));
            if ends || left.is_empty() {
                return;
            }
            self.at += 1;
        }
    }
}

fn is_space(c: char) -> bool {
    c.is_ascii_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(html: &str) -> Vec<String> {
        let shown = |tag: Tag| {
            let attributes = tag
                .attributes
                .iter()
                .map(|a| format!(" {}={}", a.name, a.value));
            let slash = if tag.ends { "/" } else { "" };
            format!("{slash}{}{}", tag.name, attributes.collect::<String>())
        };
        tags(html).map(shown).collect()
    }

    #[test]
    fn tags_are_those_that_browsers_find() {
        assert_eq!(
            found("a < b <B A=1 c='2 >' =d \"e\" f = g/h>x</B > <br/>"),
            ["b a=1 c=2 > =d= \"e\"= f=g/h", "/b", "br"]
        );
        assert_eq!(
            found("<!-- <b> --> <i> <!--> <u> <!-- --!> <s>"),
            ["i", "u", "s"]
        );
        assert_eq!(found("<!DOCTYPE b> <?php <b> ?> <i>"), ["i"]);
        assert_eq!(
            found("<script>a<b</scrip></SCRIPT><i>"),
            ["script", "/script", "i"]
        );
        assert_eq!(found("<b a='1"), ["b a=1"]);
        assert_eq!(found("<title>ខ<"), ["title"]);
    }

    proptest::proptest! {
        #[test]
        fn no_text_panics(html in "(<|/|>|!|-|=|\"|'| |a|script|\\PC){0,24}") {
            for tag in tags(&html) {
                assert!(html[tag.at..].to_ascii_lowercase().starts_with(&tag.name));
            }
        }
    }
}
