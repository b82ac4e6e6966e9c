//! Control characters, which no page, index or feed may hold.

use std::borrow::Cow;

/// Whether HTML does not allow a character in a document, or XML does not: all control characters but
/// tabs and line ends (<https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream>).
pub(crate) fn is_forbidden(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r')
}

/// Whether a text has such characters. Most texts are told by their bytes alone.
pub(crate) fn has_forbidden(text: &str) -> bool {
    let suspicious = |byte: &u8| matches!(byte, 0..=8 | 11 | 12 | 14..=31 | 127 | 0xC2);
    text.as_bytes().iter().any(suspicious) && text.contains(is_forbidden)
}

/// A text without such characters.
pub(crate) fn without_forbidden(text: &str) -> Cow<'_, str> {
    match has_forbidden(text) {
        true => Cow::Owned(text.replace(is_forbidden, "")),
        false => Cow::Borrowed(text),
    }
}

/// Whether a terminal or an editor would not show a character but obey it: control characters but line
/// ends and tabs, and those that turn the direction of all that follows (<https://trojansource.codes/>).
pub(crate) fn steers(c: char) -> bool {
    is_forbidden(c) || c == '\r' || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A text as a terminal can show it: each such character is seen, and does nothing.
pub(crate) fn for_terminal(text: &str) -> Cow<'_, str> {
    match text.contains(steers) {
        true => Cow::Owned(text.replace(steers, "\u{fffd}")),
        false => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_go_and_line_ends_stay() {
        for c in (0..=0xFF).filter_map(char::from_u32) {
            let text = format!("a{c}b");
            let goes =
                matches!(c, '\0'..='\x08' | '\x0b' | '\x0c' | '\x0e'..='\x1f' | '\x7f'..='\u{9f}');
            assert_eq!(without_forbidden(&text) == "ab", goes, "{c:?}");
        }
        assert_eq!(without_forbidden("é\u{9b}31m"), "é31m");
    }
}
