//! The texts of two accounts of a meeting side by side. Their statements on the same point, or on the same topic where
//! no point covers it, have one number and lead to each other.

use crate::archive::{MeetingIx, ReadoutIx};
use crate::site::frame::head;
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::findings::{self, Subject};
use crate::site::index::text_pairs::{first_pair, pairs, with_text};
use crate::site::page::Page;
use crate::site::part::pages::Pages;
use crate::site::part::text_links::{Numbers, TextLinks};
use crate::site::part::text_pair::pair_route;
use crate::site::part::{account, row, side_link};
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{PageView, Shortened, TextColumn, TextPairView};
use crate::words::Word;

/// The two texts that a meeting shows first.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct TextsPage(pub(in crate::site) MeetingIx);

impl Page for TextsPage {
    const TEMPLATE: &'static str = "texts";
    const ADDRESSES: &'static str =
        "`/meetings/ID/texts/`, where a meeting has two readouts with a text";
    type View = TextPairView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        for i in 0..addresses.archive.meetings.len() {
            let ix = MeetingIx::at(i);
            let Some(first) = first_pair(addresses, ix) else {
                continue;
            };
            let texts = with_text(addresses, addresses.archive.meeting(ix));
            let pairs = pairs(&texts).into_iter();
            routes.extend(pairs.map(|pair| pair_route(addresses, first, pair)));
        }
    }

    fn shows(self, changed: &ChangedWords) -> bool {
        changed.meetings.contains(&self.0)
    }

    fn make(self, pages: &Pages) -> (PageView, TextPairView) {
        // There is a route only where there is a pair.
        let pair = first_pair(pages, self.0);
        let view = pair.map(|pair| text_pair(pages, pair));
        let meeting = pages.archive.meeting(self.0);
        let view = view.unwrap_or_else(|| view_of(pages, self.0, Vec::new()));
        let names = pair.map(|pair| names(pages, pair)).unwrap_or_default();
        let title = [meeting.title.as_str().into()];
        let title = pages.words().say(Word::TextsTitle, &title);
        (texts_head(pages, Route::Texts(self.0), title, &names), view)
    }
}

/// Any other two texts of a meeting. [`TextsPage`] adds its routes.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct TextPairPage(
    pub(in crate::site) ReadoutIx,
    pub(in crate::site) ReadoutIx,
);

impl Page for TextPairPage {
    const TEMPLATE: &'static str = "texts";
    const ADDRESSES: &'static str =
        "`/meetings/ID/texts/READOUT/OTHER/`, for any other two of more than two";
    type View = TextPairView;

    fn shows(self, changed: &ChangedWords) -> bool {
        // With the words of one, those of all readouts of the meeting count as changed.
        changed.readouts.contains(&self.0)
    }

    fn make(self, pages: &Pages) -> (PageView, TextPairView) {
        let TextPairPage(left, right) = self;
        let meeting = pages.archive.meeting(pages.archive.readout(left).meeting);
        let names = names(pages, (left, right));
        let values = [meeting.title.as_str().into(), (&names).into()];
        let title = pages.words().say(Word::TextsTitleOf, &values);
        let route = Route::TextPair(left, right);
        (
            texts_head(pages, route, title, &names),
            text_pair(pages, (left, right)),
        )
    }
}

/// Both accounts, within a sentence.
fn names(pages: &Pages, (left, right): (ReadoutIx, ReadoutIx)) -> String {
    let names = [left, right].map(|ix| account::compared_in_text(pages, ix));
    pages
        .words()
        .listed(&names.each_ref().map(|name| name.as_str()))
}

fn texts_head(pages: &Pages, route: Route, title: String, names: &str) -> PageView {
    let meeting = match route {
        Route::TextPair(left, _) => pages.archive.readout(left).meeting,
        Route::Texts(ix) => ix,
        _ => return head::head(pages, route, "texts", title, String::new()),
    };
    let meeting_title = &pages.archive.meeting(meeting).title;
    let values = [names.into(), meeting_title.as_str().into()];
    let description = pages.words().say(Word::AboutTexts, &values);
    let mut head = head::head(pages, route, "texts", title, description);
    head::crumb(
        pages,
        &mut head,
        pages.words().text(Word::Meetings),
        Route::Meetings(1),
    );
    head::crumb(pages, &mut head, meeting_title, Route::Meeting(meeting));
    head
}

fn view_of(pages: &Pages, ix: MeetingIx, texts: Vec<TextColumn>) -> TextPairView {
    TextPairView {
        meeting: row::meeting_row(pages, ix),
        sides: Shortened::none(),
        compared: None,
        points: 0,
        topics: 0,
        texts,
    }
}

fn text_pair(pages: &Pages, (left, right): (ReadoutIx, ReadoutIx)) -> TextPairView {
    let ix = pages.archive.readout(left).meeting;
    let meeting = pages.archive.meeting(ix);
    let findings = findings::findings_of(pages, meeting, &[left, right]);
    let numbers = Numbers::new(pages, &findings, [left, right]);
    let column = |place, own, other| {
        let links = TextLinks {
            pages,
            meeting,
            findings: &findings,
            numbers: &numbers,
            place,
            own,
            other,
        };
        links.column()
    };
    let linked = |is_point: bool| {
        let numbered = findings.iter().enumerate();
        numbered
            .filter(|(i, finding)| {
                numbers.0.contains_key(i)
                    && matches!(finding.subject, Subject::Point(_)) == is_point
            })
            .count()
    };
    TextPairView {
        sides: side_link::side_links(pages, ix, None),
        compared: side_link::compared_url(pages, ix),
        points: linked(true),
        topics: linked(false),
        ..view_of(
            pages,
            ix,
            vec![column(1, left, right), column(2, right, left)],
        )
    }
}
