//! Words as YAML that says just them.

/// As the value of a key.
pub(super) fn value(text: &str) -> String {
    written(text, false)
}

/// As an item of a list in brackets.
pub(super) fn item(text: &str) -> String {
    written(text, true)
}

fn written(text: &str, in_brackets: bool) -> String {
    let plain = |c: char| c.is_alphanumeric() || " -_.,'’“”…()/%&;".contains(c);
    let breaks = |c: char| in_brackets && ",[]{}".contains(c);
    let simple = text.starts_with(char::is_alphabetic)
        && text.chars().all(|c| plain(c) && !breaks(c))
        && !text.ends_with(' ')
        && !is_a_word_of_yaml(text);
    if simple {
        return text.to_owned();
    }
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' | '\r' | '\t' => quoted.push(' '),
            c if c.is_control() || matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                quoted.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn is_a_word_of_yaml(text: &str) -> bool {
    let lower = text.to_lowercase();
    matches!(
        lower.as_str(),
        "true" | "false" | "null" | "yes" | "no" | "on" | "off" | "y" | "n" | "none"
    ) || lower.parse::<f64>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn plain_words_stay_plain() {
        assert_eq!(
            value("thanked Cambodia, and Japan"),
            "thanked Cambodia, and Japan"
        );
        assert_eq!(item("Washington, D.C."), "\"Washington, D.C.\"");
        assert_eq!(value("No"), "\"No\"");
        assert_eq!(value("said \"yes\": it"), "\"said \\\"yes\\\": it\"");
    }

    proptest! {
        #[test]
        fn what_is_read_is_what_was_written(text in "\\PC{0,30}") {
            let one: serde_yaml::Value = serde_yaml::from_str(&format!("a: {}\nb: [{}, x]", value(&text), item(&text))).unwrap();
            prop_assert_eq!(one["a"].as_str(), Some(text.as_str()));
            prop_assert_eq!(one["b"][0].as_str(), Some(text.as_str()));
        }
    }
}
