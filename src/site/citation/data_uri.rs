//! Files within a page, as `data:` addresses (RFC 2397).

/// Adds the address of a file of UTF-8 text.
pub(super) fn of(media_type: &str, text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut address = String::with_capacity(text.len() * 3 / 2 + 64);
    address.push_str("data:");
    address.push_str(media_type);
    address.push_str(";charset=utf-8,");
    for c in text.chars() {
        match c {
            // What may stand in an address and needs no escape in an attribute either. Letters beyond
            // ASCII may, by the URL standard, and are shorter so.
            'a'..='z' | 'A'..='Z' | '0'..='9' => address.push(c),
            '-' | '.' | '_' | '~' | '!' | '*' | '(' | ')' | ';' | ':' | '@' | '=' | '+' | '$'
            | ',' | '/' | '?' => address.push(c),
            '\u{A0}'.. => address.push(c),
            _ => {
                let mut buffer = [0; 4];
                for byte in c.encode_utf8(&mut buffer).bytes() {
                    address.push('%');
                    for half in [byte >> 4, byte & 15] {
                        address.push(char::from(HEX[usize::from(half)]));
                    }
                }
            }
        }
    }
    address
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
