//! Rights that programs understand: an SPDX expression, or the address of a statement or license.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::Error;
use serde::{Deserialize, Deserializer};
use spdx::Expression;
use url::Url;

use crate::diagnostics::did_you_mean;

/// The statements of rightsstatements.org (<https://rightsstatements.org/page/1.0/>): the code in the address, and
/// the name.
const STATEMENTS: [(&str, &str); 12] = [
    ("InC", "In Copyright"),
    ("InC-OW-EU", "In Copyright – EU Orphan Work"),
    ("InC-EDU", "In Copyright – Educational Use Permitted"),
    ("InC-NC", "In Copyright – Non-Commercial Use Permitted"),
    (
        "InC-RUU",
        "In Copyright – Rights-holder(s) Unlocatable or Unidentifiable",
    ),
    ("NoC-CR", "No Copyright – Contractual Restrictions"),
    ("NoC-NC", "No Copyright – Non-Commercial Use Only"),
    ("NoC-OKLR", "No Copyright – Other Known Legal Restrictions"),
    ("NoC-US", "No Copyright – United States"),
    ("CNE", "Copyright Not Evaluated"),
    ("UND", "Copyright Undetermined"),
    ("NKC", "No Known Copyright"),
];

/// The licenses of Creative Commons, as their addresses have them.
const LICENSES: [&str; 6] = ["by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd"];

/// What people may do with a text, in a form that programs understand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct License {
    /// The address, or the expression.
    text: String,
    name: String,
    url: Option<String>,
}

impl License {
    /// Returns what it is called: the name of a statement, or the expression.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns an address that says what it means; none of an expression of several licenses.
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }

    /// Returns what programs read: the address, or the expression.
    pub fn value(&self) -> &str {
        self.url().unwrap_or(&self.text)
    }

    fn parse(text: &str) -> Result<License, String> {
        match text.starts_with("http://") || text.starts_with("https://") {
            true => address(text),
            false => expression(text),
        }
    }
}

fn address(text: &str) -> Result<License, String> {
    let wrong = || {
        format!(
            "`{text}` is not an address of a rights statement or a license\n\
             use an SPDX id such as `CC-BY-4.0`, or an address of rightsstatements.org or creativecommons.org"
        )
    };
    let url = Url::parse(text).map_err(|_| wrong())?;
    let host = url.host_str().unwrap_or_default();
    let parts: Vec<&str> = url
        .path()
        .split('/')
        .filter(|part| !part.is_empty())
        .collect();
    match host.strip_prefix("www.").unwrap_or(host) {
        "rightsstatements.org" => statement(text, &parts),
        "creativecommons.org" => commons(text, &parts),
        _ => Err(wrong()),
    }
}

/// A statement of rightsstatements.org.
fn statement(text: &str, parts: &[&str]) -> Result<License, String> {
    let [folder @ ("vocab" | "page"), code, version] = parts else {
        let help = "write the whole address: `https://rightsstatements.org/vocab/InC/1.0/`";
        return Err(format!(
            "`{text}` is not the address of a rights statement\n{help}"
        ));
    };
    let written = |code: &str| format!("https://rightsstatements.org/vocab/{code}/1.0/");
    let found = STATEMENTS.iter().find(|(known, _)| known == code);
    match found {
        Some((code, name)) if *folder == "vocab" && *version == "1.0" => Ok(License {
            text: text.to_owned(),
            name: (*name).to_owned(),
            // The identifier of the statement, which has no `https`.
            url: Some(format!("http://rightsstatements.org/vocab/{code}/1.0/")),
        }),
        Some((code, _)) => Err(format!(
            "`{text}` is not the address of a rights statement\nwrite `{}`",
            written(code)
        )),
        None => {
            let same = STATEMENTS
                .iter()
                .find(|(known, _)| known.eq_ignore_ascii_case(code));
            let meant = same.map(|(known, _)| *known);
            let meant = meant.or_else(|| did_you_mean(code, STATEMENTS.iter().map(|(c, _)| *c)));
            Err(match meant {
                Some(meant) => format!(
                    "there is no rights statement `{code}`\ndid you mean `{}`?",
                    written(meant)
                ),
                None => format!(
                    "there is no rights statement `{code}`\nthe statements are {}",
                    STATEMENTS.map(|(code, _)| format!("`{code}`")).join(", ")
                ),
            })
        }
    }
}

