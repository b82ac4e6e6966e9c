//! axe-core, which looks for what keeps people with disabilities out
//! (<https://github.com/dequelabs/axe-core>, Mozilla Public License 2.0). It is fetched once from the npm
//! registry by npm itself, checked against a digest, and kept below `target/`; nothing of it is published.

use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::devtools::{Browser, Tab, said};

const PACKAGE: &str = "axe-core@4.14.1";
const ARCHIVE: &str = "axe-core-4.14.1.tgz";
/// The SHA-256 of `axe.min.js` in that package.
const DIGEST: &str = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c";

/// Which rules a page is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rules {
    All,
    /// Without the contrast of colours, the slowest rule by far: for pages whose colours have been looked at in
    /// another language.
    WithoutContrast,
}

/// The text of axe-core.
pub(super) struct Axe(String);

impl Axe {
    /// Takes axe-core from `target/`, or from the registry.
    ///
    /// # Errors
    /// Why it cannot be had.
    pub(super) fn fetch(root: &Path) -> Result<Axe, String> {
        let folder = root.join("target/axe");
        let script = folder.join("package/axe.min.js");
        if !script.is_file() {
            std::fs::create_dir_all(&folder).map_err(said)?;
            run(Command::new("npm")
                .args(["pack", "--silent", PACKAGE])
                .current_dir(&folder))?;
            run(Command::new("tar")
                .args(["-xzf", ARCHIVE, "package/axe.min.js", "package/LICENSE"])
                .current_dir(&folder))?;
        }
        let text = std::fs::read_to_string(&script).map_err(said)?;
        let digest: String = Sha256::digest(text.as_bytes())
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        match digest == DIGEST {
            true => Ok(Axe(text)),
            false => Err(format!(
                "`{}` is not what {PACKAGE} holds; its SHA-256 is {digest}",
                script.display()
            )),
        }
    }

    /// What is wrong with a page, by the rules of WCAG 2.2 AA and what axe holds good practice besides.
    pub(super) fn violations(
        &self,
        browser: &mut Browser,
        tab: &Tab,
        rules: Rules,
    ) -> Result<Vec<String>, String> {
        browser.demand(
            tab,
            "axe-core is there",
            &format!("{};!!window.axe", self.0),
        )?;
        let tags = "{ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', \
                    'best-practice'] }";
        let colours = rules == Rules::All;
        // What axe loads before it begins serves rules that are not among these.
        let found = browser.value(
            tab,
            &format!(
                "axe.run(document, {{ runOnly: {tags}, rules: {{ 'color-contrast': {{ enabled: {colours} }} }}, \
                 resultTypes: ['violations'], preload: false }}).then((result) => \
                 result.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.target.join(' ') + ' ' + \
                 n.failureSummary.replace(/\\s+/g, ' ')).join(' | ') + ' (' + v.nodes.length + ')'))"
            ),
        )?;
        let list = found.as_array().cloned().unwrap_or_default();
        Ok(list
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect())
    }
}

fn run(command: &mut Command) -> Result<(), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .map_err(|error| format!("cannot start `{name}`: {error}"))?;
    match status.success() {
        true => Ok(()),
        false => Err(format!("`{name}` did not bring {PACKAGE}")),
    }
}
