//! Small text files that know whether they are whole and by whom they are: a title, lines, a seal over
//! them, and a proof. The seal tells a file that was cut short from a whole one, and anybody can make
//! it; only an owner of the key can make the proof.

use std::fmt::Write as _;

use super::key::Key;

/// The seal of a body.
pub(super) fn hash(body: &str) -> String {
    let hex = blake3::hash(body.as_bytes()).to_hex();
    hex.as_str().chars().take(32).collect()
}

/// The text of a sealed file. `body` is empty or ends in a line break.
pub(super) fn seal(title: &str, body: &str, key: &Key) -> String {
    let mut text = String::with_capacity(title.len() + body.len() + 120);
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{title}\n{body}seal {}", hash(body));
    match key.proof(&text) {
        Some(proof) => {
            let _ = writeln!(text, "proof {}", proof.to_hex());
        }
        None => text.push_str("proof none\n"),
    }
    text
}

/// The body of a sealed file, if it has this title and is whole, and whether it is proven to be by an
/// owner of the key.
pub(super) fn unseal<'a>(title: &str, text: &'a [u8], key: &Key) -> Option<(&'a str, bool)> {
    let text = std::str::from_utf8(text).ok()?;
    let (sealed, proof) = last_line(text)?;
    let proof = proof.strip_prefix("proof ")?;
    // This comparison takes the same time wherever the two differ.
    let proven = match (key.proof(sealed), blake3::Hash::from_hex(proof)) {
        (Some(ours), Ok(theirs)) => ours == theirs,
        _ => false,
    };
    let rest = sealed.strip_prefix(title)?.strip_prefix('\n')?;
    let (body, last) = last_line(rest)?;
    (last.strip_prefix("seal ")? == hash(body)).then_some((body, proven))
}

/// What stands before the last line, and that line.
fn last_line(text: &str) -> Option<(&str, &str)> {
    let text = text.strip_suffix('\n')?;
    let start = text.rfind('\n').map_or(0, |at| at + 1);
    text.split_at_checked(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sealed_comes_back() {
        for body in ["", "one\n", "one\ntwo\n"] {
            for key in [Key::test(1), Key::none()] {
                let text = seal("t 1", body, &key);
                let proven = key.proof("").is_some();
                assert_eq!(unseal("t 1", text.as_bytes(), &key), Some((body, proven)));
                let other = Key::test(2);
                assert_eq!(unseal("t 1", text.as_bytes(), &other), Some((body, false)));
                assert_eq!(unseal("t 2", text.as_bytes(), &key), None);
            }
        }
    }

    #[test]
    fn any_damage_is_noticed() {
        let key = Key::test(1);
        let text = seal("t 1", "one\ntwo\n", &key).into_bytes();
        for at in 0..text.len() {
            let proven = |text: &[u8]| unseal("t 1", text, &key).is_some_and(|(_, proven)| proven);
            assert!(!proven(&text[..at]), "cut at {at}");
            let mut changed = text.clone();
            changed[at] ^= 0x81;
            assert!(!proven(&changed), "changed at {at}");
        }
    }

    #[test]
    fn a_proof_is_of_one_title() {
        let key = Key::test(1);
        let text = seal("t 1", "one\n", &key);
        let forged = text.replace("t 1", "t 2");
        assert_eq!(
            unseal("t 2", forged.as_bytes(), &key),
            Some(("one\n", false))
        );
    }
}
