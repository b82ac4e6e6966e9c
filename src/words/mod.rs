//! The messages of the interface, in the language of the site.
//!
//! They are in files of Fluent messages (<https://projectfluent.org/fluent/guide/>): `templates/words/en.ftl` and a
//! file for each other language. An archive's own files of the same names change messages, add messages for its own
//! templates, or add a language. A message that a language lacks is shown in English.
//!
//! Files are read and messages are compiled once, when the archive is read. Rust code finds messages by position
//! ([`Word`]), and messages are inserted into templates before the templates are parsed.

mod compile;
mod message;
mod names;

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use icu_locale::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use rust_embed::RustEmbed;

use crate::bidi::Direction;
use crate::diagnostics::{Code, Diagnostic, SourceText, did_you_mean};
use compile::{Files, Lookup};

pub use message::{Case, Message, Piece, Value};
pub use names::Word;

/// The built-in messages.
#[derive(RustEmbed)]
#[folder = "templates/words/"]
#[include = "*.ftl"]
struct BuiltIn;

/// The fallback language.
const ENGLISH: &str = "en";

/// The words of the interface in one language.
pub struct Words {
    /// The plural rules; `None` if ICU has no rules for the language.
    rules: Option<PluralRules>,
    /// The plural categories of small numbers, by number, because templates need them very often.
    categories: OnceLock<Vec<&'static str>>,
    /// The direction of the script.
    direction: Direction,
    /// Every message by its name.
    messages: HashMap<String, Arc<Message>>,
    /// The messages that Rust code uses, by position.
    known: Vec<Known>,
    /// The messages of the archive's own files that are not built in.
    added: Vec<Added>,
    /// The archive's own files.
    sources: Vec<Arc<SourceText>>,
}

struct Known {
    message: Arc<Message>,
    /// The whole text, if the message has no variables.
    text: Arc<str>,
}

/// A message that an archive adds.
#[derive(Debug, Clone)]
pub(crate) struct Added {
    /// Its name.
    pub(crate) name: String,
    source: Arc<SourceText>,
    at: usize,
}

impl Words {
    /// The words of a language, by the files that come with Chancery and an archive's own: each of
    /// `own` is called after its language, `fr.ftl`. What cannot be read is left out and reported.
    pub fn new(locale: &Locale, own: &[Arc<SourceText>]) -> (Words, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        // Most of the time here would go into parsing files of languages that the site does not need.
        let ranked = ranked(locale);
        let needed = |language: &String| {
            language == ENGLISH || ranked.iter().any(|tag| tag.eq_ignore_ascii_case(language))
        };
        let built_in: Vec<_> = languages()
            .into_iter()
            .filter(needed)
            .map(|language| (language.clone(), built_in(&language)))
            .collect();
        let mut files = Files::default();
        for source in own {
            files.read(language_of(&source.path), source, true, &mut diagnostics);
        }
        // A fault in a built-in file does not concern the archive.
        for (language, source) in &built_in {
            files.read(language, source, false, &mut Vec::new());
        }
        let mut words = Words::compile(locale, &files, &mut diagnostics);
        words.sources = own.to_vec();
        (words, diagnostics)
    }

    /// Returns the English messages, for use outside an archive.
    pub fn english() -> Words {
        Words::new(&Locale::UNKNOWN, &[]).0
    }

    fn compile(locale: &Locale, files: &Files<'_>, diagnostics: &mut Vec<Diagnostic>) -> Words {
        let ranked = ranked(locale);
        let lookup = Lookup::new(files, &ranked, ENGLISH);
        let mut messages = HashMap::new();
        for name in lookup.names() {
            let declared = Word::named(name).map_or(&[][..], Word::variables);
            let message = Arc::new(lookup.compiled(name, declared, diagnostics));
            messages.insert(name.to_owned(), message);
        }
        let mut added = Vec::new();
        let english = lookup.names_of(ENGLISH);
        for entry in files.own() {
            if english.contains(entry.name) {
                // The message of a language may use the variables that the English one has.
                let declared = Word::named(entry.name).map_or(&[][..], Word::variables);
                let message = lookup.in_english(entry.name, declared);
                diagnostics.extend(entry.unknown_variable(&message.variables));
            } else {
                added.push(Added {
                    name: entry.name.to_owned(),
                    source: Arc::clone(entry.source),
                    at: entry.at,
                });
            }
        }
        let known = Word::ALL.iter().map(|word| {
            let message = messages.get(word.name()).cloned().unwrap_or_else(|| {
                Arc::new(Message {
                    pieces: Vec::new(),
                    variables: Vec::new(),
                })
            });
            Known {
                text: message.fixed().unwrap_or_default().into(),
                message,
            }
        });
        Words {
            known: known.collect(),
            rules: plural_rules(locale, files),
            categories: OnceLock::new(),
            direction: Direction::of(locale),
            messages,
            added,
            sources: Vec::new(),
        }
    }

    /// The archive's own files of messages.
    pub(crate) fn sources(&self) -> &[Arc<SourceText>] {
        &self.sources
    }

    /// Returns the direction of the script of the site's language.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// Returns a message that has no variables.
    pub fn text(&self, word: Word) -> &str {
        &self.known[word as usize].text
    }

    /// Like `text`, for a view, which shares the string.
    pub fn shared(&self, word: Word) -> Arc<str> {
        Arc::clone(&self.known[word as usize].text)
    }

