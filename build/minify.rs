//! Minifies the files of the theme: removes the comments and the white space that are for people. Only the
//! built-in files are minified; an archive's own files are published unchanged. A small library was tried:
//! `minifier` 0.4 removes the spaces around `+` in `clamp()`, so that browsers ignore the declaration, and breaks
//! a script. Here, a test compares the rules of the style sheet before and after.

/// The beginning of the heading of a section of the style sheet.
const HEADING: &str = "/* -----";
/// The end of the heading of a section that the pages of readouts do not need.
const NOT_IN_READOUTS: &str = "· not in readout.css */";

/// Returns a style sheet without the sections that the pages of readouts do not need.
pub(crate) fn for_readouts(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut dropped = false;
    for line in css.split_inclusive('\n') {
        if line.starts_with(HEADING) {
            dropped = line.trim_end().ends_with(NOT_IN_READOUTS);
        }
        if !dropped {
            kept.push_str(line);
        }
    }
    kept
}

/// Returns an equivalent style sheet that is as short as possible without knowledge of the properties.
pub(crate) fn style(css: &str) -> String {
    let mut made = String::with_capacity(css.len());
    let mut rest = css;
    let mut spaced = false;
    while let Some(next) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            spaced = true;
            continue;
        }
        if next.is_ascii_whitespace() {
            rest = &rest[1..];
            spaced = true;
            continue;
        }
        // White space around these has no meaning; before a colon or a bracket it may have one.
        let closed = made.ends_with(['{', '}', ';', ',', '>', '(', ':']) || made.is_empty();
        if spaced && !closed && !matches!(next, '{' | '}' | ';' | ',' | '>' | ')') {
            made.push(' ');
        }
        spaced = false;
        let length = match next {
            '"' | '\'' => quoted(rest, next),
            _ => next.len_utf8(),
        };
        if next == '}' && made.ends_with(';') {
            made.pop();
        }
        made.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    made
}

/// Returns the length of a string literal with its quotes.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (i, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return i + c.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

/// A script without indentation and the lines that hold nothing but a comment. It must hold no text that
/// goes over lines.
pub(crate) fn script(js: &str) -> String {
    let mut made = String::with_capacity(js.len());
    let lines = js.lines().map(str::trim);
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with("//")) {
        made.push_str(line);
        made.push('\n');
    }
    made
}

#[cfg(test)]
mod tests {
    use super::{for_readouts, script, style};

    const CSS: &str = include_str!("../templates/static/chancery.css");

    #[test]
    fn a_style_sheet_means_the_same() {
        for (css, made) in [
            ("a { b: c; }\n", "a{b:c}"),
            (
                "/* x */\na,\nb > c :d::e {\n  f: g  h / 1;\n  i: j;\n}",
                "a,b>c :d::e{f:g h / 1;i:j}",
            ),
            (
                "a::after { content: \" ; } /* \\\" \"; }",
                "a::after{content:\" ; } /* \\\" \"}",
            ),
            (
                "@media (min-width: 1em) and (a: b) { c { d: calc(1px + (2em - 3px)); } }",
                "@media (min-width:1em) and (a:b){c{d:calc(1px + (2em - 3px))}}",
            ),
            (
                ":is(a, b) .c [d=\"e f\"] { --g: \"\" }",
                ":is(a,b) .c [d=\"e f\"]{--g:\"\"}",
            ),
            (
                "a { b: var(--c) var(--d) !important }",
                "a{b:var(--c) var(--d) !important}",
            ),
        ] {
            assert_eq!(style(css), made);
            assert_eq!(style(&style(css)), made, "nothing is left to take away");
        }
    }

    #[test]
    fn broken_style_sheets_end() {
        for css in ["/* a", "a { content: \"b", "a { content: \"b\\", "\"", "é{"] {
            let _ = style(css);
        }
    }

    #[test]
    fn the_built_in_style_sheet_keeps_its_blocks() {
        let count = |css: &str, c: char| css.chars().filter(|found| *found == c).count();
        let made = style(CSS);
        assert_eq!(count(&made, '{'), count(&made, '}'));
        let plain: String = CSS
            .split("/*")
            .enumerate()
            .map(|(i, part)| match i {
                0 => part,
                _ => part.split_once("*/").map_or("", |(_, after)| after),
            })
            .collect();
        assert_eq!(count(&made, '{'), count(&plain, '{'));
        assert_eq!(count(&made, '"'), count(&plain, '"'));
    }

    #[test]
    fn pages_of_readouts_get_less() {
        let less = for_readouts(CSS);
        assert!(less.len() * 4 < CSS.len() * 3);
        for section in ["1 tokens", "6 annotations", "19 print"] {
            assert!(less.contains(&format!("- {section}")), "{section}");
        }
        assert!(!less.contains("- 14 comparison"));
    }

    #[test]
    fn scripts_hold_no_text_over_lines() {
        for js in [
            include_str!("../templates/static/chancery.js"),
            include_str!("../templates/static/filter.js"),
            include_str!("../templates/static/previews.js"),
            include_str!("../templates/static/query.js"),
            include_str!("../templates/static/scheme.js"),
            include_str!("../templates/static/texts.js"),
            include_str!("../templates/static/search.js"),
            include_str!("../templates/static/table.js"),
        ] {
            assert!(js.lines().all(|line| line.matches('`').count() % 2 == 0));
            assert!(!js.contains("/*"));
            assert!(script(js).len() < js.len());
        }
        assert_eq!(script("// a\n\n  b();  // c\n"), "b();  // c\n");
    }
}
