//! Addresses of links, by where they lead.

use url::Url;

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

/// The address from the site's root of a page of the site itself, if a whole address leads there:
/// `/people/x/` for `https://archive.example/people/x/`. The scheme may be either of the web's.
pub(crate) fn on_site(base: &Url, address: &str) -> Option<String> {
    let url = base.join(address.trim()).ok()?;
    let web = matches!(url.scheme(), "http" | "https");
    // Without a port of its own, an address is on the port of its scheme.
    let same = web && url.host() == base.host() && url.port() == base.port();
    if !same || !url.username().is_empty() || url.password().is_some() {
        return None;
    }
    let below = base.path().trim_end_matches('/');
    let path = url.path().strip_prefix(below)?;
    if !path.is_empty() && !path.starts_with('/') {
        return None;
    }
    let mut inner = format!("/{}", path.trim_start_matches('/'));
    for (mark, rest) in [('?', url.query()), ('#', url.fragment())] {
        if let Some(rest) = rest {
            inner.push(mark);
            inner.push_str(rest);
        }
    }
    Some(inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_the_site_itself_are_known() -> Result<(), url::ParseError> {
        let base = Url::parse("https://e.example/sub")?;
        for (address, inner) in [
            ("https://e.example/sub/people/x/", Some("/people/x/")),
            ("HTTP://E.Example:80/sub/people/x", Some("/people/x")),
            ("//e.example/sub/?q=1#y", Some("/?q=1#y")),
            ("https:\\\\e.example\\sub\\x", Some("/x")),
            ("https://e.example/sub", Some("/")),
            ("https://e.example/a/../sub/x", Some("/x")),
            ("https://e.example/submarine/", None),
            ("https://e.example/", None),
            ("https://e.example:8080/sub/x", None),
            ("https://e.example@other.example/sub/x", None),
            ("https://me@e.example/sub/x", None),
            ("https://www.e.example/sub/x", None),
            ("mailto:x@e.example", None),
        ] {
            assert_eq!(on_site(&base, address).as_deref(), inner, "{address}");
        }
        Ok(())
    }

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
