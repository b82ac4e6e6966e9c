//! BibTeX, in the dialect of `biblatex` (its manual, 2.1.1: `@online`), which keeps dates that are
//! coarse or not sure (2.3.8). The classical program takes an entry type that it does not know for
//! `@misc`, and `year` is for it.

use crate::site::citation::author::Author;
use crate::site::citation::words::in_line;
use crate::site::citation::work::Work;
use crate::source::edtf::Parts;

/// Adds an entry.
pub(in crate::site) fn entry(work: &Work<'_>, file: &mut String) {
    file.push_str("@online{");
    file.push_str(&work.key);
    file.push_str(",\n  author = {");
    names(&work.authors, file);
    file.push_str("},\n  title = {{");
    // Braces also keep the capitals of the names in a title.
    escape(&work.title, file);
    file.push_str("}},\n");
    if let Some(translated) = work.title_translated {
        file.push_str("  titleaddon = {[{");
        escape(translated, file);
        file.push_str("}]},\n");
    }
    if !work.translators.is_empty() {
        file.push_str("  translator = {");
        names(&work.translators, file);
        file.push_str("},\n");
    }
    if let Some(original) = work.original_title {
        file.push_str("  origtitle = {{");
        escape(original, file);
        file.push_str("}},\n");
    }
    if let Some(date) = work.date.as_deref() {
        // The day alone, of a time.
        let day = date.as_str().split('T').next().unwrap_or_default();
        file.push_str(&format!("  date = {{{day}}},\n"));
        let year = match date.parts() {
            Parts::One(date) | Parts::Span(date, _) => Some(date.year),
            Parts::Vague => None,
        };
        if let Some(year) = year {
            file.push_str(&format!("  year = {{{year}}},\n"));
        }
    }
    file.push_str("  organization = {");
    escape(work.container, file);
    file.push_str("},\n  url = {");
    // Taken as it stands.
    file.push_str(&work.url);
    file.push_str("},\n");
    let remarks = work.remarks();
    if !remarks.is_empty() {
        file.push_str("  note = {");
        escape(remarks, file);
        file.push_str("},\n");
    }
    file.push_str("}\n");
}

fn names(names: &[Author<'_>], file: &mut String) {
    for (i, name) in names.iter().enumerate() {
        if i > 0 {
            file.push_str(" and ");
        }
        // Braces keep a name from being taken apart.
        let part = |name: &str, file: &mut String| {
            file.push('{');
            escape(name, file);
            file.push('}');
        };
        match name {
            Author::Body(name) => part(name, file),
            Author::Person { family, given } => {
                part(family, file);
                file.push_str(", ");
                part(given, file);
            }
        }
    }
}

/// What LaTeX takes for more than a letter.
const SPECIAL: [bool; 256] = {
    let mut special = [false; 256];
    let bytes = b"\\{}~^&%$#_";
    let mut i = 0;
    while i < bytes.len() {
        special[bytes[i] as usize] = true;
        i += 1;
    }
    special
};

/// Writes text so that LaTeX sets it as it is. Braces are commands too: BibTeX counts them even where
/// a backslash stands before them.
fn escape(text: &str, file: &mut String) {
    let text = in_line(text);
    let mut rest = &text[..];
    let special = |byte: u8| SPECIAL[usize::from(byte)];
    while let Some(i) = rest.bytes().position(special) {
        file.push_str(&rest[..i]);
        match char::from(rest.as_bytes()[i]) {
            '\\' => file.push_str("\\textbackslash{}"),
            '{' => file.push_str("\\textbraceleft{}"),
            '}' => file.push_str("\\textbraceright{}"),
            '~' => file.push_str("\\textasciitilde{}"),
            '^' => file.push_str("\\textasciicircum{}"),
            c => {
                file.push('\\');
                file.push(c);
            }
        }
        rest = &rest[i + 1..];
    }
    file.push_str(rest);
}
