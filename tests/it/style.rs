//! Holds everything that users read to the style guide: its table of words to avoid is the only list.

use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::support::run;

/// Modules with lists of English words that texts are searched for, which are not messages.
const WORD_LISTS: &[&str] = &["annotate/claims.rs", "suggest/lists.rs", "suggest/verbs.rs"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap().replace("\r\n", "\n")
}

/// A row of the table: what to avoid, a sentence that has it, and longer phrases that are fine.
struct Rule {
    avoid: Vec<String>,
    caught: String,
    allowed: Vec<String>,
}

fn rules() -> Vec<Rule> {
    let guide = read(&root().join("docs/style.md"));
    let (_, section) = guide.split_once("\n## Words to avoid\n").unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    let rules: Vec<_> = rows
        .map(|row| {
            let cells: Vec<_> = row.trim_matches('|').split('|').collect();
            let [avoid, _, caught, allowed] = cells[..] else {
                panic!("a row without four cells: {row}");
            };
            let [caught] = &code_spans(caught)[..] else {
                panic!("a row without one sentence: {row}");
            };
            Rule {
                avoid: code_spans(avoid),
                caught: caught.clone(),
                allowed: code_spans(allowed),
            }
        })
        .collect();
    assert!(rules.len() > 20, "the table was not found");
    rules
}

fn code_spans(cell: &str) -> Vec<String> {
    cell.split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

/// The forbidden phrases in a text, each with the words around it.
fn violations(text: &str, rules: &[Rule]) -> Vec<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let lower = text.to_ascii_lowercase();
    let mut found = Vec::new();
    for rule in rules {
        let allowed: Vec<_> = rule
            .allowed
            .iter()
            .flat_map(|phrase| places(&lower, phrase))
            .collect();
        for phrase in &rule.avoid {
            for place in places(&lower, phrase) {
                let within =
                    |other: &Range<usize>| other.start <= place.start && place.end <= other.end;
                if !allowed.iter().any(within) {
                    let from = text.floor_char_boundary(place.start.saturating_sub(40));
                    let to = text.ceil_char_boundary((place.end + 40).min(text.len()));
                    found.push(format!("`{phrase}` in “{}”", &text[from..to]));
                }
            }
        }
    }
    found
}

/// Where a phrase occurs as whole words.
fn places(text: &str, phrase: &str) -> Vec<Range<usize>> {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '\'' | '’');
    text.match_indices(phrase)
        .map(|(start, found)| start..start + found.len())
        .filter(|place| {
            !text[..place.start].ends_with(is_word) && !text[place.end..].starts_with(is_word)
        })
        .collect()
}

/// Markdown without code blocks, code spans and comments.
fn prose(markdown: &str) -> String {
    let mut text = String::new();
    let mut in_code = false;
    for line in markdown.lines() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        } else if !in_code {
            text.push_str(line);
            text.push('\n');
        }
    }
    without_code_spans(&text)
}

fn without_code_spans(text: &str) -> String {
    text.split('`').step_by(2).collect::<Vec<_>>().join("…")
}

/// The text of Fluent messages, without comments and placeables.
fn messages(file: &str) -> String {
    let mut text = String::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let mut rest = line.split_once(" = ").map_or(line, |(_, value)| value);
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            text.push('…');
            rest = after.split_once('}').map_or("", |(_, after)| after);
        }
        text.push_str(rest);
        text.push('\n');
    }
    text
}

/// The string literals of a source file that have several words, without those of its tests.
fn strings(source: &str) -> Vec<String> {
    let tests = source.match_indices("#[cfg(test)]").find(|(at, _)| {
        let item = source[*at..].lines().find(|line| !line.starts_with('#'));
        item.is_some_and(|line| line.starts_with("mod "))
    });
    let source = &source[..tests.map_or(source.len(), |(at, _)| at)];
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(at) = rest.find(['"', '/', '\'']) {
        let tail = &rest[at..];
        let skipped = if tail.starts_with("//") {
            tail.find('\n').unwrap_or(tail.len())
        } else if tail.starts_with('\'') {
            character(tail)
        } else if let Some(after) = tail.strip_prefix('"') {
            let raw = rest[..at].trim_end_matches('#');
            let marks = &rest[raw.len()..at];
            let (literal, length) = if raw.ends_with('r') {
                let end = format!("\"{marks}");
                let length = after.find(&end).unwrap() + 1;
                (after[..length - 1].to_owned(), length + end.len())
            } else {
                let length = closing_quote(tail);
                (after[..length - 1].replace("\\\n", " "), length + 1)
            };
            if literal.contains(' ') {
                found.push(literal);
            }
            length
        } else {
            1
        };
        rest = &rest[at + skipped..];
    }
    found
}

