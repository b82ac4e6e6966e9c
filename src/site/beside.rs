//! Two texts of one account side by side, paragraph by paragraph: a translation and its original, or two
//! translations into one language; with what editors noted on the gaps between them.

use schemars::JsonSchema;
use serde::Serialize;

use super::Site;
use super::gap::{ANCHOR, Found, Side, TranslationGapCount, TranslationGapView};
use super::html::Text;
use super::route::Route;
use super::view::{Label, PageView};
use crate::archive::ReadoutIx;
use crate::words::Word;

/// An account that is the same text in another language, or in other words of the same.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct VersionView {
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: String,
    /// Its language, as a BCP 47 tag.
    pub language: String,
    /// The direction of the language: `ltr` or `rtl`.
    pub dir: &'static str,
    /// Whether it is the original, and no translation.
    pub original: bool,
    /// Who is responsible for the translation: `official`, `independent` or `machine`.
    pub translation: Option<Label>,
    /// Who made the translation.
    pub translator: Option<String>,
    /// The address of the page that shows it next to the text of this page.
    pub beside: Option<String>,
    /// How many gaps editors noted between the two.
    pub gaps: usize,
    /// Whether a later capture superseded it.
    pub superseded: bool,
}

/// `beside`: two texts of one account.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BesideView {
    /// The original, or the translation with priority: an official one before others.
    pub left: VersionView,
    /// The translation, or the other one.
    pub right: VersionView,
    /// Whether each row contains corresponding parts; otherwise there is one row with both texts.
    pub aligned: bool,
    /// The texts from the beginning to the end.
    pub rows: Vec<BesideRow>,
    /// The number of gaps that editors noted, by degree, the most serious first.
    pub degrees: Vec<TranslationGapCount>,
}

