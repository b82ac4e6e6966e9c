//! The page on what can be downloaded.

use crate::site::frame::head;
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::citation_volumes::{Held, Period};
use crate::site::index::facts;
use crate::site::page::Page;
use crate::site::part::pages::Pages;
use crate::site::route::address::Addresses;
use crate::site::route::citation_file;
use crate::site::route::citation_file::{CitationFile, Format};
use crate::site::route::routes::Route;
use crate::site::view::{CitationsOfYear, DataView, Link, PageView};
use crate::words::Word;

/// The page on what can be downloaded.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct DataPage;

impl Page for DataPage {
    const TEMPLATE: &'static str = "data";
    const ADDRESSES: &'static str = "`/data/`, if there is a readout";
    type View = DataView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        if facts::has_data(addresses) {
            routes.push(Route::Data);
            routes.extend(citation_file::citation_files(addresses).map(Route::Citations));
        }
    }

    fn shows(self, _: &ChangedWords) -> bool {
        // It lists files by what front matter says.
        false
    }

    fn make(self, pages: &Pages) -> (PageView, DataView) {
        (data_head(pages), data_view(pages))
    }
}

fn data_head(pages: &Pages) -> PageView {
    let words = pages.words();
    let title = words.text(Word::CitationsToDownload);
    let description = words.text(Word::AboutCitations).to_owned();
    head::listing_head(pages, Route::Data, title, description)
}

fn data_view(pages: &Pages) -> DataView {
    let volumes = facts::volumes(pages).iter();
    let citations = volumes.map(|volume| {
        let files = |held: Held| {
            let part = |part: usize| {
                Format::ALL
                    .map(|format| Link {
                        title: format.name().to_owned(),
                        url: pages.url(Route::Citations(CitationFile {
                            period: volume.period,
                            held,
                            part,
                            format,
                        })),
                        ..Link::default()
                    })
                    .into()
            };
            (1..=volume.parts(held)).map(part).collect()
        };
        CitationsOfYear {
            title: match volume.period {
                Period::All => pages.words().text(Word::AllYears).to_owned(),
                Period::Year(year) => year.to_string(),
            },
            accounts: volume.readouts.len(),
            account_files: files(Held::Accounts),
            statements: volume.statements,
            statement_files: files(Held::Statements),
        }
    });
    DataView {
        citations: citations.collect(),
    }
}
