//! Seals: whether the words of a record are those that were sealed.
//!
//! A seal is the SHA-256 of the text as a reader sees it, in a form that can be made without Chancery:
//! every paragraph, heading, item of a list, cell of a table and footnote is a line that ends with a
//! line feed, with single spaces between its words and none around them. What is not seen, such as how
//! the Markdown is wrapped or how an accent is encoded, does not count. The reference for authors
//! (`docs/front-matter.md`) promises this form: to change it is to break every seal.

use pulldown_cmark::Event;
use unicode_normalization::UnicodeNormalization;

use super::destination::name;
use crate::archive::{Archive, Readout};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::markdown::{Names, Prose, Reading, TextEvents};
use crate::source::record::{Rendition, Seal};

/// The text that the seal of a readout covers.
pub(crate) fn sealed_text(archive: &Archive, readout: &Readout) -> String {
    let document = &readout.document;
    let names = |target: &str| name(archive, &document.source.path, target);
    words(document.body(), sealed_reading(archive, readout), &names)
}

/// How a text is read to be sealed: quotation marks are sealed as they are written.
fn sealed_reading(archive: &Archive, readout: &Readout) -> Reading {
    match archive.reading_of(readout) {
        Reading::Typographic => Reading::Markdown,
        reading => reading,
    }
}

/// Whether a seal is one of the text as it was sealed before the numbers of lists, and other marks that
/// an original shows as they are written, were words of it.
fn is_without_marks(archive: &Archive, readout: &Readout, seal: &Seal) -> bool {
    let document = &readout.document;
    let names = |target: &str| name(archive, &document.source.path, target);
    sealed_reading(archive, readout) == Reading::Exact
        && Seal::of(&words(document.body(), Reading::Markdown, &names)) == *seal
}

/// The visible text in the form in which it is sealed.
fn words(markdown: &str, reading: Reading, names: Names<'_>) -> String {
    let mut visible = String::new();
    for piece in TextEvents::new(markdown, reading, names).with_all_breaks() {
        match &piece.event {
            Event::Text(text) | Event::Code(text) if !piece.text.is_empty() => {
                visible.push_str(text);
            }
            Event::SoftBreak if !piece.text.is_empty() => visible.push(' '),
            _ if !piece.text.is_empty() => visible.push('\n'),
            _ => {}
        }
    }
    let mut sealed = String::with_capacity(visible.len());
    for line in visible.split('\n') {
        let mut words = line.split_whitespace();
        if let Some(first) = words.next() {
            sealed.extend(first.nfc());
            for word in words {
                sealed.push(' ');
                sealed.extend(word.nfc());
            }
            sealed.push('\n');
        }
    }
    sealed
}

/// What is wrong with a readout that is sealed.
pub(super) fn seal_faults(archive: &Archive, readout: &Readout) -> Vec<Diagnostic> {
    if readout.document.record.text_sha256.is_none() {
        return Vec::new();
    }
    let mut faults = borrowed_words(archive, readout);
    faults.extend(broken_seal(archive, readout));
    faults
}

fn broken_seal(archive: &Archive, readout: &Readout) -> Option<Diagnostic> {
    let document = &readout.document;
    let seal = document.record.text_sha256.as_ref()?;
    if Seal::of(&sealed_text(archive, readout)) == *seal {
        return None;
    }
    if is_without_marks(archive, readout, seal) {
        let message = "this seal predates the sealing of markers such as list numbers, so it would not detect changes to them";
        let fault = Diagnostic::new(Code::SealBroken, message).help(format!(
            "compare the text with its source, then run `chancery seal --renew {}`",
            document.source.path
        ));
        return Some(document.fault(fault, &["text_sha256".into()]));
    }
    let message = "the text has changed since it was sealed";
    let help = match document.record.rendition {
        Rendition::Verbatim => format!(
            "if the change was intended, run `chancery seal --renew {}`; otherwise restore the sealed text from version control or a backup",
            document.source.path
        ),
        _ => "if the change was intended, remove `text_sha256`; only readouts with `rendition: verbatim` can be sealed again".to_owned(),
    };
    let fault = Diagnostic::new(Code::SealBroken, message).help(help);
    Some(document.fault(fault, &["text_sha256".into()]))
}

