//! Small text files that know whether they are whole: a title, lines, and a seal over them.
//! A file that was cut short or changed by hand has no valid seal and counts as absent.

use std::fmt::Write as _;

/// The seal of a body.
pub(super) fn hash(body: &str) -> String {
    let hex = blake3::hash(body.as_bytes()).to_hex();
    hex.as_str().chars().take(32).collect()
}

/// The text of a sealed file. `body` is empty or ends in a line break.
pub(super) fn seal(title: &str, body: &str) -> String {
    let mut text = String::with_capacity(title.len() + body.len() + 40);
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{title}\n{body}seal {}", hash(body));
    text
}

/// The body of a sealed file, if it has this title and is whole.
pub(super) fn unseal<'a>(title: &str, text: &'a [u8]) -> Option<&'a str> {
    let text = std::str::from_utf8(text).ok()?;
    let rest = text.strip_prefix(title)?.strip_prefix('\n')?;
    let rest = rest.strip_suffix('\n')?;
    let start = rest.rfind('\n').map_or(0, |at| at + 1);
    let (body, last) = rest.split_at_checked(start)?;
    (last.strip_prefix("seal ")? == hash(body)).then_some(body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sealed_comes_back() {
        for body in ["", "one\n", "one\ntwo\n"] {
            assert_eq!(unseal("t 1", seal("t 1", body).as_bytes()), Some(body));
        }
        assert_eq!(unseal("t 2", seal("t 1", "one\n").as_bytes()), None);
    }

    #[test]
    fn any_damage_is_noticed() {
        let text = seal("t 1", "one\ntwo\n").into_bytes();
        for at in 0..text.len() {
            assert_eq!(unseal("t 1", &text[..at]), None, "cut at {at}");
            let mut changed = text.clone();
            changed[at] ^= 0x81;
            assert_eq!(unseal("t 1", &changed), None, "changed at {at}");
        }
    }
}
