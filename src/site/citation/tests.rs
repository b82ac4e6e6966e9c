//! Formats hold whatever a record may say.

use std::cell::OnceCell;

use proptest::prelude::*;

use crate::site::citation::author::Author;
use crate::site::citation::format::file_of;
use crate::site::citation::work::{Form, Passage, Work};
use crate::site::route::citation_file::Format;
use crate::source::edtf::Edtf;
use crate::source::record::{ReadoutKind, Rendition};

fn work<'a>(title: &'a str, author: &'a str, words: &'a str, date: Option<&'a Edtf>) -> Work<'a> {
    Work {
        key: "a:s-1".to_owned(),
        authors: vec![
            Author::Body(author.into()),
            Author::Person {
                family: "Doe",
                given: "Jane",
            },
        ],
        title: title.into(),
        title_translated: None,
        translators: Vec::new(),
        original_title: None,
        form: Form::Text(ReadoutKind::Readout, Rendition::Verbatim),
        date: date.map(std::borrow::Cow::Borrowed),
        container: "A small archive",
        url: "https://example.org/readouts/a/#s-1".to_owned(),
        language: "en".to_owned(),
        license: None,
        original: None,
        passage: Some(Passage {
            name: "Statement 1".to_owned(),
            words: words.into(),
            rendition: Rendition::Translation,
        }),
        description: OnceCell::new(),
        remarks: OnceCell::new(),
    }
}

fn single_spaced(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// The fields of one entry, as BibTeX reads them: a value goes to the brace that closes it, and
/// backslashes do not hide braces.
fn read_bibtex(text: &str) -> Vec<(String, String)> {
    let body = text.strip_prefix("@online{a:s-1,\n").unwrap();
    let mut fields = Vec::new();
    let mut rest = body;
    while let Some((name, after)) = rest.split_once(" = {") {
        let mut depth = 1;
        let end = after.char_indices().find(|(_, c)| {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        let end = end.unwrap().0;
        fields.push((name.trim().to_owned(), after[..end].to_owned()));
        rest = after[end..].strip_prefix("},\n").unwrap();
    }
    assert_eq!(rest, "}\n");
    fields
}

/// What LaTeX sets.
fn set_by_latex(value: &str) -> String {
    let mut text = value.to_owned();
    for (command, shown) in [
        ("\\textbraceleft{}", "\u{1}"),
        ("\\textbraceright{}", "\u{2}"),
        ("\\textasciitilde{}", "~"),
        ("\\textasciicircum{}", "^"),
        ("\\textbackslash{}", "\u{3}"),
    ] {
        text = text.replace(command, shown);
    }
    for c in ["&", "%", "$", "#", "_"] {
        text = text.replace(&format!("\\{c}"), c);
    }
    assert!(!text.contains(['\\', '{', '}']), "{text}");
    text.replace('\u{1}', "{")
        .replace('\u{2}', "}")
        .replace('\u{3}', "\\")
}

proptest! {
    #[test]
    fn bibtex_gives_back_what_was_written(
        title in "[\\PC\\\\{}%&$#_~^ \n]{0,40}",
        author in "[\\PC\\\\{}%&$#_~^ \n]{0,20}",
        words in "[\\PC\\\\{}%&$#_~^ \n]{0,40}",
    ) {
        let work = work(&title, &author, &words, None);
        let fields = read_bibtex(&file_of(Format::Bibtex, std::iter::once(&work)));
        let of = |name: &str| fields.iter().find(|(field, _)| field == name).unwrap().1.as_str();
        let inner = |value: &str| {
            set_by_latex(value.strip_prefix('{').unwrap().strip_suffix('}').unwrap())
        };
        prop_assert_eq!(inner(of("title")), single_spaced(&title));
        let authors = of("author").strip_suffix(" and {Doe}, {Jane}").unwrap();
        prop_assert_eq!(inner(authors), single_spaced(&author));
        let note = set_by_latex(of("note"));
        prop_assert_eq!(note, single_spaced(&format!("Statement 1: {words} [in translation]")));
        prop_assert_eq!(of("url"), "https://example.org/readouts/a/#s-1");
    }

    #[test]
    fn ris_has_one_tag_to_a_line(title in "\\PC{0,30}[\r\n\t\u{0}-\u{9f}\u{2028}]{0,5}\\PC{0,30}") {
        let date = Edtf::parse("2022-05-14").unwrap();
        let work = work(&title, "Cambodia", &title, Some(&date));
        let file = file_of(Format::Ris, std::iter::once(&work));
        let lines: Vec<&str> = file.split_terminator("\r\n").collect();
        let tags: Vec<&str> = lines.iter().map(|line| &line[..6]).collect();
        prop_assert_eq!(
            tags,
            ["TY", "ID", "AU", "AU", "TI", "T2", "PY", "DA", "LA", "UR", "N1", "ER"]
                .map(|tag| format!("{tag}  - "))
        );
        prop_assert!(lines.iter().all(|line| !line.contains(char::is_control)));
        prop_assert_eq!(&lines[4][6..], single_spaced(&title));
    }

    #[test]
    fn csl_json_is_json(title in "\\PC{0,30}[\"\\\\\u{0}-\u{1f}]{0,5}") {
        let work = work(&title, "Cambodia", "trade", None);
        let file = file_of(Format::Csl, [&work, &work].into_iter());
        let items: serde_json::Value = serde_json::from_str(&file).unwrap();
        prop_assert_eq!(items.as_array().unwrap().len(), 2);
        prop_assert_eq!(items[1]["title"].as_str().unwrap(), title);
    }
}