/// Parts of both texts, as HTML.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BesideRow {
    /// The cell of the left text.
    pub left: String,
    /// The cell of the right text.
    pub right: String,
    /// The gaps between them.
    pub gaps: Vec<TranslationGapView>,
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
        Some(self.version_beside(original, Route::Beside(ix), (original, ix)))
    }

    /// The translations of a readout, as its page shows them.
    pub(super) fn translations(&self, ix: ReadoutIx) -> Vec<VersionView> {
        let mut translations = self.archive.readout(ix).translations.clone();
        // Those of earlier captures are translations of this account too.
        if self.archive.readout(ix).superseded_by.is_none() {
            let mut earlier = ix;
            while let Some(before) = self.archive.readout(earlier).supersedes {
                translations.extend(&self.archive.readout(before).translations);
                earlier = before;
            }
        }
        let current = translations
            .iter()
            .filter(|ix| self.archive.readout(**ix).superseded_by.is_none());
        let view = |other: &ReadoutIx| {
            self.version_beside(*other, Route::Beside(*other), self.with_original(*other))
        };
        current.map(view).collect()
    }

    /// The other translations of the account of which a readout is a translation, and those with which
    /// editors compared it.
    pub(super) fn other_translations(&self, ix: ReadoutIx) -> Vec<VersionView> {
        if self.archive.readout(ix).translation_of.is_none() {
            return Vec::new();
        }
        let mut texts = self.other_texts(ix);
        texts.retain(|text| !text.original);
        let compared = self.archive.other_translations(ix);
        let earlier = compared.filter(|other| self.archive.readout(*other).superseded_by.is_some());
        texts.extend(earlier.filter_map(|other| {
            let (route, texts) = self.beside_of(ix, other)?;
            Some(self.version_beside(other, route, texts))
        }));
        texts
    }

    /// The other texts of an account that none superseded: its original and translations of it.
    pub(super) fn other_texts(&self, ix: ReadoutIx) -> Vec<VersionView> {
        let readout = self.archive.readout(ix);
        let this = self.archive.newest_version(ix);
        let mut others = self.archive.meeting(readout.meeting).texts();
        others.retain(|other| {
            ![ix, this].contains(other) && self.archive.is_same_account(ix, *other)
        });
        let is_translation = |ix: ReadoutIx| self.archive.readout(ix).translation_of.is_some();
        others.sort_by_key(|ix| (is_translation(*ix), self.archive.readout(*ix).standing()));
        let view = |other: ReadoutIx| match self.beside_of(ix, other) {
            Some((route, texts)) => self.version_beside(other, route, texts),
            None => self.version(other),
        };
        others.into_iter().map(view).collect()
    }

    /// Where two texts of an account stand side by side, and which is left and right.
    fn beside_of(&self, a: ReadoutIx, b: ReadoutIx) -> Option<(Route, (ReadoutIx, ReadoutIx))> {
        let original = |ix: ReadoutIx| self.archive.readout(ix).translation_of;
        if original(a) == Some(b) {
            Some((Route::Beside(a), (b, a)))
        } else if original(b) == Some(a) {
            Some((Route::Beside(b), (a, b)))
        } else {
            let mut others = self.archive.other_translations(a);
            let (left, right) = others.any(|other| other == b).then(|| self.pair(a, b))?;
            Some((Route::Translations(left, right), (left, right)))
        }
    }

    /// Two translations in the order in which they stand side by side: an official one before others.
    fn pair(&self, a: ReadoutIx, b: ReadoutIx) -> (ReadoutIx, ReadoutIx) {
        let rank = |ix| self.archive.readout(ix).standing();
        match (rank(a), a) <= (rank(b), b) {
            true => (a, b),
            false => (b, a),
        }
    }

    /// The pages on which two texts of one account stand side by side.
    pub(super) fn beside_routes(&self) -> Vec<Route> {
        let translations = self.archive.readouts();
        let translations = translations.filter(|(_, readout)| readout.translation_of.is_some());
        let mut routes = Vec::new();
        for (ix, _) in translations {
            routes.push(Route::Beside(ix));
            let others = self.archive.other_translations(ix);
            let pairs = others.map(|other| self.pair(ix, other));
            let first = pairs.filter(|(left, _)| *left == ix);
            routes.extend(first.map(|(left, right)| Route::Translations(left, right)));
        }
        routes
    }

    /// A text beside that on whose page it is named.
    fn version_beside(
        &self,
        ix: ReadoutIx,
        route: Route,
        texts: (ReadoutIx, ReadoutIx),
    ) -> VersionView {
        VersionView {
            beside: Some(self.url(route)),
            gaps: self.gaps_noted(texts).count(),
            ..self.version(ix)
        }
    }

    fn version(&self, ix: ReadoutIx) -> VersionView {
        let readout = self.archive.readout(ix);
        let record = &readout.document.record;
        let language = self.language_of(ix);
        VersionView {
            title: record.title.clone(),
            url: self.url(Route::Readout(ix)),
            language: language.tag(),
            dir: language.direction(),
            original: readout.translation_of.is_none(),
            translation: record.translation.map(|kind| self.translation_label(kind)),
            translator: self.people_listed(&record.translator.0),
            beside: None,
            gaps: 0,
            superseded: readout.superseded_by.is_some(),
        }
    }

    /// A readout in all the languages in which the archive has it; empty if there is one only. A language
    /// has one address: that of this text, otherwise of the translation that weighs most.
    pub(super) fn alternates(&self, ix: ReadoutIx) -> Vec<Alternate> {
        let original = self.archive.readout(ix).translation_of.unwrap_or(ix);
        let current = |other: &ReadoutIx| {
            *other == ix || self.archive.readout(*other).superseded_by.is_none()
        };
        let translations = self.archive.readout(original).translations.iter().copied();
        let mut texts: Vec<ReadoutIx> = translations.filter(current).collect();
        texts.sort_by_key(|other| (*other != ix, self.archive.readout(*other).standing()));
        texts.insert(0, original);
        let mut alternates: Vec<Alternate> = Vec::new();
        for text in texts {
            let language = self.language_of(text).tag();
            if alternates.iter().all(|known| known.language != language) {
                let url = self.canonical(Route::Readout(text));
                alternates.push(Alternate { language, url });
            }
        }
        match alternates.len() {
            1 => Vec::new(),
            _ => alternates,
        }
    }

    /// A translation with its original on the left.
    pub(super) fn with_original(&self, ix: ReadoutIx) -> (ReadoutIx, ReadoutIx) {
        (self.archive.readout(ix).translation_of.unwrap_or(ix), ix)
    }

    pub(super) fn beside(&self, (left, right): (ReadoutIx, ReadoutIx)) -> BesideView {
        let gaps = self.gaps_between((left, right));
        let blocks = |ix, side| self.blocks(ix, &gaps, side);
        let (lefts, rights) = (blocks(left, Side::Left), blocks(right, Side::Right));
        // Words of a footnote are not on this page.
        let marked = |blocks: &[Block], id: &str| blocks.iter().any(|b| b.html.contains(id));
        let views: Vec<TranslationGapView> = gaps
            .iter()
            .map(|gap| {
                self.translation_gap_view(gap, |id| marked(&lefts, id) || marked(&rights, id))
            })
            .collect();
        let aligned = lefts.len() == rights.len();
        let pairs: Vec<(Block, Block)> = match aligned {
            true => lefts.into_iter().zip(rights).collect(),
            false => vec![(whole(lefts), whole(rights))],
        };
        let mut placed = vec![false; gaps.len()];
        let mut rows: Vec<BesideRow> = Vec::with_capacity(pairs.len());
        for (left, right) in pairs {
            let here = left.gaps.into_iter().chain(right.gaps);
            let mut here: Vec<usize> = here
                .filter(|i| !std::mem::replace(&mut placed[*i], true))
                .collect();
            here.sort_unstable();
            rows.push(BesideRow {
                left: left.html,
                right: right.html,
                gaps: here.into_iter().map(|i| views[i].clone()).collect(),
            });
        }
        BesideView {
            left: self.version(left),
            right: self.version(right),
            aligned,
            rows,
            degrees: self.gap_counts(&gaps),
        }
    }

    /// The blocks of a readout's text with marks for gaps, other ids and links within the page left to the
    /// page of the readout.
    fn blocks(&self, ix: ReadoutIx, gaps: &[Found], side: Side) -> Vec<Block> {
        let document = &self.archive.readout(ix).document;
        let (owners, tags) = self.gap_tags(gaps, side);
        let blocks = self.cut(&Text {
            path: &document.source.path,
            markdown: document.body(),
            linked: &self.links.readouts[ix.position()],
            reading: self.archive.reading_of(self.archive.readout(ix)),
            tags: &tags,
        });
        let url = self.url(Route::Readout(ix));
        let blocks = blocks.into_iter().map(|(html, marks)| Block {
            html: detached(&html, &url),
            gaps: owners[marks].to_vec(),
        });
        blocks
            .filter(|block| !block.html.trim().is_empty())
            .collect()
    }

    pub(super) fn beside_head(&self, route: Route, above: ReadoutIx) -> PageView {
        let title = &self.archive.readout(above).document.record.title;
        let values = [title.into()];
        let (heading, about) = match route {
            Route::Translations(..) => (Word::TranslationsTitle, Word::AboutTwoTranslations),
            _ => (Word::BesideTitle, Word::AboutBeside),
        };
        let heading = self.words().say(heading, &values);
        let description = self.words().say(about, &values);
        let mut head = self.listing_head(route, &heading, description);
        head.kind = "beside";
        self.crumb(
            &mut head,
            self.words().text(Word::Readouts),
            Route::Readouts(1),
        );
        self.crumb(&mut head, title, Route::Readout(above));
        head
    }
}

