//! The words of messages as HTML.

/// Elements that a message may hold: they say how words are meant, and carry nothing else.
const ELEMENTS: [&str; 10] = [
    "<b>",
    "</b>",
    "<del>",
    "</del>",
    "<em>",
    "</em>",
    "<ins>",
    "</ins>",
    "<strong>",
    "</strong>",
];

/// Words as HTML and as no tag of a template.
pub(in crate::site) fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if c == '<'
            && let Some(element) = ELEMENTS.iter().find(|element| rest.starts_with(**element))
        {
            out.push_str(element);
            rest = &rest[element.len()..];
            continue;
        }
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '{' => out.push_str("&#123;"),
            '\n' | '\r' => out.push(' '),
            c => out.push(c),
        }
        rest = &rest[c.len_utf8()..];
    }
}
