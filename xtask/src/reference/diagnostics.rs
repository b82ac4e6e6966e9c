//! `docs/diagnostics.md`: every code that a problem can have.

use chancery::diagnostics::Code;

use super::table::{code, table};

const TEXT: &str = include_str!("text/diagnostics.md");

/// The page.
pub(super) fn page() -> String {
    let mut codes = Code::ALL.to_vec();
    codes.sort_by_key(|code| code.as_str());
    let rows = codes.into_iter().map(|kind| {
        let severity = kind.severity().name().to_owned();
        [code(kind.as_str()), severity, kind.meaning().to_owned()]
    });
    TEXT.replace("{codes}", &table(["code", "severity", "meaning"], rows))
}
