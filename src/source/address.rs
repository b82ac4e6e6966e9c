//! Addresses of links, by where they lead.

/// Where a link's address leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Address {
    /// To another site, by a scheme that is safe to follow.
    Outer,
    /// To a place on the same page.
    Fragment,
    /// Within the archive.
    Inner,
    /// Where code could run, or a scheme that no reader's browser should be sent to.
    Unsafe,
}

/// Schemes that a link may have.
pub(crate) const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Where an address leads. Browsers drop control characters and white space before they read a
/// scheme (<https://url.spec.whatwg.org/#concept-basic-url-parser>), so they are dropped here too.
pub(crate) fn address(address: &str) -> Address {
    let plain: String = address
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .collect();
    if plain.starts_with('#') {
        return Address::Fragment;
    }
    if plain.starts_with("//") || plain.starts_with('\\') || plain.starts_with("/\\") {
        return Address::Outer;
    }
    match plain.split_once(':') {
        Some((scheme, _)) if !scheme.contains(['/', '?', '#']) => {
            if SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()) {
                Address::Outer
            } else {
                Address::Unsafe
            }
        }
        _ => Address::Inner,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_run_code_are_unsafe() {
        for unsafe_address in [
            "javascript:alert(1)",
            "JaVaScript:x",
            " java\tscript:x",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc",
        ] {
            assert_eq!(address(unsafe_address), Address::Unsafe, "{unsafe_address}");
        }
        assert_eq!(address("https://example.org"), Address::Outer);
        assert_eq!(address("//example.org"), Address::Outer);
        assert_eq!(address("files/a:b.pdf"), Address::Inner);
        assert_eq!(address("#x"), Address::Fragment);
    }
}
