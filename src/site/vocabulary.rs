//! The page that explains by which words the archive classifies.

use super::Site;
use super::route::{Route, Selection};
use super::view::{ActEntry, PageView, VocabularyView, WordEntry};
use crate::words::Word;

impl Site {
    /// Whether any account has a statement.
    pub(super) fn is_annotated(&self) -> bool {
        !self.statements.all.is_empty() || !self.statements.words.is_empty()
    }

    pub(super) fn vocabulary_head(&self) -> PageView {
        let description = self.words().text(Word::AboutVocabulary).to_owned();
        let title = self.words().text(Word::Vocabulary);
        self.listing_head(Route::Vocabulary, title, description)
    }

    pub(super) fn vocabulary_view(&self) -> VocabularyView {
        let vocabulary = &self.archive.vocabulary;
        let acts = vocabulary.acts().map(|(ix, id, act)| ActEntry {
            act: self.act_view(ix),
            language: vocabulary.explained_in(id),
            cameo: act.cameo.as_ref().map(|code| code.as_str().to_owned()),
            meaning: act.meaning.clone(),
            unlike: act.unlike.clone(),
            example: act.example.clone(),
            statements: self.statements.of(Selection::Act(ix)).len(),
            statements_url: self.selection_url(Selection::Act(ix)),
        });
        let atmosphere = vocabulary.words().map(|(ix, id, word)| WordEntry {
            word: self.word_view(ix),
            language: vocabulary.explained_in(id),
            example: word.example.clone(),
            accounts: self.statements.words.get(&ix).map_or(0, Vec::len),
        });
        VocabularyView {
            acts: acts.collect(),
            atmosphere: atmosphere.collect(),
        }
    }
}