/// Reports links of a readout that show the name of another record: a change there would change what
/// is read here, so that a sealed text must have none.
pub(crate) fn borrowed_words(archive: &Archive, readout: &Readout) -> Vec<Diagnostic> {
    let document = &readout.document;
    let names = |target: &str| name(archive, &document.source.path, target);
    let (markdown, start) = (document.body(), document.body.start);
    let prose = Prose::read(markdown, sealed_reading(archive, readout), &names);
    let borrowed = prose.links.iter().filter_map(|link| {
        let written = markdown.get(link.source.clone()).unwrap_or_default();
        let shown = prose.text.get(link.text.clone()).unwrap_or_default();
        let target = &link.target;
        if !link.wiki || written.contains('|') || shown == target {
            return None;
        }
        let message = format!("the words “{shown}” come from another record, which can change");
        let fault = Diagnostic::new(Code::BorrowedWords, message).help(format!(
            "a sealed text must contain all of its words; write `[[{target}|{shown}]]`"
        ));
        let span = start + link.source.start..start + link.source.end;
        Some(fault.at(&document.source, span))
    });
    borrowed.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sealed(markdown: &str) -> String {
        words(markdown, Reading::Exact, &|id| {
            (id == "antony-blinken").then(|| "Antony J. Blinken".to_owned())
        })
    }

    /// The definition, as it is promised: never to be changed.
    #[test]
    fn what_is_sealed_is_fixed_for_all_time() {
        let markdown = "# Talks\n\nThe “good”  *friends*\nspoke[^1] of [[antony-blinken|the Secretary]]\u{a0}and\u{2028}[trade](https://example.org/).\\\nThen they left.\n\n- Cafe\u{301}\n- \"Straight\" -- quotes ... `a  b`\n\n<div>\n <b>raw</b>\n</div>\n\n| a | b |\n|---|---|\n| c | |\n\n![A picture](/files/a.png)\n\n[^1]: A *foot*note.\n";
        let text = sealed(markdown);
        assert_eq!(
            text,
            "Talks\nThe “good” friends spoke of the Secretary and trade.\nThen they left.\nCafé\n\"Straight\" -- quotes ... a b\nraw\na\nb\nc\nA footnote.\n"
        );
        assert_eq!(
            Seal::of(&text).as_str(),
            "7049e80c9278752346ed70752338aa5137a4905b5680d4c75b509e3a6a37e414"
        );
        assert_eq!(
            Seal::of("").as_str(),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
    }

    #[test]
    fn what_is_not_seen_does_not_count() {
        let text = sealed("The two met in *Washington*.\n\nThey left for Hanoi, Việt Nam.");
        for same in [
            "The two met\nin   **Washington**.\n\n\n\nThey left for\n  Hanoi, Vie\u{302}\u{323}t Nam.\n",
            "> The two met in [Washington](/about).\n\nThey left for Hanoi, <i>Việt</i> Nam.",
        ] {
            assert_eq!(sealed(same), text, "{same}");
        }
        for other in [
            "The two met in *washington*.\n\nThey left for Hanoi, Việt Nam.",
            "The two met in *Washington*. They left for Hanoi, Việt Nam.",
            "The two met in *Washington*\n\nThey left for Hanoi, Việt Nam.",
            "The two met in *Washington*.\n\nThey left for Hanoi, Việt Nam.\n\n<p>Not so.</p>",
            "The two met in *Washington*.\n\n1. They left for Hanoi, Việt Nam.",
            "1. The two met in *Washington*.\n2. They left for Hanoi, Việt Nam.",
        ] {
            assert_ne!(sealed(other), text, "{other}");
        }
    }

    proptest! {
        /// The sealed text, put down as paragraphs, is sealed as itself: whoever copies the words off a
        /// page has what was sealed.
        #[test]
        fn words_put_down_by_hand_have_the_same_seal(lines in prop::collection::vec("[A-Za-zé]{1,5}( [a-z“”é,]{1,5}){0,4}", 0..5)) {
            let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
            prop_assert_eq!(sealed(&text.replace('\n', "\n\n")), text);
        }
    }
}
