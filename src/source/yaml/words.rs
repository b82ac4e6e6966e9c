//! What YAML parsers and serde say is wrong, in the words of people who write front matter.

use std::ops::Range;

use super::{Fault, FaultKind};
use crate::diagnostics::did_you_mean;

/// What is wrong, still without a place.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) kind: FaultKind,
    message: String,
    help: Option<String>,
}

impl Said {
    fn new(kind: FaultKind, message: impl Into<String>, help: impl Into<Option<String>>) -> Self {
        let (message, help) = (message.into(), help.into());
        Said {
            kind,
            message,
            help,
        }
    }

    /// At its place.
    pub(super) fn at(self, span: Range<usize>) -> Fault {
        Fault {
            kind: self.kind,
            message: self.message,
            help: self.help,
            span,
        }
    }
}

/// A key that occurs twice.
pub(super) fn repeated(name: &str) -> Said {
    let message = format!("duplicate key `{name}`");
    Said::new(
        FaultKind::RepeatedKey,
        message,
        "remove one of them".to_owned(),
    )
}

/// The key that somebody meant who wrote one that a record does not have.
pub(super) fn meant_key(error: &str) -> Option<&str> {
    error.strip_prefix("unknown field ")?;
    let mut quoted = error.split('`').skip(1).step_by(2);
    let name = quoted.next()?;
    did_you_mean(name, quoted)
}

/// What an error of `serde_yaml` says. `whole` is whether it is about the record as a whole.
pub(super) fn of(error: &str, whole: bool) -> Said {
    let mut quoted = error.split('`').skip(1).step_by(2);
    let name = quoted.next().unwrap_or_default();
    let known: Vec<&str> = quoted.collect();
    if error.starts_with("unknown field ") {
        if let Some((message, help)) = retired(name, &known) {
            return Said::new(FaultKind::UnknownKey, message, help.to_owned());
        }
        let help = match did_you_mean(name, known.iter().copied()) {
            _ if name == "<<" => "YAML merge keys are not supported; write out the keys".to_owned(),
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("the allowed keys are {}", known.join(", ")),
        };
        return Said::new(FaultKind::UnknownKey, format!("unknown key `{name}`"), help);
    }
    if error.starts_with("unknown variant ") {
        let help = match did_you_mean(name, known.iter().copied()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("the allowed values are {}", known.join(", ")),
        };
        let message = format!("`{name}` is not an allowed value of this key");
        return Said::new(FaultKind::InvalidValue, message, help);
    }
    if error.starts_with("missing field ") {
        let help = format!("add a line `{name}: …`");
        let kind = FaultKind::MissingKey(name.to_owned());
        return Said::new(kind, format!("missing key `{name}`"), help);
    }
    if error.starts_with("duplicate field ") {
        return repeated(name);
    }
    if error.starts_with("invalid ") {
        return value(error);
    }
    if whole {
        return syntax(error);
    }
    match error.strip_prefix("relative URL without a base: ") {
        Some(_) => Said::new(
            FaultKind::InvalidValue,
            "this is not a full URL",
            "start it with `https://`".to_owned(),
        ),
        // Types of our own put advice on a line of its own.
        None => match error.split_once('\n') {
            Some((message, help)) => Said::new(FaultKind::InvalidValue, message, help.to_owned()),
            None => Said::new(FaultKind::InvalidValue, error, None),
        },
    }
}

/// A key that an earlier form of front matter had, where the record that has it now has another one instead.
fn retired(name: &str, known: &[&str]) -> Option<(&'static str, &'static str)> {
    let points = known.contains(&"points");
    match name {
        "rulings" if points => Some((
            "`rulings` was replaced by `points`",
            "run `chancery migrate` to rewrite it; a point names its topic, what was at issue, and the `stance` and `statements` of each account",
        )),
        "silences" if points => Some((
            "`silences` was replaced by `points`",
            "run `chancery migrate` to rewrite it; what an account does not have is `stance: absent` in a point",
        )),
        _ => None,
    }
}

