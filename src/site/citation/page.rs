//! Citations on pages, in the heads of pages, and the page from which they are downloaded.

use super::files::Held;
use super::view::{CitationView, CitationsOfYear, CitedView, DataView, FilesView, markup};
use super::{CitationFile, Format, Passage, Work, apa, chicago, data_uri, files::Period, mla};
use crate::archive::ReadoutIx;
use crate::site::Site;
use crate::site::route::Route;
use crate::site::view::{Html, Link, Markup, PageView};
use crate::source::edtf::Edtf;
use crate::source::record::Rendition;
use crate::words::Word;

impl Site {
    /// How to cite a readout.
    pub(in crate::site) fn readout_citation(&self, work: &Work<'_>) -> CitationView {
        let file = |format: Format| {
            let text = format.file(std::iter::once(work));
            Markup::new(&data_uri::of(format.media_type(), &text))
        };
        CitationView {
            files: Some(FilesView {
                name: work.key.clone(),
                bibtex: file(Format::Bibtex),
                ris: file(Format::Ris),
                csl_json: file(Format::Csl),
            }),
            all: Some(self.url(Route::Data)),
            ..citation(work)
        }
    }

    /// How to cite a meeting. It has no files: they would be a third of the page, and Zotero finds the same
    /// in its head.
    pub(in crate::site) fn meeting_citation(&self, work: &Work<'_>) -> CitationView {
        citation(work)
    }

    /// Where a passage of a readout stands, for citations: all but its anchor and a full stop.
    pub(in crate::site) fn place_of_passages(&self, ix: ReadoutIx) -> String {
        format!(", in {}", chicago::note(&self.readout_work(ix)))
    }

    /// Whether there is anything to be downloaded.
    pub(in crate::site) fn has_data(&self) -> bool {
        !self.archive.readouts.is_empty()
    }

    pub(in crate::site) fn data_head(&self) -> PageView {
        let words = self.words();
        let title = words.text(Word::CitationsToDownload);
        let description = words.text(Word::AboutCitations).to_owned();
        self.listing_head(Route::Data, title, description)
    }

    pub(in crate::site) fn data_view(&self) -> DataView {
        let volumes = self.volumes().iter();
        let citations = volumes.map(|volume| {
            let files = |held: Held| {
                let part = |part: usize| {
                    Format::ALL
                        .map(|format| Link {
                            title: format.name().to_owned(),
                            url: self.url(Route::Citations(CitationFile {
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
                    Period::All => self.words().text(Word::AllYears).to_owned(),
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
}

/// A citation without files.
fn citation(work: &Work<'_>) -> CitationView {
    CitationView {
        chicago: chicago::entry(work).into(),
        apa: apa::entry(work).into(),
        mla: mla::entry(work).into(),
        files: None,
        url: work.url.clone(),
        undated: work.date.is_none(),
        all: None,
    }
}

/// How to cite an annotation, of which `place` is what [`Site::place_of_passages`] gives.
pub(in crate::site) fn cited(
    name: String,
    words: &str,
    rendition: Rendition,
    place: &str,
    anchor: &str,
) -> CitedView {
    let passage = Passage {
        name,
        words: words.into(),
        rendition,
    };
    CitedView {
        words: passage.quoted(),
        rest: markup(&format!("{place}#{anchor}.")),
        name: passage.name,
    }
}

/// What reference managers read in the head of a page: the names that Zotero's translator for embedded
/// metadata knows (<https://www.zotero.org/support/dev/exposing_metadata>).
pub(in crate::site) fn tags(work: &Work<'_>) -> Html {
    let mut tags = Html::with_room(1024);
    let mut tag = |name: &str, content: &str| tags.meta("name", name, content);
    // Without it, a page with `citation_title` is taken for an article in a journal.
    tag("z:itemType", "webpage");
    tag("citation_title", &work.title);
    for author in &work.authors {
        tag("citation_author", &author.highwire());
    }
    let machine = work.date.and_then(Edtf::machine);
    match machine.as_deref().and_then(|date| date.split('T').next()) {
        // A day without its time, in the form that Google Scholar asks for: 2022/05/14.
        Some(day) => tag("citation_publication_date", &day.replace('-', "/")),
        // Where there is no date, Zotero takes the first that it finds on the page, which is of the
        // meeting.
        None => {
            let date = work.date.map_or_else(|| "n.d.".to_owned(), Edtf::words);
            tag("DC.date", &date);
        }
    }
    tag("citation_publisher", work.container);
    tag("citation_language", &work.language);
    tag("citation_public_url", &work.url);
    if let Some(form) = work.described() {
        tag("DC.type", form);
    }
    tags
}
