//! Files within a page, as `data:` addresses (RFC 2397).

use percent_encoding::percent_encode_byte;

/// Whether a byte may stand in an address and needs no escape in an attribute either. Letters beyond
/// ASCII may, by the URL standard, and are shorter so.
const fn is_plain(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | 0x80..)
        || matches!(
            byte,
            b'-' | b'.' | b'_' | b'~' | b'!' | b'*' | b'(' | b')' | b';' | b':'
        )
        || matches!(byte, b'@' | b'=' | b'+' | b'$' | b',' | b'/' | b'?')
}

/// The same for every byte.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < plain.len() {
        plain[byte] = is_plain(byte as u8);
        byte += 1;
    }
    plain
};

/// The address of a file of UTF-8 text.
pub(in crate::site) fn of(media_type: &str, text: &str) -> String {
    let mut address = Vec::with_capacity(text.len() * 2 + 64);
    address.extend_from_slice(b"data:");
    address.extend_from_slice(media_type.as_bytes());
    address.extend_from_slice(b";charset=utf-8,");
    for byte in text.bytes() {
        // A byte of a letter beyond ASCII is plain, so that no letter is taken apart.
        if PLAIN[usize::from(byte)] {
            address.push(byte);
        } else {
            address.extend_from_slice(percent_encode_byte(byte).as_bytes());
        }
    }
    String::from_utf8(address).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_put_in_comes_out(text in "\\PC{0,40}[\r\n%\"'<>&# {}\u{0}-\u{9f}]{0,20}") {
            let address = of("text/plain", &text);
            let body = address.strip_prefix("data:text/plain;charset=utf-8,").unwrap();
            prop_assert!(!body.contains(['"', '\'', '<', '>', '&', '#', ' ', '\n', '\r', '\t']));
            let bytes: Vec<u8> = percent_encoding::percent_decode_str(body).collect();
            prop_assert_eq!(String::from_utf8(bytes).unwrap(), text);
        }
    }
}