/// A value of the wrong type.
fn value(error: &str) -> Said {
    let (found, expected) = match error.split_once(", expected ") {
        Some((found, expected)) => (found, expected),
        None => return Said::new(FaultKind::InvalidValue, error, None),
    };
    let expected = match expected {
        "a sequence" => "a list",
        "a string" | "a borrowed string" => "text",
        "a boolean" => "`true` or `false`",
        "f64" | "f32" => "a number",
        "u8" | "u16" | "u32" | "u64" => "an integer",
        "a map" => "keys with values",
        structure if structure.starts_with("struct ") => "keys with values",
        // An enum, of which `serde_yaml` reads a variant from a tag where it is not plain text.
        tag if tag.starts_with("a YAML tag") => "one word",
        other => other,
    };
    let found = found
        .trim_start_matches("invalid type: ")
        .trim_start_matches("invalid value: ");
    let found = match found {
        "unit value" => {
            let message = format!("the value is empty, expected {expected}");
            let help = "write a value, or remove the key".to_owned();
            return Said::new(FaultKind::InvalidValue, message, help);
        }
        "sequence" => "a list".to_owned(),
        "map" => "keys with values".to_owned(),
        found => match found.split_once(' ') {
            Some(("string", text)) => format!("the text {text}"),
            Some(("integer", number)) => format!("the number {number}"),
            Some(("floating", number)) => {
                format!("the number {}", number.trim_start_matches("point "))
            }
            Some(("boolean", value)) => value.to_owned(),
            _ => found.to_owned(),
        },
    };
    let help = match (expected, found.strip_prefix("the text \"")) {
        ("a list", Some(text)) => {
            let text = text.trim_end_matches('"');
            Some(format!("write brackets: `[{text}]`"))
        }
        ("`true` or `false`", _) => Some("write `true` or `false`, without quotes".to_owned()),
        ("keys with values", _) => {
            Some("write each key on a separate line: `key: value`".to_owned())
        }
        _ => None,
    };
    let message = format!("found {found}, expected {expected}");
    Said::new(FaultKind::InvalidValue, message, help)
}

/// What is said of an alias of nothing.
pub(super) const NO_ANCHOR: &str =
    "a value that begins with `*` is a YAML alias, and there is no anchor of this name";

/// A text that is not YAML, in a parser's words.
pub(super) fn syntax(error: &str) -> Said {
    const QUOTES: &str = "quote the value";
    let has = |part: &str| error.contains(part);
    let (message, help) = if has("unknown anchor") {
        (NO_ANCHOR, QUOTES)
    } else if has("mapping values are not allowed") {
        (
            "a second `: ` is not allowed here",
            "quote a value that contains `: `, and indent all keys of a record equally",
        )
    } else if has("unexpected character") {
        ("a value cannot begin with this character", QUOTES)
    } else if has("tabs disallowed") || has("tab character") {
        ("a tab is not allowed here", "indent with spaces")
    } else if has("expected ',' or ']'") {
        (
            "unclosed `[`",
            "close the list with `]`, and separate its items with commas",
        )
    } else if has("expected ',' or '}'") {
        (
            "unclosed `{`",
            "close the keys with `}`, and separate them with commas",
        )
    } else if has("quoted scalar") {
        (
            "the quoted text is not closed",
            "end it with the same quotation mark",
        )
    } else if has("recursion limit") {
        (
            "this is nested too deeply",
            "front matter never needs more than a few levels",
        )
    } else if has("repetition limit") {
        (
            "the YAML aliases expand to too much data",
            "write out the values",
        )
    } else if has("more than one document") {
        ("a line `---` begins a second document", "remove the line")
    } else {
        let help = "quote values that contain characters with a special meaning in YAML".to_owned();
        return Said::new(FaultKind::Syntax, format!("invalid YAML: {error}"), help);
    };
    Said::new(FaultKind::Syntax, message, help.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(error: &str) -> (String, Option<String>) {
        let said = of(error, false);
        (said.message, said.help)
    }

    #[test]
    fn types_are_named_in_words_of_yaml() {
        assert_eq!(
            said("invalid type: string \"a\", expected a sequence"),
            (
                "found the text \"a\", expected a list".into(),
                Some("write brackets: `[a]`".into())
            )
        );
        assert_eq!(
            said("invalid type: floating point `7.5`, expected u32").0,
            "found the number `7.5`, expected an integer"
        );
        assert_eq!(
            said("invalid type: unit value, expected a string").0,
            "the value is empty, expected text"
        );
    }

    #[test]
    fn words_of_a_list_are_suggested() {
        let error = |word| format!("unknown variant `{word}`, expected `normal` or `low`");
        assert_eq!(
            said(&error("lwo")).1.as_deref(),
            Some("did you mean `low`?")
        );
        assert_eq!(
            said(&error("certain")).1.as_deref(),
            Some("the allowed values are normal, low")
        );
    }

    #[test]
    fn merge_keys_are_refused_by_name() {
        let help = said("unknown field `<<`, expected `title`").1;
        assert!(help.is_some_and(|help| help.contains("merge")));
    }
}
