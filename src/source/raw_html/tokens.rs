//! The tags, words and comments in a piece of HTML, as browsers find them
//! (<https://html.spec.whatwg.org/multipage/parsing.html#tokenization>).

use std::ops::Range;

use super::elements::Kind;
use html5gum::{DefaultEmitter, Error, Token as GumToken, Tokenizer};

/// A part of a piece of HTML, with its bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token {
    Start(StartTag),
    End {
        name: String,
        span: Range<usize>,
    },
    /// Words with their character references.
    Words(Range<usize>),
    /// Words in angle brackets, such as `<Unofficial translation>`: a browser makes an element of them that
    /// nothing knows, and shows none of them.
    Bracketed(Range<usize>),
    /// A comment that does not look like one, such as `<?php … ?>`.
    Bogus(Range<usize>),
    /// A comment that nothing ends.
    Unclosed(Range<usize>),
    /// The code of a script or a style sheet, which is no words.
    Code,
}

impl Token {
    /// Its bytes; none of code, which has no place of its own.
    fn span(&self) -> Option<&Range<usize>> {
        match self {
            Token::Start(StartTag { span, .. })
            | Token::End { span, .. }
            | Token::Words(span)
            | Token::Bracketed(span)
            | Token::Bogus(span)
            | Token::Unclosed(span) => Some(span),
            Token::Code => None,
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct StartTag {
    /// In lower case.
    pub(super) name: String,
    pub(super) span: Range<usize>,
    pub(super) attributes: Vec<Attribute>,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Attribute {
    /// In lower case.
    pub(super) name: String,
    pub(super) value: String,
    pub(super) span: Range<usize>,
}

/// Elements whose content is code. That of all others is read as words and tags, so that none of them
/// takes words away that stand in it or behind it.
const CODE: [&str; 2] = ["script", "style"];

/// So many times a tag that nothing ends is taken for words and the rest is read again; what is left
/// then is words, so that no text takes long to read.
const MOST_UNENDED: usize = 8;

/// The parts of a piece of HTML, in order.
pub(super) fn tokens(html: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut unclosed = [false; CODE.len()];
    let mut unended = 0;
    let mut at = 0;
    while at < html.len() {
        at = match read(html, at, &mut tokens, &mut unclosed) {
            Stop::End => html.len(),
            Stop::At(next) => next,
            Stop::Unended(tag) => {
                unended += 1;
                let words = match unended {
                    ..MOST_UNENDED => tag + 1,
                    _ => html.len(),
                };
                tokens.push(Token::Words(tag..words));
                words
            }
        };
    }
    tokens
}

/// Why reading stopped.
enum Stop {
    End,
    /// Reading goes on here.
    At(usize),
    /// A tag begins here that nothing ends.
    Unended(usize),
}

/// Reads from an offset on, until the end or to where it has to be read in another way.
fn read(html: &str, from: usize, tokens: &mut Vec<Token>, unclosed: &mut [bool]) -> Stop {
    let emitter = DefaultEmitter::<usize>::new_with_span();
    let mut end = from;
    let (mut in_tag, mut in_comment) = (false, false);
    let span = |span: html5gum::Span| from + span.start..from + span.end;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    for token in Tokenizer::new_with_emitter(&html[from..], emitter) {
        let Ok(token) = token;
        let token = match token {
            GumToken::Error(error) => {
                in_tag |= error.value == Error::EofInTag;
                in_comment |= error.value == Error::EofInComment;
                continue;
            }
            GumToken::String(words) => Token::Words(span(words.span)),
            GumToken::StartTag(tag) => {
                let mut attributes: Vec<Attribute> = tag
                    .attributes
                    .into_iter()
                    .map(|(name, value)| Attribute {
                        name: text(&name),
                        span: span(value.span),
                        value: text(&value),
                    })
                    .collect();
                attributes.sort_by_key(|attribute| attribute.span.start);
                let tag = StartTag {
                    name: text(&tag.name),
                    span: span(tag.span),
                    attributes,
                };
                let written = &html[tag.span.clone()];
                match Kind::is_known(&tag.name) || written.contains(['=', '/']) {
                    true => Token::Start(tag),
                    false => Token::Bracketed(tag.span),
                }
            }
            GumToken::EndTag(tag) => Token::End {
                name: text(&tag.name),
                span: span(tag.span),
            },
            GumToken::Comment(comment) => {
                let span = span(comment.span);
                if span.start > end {
                    tokens.push(Token::Bracketed(end..span.start));
                }
                end = span.end;
                if in_comment {
                    tokens.push(Token::Unclosed(span));
                } else if !html[span.clone()].starts_with("<!--") {
                    tokens.push(Token::Bogus(span));
                }
                continue;
            }
            GumToken::Doctype(doctype) => Token::Bogus(span(doctype.span)),
        };
        // Browsers pass over `</>`, here and before comments.
        let begins = token.span().map_or(end, |span| span.start);
        if begins > end {
            tokens.push(Token::Bracketed(end..begins));
        }
        let code = match &token {
            Token::Start(tag) => CODE.iter().position(|name| *name == tag.name),
            _ => None,
        };
        end = token.span().map_or(end, |span| span.end);
        tokens.push(token);
        if let Some(i) = code
            && !unclosed[i]
        {
            match end_tag(&html[end..], CODE[i]) {
                Some(code) => {
                    tokens.push(Token::Code);
                    return Stop::At(end + code);
                }
                // There is none behind any later tag either.
                None => unclosed[i] = true,
            }
        }
    }
    if in_tag {
        return Stop::Unended(end);
    }
    if end < html.len() {
        tokens.push(Token::Bracketed(end..html.len()));
    }
    Stop::End
}

/// Where the end tag of an element stands that has no tags in it.
fn end_tag(html: &str, name: &str) -> Option<usize> {
    let bytes = html.as_bytes();
    memchr::memmem::find_iter(bytes, "</").find(|at| {
        let rest = &bytes[at + 2..];
        let named = rest.get(..name.len());
        named.is_some_and(|named| named.eq_ignore_ascii_case(name.as_bytes()))
            && matches!(
                rest.get(name.len()),
                Some(b' ' | b'\t' | b'\n' | b'\r' | b'\x0c' | b'/' | b'>')
            )
    })
}

/// The characters for which a character reference stands: `&` for `&amp;`. The reference begins with
/// its `&`, and nothing but it is given.
pub(super) fn referred(reference: &str) -> String {
    let mut characters = String::new();
    for token in Tokenizer::new(reference) {
        let Ok(token) = token;
        if let GumToken::String(words) = token {
            characters.push_str(&String::from_utf8_lossy(&words));
        }
    }
    characters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(html: &str) -> Vec<String> {
        let shown = |token: Token| match token {
            Token::Start(tag) => {
                let attributes = tag.attributes.iter();
                let attributes = attributes.map(|a| format!(" {}={}", a.name, a.value));
                format!("<{}{}>", tag.name, attributes.collect::<String>())
            }
            Token::End { name, .. } => format!("</{name}>"),
            Token::Words(span) => html[span].to_owned(),
            Token::Bracketed(span) => format!("bracketed {}", &html[span]),
            Token::Bogus(span) => format!("bogus {}", &html[span]),
            Token::Unclosed(span) => format!("unclosed {}", &html[span]),
            Token::Code => "code".to_owned(),
        };
        tokens(html).into_iter().map(shown).collect()
    }

    #[test]
    fn tags_are_those_that_browsers_find() {
        assert_eq!(
            found("a < b <B A=1 c='2 >' =d \"e\" f = g/h>x</B > <br/>"),
            [
                "a < b ",
                "<b a=1 c=2 > =d= \"e\"= f=g/h>",
                "x",
                "</b>",
                " ",
                "<br>"
            ]
        );
        assert_eq!(
            found("<!-- <b> --> <i> <!--> <u> <!-- --!> <s>"),
            [" ", "<i>", " ", " ", "<u>", " ", " ", "<s>"]
        );
        assert_eq!(
            found("<Unofficial translation><b class=c><applause><mi>x<x-y><odd a=b><odd/>"),
            [
                "bracketed <Unofficial translation>",
                "<b class=c>",
                "bracketed <applause>",
                "<mi>",
                "x",
                "<x-y>",
                "<odd a=b>",
                "<odd>"
            ]
        );
        assert_eq!(
            found("<!DOCTYPE b> <?php <b> ?> <i>"),
            ["bogus <!DOCTYPE b>", " ", "bogus <?php <b>", " ?> ", "<i>"]
        );
        assert_eq!(found("x <!-- y <b>"), ["x ", "unclosed <!-- y <b>"]);
    }

    #[test]
    fn code_is_left_out_only_where_its_element_is_closed() {
        assert_eq!(
            found("<script>a<b</scrip></SCRIPT ><i>"),
            ["<script>", "code", "</script>", "<i>"]
        );
        assert_eq!(
            found("<script> a <style> b</style> c <script> d"),
            [
                "<script>", " a ", "<style>", "code", "</style>", " c ", "<script>", " d"
            ]
        );
        assert_eq!(
            found("<title>ខ<textarea><b>"),
            ["<title>", "ខ", "<textarea>", "<b>"]
        );
    }

    #[test]
    fn a_tag_that_nothing_ends_is_words() {
        assert_eq!(found("x <b a='1"), ["x ", "<", "b a='1"]);
        assert_eq!(
            found("<i title=\"one <b>two</b>"),
            ["<", "i title=\"one ", "<b>", "two", "</b>"]
        );
        for (html, parts) in [
            ("</></<", ["bracketed </>", "bogus </<"]),
            ("</><?a>", ["bracketed </>", "bogus <?a>"]),
            ("</><!-- a", ["bracketed </>", "unclosed <!-- a"]),
        ] {
            assert_eq!(found(html), parts);
        }
        let many = "<a ".repeat(20_000);
        let words: usize = found(&many).iter().map(String::len).sum();
        assert_eq!(words, many.len());
    }

    #[test]
    fn references_are_read() {
        assert_eq!(referred("&amp;"), "&");
        assert_eq!(referred("&#106;"), "j");
        assert_eq!(referred("&notit;"), "¬it;");
        assert_eq!(referred("&xyz;"), "&xyz;");
    }

    proptest::proptest! {
        /// Nothing stands between the parts but comments.
        #[test]
        fn no_text_is_lost(html in "(<|/|>|-|=|\"|'| |a|b|&|;|script|\\PC){0,24}") {
            let mut at = 0;
            let comment = |between: &str| between.is_empty() || between.starts_with("<!--");
            for token in tokens(&html) {
                if let Some(span) = token.span() {
                    let between = &html[at..span.start];
                    proptest::prop_assert!(comment(between), "{between}");
                    at = span.end;
                } else {
                    at += end_tag(&html[at..], "script").unwrap_or_default();
                }
            }
            proptest::prop_assert!(comment(&html[at..]), "{}", &html[at..]);
        }
    }
}