/// A license or a mark of Creative Commons.
fn commons(text: &str, parts: &[&str]) -> Result<License, String> {
    let is_port = |port: &&str| {
        let letters = port.bytes().all(|b| b.is_ascii_lowercase());
        letters && (port.len() == 2 || **port == *"igo" || **port == *"scotland")
    };
    let parts = match parts {
        // The page for readers, in any language, has the address of the license before this.
        [before @ .., last] if last.starts_with("deed") || last.starts_with("legalcode") => before,
        parts => parts,
    };
    let (name, path) = match parts {
        ["publicdomain", tool @ ("zero" | "mark"), "1.0"] => {
            let name = match *tool {
                "zero" => "CC0 1.0",
                _ => "Public Domain Mark 1.0",
            };
            (name.to_owned(), format!("publicdomain/{tool}/1.0"))
        }
        [
            "licenses",
            kind,
            version @ ("1.0" | "2.0" | "2.5" | "3.0" | "4.0"),
            port @ ..,
        ] if LICENSES.contains(kind) && port.len() <= 1 && port.iter().all(is_port) => {
            let port: String = port.iter().map(|port| format!("/{port}")).collect();
            let upper = port.trim_start_matches('/').to_ascii_uppercase();
            let name = format!("CC {} {version} {upper}", kind.to_ascii_uppercase());
            (
                name.trim_end().to_owned(),
                format!("licenses/{kind}/{version}{port}"),
            )
        }
        _ => {
            return Err(format!(
                "`{text}` is not the address of a Creative Commons license\n\
                 write it like `https://creativecommons.org/licenses/by/4.0/`"
            ));
        }
    };
    Ok(License {
        text: text.to_owned(),
        name,
        url: Some(format!("https://creativecommons.org/{path}/")),
    })
}

/// An SPDX id, or an expression of several.
fn expression(text: &str) -> Result<License, String> {
    let parsed = match Expression::parse(text) {
        Ok(parsed) => parsed,
        Err(fault) => return Err(not_an_expression(text, &fault)),
    };
    let mut ids = parsed.requirements().map(|one| one.req.license.id());
    let url = match (ids.next(), ids.next()) {
        (Some(Some(id)), None) if id.name == text => {
            Some(format!("https://spdx.org/licenses/{}.html", id.name))
        }
        _ => None,
    };
    Ok(License {
        text: text.to_owned(),
        name: text.to_owned(),
        url,
    })
}

/// What is wrong with an expression, and what was perhaps meant.
fn not_an_expression(text: &str, fault: &spdx::ParseError) -> String {
    let code = STATEMENTS
        .iter()
        .find(|(code, _)| code.eq_ignore_ascii_case(text));
    if let Some((code, _)) = code {
        return format!(
            "`{text}` is the code of a rights statement, not its address\n\
             write `https://rightsstatements.org/vocab/{code}/1.0/`"
        );
    }
    let wrong = fault
        .original
        .get(fault.span.clone())
        .unwrap_or(text)
        .trim();
    let wrong = if wrong.is_empty() { text } else { wrong };
    let message = format!("`{wrong}` is not an SPDX license id");
    let known = || {
        spdx::identifiers::LICENSES
            .iter()
            .map(|license| license.name)
    };
    let same = known().find(|name| name.eq_ignore_ascii_case(wrong));
    // `CC BY 4.0` and `CC-BY 4.0` are what people write.
    let joined = wrong_words(text);
    let same = same.or_else(|| known().find(|name| name.eq_ignore_ascii_case(&joined)));
    let imprecise = || spdx::imprecise_license_id(text).map(|(id, _)| id.name);
    // Of a sentence, one word says nothing.
    let is_sentence = text.split_whitespace().count() > 1
        && ![" AND ", " OR ", " WITH "]
            .iter()
            .any(|joins| text.contains(joins));
    let near = || did_you_mean(wrong, known()).filter(|_| !is_sentence);
    match same.or_else(near).or_else(imprecise) {
        Some(meant) => format!("{message}\ndid you mean `{meant}`?"),
        None => format!(
            "{message}\nuse an id of https://spdx.org/licenses/, or an address of rightsstatements.org or \
             creativecommons.org; a sentence belongs in `rights`"
        ),
    }
}