/// The length of a character literal, or of the mark of a lifetime.
fn character(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => text[2..].find('\'').map_or(1, |at| at + 3),
        Some(_) => match chars.next() {
            Some((at, '\'')) => at + 1,
            _ => 1,
        },
        None => 1,
    }
}

fn closing_quote(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    panic!("a string without an end: {text}");
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|e| e == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn assert_none(texts: impl IntoIterator<Item = (String, String)>) {
    let rules = rules();
    let mut found = Vec::new();
    let mut count = 0;
    for (name, text) in texts {
        count += 1;
        let violations = violations(&text, &rules);
        found.extend(violations.into_iter().map(|one| format!("{name}: {one}")));
    }
    assert!(count > 0, "nothing was checked");
    assert!(
        found.is_empty(),
        "see `docs/style.md` for what to write instead\n{}",
        found.join("\n")
    );
}

#[test]
fn the_table_catches_its_sentences_and_nothing_that_it_allows() {
    let rules = rules();
    for rule in &rules {
        let one = std::slice::from_ref(rule);
        assert!(!violations(&rule.caught, one).is_empty(), "{}", rule.caught);
        for phrase in &rule.avoid {
            let sentence = format!("The file, {phrase}, and more.");
            assert_eq!(violations(&sentence, one).len(), 1, "{sentence}");
            let inside = format!("x{phrase}x");
            assert!(violations(&inside, one).is_empty(), "{inside}");
        }
        for phrase in &rule.allowed {
            let sentence = format!("The file {phrase} it.");
            assert!(violations(&sentence, &rules).is_empty(), "{sentence}");
        }
    }
    for sentence in [
        "A reader understands that the standard outstanding lieutenant relies on it.",
        "The build no longer depends on it, and there is no other.",
        "Run it once, and again if it fails.",
    ] {
        assert!(violations(sentence, &rules).is_empty(), "{sentence}");
    }
}

#[test]
fn strings_and_messages_are_found_in_their_files() {
    let source = "// \"a comment\"\nlet c = '\"'; let l: &'a str = \"two words\\\" more\";\n\
                  raw(r#\"raw \"words\" here\"#, \"single\", \"a line \\\n    and another\");\n\
                  #[cfg(test)]\nmod tests {\n\"of a test\"";
    assert_eq!(
        strings(source),
        [
            "two words\\\" more",
            "raw \"words\" here",
            "a line      and another"
        ]
    );
    let file = "# A comment\nname = One { $count ->\n    [one] two\n} three\n";
    assert_eq!(messages(file), "One …\n    [one] two\n} three\n");
    assert_eq!(prose("a `b` c\n```sh\nd\n```\ne"), "a … c\ne\n");
}

#[test]
fn strings_of_the_program_are_plain_english() {
    let src = root().join("src");
    let texts = files(&src, "rs").into_iter().filter_map(|path| {
        let name = path.strip_prefix(&src).unwrap().to_str().unwrap();
        let name = name.replace('\\', "/");
        let is_test = name.ends_with("tests.rs") || name.contains("/tests/");
        (!is_test && !WORD_LISTS.contains(&name.as_str())).then(|| {
            let strings = strings(&read(&path)).join("\n");
            (name, without_code_spans(&strings))
        })
    });
    assert_none(texts);
}

#[test]
fn help_is_plain_english() {
    let overview = run(&["--help"]).out;
    let (_, commands) = overview.split_once("Commands:\n").unwrap();
    let commands: Vec<_> = commands
        .lines()
        .take_while(|line| line.starts_with("  "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .collect();
    assert!(commands.contains(&"build") && commands.len() >= 9);
    let mut texts = vec![("chancery --help".to_owned(), overview.clone())];
    for command in commands {
        let help = run(&[command, "--help"]).out;
        texts.push((format!("chancery {command} --help"), help));
    }
    assert_none(texts);
}

#[test]
fn documentation_is_plain_english() {
    let docs = root().join("docs");
    let pages = ["README.md", "ARCHITECTURE.md", "BENCHMARKS.md"]
        .map(|name| root().join(name))
        .into_iter()
        .chain(
            files(&docs, "md")
                .into_iter()
                // Decisions keep the words of their time.
                .filter(|path| !path.starts_with(docs.join("decisions"))),
        );
    assert_none(pages.map(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, prose(&read(&path)))
    }));
}

#[test]
fn the_interface_is_plain_english() {
    let name = "templates/words/en.ftl";
    let text = messages(&read(&root().join(name)));
    assert!(text.contains("Search"), "the messages were not found");
    assert_none([(name.to_owned(), text)]);
}
