//! A small archive in a folder of its own, and its preview.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use super::devtools::said;

/// An archive with its preview; both end when this is dropped.
pub(super) struct Preview {
    folder: TempDir,
    child: Child,
    port: String,
}

impl Preview {
    pub(super) fn start() -> Result<Preview, String> {
        let folder = TempDir::new().map_err(said)?;
        write(
            folder.path(),
            "content/site.yaml",
            "title: A small archive\nbase_url: https://example.org/\n",
        )?;
        write(folder.path(), ACCOUNT, &account("First words."))?;
        write(
            folder.path(),
            "content/people/prak.md",
            "---\nname: Prak\n---\nA minister.\n",
        )?;
        write(folder.path(), "content/files/a.svg", &picture(10))?;
        for n in 0..12 {
            let path = format!("content/topics/t{n}.md");
            write(
                folder.path(),
                &path,
                &format!("---\nname: Topic {n}\n---\n"),
            )?;
        }
        let (child, port) = serve(folder.path(), "0")?;
        Ok(Preview {
            folder,
            child,
            port,
        })
    }

    pub(super) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(super) fn write(&self, path: &str, text: &str) -> Result<(), String> {
        write(self.folder.path(), path, text)
    }

    pub(super) fn stop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Serves again at the same port.
    pub(super) fn start_again(&mut self) -> Result<(), String> {
        (self.child, _) = serve(self.folder.path(), &self.port)?;
        Ok(())
    }

    /// How many connections it has open; none where that cannot be told.
    pub(super) fn connections(&self) -> Option<usize> {
        let sockets: Vec<String> = std::fs::read_dir(format!("/proc/{}/fd", self.child.id()))
            .ok()?
            .filter_map(|file| std::fs::read_link(file.ok()?.path()).ok())
            .map(|to| to.to_string_lossy().into_owned())
            .collect();
        let table = std::fs::read_to_string("/proc/net/tcp").ok()?;
        let fields = table
            .lines()
            .skip(1)
            .map(|line| line.split_whitespace().collect::<Vec<_>>());
        // 01 is an established connection.
        let open = fields.filter(|fields| fields.get(3) == Some(&"01"));
        let own = open.filter(|fields| {
            fields
                .get(9)
                .is_some_and(|inode| sockets.contains(&format!("socket:[{inode}]")))
        });
        Some(own.count())
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        self.stop();
    }
}

pub(super) const ACCOUNT: &str = "content/readouts/one.md";
pub(super) const PAGE: &str = "/readouts/one/";

/// A long account with a note that can be opened, a link and a picture.
pub(super) fn account(words: &str) -> String {
    let long: String = (0..80)
        .map(|n| format!("Paragraph {n} of what was said between them.\n\n"))
        .collect();
    format!(
        "---\ntitle: One\nmeeting: talks\nside: cambodia\nrendition: summary\ndate: 2022-05-13\n\
         parties: [cambodia, united-states]\nparticipants: [prak]\n---\n\
         Prak spoke.\n\n{words}\n\n<details id=\"more\"><summary>More</summary>\n\nHidden.\n\n</details>\n\n\
         <details><summary>Nameless</summary>\n\nHidden too.\n\n</details>\n\n\
         [A link](https://example.net/)\n\n![A picture](/files/a.svg)\n\n{long}"
    )
}

pub(super) fn picture(size: usize) -> String {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{size}\" height=\"{size}\"/>")
}

fn write(root: &Path, path: &str, text: &str) -> Result<(), String> {
    let path = root.join(path);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(said)?;
    }
    std::fs::write(path, text).map_err(said)
}

/// Starts the program beside this one, and gives its port.
fn serve(root: &Path, port: &str) -> Result<(Child, String), String> {
    let program = std::env::current_exe().map_err(said)?;
    let program = program.with_file_name(format!("chancery{}", std::env::consts::EXE_SUFFIX));
    let mut child = Command::new(&program)
        .args(["serve", "--port", port, "--root"])
        .arg(root)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cannot start `{}`: {error}", program.display()))?;
    let Some(errors) = child.stderr.take() else {
        return Err("the preview says nothing".to_owned());
    };
    let mut lines = BufReader::new(errors).lines().map_while(Result::ok);
    let port = lines.find_map(|line| {
        let (_, rest) = line.split_once("http://127.0.0.1:")?;
        rest.split('/').next().map(str::to_owned)
    });
    // What it says later is read, so that it never waits for a reader.
    std::thread::spawn(move || lines.for_each(drop));
    match port {
        Some(port) => Ok((child, port)),
        None => {
            let _ = child.kill();
            let _ = child.wait();
            Err("the preview does not say where it is".to_owned())
        }
    }
}
