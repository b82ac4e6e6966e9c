//! Platforms: how each packaging system calls them.

use std::process::Command;

/// The operating system, the processor and, on Linux, the C library of a platform, as npm calls them.
pub(super) type NpmNames = (&'static str, &'static str, Option<&'static str>);

/// A platform.
#[derive(Debug)]
pub(super) struct Target {
    pub(super) triple: String,
    /// Whether it is the one on which this runs.
    pub(super) is_host: bool,
}

impl Target {
    /// The named platform, or this one.
    ///
    /// # Errors
    /// When the compiler cannot be asked, or there are no packages for the platform.
    pub(super) fn new(triple: Option<&str>) -> Result<Target, String> {
        let host = host()?;
        let triple = triple.unwrap_or(&host).to_owned();
        let target = Target {
            is_host: triple == host,
            triple,
        };
        target.npm()?;
        Ok(target)
    }

    pub(super) fn is_linux(&self) -> bool {
        self.triple.contains("-linux-")
    }

    pub(super) fn is_windows(&self) -> bool {
        self.triple.contains("-windows-")
    }

    /// The file name of the program.
    pub(super) fn program(&self) -> &'static str {
        match self.is_windows() {
            true => "chancery.exe",
            false => "chancery",
        }
    }

    /// The oldest systems that the wheel is for: glibc 2.17 is that of systems of 2014.
    pub(super) fn compatibility(&self) -> &'static str {
        match () {
            () if self.triple.ends_with("-musl") => "musllinux_1_2",
            () if self.is_linux() => "manylinux2014",
            () => "pypi",
        }
    }

    /// The operating system, the processor and, on Linux, the C library, as npm calls them.
    ///
    /// # Errors
    /// When npm has no name for the platform.
    pub(super) fn npm(&self) -> Result<NpmNames, String> {
        let names = ALL.iter().find(|(triple, _)| *triple == self.triple);
        names.map(|(_, names)| *names).ok_or_else(|| {
            let all: Vec<&str> = ALL.iter().map(|(triple, _)| *triple).collect();
            format!(
                "no packages are made for `{}`; there are {}",
                self.triple,
                all.join(", ")
            )
        })
    }
}

/// Every platform with packages.
pub(super) const ALL: [(&str, NpmNames); 7] = [
    ("x86_64-unknown-linux-gnu", ("linux", "x64", Some("glibc"))),
    (
        "aarch64-unknown-linux-gnu",
        ("linux", "arm64", Some("glibc")),
    ),
    ("x86_64-unknown-linux-musl", ("linux", "x64", Some("musl"))),
    (
        "aarch64-unknown-linux-musl",
        ("linux", "arm64", Some("musl")),
    ),
    ("x86_64-apple-darwin", ("darwin", "x64", None)),
    ("aarch64-apple-darwin", ("darwin", "arm64", None)),
    ("x86_64-pc-windows-msvc", ("win32", "x64", None)),
];

fn host() -> Result<String, String> {
    let output = Command::new("rustc")
        .arg("-vV")
        .output()
        .map_err(|error| format!("cannot run `rustc`: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned)
        .ok_or_else(|| "`rustc -vV` names no host".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{ALL, Target};

    #[test]
    fn every_platform_has_a_wheel_and_a_program() {
        for (triple, _) in ALL {
            let target = Target::new(Some(triple)).unwrap();
            assert_eq!(target.compatibility() == "pypi", !triple.contains("linux"));
            assert_eq!(
                target.program().ends_with(".exe"),
                triple.contains("windows")
            );
        }
        let unknown = Target::new(Some("wasm32-wasip1")).unwrap_err();
        assert!(unknown.contains("x86_64-unknown-linux-musl"), "{unknown}");
    }
}
