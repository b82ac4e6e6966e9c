//! A verbatim text on its page: annotated however densely, it says exactly what the source says.

mod any_annotations;
mod words_as_written;
use crate::support::html::Page;
use crate::support::{Archive, archive};
use scraper::{ElementRef, Node};

/// What was published, and what is to be read of it: one line for each paragraph, heading, item and
/// footnote, footnotes last.
const TEXT: &str = "\
# Joint work on the *Mekong*

The Minister said that “the river feeds us all”, and thanked [[ream|the
people at the ferry]] for their *patience, their **trust** and* their “calm”.[^work]

He asked for a second look at the tolls -- which he held unjust -- and assured
[his counterpart](https://other.example/accounts) of the Government's full cooperation. The tolls, he
said, “fall on those with the least”. His counterpart noted the tolls.

Both sides agreed on three steps:

- a *joint* survey of the crossing at Ream,
- fares that `do not rise` in the dry season, and
- a meeting of experts ... in the spring.

> “We shall keep our word,” the Minister added.\\
> “All of it.”

The talks were candid and constructive.

[^work]: The ferry has run since *1962*.
";
const SAID: &str = "\
Joint work on the Mekong
The Minister said that “the river feeds us all”, and thanked the people at the ferry for their patience, their trust and their “calm”.
He asked for a second look at the tolls -- which he held unjust -- and assured his counterpart of the Government's full cooperation. The tolls, he said, “fall on those with the least”. His counterpart noted the tolls.
Both sides agreed on three steps:
a joint survey of the crossing at Ream,
fares that do not rise in the dry season, and
a meeting of experts ... in the spring.
“We shall keep our word,” the Minister added.
“All of it.”
The talks were candid and constructive.
The ferry has run since 1962.
";

const ANNOTATIONS: &str = r#"
statements:
  - {quote: 'said that "the river feeds us all", and thanked the people', by: prak-sokhonn, act: praised}
  - {quote: thanked the people at the ferry for their patience, act: thanked, note: "To [[ream]], not to *them*."}
  - {quote: "patience, their trust and their “calm”", act: praised}
  - {quote: their “calm”. He asked for a second look, act: discussed, note: It reaches over two paragraphs.}
  - {quote: asked for a second look … full cooperation, act: requested, topics: [tolls]}
  - {quote: assured his counterpart, act: pledged, commitment: {status: open}}
  - {quote: the tolls, prefix: His counterpart noted, act: discussed}
  - {quote: Both sides agreed … in the spring., act: agreed}
  - {quote: do not rise, act: pledged}
  - {quote: “We shall keep our word, act: pledged, certainty: low}
  - {quote: "the Minister added. \"All of it", act: reaffirmed}
  - {quote: candid and constructive, kind: atmosphere}
  - {quote: has run since 1962, act: explained}
notes:
  - {quote: the Mekong, note: The heading is the original's.}
  - {quote: "Ream, fares", note: "It ends one item, and begins another; see [[ream]]."}
  - {quote: "Joint work … since 1962.", note: All of it.}
"#;

fn published(annotations: &str) -> Archive {
    let front = "title: An account\nmeeting: talks\nside: cambodia\nrendition: verbatim\n\
        date: 2022-05-13\nparties: [cambodia, united-states]";
    archive! {
        // What is verbatim keeps its own quotation marks and dashes.
        "site.yaml" => format!("{}smart_punctuation: true\n", crate::support::SITE),
        "readouts/talks-khm.md" => format!("---\n{front}{annotations}---\n\n{TEXT}"),
        "people/prak-sokhonn.md" => "---\nname: Prak Sokhonn\naliases: [The Minister]\n---\n",
        "places/ream.md" => "---\nname: Ream\n---\n",
        "topics/tolls.md" => "---\nname: Tolls\naliases: [tolls]\n---\n",
    }
}

/// The words of an account on its page: a line for each block of text, its footnotes behind it. Marks
/// of footnotes and the links back from them are no words of the text.
fn read_off(page: &Page) -> String {
    let mut lines = String::new();
    let mut parts = page.all(".passage-text");
    if parts.is_empty() {
        parts = page.all(".prose-account");
    }
    for part in parts
        .into_iter()
        .chain(page.all("main .text .note-footnote .note-text, main .text .footnotes"))
    {
        collect(part, &mut lines);
        lines.push('\n');
    }
    let lines = lines.lines().map(|line| {
        let words: Vec<_> = line.split_whitespace().collect();
        words.join(" ")
    });
    let lines = lines.filter(|line| !line.is_empty());
    lines.map(|line| format!("{line}\n")).collect()
}

fn collect(element: ElementRef<'_>, lines: &mut String) {
    const BLOCKS: [&str; 14] = [
        "p",
        "li",
        "ul",
        "ol",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "td",
        "th",
        "blockquote",
        "pre",
        "br",
    ];
    let is_block = BLOCKS.contains(&element.value().name());
    let is_mark = element
        .value()
        .has_class("footnote-mark", scraper::CaseSensitivity::CaseSensitive)
        || element
            .value()
            .has_class("footnote-back", scraper::CaseSensitivity::CaseSensitive);
    if is_mark {
        return;
    }
    if is_block {
        lines.push('\n');
    }
    for child in element.children() {
        match child.value() {
            // Browsers show a line break of the source as a space.
            Node::Text(text) if element.value().name() != "code" => {
                lines.push_str(&text.replace('\n', " "));
            }
            Node::Text(text) => lines.push_str(text),
            _ => {
                if let Some(element) = ElementRef::wrap(child) {
                    collect(element, lines);
                }
            }
        }
    }
    if is_block {
        lines.push('\n');
    }
}

#[test]
fn an_annotated_page_says_what_the_source_says() {
    let archive = published(ANNOTATIONS);
    let run = archive.run(&["build", "--strict"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let page = archive.page("/readouts/talks-khm/");
    assert_eq!(
        page.all(".passage-text").len(),
        7,
        "one for each part that can be cut apart"
    );
    assert_eq!(
        page.all(".note:not(.note-footnote)").len(),
        16,
        "every annotation stands beside it"
    );
    for anchor in ["s-1", "s-13", "n-1", "n-3"] {
        assert_eq!(page.all(&format!("#{anchor}")).len(), 1, "{anchor}");
    }
    assert_eq!(read_off(&page), SAID);

    let plain = published("\n");
    plain.build();
    assert_eq!(read_off(&plain.page("/readouts/talks-khm/")), SAID);
}

#[test]
fn what_is_read_off_a_page_is_what_is_sealed() {
    let archive = published(ANNOTATIONS);
    assert_eq!(archive.run(&["seal", "--text", "talks-khm"]).out, SAID);
    assert_eq!(archive.run(&["seal"]).code, 0);
    archive.build();
    assert_eq!(read_off(&archive.page("/readouts/talks-khm/")), SAID);
}
