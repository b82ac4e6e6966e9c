//! Two texts of one account side by side, paragraph by paragraph: a translation and its original, or two
//! translations into one language; with what editors noted on the gaps between them.

use crate::archive::ReadoutIx;
use crate::site::frame::head;
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::gaps::{self, Found};
use crate::site::index::translations;
use crate::site::markup::detached::detached;
use crate::site::markup::html::{self, Text};
use crate::site::page::Page;
use crate::site::part::gap::{self, Side};
use crate::site::part::pages::Pages;
use crate::site::part::version;
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{BesideRow, BesideView, PageView, TranslationGapView};
use crate::words::Word;

/// The page of a translation and its original.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct BesidePage(pub(in crate::site) ReadoutIx);

impl Page for BesidePage {
    const TEMPLATE: &'static str = "beside";
    const ADDRESSES: &'static str =
        "`/readouts/ID/beside/`, where a readout is a translation of another";
    type View = BesideView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        let translations = addresses.archive.readouts();
        let translations = translations.filter(|(_, readout)| readout.translation_of.is_some());
        for (ix, _) in translations {
            routes.push(Route::Beside(ix));
            let others = addresses.archive.other_translations(ix);
            let pairs = others.map(|other| translations::pair(addresses, ix, other));
            let first = pairs.filter(|(left, _)| *left == ix);
            routes.extend(first.map(|(left, right)| Route::Translations(left, right)));
        }
    }

    fn shows(self, changed: &ChangedWords) -> bool {
        // It shows the words of two.
        !changed.readouts.is_empty()
    }

    fn make(self, pages: &Pages) -> (PageView, BesideView) {
        let view = beside(pages, translations::with_original(pages, self.0));
        (beside_head(pages, Route::Beside(self.0), self.0), view)
    }
}

/// The page of two translations of one account. [`BesidePage`] adds its routes.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct TranslationsPage(
    pub(in crate::site) ReadoutIx,
    pub(in crate::site) ReadoutIx,
);

impl Page for TranslationsPage {
    const TEMPLATE: &'static str = "beside";
    const ADDRESSES: &'static str = "`/readouts/ID/beside/OTHER/`, where there is another translation of its original into the same language";
    type View = BesideView;

    fn shows(self, changed: &ChangedWords) -> bool {
        // It shows the words of two.
        !changed.readouts.is_empty()
    }

    fn make(self, pages: &Pages) -> (PageView, BesideView) {
        let TranslationsPage(left, right) = self;
        let view = beside(pages, (left, right));
        (
            beside_head(pages, Route::Translations(left, right), left),
            view,
        )
    }
}

fn beside(pages: &Pages, (left, right): (ReadoutIx, ReadoutIx)) -> BesideView {
    let gaps = gaps::gaps_between(pages, (left, right));
    let blocks = |ix, side| blocks(pages, ix, &gaps, side);
    let (lefts, rights) = (blocks(left, Side::Left), blocks(right, Side::Right));
    // Words of a footnote are not on this page.
    let marked = |blocks: &[Block], id: &str| blocks.iter().any(|b| b.html.contains(id));
    let views: Vec<TranslationGapView> = gaps
        .iter()
        .map(|gap| {
            gap::translation_gap_view(pages, gap, |id| marked(&lefts, id) || marked(&rights, id))
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
        left: version::version(pages, left),
        right: version::version(pages, right),
        aligned,
        rows,
        degrees: gap::gap_counts(pages, &gaps),
    }
}

/// The blocks of a readout's text with marks for gaps, other ids and links within the page left to the
/// page of the readout.
fn blocks(pages: &Pages, ix: ReadoutIx, gaps: &[Found], side: Side) -> Vec<Block> {
    let document = &pages.archive.readout(ix).document;
    let (owners, tags) = gap::gap_tags(pages, gaps, side);
    let blocks = html::cut(
        pages,
        &Text {
            path: &document.source.path,
            markdown: document.body(),
            linked: &pages.links.readouts[ix.position()],
            reading: pages.archive.reading_of(pages.archive.readout(ix)),
            tags: &tags,
            sentences: &[],
        },
    );
    let url = pages.url(Route::Readout(ix));
    let blocks = blocks.into_iter().map(|(html, marks)| Block {
        html: detached(&html, &url, &[gaps::ANCHOR]),
        gaps: owners[marks].to_vec(),
    });
    blocks
        .filter(|block| !block.html.trim().is_empty())
        .collect()
}

fn beside_head(pages: &Pages, route: Route, above: ReadoutIx) -> PageView {
    let title = &pages.archive.readout(above).document.record.title;
    let values = [title.into()];
    let (heading, about) = match route {
        Route::Translations(..) => (Word::TranslationsTitle, Word::AboutTwoTranslations),
        _ => (Word::BesideTitle, Word::AboutBeside),
    };
    let heading = pages.words().say(heading, &values);
    let description = pages.words().say(about, &values);
    let mut head = head::listing_head(pages, route, &heading, description);
    head.kind = "beside";
    head::crumb(
        pages,
        &mut head,
        pages.words().text(Word::Readouts),
        Route::Readouts(1),
    );
    head::crumb(pages, &mut head, title, Route::Readout(above));
    head
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
