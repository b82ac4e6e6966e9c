//! Lines that version control leaves in a file when two changes could not be merged.

use std::ops::Range;
use std::sync::Arc;

use memchr::memmem;

use crate::diagnostics::{Code, Diagnostic, Place, SourceText};

/// How often the character of a marker stands at the head of its line.
const LENGTH: usize = 7;

/// An error if a text still holds a conflict of a merge. It is looked for before the text is parsed:
/// whatever a parser says of the markers would mislead.
pub(super) fn conflict(source: &Arc<SourceText>) -> Option<Diagnostic> {
    let text = source.text.as_str();
    if [b"<<<<<<<", b">>>>>>>", b"======="]
        .iter()
        .all(|marker| memmem::find(text.as_bytes(), *marker).is_none())
    {
        return None;
    }
    let mut markers = markers(text).into_iter();
    let first = markers.next()?;
    let marker = text
        .get(first.start..first.start + LENGTH)
        .unwrap_or_default();
    let fault = Diagnostic::new(
        Code::ConflictMarker,
        format!("merge conflict marker `{marker}`"),
    )
    .at(source, first)
    .help("keep one of the versions and remove the conflict markers; if this is not a conflict marker, indent the line");
    Some(markers.fold(fault, |fault, span| {
        let source = Arc::clone(source);
        fault.related(Place { source, span }, "another conflict marker")
    }))
}

/// The lines that are markers of a conflict. A line of `=` may underline a heading, and one of bars may
/// be a row of a table: those count beside other markers, or where they can be nothing else.
fn markers(text: &str) -> Vec<Range<usize>> {
    let mut sure = false;
    let mut found = Vec::new();
    let mut start = 0;
    let mut after_blank = true;
    for line in text.split_inclusive('\n') {
        let words = line.trim_end();
        if let Some((kind, rest)) = marker(words) {
            let stands_alone = kind == b'=' && after_blank;
            sure |= matches!(kind, b'<' | b'>') || stands_alone;
            if kind != b'=' || rest.is_empty() {
                found.push(start..start + words.len());
            }
        }
        after_blank = words.is_empty();
        start += line.len();
    }
    if sure { found } else { Vec::new() }
}

/// The character of a marker and what stands behind it on its line.
fn marker(line: &str) -> Option<(u8, &str)> {
    let kind = *line.as_bytes().first()?;
    if !matches!(kind, b'<' | b'>' | b'=' | b'|') {
        return None;
    }
    let rest = line.trim_start_matches(char::from(kind));
    let repeated = line.len() - rest.len() == LENGTH;
    (repeated && (rest.is_empty() || rest.starts_with(' '))).then_some((kind, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<&str> {
        markers(text).into_iter().map(|span| &text[span]).collect()
    }

    #[test]
    fn markers_are_told_from_headings_tables_and_quotations() {
        assert_eq!(
            lines("a\n<<<<<<< HEAD\nb\n||||||| base\nc\n=======\nd\n>>>>>>> other\n"),
            ["<<<<<<< HEAD", "||||||| base", "=======", ">>>>>>> other"]
        );
        assert_eq!(
            lines("a\n>>>>>>> 1234abc (Subject)\n"),
            [">>>>>>> 1234abc (Subject)"]
        );
        assert_eq!(lines("<<<<<<<"), ["<<<<<<<"]);
        assert_eq!(lines("a\n\n=======\nb\n"), ["======="]);
        for none in [
            "Heading\n=======\n\nText\n",
            "|||||||\n",
            ">>>>>> six\n",
            ">>>>>>>> eight\n",
            "    <<<<<<< indented\n",
            "a <<<<<<< HEAD\n",
            "========\n",
            "<<<<<<<HEAD\n",
        ] {
            assert!(lines(none).is_empty(), "{none}");
        }
    }
}