    /// Returns a message with the values of its variables, in the order in which [`Word`] names them.
    pub fn say(&self, word: Word, values: &[Value<'_>]) -> String {
        let mut text = String::new();
        self.write(word, values, &mut text);
        text
    }

    /// Like `say`, but appends the message to a string.
    pub fn write(&self, word: Word, values: &[Value<'_>], out: &mut String) {
        self.known[word as usize]
            .message
            .write(values, self.rules.as_ref(), self.direction, out);
    }

    /// Returns a count with its noun: `2 meetings`.
    pub fn count(&self, word: Word, count: usize) -> String {
        self.say(word, &[Value::Number(count)])
    }

    /// Joins items into a list: `Cambodia`, `Cambodia and Japan`, `Cambodia, China and Japan`.
    pub fn listed(&self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [first @ .., last] => {
                let mut rest = first[0].to_owned();
                for name in &first[1..] {
                    rest = self.say(Word::ListMore, &[Value::Text(&rest), Value::Text(name)]);
                }
                self.say(Word::ListLast, &[Value::Text(&rest), Value::Text(last)])
            }
        }
    }

    /// Joins items with commas: `Cambodia, China, Japan`.
    pub fn commas(&self, names: &[&str]) -> String {
        let mut names = names.iter();
        let first = names.next().copied().unwrap_or_default().to_owned();
        names.fold(first, |list, name| {
            self.say(Word::ListMore, &[Value::Text(&list), Value::Text(name)])
        })
    }

    /// Returns the message with a name, if there is one.
    pub(crate) fn message(&self, name: &str) -> Option<&Message> {
        self.messages.get(name).map(Arc::as_ref)
    }

    /// Returns the name of the message whose name is most similar to an unknown name.
    pub(crate) fn similar(&self, name: &str) -> Option<&str> {
        did_you_mean(name, self.messages.keys().map(String::as_str))
    }

    /// Fills a message by the names of its variables.
    pub(crate) fn fill<'a>(
        &self,
        message: &Message,
        value: impl Fn(&str) -> Option<Value<'a>>,
    ) -> String {
        let values: Vec<_> = message
            .variables
            .iter()
            .map(|name| value(name).unwrap_or(Value::Text("")))
            .collect();
        let mut text = String::new();
        message.write(&values, self.rules.as_ref(), self.direction, &mut text);
        text
    }

    /// Returns the plural category of a number, by its name in messages: `one`.
    pub(crate) fn category(&self, number: usize) -> &'static str {
        let small = || (0..=200).map(|number| self.category_by_rules(number));
        let small = self.categories.get_or_init(|| small().collect());
        let known = small.get(number).copied();
        known.unwrap_or_else(|| self.category_by_rules(number))
    }

    fn category_by_rules(&self, number: usize) -> &'static str {
        let rules = self.rules.as_ref();
        match rules.map_or(PluralCategory::Other, |rules| rules.category_for(number)) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    /// Returns the messages of the archive that are not built in and that no template uses.
    pub(crate) fn unused(&self, used: impl Fn(&str) -> bool) -> Vec<Diagnostic> {
        let added: HashSet<&str> = self.added.iter().map(|added| added.name.as_str()).collect();
        let known = self.messages.keys().map(String::as_str);
        let known: Vec<&str> = known.filter(|name| !added.contains(name)).collect();
        let unused = self.added.iter().filter(|added| !used(&added.name));
        unused
            .map(|added| {
                let message = format!("no page uses the message `{}`", added.name);
                let help = match did_you_mean(&added.name, known.iter().copied()) {
                    Some(name) => format!("did you mean `{name}`?"),
                    None => "pages use the messages of Chancery's `templates/words/en.ftl` and the messages that your own templates name".to_owned(),
                };
                let end = added.at + added.name.len();
                Diagnostic::new(Code::Words, message)
                    .at(&added.source, added.at..end)
                    .help(help)
            })
            .collect()
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words")
            .field("messages", &self.messages.len())
            .finish_non_exhaustive()
    }
}

/// Returns the tags of the built-in languages.
pub fn languages() -> Vec<String> {
    let mut languages: Vec<String> = BuiltIn::iter()
        .filter_map(|name| name.strip_suffix(".ftl").map(str::to_owned))
        .collect();
    languages.sort_unstable();
    languages
}

/// Returns the built-in messages of one language, without fallback, by name.
pub fn own_messages(language: &str) -> Vec<(String, Message)> {
    let source = built_in(language);
    let mut files = Files::default();
    files.read(language, &source, false, &mut Vec::new());
    let tags = [language.to_owned()];
    let lookup = Lookup::new(&files, &tags, language);
    let compiled = |name: &str| lookup.compiled(name, &[], &mut Vec::new());
    let names = lookup.names().into_iter();
    names
        .map(|name| (name.to_owned(), compiled(name)))
        .collect()
}

/// Returns the built-in messages of a language.
fn built_in(language: &str) -> Arc<SourceText> {
    let name = format!("{language}.ftl");
    let text = BuiltIn::get(&name)
        .map(|file| String::from_utf8_lossy(&file.data).into_owned())
        .unwrap_or_default();
    Arc::new(SourceText {
        path: format!("built-in templates/words/{name}"),
        text,
    })
}

/// Returns the language of a file, which is its stem.
fn language_of(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".ftl").unwrap_or(name)
}

/// The tags under which the words of a language may stand, the closest first: `fr-CA`, `fr`.
fn ranked(locale: &Locale) -> Vec<String> {
    let tag = locale.id.to_string();
    let mut ranked = Vec::new();
    let mut rest = tag.as_str();
    loop {
        ranked.push(rest.to_owned());
        match rest.rfind('-') {
            Some(end) => rest = &rest[..end],
            None => return ranked,
        }
    }
}

/// Returns the plural rules of the language if it has messages, and otherwise those of English.
fn plural_rules(locale: &Locale, files: &Files<'_>) -> Option<PluralRules> {
    let own = ranked(locale).iter().any(|tag| files.has(tag));
    let english = icu_locale::locale!("en");
    let locale = if own { locale } else { &english };
    PluralRules::try_new_cardinal(locale.into()).ok()
}
