//! `docs/annotating.md`: how to mark what accounts say, for editors.
//! The two tables are the built-in vocabulary itself.

use chancery::archive::Vocabulary;

use super::table::{code, table};

const TEXT: &str = include_str!("text/annotating.md");

/// The page.
pub(super) fn page() -> String {
    let vocabulary = Vocabulary::built_in();
    TEXT.replace("{acts}", &acts(&vocabulary))
        .replace("{words}", &words(&vocabulary))
}

/// The acts by tone, and within a tone from the weakest to the strongest.
fn acts(vocabulary: &Vocabulary) -> String {
    let mut acts: Vec<_> = vocabulary.acts().collect();
    acts.sort_by_key(|(ix, _, act)| (act.tone, act.strength, *ix));
    let rows = acts.into_iter().map(|(_, id, act)| {
        [
            code(id.as_str()),
            act.tone.name().to_owned(),
            act.strength.level().to_string(),
            act.cameo
                .as_ref()
                .map_or("", |root| root.as_str())
                .to_owned(),
            given(&act.meaning),
            given(&act.unlike),
            given(&act.example),
        ]
    });
    table(
        [
            "act", "tone", "strength", "CAMEO", "meaning", "unlike", "example",
        ],
        rows,
    )
}

fn words(vocabulary: &Vocabulary) -> String {
    let rows = vocabulary.words().map(|(_, id, word)| {
        [
            code(id.as_str()),
            given(&word.meaning),
            given(&word.example),
        ]
    });
    table(["word", "meaning", "example"], rows)
}

fn given(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}
