//! Paragraphs at the beginning of a text that say nothing yet: who is quoted, where and when it was issued.

/// A paragraph of more characters tells something, whatever it ends with.
const LONG: usize = 220;
/// A line without the end of a sentence that has no more characters is a headline, a dateline or a salutation.
const SHORT: usize = 80;

/// Whether a paragraph only leads to what follows it: `The following is attributable to the spokesperson:`,
/// `WASHINGTON —`, `FOR IMMEDIATE RELEASE`.
pub(crate) fn is_lead(paragraph: &str) -> bool {
    let text = paragraph.trim();
    let closing = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '”' | '’' | '»' | '"' | '\'' | ')' | ']' | '*' | '_' | '」' | '』' | '）'
            )
    };
    let end = text.trim_end_matches(closing).chars().next_back();
    let Some(end) = end else { return true };
    let length = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .take(LONG + 1)
        .count();
    if is_colon(end) {
        return length <= LONG;
    }
    if matches!(end, '—' | '–' | '―' | '-' | '‒') {
        return length <= SHORT;
    }
    if is_end(end) {
        // `Washington, D.C.` ends no sentence, and is not one.
        return length <= SHORT && is_dateline(text);
    }
    length <= SHORT || text.chars().take(LONG).all(|c| !c.is_lowercase()) && has_capitals(text)
}

/// The colons of all scripts: of Latin, of full width, small and upright, Khmer, Ethiopic, Mongolian, and the sign for a
/// ratio.
fn is_colon(c: char) -> bool {
    matches!(c, ':' | '：' | '﹕' | '︓' | '៖' | '፦' | '፥' | '᠄' | '∶')
}

/// What sentences end with.
fn is_end(c: char) -> bool {
    matches!(
        c,
        '.' | '!'
            | '?'
            | '…'
            | '。'
            | '！'
            | '？'
            | '．'
            | '｡'
            | '؟'
            | '۔'
            | '।'
            | '॥'
            | '។'
            | '៕'
            | '៚'
            | '።'
            | '፧'
            | '᠃'
            | '།'
            | '՞'
            | '։'
            | '၊'
            | '။'
            | '‼'
            | '⁇'
            | '᙮'
    )
}

/// Whether words are a place, in capitals or before a dash or comma, and perhaps a day, without a verb in small letters:
/// `WASHINGTON, D.C.`
fn is_dateline(text: &str) -> bool {
    has_capitals(text) && !text.chars().any(char::is_lowercase)
}

fn has_capitals(text: &str) -> bool {
    text.chars().any(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_leads_on_is_known_in_all_scripts() {
        for lead in [
            "The following is attributable to the spokesperson:",
            "“The following is attributable to Spokesperson Ned Price:”",
            "以下是发言人的答复：",
            "أدلى المتحدث الرسمي بالبيان التالي:",
            "អ្នកនាំពាក្យបានថ្លែងដូចតទៅ៖",
            "WASHINGTON —",
            "WASHINGTON, D.C.",
            "PHNOM PENH, MAY 13, 2022.",
            "Phnom Penh, 13 May 2022 –",
            "FOR IMMEDIATE RELEASE",
            "FOR IMMEDIATE RELEASE: A STATEMENT BY THE PRESS SECRETARY ON THE VISIT OF THE PRIME MINISTER OF THE KINGDOM",
            "Excellencies, ladies and gentlemen,",
            "Readout of the call",
            "会谈纪要",
            "",
            "   ",
        ] {
            assert!(is_lead(lead), "{lead}");
        }
    }

    #[test]
    fn what_tells_something_is_no_lead() {
        let long = format!(
            "{}:",
            "They met and spoke of trade and of the river. ".repeat(8)
        );
        for telling in [
            "The Secretary met the minister today.",
            "The Secretary met the minister today and spoke of the river.",
            "They met.",
            "两国外长举行会谈。",
            "التقى الوزير نظيره.",
            "រដ្ឋមន្ត្រីបានជួប។",
            "They spoke of the following points, and of what each of the two sides would do next in the year to come",
            long.as_str(),
        ] {
            assert!(!is_lead(telling), "{telling}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_looked_at(text in "\\PC{0,300}") {
            is_lead(&text);
        }
    }
}
