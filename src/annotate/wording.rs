//! How two wordings differ, word by word.

use std::hash::{Hash, Hasher};

use crate::source::fold::{Folded, fold};
use unicode_segmentation::UnicodeSegmentation;

use super::diff::{Run, runs};

/// Words that stay between two changes are shown as changed with them if they have fewer letters than
/// this: a text in which every third word stays is harder to read than two texts.
const ISLAND: usize = 4;

/// Two wordings, compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The texts in pieces: the old one without what was added, the new one without what was removed.
    pub pieces: Vec<Piece>,
    /// How much of both texts stays, from 0, nothing, to 1, all of it. Counted in letters and digits,
    /// so that long words weigh more than articles.
    pub likeness: f64,
}

/// A piece of two texts that are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What became of it.
    pub change: Change,
    /// Its words, with the white space that belongs to them.
    pub text: String,
}

/// What became of a piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It is in both texts.
    Same,
    /// It is in the old text alone.
    Removed,
    /// It is in the new text alone.
    Added,
}

/// Compares two texts by words, as Unicode divides them
/// (<https://www.unicode.org/reports/tr29/#Word_Boundaries>); scripts that set no spaces are compared
/// by the signs or syllables that these rules tell apart.
pub fn compare(old: &str, new: &str) -> Comparison {
    let (old_folded, new_folded) = (fold(old), fold(new));
    let (old, new) = (tokens(old, &old_folded), tokens(new, &new_folded));
    let runs = runs(old.iter(), new.iter());
    let mut pieces = Pieces::default();
    for run in without_islands(runs, &old) {
        if run.same {
            for (old, new) in old[run.old].iter().zip(&new[run.new]) {
                pieces.same(old, new);
            }
        } else {
            old[run.old].iter().for_each(|token| pieces.removed(token));
            new[run.new].iter().for_each(|token| pieces.added(token));
        }
    }
    pieces.settle();
    let pieces = pieces.done;
    Comparison {
        likeness: likeness(&pieces),
        pieces,
    }
}

/// A word or sign with the white space before it, which does not tell words apart; nor does what a reader
/// cannot see.
#[derive(Debug, Clone, Copy)]
struct Token<'t> {
    space: &'t str,
    /// Whether a reader sees a space there.
    apart: bool,
    /// As the text has it.
    shown: &'t str,
    /// As it is compared.
    word: &'t str,
}

impl PartialEq for Token<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.word == other.word
    }
}

impl Eq for Token<'_> {}

impl Hash for Token<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.word.hash(state);
    }
}

/// The words of a text; white space at its end is a token without a word.
fn tokens<'t>(text: &'t str, folded: &'t Folded<'_>) -> Vec<Token<'t>> {
    let mut tokens = Vec::new();
    let (mut space, mut end) = (0, 0);
    let mut apart = false;
    for word in folded.text().split_word_bounds() {
        let start = end;
        end += word.len();
        if word.trim().is_empty() {
            apart = true;
        } else {
            let within = folded.original_range(&(start..end));
            // A letter that two words share belongs to the first.
            let from = within.start.max(space);
            let to = within.end.max(from);
            tokens.push(Token {
                space: &text[space..from],
                apart,
                shown: &text[from..to],
                word,
            });
            space = to;
            apart = false;
        }
    }
    if space < text.len() {
        tokens.push(Token {
            space: &text[space..],
            apart,
            shown: "",
            word: "",
        });
    }
    tokens
}

