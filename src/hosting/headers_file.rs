//! The file `_headers` of static hosts. Where several rules match, hosts send all their headers, so a header is in only
//! one rule for each file; the exception is the policy, as browsers hold a file to all policies that it comes with.

use std::fmt::Write as _;

use super::{DAY, IMMUTABLE, Setup};

pub(super) fn written(setup: &Setup) -> String {
    let base = setup.base();
    let mut to = format!(
        "# For {}, by `chancery headers --server netlify`. Save it as `static/_headers` in the
# archive's folder: it is published at the root of the site. These hosts send 404.html for unknown
# addresses, and let browsers ask for a new version of every file without a rule of its own.

{base}*
",
        setup.base_url
    );
    // Writing to a string cannot fail.
    let _ = writeln!(to, "  Content-Security-Policy: {}", setup.policy());
    for (name, value) in setup.common() {
        let _ = writeln!(to, "  {name}: {value}");
    }
    let _ = write!(
        to,
        "
{base}files/*
  Content-Security-Policy: {}
",
        setup.policy_of_files()
    );
    // The rules of these hosts do not see the version of a file in `?v=`.
    let _ = write!(to, "\n{base}static/*\n  Cache-Control: {DAY}\n");
    for folder in ["fragment", "index", "filter", "words"] {
        let _ = write!(
            to,
            "\n{base}search/index/:language/{folder}/*\n  Cache-Control: {IMMUTABLE}\n"
        );
    }
    to
}
