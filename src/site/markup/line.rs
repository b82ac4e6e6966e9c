//! Words and elements in a line.

use crate::site::view::Html;

/// What stands between the pieces of a line.
pub(in crate::site) const DOT: &str = "<i> · </i>";

/// Elements in a row, with a dot between them.
pub(in crate::site) fn with_dots(html: &str) -> String {
    let mut dotted = String::with_capacity(html.len() + 4 * DOT.len());
    let mut depth = 0_usize;
    let mut rest = html.trim();
    while let Some(start) = rest.find('<') {
        let end = rest[start..]
            .find('>')
            .map_or(rest.len(), |end| start + end + 1);
        let tag = &rest[start..end];
        let between = &rest[..start];
        if depth > 0 {
            dotted.push_str(between);
        } else {
            dotted.push_str(between.trim());
            if !tag.starts_with("</") && !dotted.is_empty() {
                dotted.push_str(DOT);
            }
        }
        match tag {
            tag if tag.starts_with("</") => depth = depth.saturating_sub(1),
            tag if tag.ends_with("/>") || tag.starts_with("<br") || tag.starts_with("<wbr") => {}
            _ => depth += 1,
        }
        dotted.push_str(tag);
        rest = &rest[end..];
    }
    dotted.push_str(rest);
    dotted
}

/// Words of a citation, in which elements isolate what runs the other way: they are copied, and no character that is not
/// seen must come along.
pub(in crate::site) fn cited_words(html: &mut Html, text: &str) {
    for (i, part) in text.split('\u{2068}').enumerate() {
        if i == 0 {
            html.words(part);
            continue;
        }
        let (inner, rest) = part.split_once('\u{2069}').unwrap_or((part, ""));
        html.tags("<bdi>");
        html.words(inner);
        html.tags("</bdi>");
        html.words(rest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_a_line_have_dots_between_them() {
        for (pieces, line) in [
            ("", ""),
            ("\n<span>a</span>\n", "<span>a</span>"),
            (
                "<span>a</span><span><a href=\"/\"><bdi>b</bdi></a> c</span>\n <span>d<br>e</span>",
                "<span>a</span>·<span><a href=\"/\"><bdi>b</bdi></a> c</span>·<span>d<br>e</span>",
            ),
            ("<span>a <b", "<span>a <b"),
            ("words", "words"),
        ] {
            assert_eq!(with_dots(pieces).replace(DOT, "·"), line);
        }
    }
}
