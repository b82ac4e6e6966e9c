//! What templates see of citations.

use crate::site::view::{Html, SafeHtml};

/// A citation by the rules of a style. It reads `before`, `italic`, `after`, with nothing between.
#[derive(Debug, Default)]
pub(in crate::site) struct Citation {
    /// What comes first.
    pub(in crate::site) before: String,
    /// What stands in italics.
    pub(in crate::site) italic: String,
    /// What comes last.
    pub(in crate::site) after: String,
}

impl From<Citation> for SafeHtml {
    fn from(citation: Citation) -> Self {
        let mut html = Html::with_capacity(512);
        cited_words(&mut html, &citation.before);
        if !citation.italic.is_empty() {
            html.tags("<i>");
            cited_words(&mut html, &citation.italic);
            html.tags("</i>");
        }
        cited_words(&mut html, &citation.after);
        html.into()
    }
}

/// A part of a citation as HTML.
pub(in crate::site) fn markup(text: &str) -> SafeHtml {
    let mut html = Html::with_capacity(512);
    cited_words(&mut html, text);
    html.into()
}

/// Words of a citation, in which elements isolate what runs the other way: they are copied, and no character that is not
/// seen must come along.
fn cited_words(html: &mut Html, text: &str) {
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
