//! nginx. Headers are in one place, because `add_header` in an inner block replaces those of all outer blocks; what
//! differs by file is in variables.

use std::fmt::Write as _;

use super::{FEED_TYPES, HASHED, IMMUTABLE, SHORT, Setup, TYPES, exactly};

/// Types of files that an archive may publish, besides those that every server of a site needs: a `types` block
/// replaces the list of nginx.
const MORE_TYPES: [(&str, &str); 25] = [
    ("html htm", "text/html"),
    ("css", "text/css"),
    ("csv", "text/csv"),
    ("md", "text/markdown"),
    ("gif", "image/gif"),
    ("jpg jpeg", "image/jpeg"),
    ("png", "image/png"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("tif tiff", "image/tiff"),
    ("ico", "image/x-icon"),
    ("woff", "font/woff"),
    ("ttf", "font/ttf"),
    ("mp3", "audio/mpeg"),
    ("ogg oga", "audio/ogg"),
    ("mp4", "video/mp4"),
    ("webm", "video/webm"),
    ("vtt", "text/vtt"),
    ("pdf", "application/pdf"),
    ("epub", "application/epub+zip"),
    ("zip", "application/zip"),
    ("rtf", "application/rtf"),
    ("doc", "application/msword"),
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    ("webmanifest", "application/manifest+json"),
];

pub(super) fn written(setup: &Setup) -> String {
    let base = setup.base();
    let path = exactly(base);
    // nginx compares places and `$uri` after decoding, and `$request_uri` as it was asked for.
    let plain = percent_encoding::percent_decode_str(base).decode_utf8_lossy();
    let files = exactly(&plain);
    let place = |below: &str| placed(&format!("{plain}{below}"));
    let (whole, missing, feeds) = (place(""), place("404.html"), place("feeds/"));
    let (notes, publishing) = (place(".chancery/"), place(".chancery-publish/"));
    let mut to = format!(
        "# For {}, by `chancery headers --server nginx`. Include this file in the `server` block
# of {}, whose `root` is the folder of the built site{}.
",
        setup.base_url,
        setup.host(),
        match plain.trim_matches('/') {
            "" => String::new(),
            folder => format!(" without `{folder}/`: the site is in the folder `{folder}` there"),
        }
    );
    // Writing to a string cannot fail.
    let _ = write!(
        to,
        r#"
set $chancery_cache "{SHORT}";
if ($request_uri ~ "^{path}static/[^?]*\?v=[0-9a-f]+$") {{
    set $chancery_cache "{IMMUTABLE}";
}}
if ($request_uri ~ "^{path}{HASHED}$") {{
    set $chancery_cache "{IMMUTABLE}";
}}
set $chancery_policy "{}";
if ($uri ~ "^{files}files/") {{
    set $chancery_policy "{}";
}}

location {whole} {{
    index index.html;
    absolute_redirect off;
    error_page 404 {missing};
    charset utf-8;
    charset_types text/css text/csv text/plain text/javascript text/calendar text/markdown text/vtt
                  application/json application/xml application/atom+xml application/feed+json
                  application/x-bibtex application/x-research-info-systems image/svg+xml;
    gzip on;
    gzip_types text/css text/plain text/javascript text/calendar application/json application/xml
               application/atom+xml application/feed+json image/svg+xml;

    add_header Content-Security-Policy $chancery_policy always;
"#,
        setup.policy(),
        setup.policy_of_files(),
    );
    for (name, value) in setup.common() {
        let _ = writeln!(to, "    add_header {name} \"{value}\" always;");
    }
    to.push_str("    # Not for errors: a file that is missing now may be there soon.\n");
    to.push_str("    add_header Cache-Control $chancery_cache;\n\n");
    to.push_str("    default_type application/octet-stream;\n    types {\n");
    let types = TYPES.map(|(ending, of, _)| (ending, of));
    for (endings, of) in types.into_iter().chain(MORE_TYPES) {
        let _ = writeln!(to, "        {of} {endings};");
    }
    let _ = write!(to, "    }}\n    location {feeds} {{\n        types {{\n");
    for (ending, of) in FEED_TYPES {
        let _ = writeln!(to, "            {of} {ending};");
    }
    let _ = write!(
        to,
        "        }}\n    }}\n    # Chancery's own notes, if they were copied with the site.\n    location {notes} {{\n        return 404;\n    }}\n    location {publishing} {{\n        return 404;\n    }}\n}}\n"
    );
    for (from, target) in &setup.redirects {
        let target = quoted(target);
        let from = from.replace('\\', "\\\\").replace('"', "\\\"");
        let _ = writeln!(
            to,
            "location = \"{from}\" {{ return 301 \"{target}$is_args$args\"; }}"
        );
    }
    to
}

/// A path as nginx reads it: in quotation marks, if it has anything but the usual characters of addresses.
fn placed(path: &str) -> String {
    let is_usual = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | '_' | '~');
    match path.chars().all(is_usual) {
        true => path.to_owned(),
        false => format!("\"{}\"", path.replace('\\', "\\\\").replace('"', "\\\"")),
    }
}

/// An address in quotation marks, in which `$` begins a variable.
fn quoted(address: &str) -> String {
    address.replace('$', "%24").replace('"', "%22")
}
