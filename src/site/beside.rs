//! A translation and its original, side by side, paragraph by paragraph.

use schemars::JsonSchema;
use serde::Serialize;

use super::Site;
use super::html::Text;
use super::route::Route;
use super::view::PageView;
use crate::archive::ReadoutIx;
use crate::words::Word;

/// An account that is the same text in another language.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct VersionView {
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: String,
    /// Its language, as a BCP 47 tag.
    pub language: String,
    /// Which way the language is written: `ltr` or `rtl`.
    pub dir: &'static str,
    /// The address at which the two stand side by side; none for a readout and another translation.
    pub beside: Option<String>,
}

/// `beside`: a translation and its original.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BesideView {
    /// The original.
    pub original: VersionView,
    /// The translation.
    pub translation: VersionView,
    /// Whether each row holds what belongs together; otherwise there is one row with both texts.
    pub aligned: bool,
    /// The texts from the beginning to the end.
    pub rows: Vec<BesideRow>,
}

/// Parts of both texts, as HTML.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BesideRow {
    /// That of the original.
    pub original: String,
    /// That of the translation.
    pub translation: String,
}

/// A page in one of several languages, for `link` elements of the head.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Alternate {
    /// The language, as a BCP 47 tag.
    pub language: String,
    /// The whole address.
    pub url: String,
}

impl Site {
    /// The original of a readout, as its page shows it.
    pub(super) fn original(&self, ix: ReadoutIx) -> Option<VersionView> {
        let original = self.archive.readout(ix).translation_of?;
        let beside = Some(self.url(Route::Beside(ix)));
        Some(self.version(original, beside))
    }

    /// The translations of a readout, as its page shows them.
    pub(super) fn translations(&self, ix: ReadoutIx) -> Vec<VersionView> {
        let translations = &self.archive.readout(ix).translations;
        let view = |ix: &ReadoutIx| self.version(*ix, Some(self.url(Route::Beside(*ix))));
        translations.iter().map(view).collect()
    }

    fn version(&self, ix: ReadoutIx, beside: Option<String>) -> VersionView {
        let language = self.language_of(ix);
        VersionView {
            title: self.archive.readout(ix).document.record.title.clone(),
            url: self.url(Route::Readout(ix)),
            language: language.tag(),
            dir: language.direction(),
            beside,
        }
    }

    /// A readout in all the languages in which the archive has it; empty if there is one only.
    pub(super) fn alternates(&self, ix: ReadoutIx) -> Vec<Alternate> {
        let original = self.archive.readout(ix).translation_of.unwrap_or(ix);
        let translations = &self.archive.readout(original).translations;
        if translations.is_empty() {
            return Vec::new();
        }
        let all = [original].into_iter().chain(translations.iter().copied());
        all.map(|ix| Alternate {
            language: self.language_of(ix).tag(),
            url: self.canonical(Route::Readout(ix)),
        })
        .collect()
    }

    pub(super) fn beside(&self, ix: ReadoutIx) -> BesideView {
        let original = self.archive.readout(ix).translation_of.unwrap_or(ix);
        let (left, right) = (self.blocks(original), self.blocks(ix));
        let aligned = left.len() == right.len();
        let rows = match aligned {
            true => left.into_iter().zip(right).collect(),
            false => vec![(left.concat(), right.concat())],
        };
        let row = |(original, translation)| BesideRow {
            original,
            translation,
        };
        BesideView {
            original: self.version(original, None),
            translation: self.version(ix, None),
            aligned,
            rows: rows.into_iter().map(row).collect(),
        }
    }

    /// The blocks of a readout's text, with ids and links within the page left to the page of the readout.
    fn blocks(&self, ix: ReadoutIx) -> Vec<String> {
        let document = &self.archive.readout(ix).document;
        let blocks = self.cut(&Text {
            path: &document.source.path,
            markdown: document.body(),
            linked: &self.links.readouts[ix.position()],
            exact: document.record.rendition.is_exact(),
            tags: &[],
        });
        let url = self.url(Route::Readout(ix));
        let blocks = blocks.iter().map(|html| detached(html, &url));
        blocks.filter(|html| !html.trim().is_empty()).collect()
    }

    pub(super) fn beside_head(&self, ix: ReadoutIx) -> PageView {
        let title = &self.archive.readout(ix).document.record.title;
        let values = [title.into()];
        let heading = self.words().say(Word::BesideTitle, &values);
        let description = self.words().say(Word::AboutBeside, &values);
        let mut head = self.listing_head(Route::Beside(ix), &heading, description);
        head.kind = "beside";
        self.crumb(
            &mut head,
            self.words().text(Word::Readouts),
            Route::Readouts(1),
        );
        self.crumb(&mut head, title, Route::Readout(ix));
        head
    }
}

/// HTML without its ids, whose links within the page lead to another. Quotation marks of texts are
/// escaped in HTML, so that what looks like an attribute is one.
fn detached(html: &str, url: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(" id=\"") {
        let value = at + " id=\"".len();
        let Some(end) = rest[value..].find('"') else {
            break;
        };
        out.push_str(&rest[..at]);
        rest = &rest[value + end + 1..];
    }
    out.push_str(rest);
    out.replace(" href=\"#", &format!(" href=\"{url}#"))
}

#[cfg(test)]
mod tests {
    use super::detached;

    #[test]
    fn what_is_shown_elsewhere_has_no_ids() {
        assert_eq!(
            detached(
                "<p id=\"a\">See <a href=\"#fn-1\" id=\"b\">1</a></p>",
                "/x/"
            ),
            "<p>See <a href=\"/x/#fn-1\">1</a></p>"
        );
    }
}