/// The runs of two texts, in which no small word stands alone between two changes.
fn without_islands(all: Vec<Run>, old: &[Token<'_>]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::with_capacity(all.len());
    for run in all {
        match runs.as_mut_slice() {
            [.., change, island]
                if island.same && letters_of(&old[island.old.clone()]) < ISLAND =>
            {
                change.old.end = run.old.end;
                change.new.end = run.new.end;
                runs.pop();
            }
            _ => runs.push(run),
        }
    }
    runs
}

fn letters_of(tokens: &[Token<'_>]) -> usize {
    tokens.iter().map(|token| letters(token.word)).sum()
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

/// Pieces as they are put together: within one change, what was removed comes first.
#[derive(Default)]
struct Pieces {
    done: Vec<Piece>,
    removed: String,
    added: String,
}

impl Pieces {
    fn same(&mut self, old: &Token<'_>, new: &Token<'_>) {
        if old.apart == new.apart {
            self.stay(new.space);
        } else {
            self.removed.push_str(old.space);
            self.added.push_str(new.space);
        }
        // Of two ways to encode the same, the new one is shown.
        self.stay(new.shown);
    }

    fn stay(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.settle();
        match self.done.last_mut() {
            Some(last) if last.change == Change::Same => last.text.push_str(text),
            _ => self.done.push(Piece {
                change: Change::Same,
                text: text.to_owned(),
            }),
        }
    }

    fn removed(&mut self, token: &Token<'_>) {
        self.removed.push_str(token.space);
        self.removed.push_str(token.shown);
    }

    fn added(&mut self, token: &Token<'_>) {
        self.added.push_str(token.space);
        self.added.push_str(token.shown);
    }

    /// Ends a change.
    fn settle(&mut self) {
        let changes = [
            (Change::Removed, std::mem::take(&mut self.removed)),
            (Change::Added, std::mem::take(&mut self.added)),
        ];
        let made = changes.into_iter().filter(|(_, text)| !text.is_empty());
        self.done
            .extend(made.map(|(change, text)| Piece { change, text }));
    }
}

fn likeness(pieces: &[Piece]) -> f64 {
    let (mut same, mut changed) = (0_usize, 0_usize);
    for piece in pieces {
        match piece.change {
            Change::Same => same += 2 * letters(&piece.text),
            Change::Removed | Change::Added => changed += letters(&piece.text),
        }
    }
    match same + changed {
        0 if pieces.iter().all(|piece| piece.change == Change::Same) => 1.0,
        0 => 0.0,
        all => same as f64 / all as f64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::fold::folded;
    use proptest::prelude::*;

    /// `[-removed-]` and `{+added+}`.
    fn shown(old: &str, new: &str) -> String {
        let pieces = compare(old, new).pieces;
        let shown = pieces
            .into_iter()
            .map(|Piece { change, text }| match change {
                Change::Same => text,
                Change::Removed => format!("[-{text}-]"),
                Change::Added => format!("{{+{text}+}}"),
            });
        shown.collect()
    }

    fn without(pieces: &[Piece], change: Change) -> String {
        let kept = pieces.iter().filter(|piece| piece.change != change);
        kept.map(|piece| piece.text.as_str()).collect()
    }

    #[test]
    fn words_change_as_a_whole() {
        assert_eq!(
            shown(
                "urged an end to the blockade",
                "urged an early end to all blockades"
            ),
            "urged an{+ early+} end to[- the blockade-]{+ all blockades+}"
        );
        assert_eq!(
            shown("first red line", "the first red line, again"),
            "{+the +}first red line{+, again+}"
        );
        assert_eq!(shown("can't wait", "can wait"), "[-can't-]{+can+} wait");
        assert_eq!(shown("a b", "a, b"), "a{+,+} b");
    }

    #[test]
    fn what_a_reader_cannot_see_is_no_change() {
        for (old, new) in [
            ("a  b", "a b"),
            ("a\u{a0}b", "a b"),
            ("cafe\u{301}", "café"),
            ("the co\u{ad}operation\u{200e}.", "the cooperation."),
            ("“agreed” – don’t", "\"agreed\" – don't"),
            ("同意 加强", "同意加强"),
            ("كابل وايران", "کابل وایران"),
            ("น้ำใจ", "น\u{e4d}\u{e49}าใจ"),
        ] {
            assert_eq!(shown(old, new), new);
        }
    }

    #[test]
    fn small_words_between_changes_change_with_them() {
        assert_eq!(
            shown("peace of the strait", "war of a coast"),
            "[-peace of the strait-]{+war of a coast+}"
        );
        assert_eq!(
            shown("peace across the strait", "war across a coast"),
            "[-peace-]{+war+} across[- the strait-]{+ a coast+}"
        );
    }

    #[test]
    fn scripts_without_spaces_are_compared_too() {
        assert_eq!(
            shown("台湾问题是红线", "台湾问题是第一条红线"),
            "台湾问题是{+第一条+}红线"
        );
    }

    #[test]
    fn likeness_weighs_words_by_their_length() {
        let likeness = |old, new| compare(old, new).likeness;
        assert_eq!(likeness("", ""), 1.0);
        assert_eq!(likeness("", "words"), 0.0);
        assert_eq!(likeness("!", "?"), 0.0);
        assert_eq!(likeness("the same words", "the same words"), 1.0);
        assert!(likeness("opposed the plan", "opposed a plan") > 0.8);
        assert!(likeness("opposed the plan", "welcomed the proposal") < 0.2);
    }

    /// Texts of few words, so that they have some in common; and any texts.
    fn text() -> impl Strategy<Value = String> {
        prop_oneof![
            proptest::collection::vec(
                prop_oneof![
                    Just("red"),
                    Just("line"),
                    Just("the"),
                    Just(" "),
                    Just("  "),
                    Just("\n"),
                    Just(","),
                    Just("台"),
                    Just("e\u{301}"),
                    Just("opposed"),
                    Just("-"),
                ],
                0..24
            )
            .prop_map(|words| words.concat()),
            ".{0,40}",
        ]
    }

    proptest! {
        #[test]
        fn the_pieces_hold_both_texts(old in text(), new in text()) {
            let Comparison { pieces, likeness } = compare(&old, &new);
            // Spaces are those of the new text, which may have one where no script needs it.
            let letters = |text: &str| folded(text).replace(' ', "");
            prop_assert_eq!(letters(&without(&pieces, Change::Added)), letters(&old));
            prop_assert_eq!(without(&pieces, Change::Removed), new);
            prop_assert!((0.0..=1.0).contains(&likeness));
            prop_assert!(pieces.iter().all(|piece| !piece.text.is_empty()));
            prop_assert!(pieces.windows(2).all(|pair| pair[0].change != pair[1].change));
        }

        #[test]
        fn a_text_is_like_itself(text in text()) {
            let Comparison { pieces, likeness } = compare(&text, &text);
            prop_assert!(pieces.iter().all(|piece| piece.change == Change::Same));
            prop_assert_eq!(likeness, 1.0);
        }
    }
}
