//! Apache. What is written works in a file `.htaccess`, and inside a `Directory` block.

use std::fmt::Write as _;

use super::{FEED_TYPES, HASHED, IMMUTABLE, SHORT, Setup, TYPES, exactly};

pub(super) fn written(setup: &Setup) -> String {
    let base = setup.base();
    let path = exactly(base);
    let mut to = format!(
        "# For {}, by `chancery headers --server apache`. Save it as `.htaccess` beside the site's
# index.html, or write it in the `Directory` block of that folder. It needs mod_headers, mod_alias,
# mod_mime, mod_dir and mod_negotiation, and for `.htaccess` the setting `AllowOverride All`.

DirectoryIndex index.html
Options -Indexes -MultiViews
ErrorDocument 404 {base}404.html
AddDefaultCharset utf-8

",
        setup.base_url
    );
    let mut line = |text: std::fmt::Arguments<'_>| {
        // Writing to a string cannot fail.
        let _ = to.write_fmt(text);
        to.push('\n');
    };
    for (ending, of, is_text) in TYPES {
        line(format_args!("AddType {of} .{ending}"));
        if is_text {
            line(format_args!("AddCharset utf-8 .{ending}"));
        }
    }
    line(format_args!("AddCharset utf-8 .css .html"));
    for (ending, of) in FEED_TYPES {
        line(format_args!(
            "Header set Content-Type \"{of}; charset=utf-8\" \"expr=%{{REQUEST_STATUS}} -lt 400 && %{{REQUEST_URI}} =~ m#^{path}feeds/.*\\.{ending}$#\""
        ));
    }
    line(format_args!(
        "\nHeader always set Content-Security-Policy \"{}\"",
        setup.policy()
    ));
    line(format_args!(
        "Header always set Content-Security-Policy \"{}\" \"expr=%{{REQUEST_URI}} =~ m#^{path}files/#\"",
        setup.policy_of_files()
    ));
    for (name, value) in setup.common() {
        line(format_args!("Header always set {name} \"{value}\""));
    }
    line(format_args!(
        "# Not for errors: a file that is missing now may be there soon.\n\
         Header set Cache-Control \"{SHORT}\" \"expr=%{{REQUEST_STATUS}} -lt 400\""
    ));
    let requested = [r"static/[^? ]*\?v=[0-9a-f]+", HASHED];
    for pattern in requested {
        line(format_args!(
            "Header set Cache-Control \"{IMMUTABLE}\" \"expr=%{{REQUEST_STATUS}} -lt 400 && %{{THE_REQUEST}} =~ m#^[A-Z]+ {path}{pattern} #\""
        ));
    }
    line(format_args!(
        "\n# Chancery's own notes, if they were copied with the site.\nRedirectMatch 404 \"^{path}\\.chancery(-publish)?(/|$)\""
    ));
    for (from, target) in &setup.redirects {
        line(format_args!(
            "RedirectMatch 301 \"^{}$\" \"{target}\"",
            exactly(from)
        ));
    }
    to
}
