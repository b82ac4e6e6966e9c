//! Caddy: a site block of a Caddyfile.

use std::fmt::Write as _;

use super::{FEED_TYPES, HASHED, IMMUTABLE, SHORT, Setup, TYPES, exactly};

pub(super) fn written(setup: &Setup) -> String {
    let base = setup.base();
    let path = exactly(base);
    let mut to = format!(
        r#"# For {}, by `chancery headers --server caddy`. Change the folder behind `root`:
# it contains the built site{}.

{} {{
	root * /srv/www/{}
	encode gzip

	@versioned {{
		path {base}static/*
		query v=*
	}}
	@hashed path_regexp ^{path}{HASHED}$
	@others {{
		not {{
			path {base}static/*
			query v=*
		}}
		not path_regexp ^{path}{HASHED}$
	}}
	header @versioned Cache-Control "{IMMUTABLE}"
	header @hashed Cache-Control "{IMMUTABLE}"
	header @others Cache-Control "{SHORT}"
	@files path {base}files/*
	@pages not path {base}files/*
	header @pages Content-Security-Policy "{}"
	header @files Content-Security-Policy "{}"
	header {{
"#,
        setup.base_url,
        match base.trim_matches('/') {
            "" => String::new(),
            folder => format!(" in the folder `{folder}`"),
        },
        setup.origin(),
        setup.host(),
        setup.policy(),
        setup.policy_of_files(),
    );
    // Writing to a string cannot fail.
    for (name, value) in setup.common() {
        let _ = writeln!(to, "\t\t{name} \"{value}\"");
    }
    to.push_str("\t}\n");
    for (ending, of) in FEED_TYPES {
        let name = format!("@feeds_{ending}");
        let _ = writeln!(
            to,
            "\t{name} path_regexp ^{path}feeds/.*\\.{ending}$\n\theader {name} Content-Type \"{of}; charset=utf-8\""
        );
    }
    // Each file has one type: the server sets none where a header is there.
    for (ending, of, is_text) in TYPES {
        let charset = if is_text { "; charset=utf-8" } else { "" };
        let name = format!("@{ending}");
        let _ = writeln!(
            to,
            "\t{name} {{\n\t\tpath *.{ending}\n\t\tnot path {base}feeds/*\n\t}}\n\theader {name} Content-Type \"{of}{charset}\""
        );
    }
    for (from, target) in &setup.redirects {
        let _ = writeln!(to, "\tredir {} {} 301", quoted(from), quoted(target));
    }
    let _ = write!(
        to,
        r#"
	# Chancery's own notes, if they were copied with the site.
	file_server {{
		hide .chancery .chancery-publish
	}}
	handle_errors {{
		@missing expression {{err.status_code}} == 404
		# A file that is missing now may be there soon.
		header -Cache-Control
		header Content-Type "text/html; charset=utf-8"
		rewrite @missing {base}404.html
		file_server @missing
	}}
}}
"#
    );
    to
}

/// An address in quotation marks; braces begin a placeholder, and no address needs them literally.
fn quoted(address: &str) -> String {
    let address = address.replace('{', "%7B").replace('}', "%7D");
    format!("\"{}\"", address.replace('"', "%22"))
}