/// A block of a text, and the gaps that begin in it.
struct Block {
    html: String,
    gaps: Vec<usize>,
}

/// All blocks of a text as one.
fn whole(blocks: Vec<Block>) -> Block {
    Block {
        html: blocks.iter().map(|block| block.html.as_str()).collect(),
        gaps: blocks.into_iter().flat_map(|block| block.gaps).collect(),
    }
}

/// HTML without its ids, whose links within the page lead to another; but for those of gaps. Quotation marks
/// of texts are escaped in HTML, so that what looks like an attribute is one.
fn detached(html: &str, url: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (words, tag) = rest.split_at(start);
        // Words may say what looks like an attribute.
        out.push_str(words);
        let mut quoted = false;
        let end = tag.find(|c| {
            quoted ^= c == '"';
            c == '>' && !quoted
        });
        let (tag, after) = tag.split_at(end.map_or(tag.len(), |end| end + 1));
        detach(tag, url, &mut out);
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The same for one tag.
fn detach(tag: &str, url: &str, out: &mut String) {
    const ID: &str = " id=\"";
    const LINK: &str = " href=\"#";
    let mut rest = tag;
    loop {
        let id = rest.find(ID).unwrap_or(rest.len());
        let link = rest.find(LINK).unwrap_or(rest.len());
        let next = id.min(link);
        out.push_str(&rest[..next]);
        if next == rest.len() {
            return;
        }
        if id < link {
            let value = &rest[id + ID.len()..];
            let end = value.find('"').map_or(value.len(), |end| end + 1);
            if value.starts_with(ANCHOR) {
                out.push_str(ID);
                out.push_str(&value[..end]);
            }
            rest = &value[end..];
        } else {
            let value = &rest[link + LINK.len()..];
            let page = if value.starts_with(ANCHOR) { "" } else { url };
            out.push_str(&format!(" href=\"{page}#"));
            rest = value;
        }
    }
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
        let words = "<p>so id=\"a\" and href=\"#b\" <b title=\" id=&quot;c > \" id=\"c\">x</b></p>";
        assert_eq!(detached(words, "/x/"), words.replace(" id=\"c\"", ""));
        assert_eq!(
            detached(
                "<mark id=\"_gap-1\">x</mark><a href=\"#_gap-1-note\"></a>",
                "/x/"
            ),
            "<mark id=\"_gap-1\">x</mark><a href=\"#_gap-1-note\"></a>"
        );
    }
}
