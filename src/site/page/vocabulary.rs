//! The page that explains by which words the archive classifies.

use crate::site::frame::head;
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::facts;
use crate::site::index::statements::Selection;
use crate::site::page::Page;
use crate::site::part::pages::Pages;
use crate::site::part::{statement, statement_list};
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{ActEntry, PageView, VocabularyView, WordEntry};
use crate::words::Word;

/// The page on the vocabulary.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct VocabularyPage;

impl Page for VocabularyPage {
    const TEMPLATE: &'static str = "vocabulary";
    const ADDRESSES: &'static str = "`/vocabulary/`";
    type View = VocabularyView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        if facts::is_annotated(addresses) {
            routes.push(Route::Vocabulary);
        }
    }

    fn shows(self, _: &ChangedWords) -> bool {
        true
    }

    fn make(self, pages: &Pages) -> (PageView, VocabularyView) {
        (vocabulary_head(pages), vocabulary_view(pages))
    }
}

fn vocabulary_head(pages: &Pages) -> PageView {
    let description = pages.words().text(Word::AboutVocabulary).to_owned();
    let title = pages.words().text(Word::Vocabulary);
    head::listing_head(pages, Route::Vocabulary, title, description)
}

fn vocabulary_view(pages: &Pages) -> VocabularyView {
    let vocabulary = &pages.archive.vocabulary;
    let acts = vocabulary.acts().map(|(ix, id, act)| ActEntry {
        act: statement::act_view(pages, ix),
        language: vocabulary.explained_in(id),
        cameo: act.cameo.as_ref().map(|code| code.as_str().to_owned()),
        meaning: act.meaning.clone(),
        unlike: act.unlike.clone(),
        example: act.example.clone(),
        statements: pages.statements.of(Selection::Act(ix)).len(),
        statements_url: statement_list::selection_url(pages, Selection::Act(ix)),
    });
    let atmosphere = vocabulary.words().map(|(ix, id, word)| WordEntry {
        word: statement::word_view(pages, ix),
        language: vocabulary.explained_in(id),
        example: word.example.clone(),
        accounts: pages.statements.words.get(&ix).map_or(0, Vec::len),
    });
    VocabularyView {
        acts: acts.collect(),
        atmosphere: atmosphere.collect(),
    }
}
