//! Runs the real program on small archives that tests write down as text.

pub(crate) mod html;
pub(crate) mod serving;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

/// A `site.yaml` with what every archive needs.
pub(crate) const SITE: &str = "title: A small archive\nbase_url: https://example.org/\n";

/// No archive of these tests takes longer, however busy the machine: the program hangs.
const PATIENCE: Duration = Duration::from_secs(120);

/// An archive in a folder of its own, of files given as `"path" => "text"` below `content/`.
/// `site.yaml` is added unless it is among them.
macro_rules! archive {
    ($($path:expr => $text:expr),* $(,)?) => {{
        let archive = $crate::support::Archive::new();
        $(archive.write(&format!("content/{}", $path), $text);)*
        archive
    }};
}
pub(crate) use archive;

/// The folder of an archive; gone when it is dropped.
pub(crate) struct Archive {
    folder: TempDir,
}

impl Archive {
    /// An archive of `site.yaml` alone.
    pub(crate) fn new() -> Self {
        let archive = Archive {
            folder: TempDir::new().unwrap(),
        };
        archive.write("content/site.yaml", SITE);
        archive
    }

    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    /// Writes a file, with the folders above it; in place of one that is there.
    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn remove(&self, path: &str) {
        fs::remove_file(self.path(path)).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    pub(crate) fn has(&self, path: &str) -> bool {
        fs::symlink_metadata(self.path(path)).is_ok()
    }

    /// Runs a command with `--root` set to this archive.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        let root = self.root().to_str().unwrap();
        run(&[arguments, &["--root", root]].concat())
    }

    /// The same as a user whose state is kept in another folder.
    pub(crate) fn run_by(&self, state: &Path, arguments: &[&str]) -> Run {
        let root = self.root().to_str().unwrap();
        run_by(state, &[arguments, &["--root", root]].concat())
    }

    pub(crate) fn check(&self) -> Run {
        self.run(&["check", "--all"])
    }

    /// Builds, which must succeed.
    pub(crate) fn build(&self) -> Run {
        let run = self.run(&["build"]);
        assert_eq!(run.code, 0, "{}", run.err);
        run
    }

    /// The problems that `check` finds, from its JSON.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        self.run(&["check", "--message-format", "json"]).problems()
    }

    /// A page of the built site, by its address.
    pub(crate) fn page(&self, address: &str) -> html::Page {
        html::Page::new(&self.read(&format!("public{address}index.html")))
    }

    /// Every file of the built site with its text, but for Chancery's own notes.
    pub(crate) fn published(&self) -> Vec<(String, Vec<u8>)> {
        let mut files = Vec::new();
        collect(&self.path("public"), "", &mut files);
        files.sort();
        files
    }
}

fn collect(folder: &Path, below: &str, files: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{below}{}", entry.file_name().to_str().unwrap());
        match entry.file_type().unwrap() {
            kind if kind.is_dir() && name == ".chancery" => {}
            kind if kind.is_dir() => collect(&entry.path(), &format!("{name}/"), files),
            _ => files.push((name, fs::read(entry.path()).unwrap())),
        }
    }
}

/// How a run of the program ended.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// One problem as the program reports it to other programs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) code: String,
    pub(crate) message: String,
    /// `content/pages/about.md:3:1`; empty if it stands nowhere.
    pub(crate) place: String,
    pub(crate) help: String,
    /// Other places that belong to it: `content/pages/about.md:3:1 the other`.
    pub(crate) related: Vec<String>,
}

impl Run {
    /// The problems that were printed as JSON.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let place = |value: &Value| match &value["file"] {
            Value::String(file) => format!("{file}:{}:{}", value["line"], value["column"]),
            _ => String::new(),
        };
        let related = |other: &Value| format!("{} {}", place(other), text(&other["message"]));
        let problem = |line: &str| {
            let json: Value = serde_json::from_str(line).unwrap();
            Problem {
                code: text(&json["code"]),
                message: text(&json["message"]),
                place: place(&json),
                help: text(&json["help"]),
                related: json["related"]
                    .as_array()
                    .map(|all| all.iter().map(related).collect())
                    .unwrap_or_default(),
            }
        };
        self.out.lines().map(problem).collect()
    }

    /// Exit code, stdout and stderr in one text, for snapshots.
    pub(crate) fn transcript(&self) -> String {
        format!(
            "exit code: {}\n── stdout ──\n{}── stderr ──\n{}",
            self.code, self.out, self.err
        )
    }
}

/// Where the program keeps the key of whoever runs the tests.
pub(crate) fn state() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("state")
}

/// Runs the program, without colours. One that does not end is killed and fails the test.
pub(crate) fn run(arguments: &[&str]) -> Run {
    run_by(&state(), arguments)
}

/// The same as a user whose state is kept in another folder.
pub(crate) fn run_by(state: &Path, arguments: &[&str]) -> Run {
    // Files, not pipes: a pipe that nobody empties while waiting would itself be a hang.
    let folder = TempDir::new().unwrap();
    let (out, err) = (folder.path().join("out"), folder.path().join("err"));
    let mut child = Command::new(env!("CARGO_BIN_EXE_chancery"))
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(File::create(&out).unwrap())
        .stderr(File::create(&err).unwrap())
        .env_remove("CLICOLOR_FORCE")
        .env("NO_COLOR", "1")
        .env("XDG_STATE_HOME", state)
        .spawn()
        .unwrap();
    let started = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if started.elapsed() > PATIENCE {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("chancery {arguments:?} does not end");
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let run = Run {
        code: status.code().unwrap_or(-1),
        out: fs::read_to_string(out).unwrap(),
        err: fs::read_to_string(err).unwrap(),
    };
    assert!(
        (0..=3).contains(&run.code) && !run.err.contains("panicked at"),
        "chancery {arguments:?} ended with {}: {}",
        run.code,
        run.err
    );
    run
}

/// Snapshots with what changes from run to run put aside: times and temporary folders.
pub(crate) fn settings() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.add_filter(r"\b\d+\.\d\d s\b", "[time]");
    settings.add_filter(r"(/[\w.]+)*/\.tmp\w+", "[folder]");
    settings.set_prepend_module_to_snapshot(true);
    settings.set_omit_expression(true);
    settings
}
