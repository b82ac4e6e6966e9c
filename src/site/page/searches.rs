//! The searches that an archive keeps, as pages.

use url::form_urlencoded;

use crate::archive::Target;
use crate::site::frame::head;
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::facts;
use crate::site::index::searches::{Found, FoundPassage};
use crate::site::page::Page;
use crate::site::part::pages::Pages;
use crate::site::part::{account, date, label, link};
use crate::site::route::address::Addresses;
use crate::site::route::routes::{Follows, Route};
use crate::site::view::{
    DateView, FoundPassageView, FoundView, FoundWords, Link, PageView, SavedEntry, SavedView,
    SearchesView, Shared, Tongue,
};
use crate::words::Word;

/// All searches.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct SearchesPage;

impl Page for SearchesPage {
    const TEMPLATE: &'static str = "searches";
    const ADDRESSES: &'static str = "`/searches/`, if `site.yaml` has `searches`";
    type View = SearchesView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        if facts::has_searches(addresses) {
            routes.push(Route::Searches);
        }
    }

    fn shows(self, _: &ChangedWords) -> bool {
        true
    }

    fn make(self, pages: &Pages) -> (PageView, SearchesView) {
        let words = pages.words();
        let description = words.text(Word::AboutSearches).to_owned();
        let title = words.text(Word::Searches);
        let head = head::listing_head(pages, Route::Searches, title, description);
        let saved = pages.archive.site.searches.iter().enumerate();
        let list = saved.map(|(i, saved)| SavedEntry {
            title: saved.title.clone(),
            url: pages.url(Route::Saved(i)),
            intro: saved.intro.clone(),
            count: pages.answers.get(i).map_or(0, |answer| answer.count),
        });
        let list = list.collect();
        (head, SearchesView { list })
    }
}

/// One search.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct SavedPage(pub(in crate::site) usize);

impl Page for SavedPage {
    const TEMPLATE: &'static str = "saved";
    const ADDRESSES: &'static str = "`/searches/ID/`";
    type View = SavedView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        for i in 0..addresses.archive.site.searches.len() {
            routes.push(Route::Saved(i));
            routes.push(Route::Feed(Follows::Search(i)));
        }
    }

    fn shows(self, _: &ChangedWords) -> bool {
        true
    }

    fn make(self, pages: &Pages) -> (PageView, SavedView) {
        let SavedPage(i) = self;
        let saved = &pages.archive.site.searches[i];
        let words = pages.words();
        let description = match &saved.intro {
            Some(intro) => intro.clone(),
            None => words.say(Word::AboutSaved, &[saved.query.as_str().into()]),
        };
        let route = Route::Saved(i);
        let mut head = head::head(pages, route, "index", saved.title.clone(), description);
        head::crumb(
            pages,
            &mut head,
            words.text(Word::Searches),
            Route::Searches,
        );
        head.feeds.push(head::feed_link(pages, Follows::Search(i)));
        let answer = pages.answers.get(i).cloned().unwrap_or_default();
        let found = answer.found.iter().map(|found| found_view(pages, found));
        let found: Vec<FoundView> = found.collect();
        let search = facts::has_search(pages).then(|| {
            let mut query = form_urlencoded::Serializer::new(String::new());
            query.append_pair("q", &saved.query);
            format!("{}?{}", pages.url(Route::Search), query.finish())
        });
        let view = SavedView {
            title: saved.title.clone(),
            intro: saved.intro.clone(),
            note: saved.note.clone(),
            query: saved.query.clone(),
            search,
            count: answer.count,
            rest: answer.count - found.len().min(answer.count),
            found,
        };
        (head, view)
    }
}

fn found_view(pages: &Pages, found: &Found) -> FoundView {
    let words = pages.words();
    let text = |word: Word| words.text(word).to_owned();
    let (link, about, date): (Link, Vec<String>, Option<Shared<DateView>>) = match found.target {
        Target::Readout(ix) => {
            let readout = pages.archive.readout(ix);
            let kind = label::label(pages, readout.document.record.kind);
            (
                link::readout_link(pages, ix),
                vec![kind.text.to_string(), account::account_name(pages, ix)],
                Some(date::meeting_date(pages, readout.meeting)),
            )
        }
        Target::Meeting(ix) => (
            link::meeting_link(pages, ix),
            vec![text(Word::Meeting)],
            Some(date::meeting_date(pages, ix)),
        ),
        Target::Entity(ix) => {
            let entity = pages.archive.entity(ix);
            let link = Link {
                title: entity.name.clone(),
                url: pages.url(Route::Entity(ix, 1)),
                ..Link::default()
            };
            let kind = label::label(pages, entity.kind);
            (link, vec![kind.text.to_string()], None)
        }
        Target::Page(ix) => {
            let link = Link {
                title: pages.archive.page(ix).record.title.clone(),
                url: pages.url(Route::Page(ix)),
                ..Link::default()
            };
            (link, vec![text(Word::Page)], None)
        }
    };
    let passages = found.passages.iter();
    let passages = passages.map(|passage| passage_view(&link, passage));
    FoundView {
        passages: passages.collect(),
        link,
        about,
        date,
    }
}

fn passage_view(record: &Link, passage: &FoundPassage) -> FoundPassageView {
    let url = match &passage.anchor {
        Some(anchor) => format!("{}#{anchor}", record.url),
        None => record.url.clone(),
    };
    let words = passage.words.iter().cloned();
    FoundPassageView {
        link: Link {
            title: String::new(),
            url,
            lang: Tongue::clone(&record.lang),
        },
        annotated: passage.anchor.is_some(),
        words: words
            .map(|(text, marked)| FoundWords { text, marked })
            .collect(),
    }
}
