//! The fonts that a browser under test sees, so that what tests find does not depend on which fonts a
//! machine happens to have. There are two sets: a bare one, and the Noto fonts, whose lines are higher and
//! whose letters are wider.

use std::path::{Path, PathBuf};

use super::devtools::said;

/// A set of fonts.
#[derive(Debug, Clone)]
pub(super) struct Fonts {
    /// What it is called in reports.
    pub(super) name: &'static str,
    /// The configuration of fontconfig; none for the fonts of the machine.
    pub(super) configuration: Option<PathBuf>,
}

/// Where a set's fonts are, and which of them stand for the generic families.
struct Family {
    name: &'static str,
    folders: &'static [&'static str],
    serif: &'static str,
    sans: &'static str,
    mono: &'static str,
}

const BARE: Family = Family {
    name: "bare fonts",
    folders: &[
        "/usr/share/fonts/truetype/dejavu",
        "/usr/share/fonts/truetype/liberation",
    ],
    serif: "DejaVu Serif",
    sans: "DejaVu Sans",
    mono: "DejaVu Sans Mono",
};

const NOTO: Family = Family {
    name: "Noto fonts",
    folders: &[
        "/usr/share/fonts/truetype/noto",
        "/usr/share/fonts/opentype/noto",
    ],
    serif: "Noto Serif",
    sans: "Noto Sans",
    mono: "Noto Sans Mono",
};

/// The packages of Debian that hold the fonts of both sets.
pub(super) const PACKAGES: [&str; 3] = ["fonts-dejavu-core", "fonts-noto-core", "fonts-noto-cjk"];

/// The two sets; where this machine lacks one, its own fonts stand in, and that is said.
///
/// # Errors
/// The configurations cannot be written to `folder`.
pub(super) fn sets(folder: &Path) -> Result<[Fonts; 2], String> {
    std::fs::create_dir_all(folder).map_err(said)?;
    Ok([set(&BARE, folder)?, set(&NOTO, folder)?])
}

/// Whether this machine has both sets.
pub(super) fn are_there() -> bool {
    [&BARE, &NOTO].iter().all(|family| family.is_there())
}

impl Family {
    fn is_there(&self) -> bool {
        self.folders
            .first()
            .is_some_and(|folder| Path::new(folder).is_dir())
    }

    fn configuration(&self, cache: &Path) -> String {
        let folders: String = self
            .folders
            .iter()
            .map(|folder| format!("<dir>{folder}</dir>\n"))
            .collect();
        let generic: String = [
            ("serif", self.serif),
            ("sans-serif", self.sans),
            ("system-ui", self.sans),
            ("monospace", self.mono),
        ]
        .iter()
        .map(|(generic, family)| {
            format!(
                "<alias binding=\"same\"><family>{generic}</family>\
                 <prefer><family>{family}</family></prefer></alias>\n"
            )
        })
        .collect();
        format!(
            "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>\n\
             {folders}<cachedir>{}</cachedir>\n{generic}</fontconfig>\n",
            cache.display()
        )
    }
}

fn set(family: &Family, folder: &Path) -> Result<Fonts, String> {
    if !family.is_there() {
        eprintln!(
            "SKIPPED: this machine has no {}, so its own fonts are used in their place; on Debian and Ubuntu \
             `sudo apt-get install {}` brings them",
            family.name,
            PACKAGES.join(" ")
        );
        return Ok(Fonts {
            name: "fonts of this machine",
            configuration: None,
        });
    }
    let file = folder.join(format!("{}.conf", family.name.replace(' ', "-")));
    std::fs::write(&file, family.configuration(&folder.join("cache"))).map_err(said)?;
    Ok(Fonts {
        name: family.name,
        configuration: Some(file),
    })
}