fn wrong_words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join("-")
}

impl<'de> Deserialize<'de> for License {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        License::parse(text.trim()).map_err(D::Error::custom)
    }
}

impl JsonSchema for License {
    fn schema_name() -> Cow<'static, str> {
        "License".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "An SPDX id or expression, or an address of rightsstatements.org or creativecommons.org.",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_licenses_and_expressions_are_read() {
        for (text, name, value) in [
            (
                "CC-BY-4.0",
                "CC-BY-4.0",
                "https://spdx.org/licenses/CC-BY-4.0.html",
            ),
            (
                "MIT OR Apache-2.0",
                "MIT OR Apache-2.0",
                "MIT OR Apache-2.0",
            ),
            (
                "LicenseRef-OGL-draft",
                "LicenseRef-OGL-draft",
                "LicenseRef-OGL-draft",
            ),
            (
                "https://rightsstatements.org/vocab/NoC-US/1.0/",
                "No Copyright – United States",
                "http://rightsstatements.org/vocab/NoC-US/1.0/",
            ),
            (
                "http://rightsstatements.org/vocab/InC/1.0",
                "In Copyright",
                "http://rightsstatements.org/vocab/InC/1.0/",
            ),
            (
                "https://creativecommons.org/licenses/by-sa/3.0/igo/",
                "CC BY-SA 3.0 IGO",
                "https://creativecommons.org/licenses/by-sa/3.0/igo/",
            ),
            (
                "https://creativecommons.org/publicdomain/mark/1.0/deed.fr",
                "Public Domain Mark 1.0",
                "https://creativecommons.org/publicdomain/mark/1.0/",
            ),
        ] {
            let license = License::parse(text).unwrap();
            assert_eq!((license.name(), license.value()), (name, value), "{text}");
        }
        for (code, _) in STATEMENTS {
            assert!(
                License::parse(&format!("https://rightsstatements.org/vocab/{code}/1.0/")).is_ok()
            );
        }
    }

    #[test]
    fn what_is_wrong_comes_with_what_was_meant() {
        for (text, meant) in [
            ("CC-BY-4", "`CC-BY-4.0`"),
            ("cc-by-4.0", "`CC-BY-4.0`"),
            ("CC BY 4.0", "`CC-BY-4.0`"),
            ("NoC-US", "vocab/NoC-US/1.0/"),
            (
                "https://rightsstatements.org/vocab/noc-us/1.0/",
                "vocab/NoC-US/1.0/",
            ),
            (
                "https://rightsstatements.org/page/InC/1.0/",
                "vocab/InC/1.0/",
            ),
            (
                "https://rightsstatements.org/vocab/InC-EUD/1.0/",
                "vocab/InC-EDU/1.0/",
            ),
            (
                "https://creativecommons.org/licenses/by/5.0/",
                "licenses/by/4.0/",
            ),
            ("https://example.org/license", "rightsstatements.org"),
            ("all rights reserved, see the site", "`rights`"),
        ] {
            let fault = License::parse(text).unwrap_err();
            assert!(fault.contains(meant), "{text}: {fault}");
            assert!(fault.contains('\n'), "{text}: {fault}");
        }
    }
}
