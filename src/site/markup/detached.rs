//! A text that is shown on another page than its own.

/// HTML without its ids, whose links within the page lead to another; but for ids that begin as one of `kept`. Quotation
/// marks of texts are escaped in HTML, so that what looks like an attribute is one.
pub(in crate::site) fn detached(html: &str, url: &str, kept: &[&str]) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (words, tag) = rest.split_at(start);
        // Words may say what looks like an attribute.
        out.push_str(words);
        let mut quoted = false;
        let end = tag.find(|c| {
            quoted ^= c == '"';
            c == '>' && !quoted
        });
        let (tag, after) = tag.split_at(end.map_or(tag.len(), |end| end + 1));
        detach(tag, url, kept, &mut out);
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The same for one tag.
fn detach(tag: &str, url: &str, kept: &[&str], out: &mut String) {
    const ID: &str = " id=\"";
    const LINK: &str = " href=\"#";
    let is_kept = |id: &str| kept.iter().any(|start| id.starts_with(start));
    let mut rest = tag;
    loop {
        let id = rest.find(ID).unwrap_or(rest.len());
        let link = rest.find(LINK).unwrap_or(rest.len());
        let next = id.min(link);
        out.push_str(&rest[..next]);
        if next == rest.len() {
            return;
        }
        if id < link {
            let value = &rest[id + ID.len()..];
            let end = value.find('"').map_or(value.len(), |end| end + 1);
            if is_kept(value) {
                out.push_str(ID);
                out.push_str(&value[..end]);
            }
            rest = &value[end..];
        } else {
            let value = &rest[link + LINK.len()..];
            let page = if is_kept(value) { "" } else { url };
            out.push_str(&format!(" href=\"{page}#"));
            rest = value;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::detached;

    #[test]
    fn what_is_shown_elsewhere_has_no_ids() {
        assert_eq!(
            detached(
                "<p id=\"a\">See <a href=\"#fn-1\" id=\"b\">1</a></p>",
                "/x/",
                &[]
            ),
            "<p>See <a href=\"/x/#fn-1\">1</a></p>"
        );
        let words = "<p>so id=\"a\" and href=\"#b\" <b title=\" id=&quot;c > \" id=\"c\">x</b></p>";
        assert_eq!(detached(words, "/x/", &[]), words.replace(" id=\"c\"", ""));
        assert_eq!(
            detached(
                "<mark id=\"_gap-1\">x</mark><a href=\"#_gap-1-note\"></a>",
                "/x/",
                &["_gap-"]
            ),
            "<mark id=\"_gap-1\">x</mark><a href=\"#_gap-1-note\"></a>"
        );
    }
}
