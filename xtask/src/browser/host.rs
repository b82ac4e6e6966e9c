//! The sample archive as it is published: built into a folder, and served from there on loopback as a
//! static host serves it.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;
use tempfile::TempDir;

use super::devtools::said;

/// The request header that asks for the answers of a slow line. A browser that sends it does not slow down
/// the others that look at the site at the same time.
pub(super) const SLOW_LINE: &str = "Slow-Line";
/// Over a slow line, scripts come so much later than all else.
const LATE: Duration = Duration::from_millis(400);
/// Over a slow line, a page comes in so many pieces.
const PIECES: usize = 6;
/// The time between two pieces of a page: more than a browser lets pass between two frames.
const PAUSE: Duration = Duration::from_millis(40);

const PAGE: &str = "text/html; charset=utf-8";

/// A published site, and a server that ends with the program.
pub(super) struct Site {
    folder: TempDir,
    /// The path that every address begins with, with a slash at both ends.
    base: &'static str,
    port: u16,
}

/// What a static host answers.
pub(super) struct Answer {
    pub(super) status: u16,
    /// The file whose bytes are sent, if there is one.
    pub(super) file: Option<PathBuf>,
    /// Where a folder without a slash at its end leads.
    location: Option<String>,
}

impl Site {
    /// Builds the archive of a folder for a path of a host, and serves it.
    pub(super) fn publish(archive: &Path, base: &'static str) -> Result<Site, String> {
        let folder = TempDir::new().map_err(said)?;
        let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(said)?;
        let port = listener.local_addr().map_err(said)?.port();
        let program = std::env::current_exe().map_err(said)?;
        let program = program.with_file_name(format!("chancery{}", std::env::consts::EXE_SUFFIX));
        let built = Command::new(&program)
            .args(["build", "--quiet", "--root"])
            .arg(archive)
            .arg("--output")
            .arg(folder.path())
            .arg(format!("--base-url=http://127.0.0.1:{port}{base}"))
            .status()
            .map_err(|error| format!("cannot start `{}`: {error}", program.display()))?;
        if !built.success() {
            return Err("the sample archive cannot be built".to_owned());
        }
        let site = Site { folder, base, port };
        let root = site.root().to_owned();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let root = root.clone();
                // A connection that breaks is the browser's affair.
                std::thread::spawn(move || serve(&stream, &root, base).ok());
            }
        });
        Ok(site)
    }

    /// Publishes an archive with its interface in another language.
    pub(super) fn publish_in(archive: &Path, language: &str) -> Result<Site, String> {
        let folder = TempDir::new().map_err(said)?;
        copy(archive, folder.path()).map_err(said)?;
        let settings = folder.path().join("content/site.yaml");
        let text = std::fs::read_to_string(&settings).map_err(said)?;
        let text = text.replace("language: en", &format!("language: {language}"));
        std::fs::write(&settings, text).map_err(said)?;
        Site::publish(folder.path(), "/")
    }

    /// The folder that is served.
    pub(super) fn root(&self) -> &Path {
        self.folder.path()
    }

    /// The whole address of a path below the site's own: `people/`.
    pub(super) fn url(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin(), self.base)
    }

    pub(super) fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What is answered at a path of the host, as it stands in an address.
    pub(super) fn answer(&self, path: &str) -> Answer {
        answer(self.root(), self.base, path)
    }

    /// Every page by its path below the site's own, with its text.
    pub(super) fn pages(&self) -> Result<BTreeMap<String, String>, String> {
        let mut pages = BTreeMap::new();
        let mut folders = vec![self.root().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(&folder).map_err(said)? {
                let path = entry.map_err(said)?.path();
                if path.is_dir() {
                    folders.push(path);
                } else if path
                    .extension()
                    .is_some_and(|extension| extension == "html")
                {
                    let below = path.strip_prefix(self.root()).map_err(said)?;
                    let name = below.to_string_lossy().replace('\\', "/");
                    let address = name.strip_suffix("index.html").unwrap_or(&name);
                    let text = std::fs::read_to_string(&path).map_err(said)?;
                    pages.insert(address.to_owned(), text);
                }
            }
        }
        Ok(pages)
    }
}

fn serve(stream: &TcpStream, root: &Path, base: &str) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let mut stream = stream;
    while let Some(first) = lines.next().transpose()? {
        let mut slow = false;
        for header in lines.by_ref() {
            let header = header?;
            if header.is_empty() {
                break;
            }
            let (name, _) = header.split_once(':').unwrap_or_default();
            slow |= name.eq_ignore_ascii_case(SLOW_LINE);
        }
        let path = first.split(' ').nth(1).unwrap_or("/");
        let answer = answer(root, base, path);
        let kind = answer.file.as_deref().map_or("text/plain", content_type);
        if slow && kind == "text/javascript" {
            std::thread::sleep(LATE);
        }
        let mut body = match &answer.file {
            Some(file) => std::fs::read(file)?,
            None => Vec::new(),
        };
        let text =
            kind.starts_with("text/") || matches!(kind, "image/svg+xml" | "application/json");
        if text {
            body = compressed(&body)?;
        }
        let mut head = format!(
            "HTTP/1.1 {} \r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: max-age=600\r\n",
            answer.status,
            body.len(),
        );
        if text {
            head.push_str("Content-Encoding: gzip\r\n");
        }
        if let Some(location) = &answer.location {
            head.push_str(&format!("Location: {location}\r\n"));
        }
        head.push_str("\r\n");
        stream.write_all(head.as_bytes())?;
        let pieces = if slow && kind == PAGE { PIECES } else { 1 };
        for (nth, piece) in body.chunks(body.len().div_ceil(pieces).max(1)).enumerate() {
            if nth > 0 {
                std::thread::sleep(PAUSE);
            }
            stream.write_all(piece)?;
        }
    }
    Ok(())
}

/// Text as common static hosts send it to every browser.
pub(super) fn compressed(text: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text)?;
    encoder.finish()
}

/// As common static hosts answer: a folder by its `index.html`, and what is not there by `404.html`.
fn answer(root: &Path, base: &str, path: &str) -> Answer {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let missing = || Answer {
        status: 404,
        file: Some(root.join("404.html")).filter(|file| file.is_file()),
        location: None,
    };
    let path = decoded(path);
    let Some(below) = path.strip_prefix(base) else {
        return missing();
    };
    if below.split('/').any(|part| part == "..") {
        return missing();
    }
    let place = root.join(below);
    if place.is_dir() && !below.is_empty() && !below.ends_with('/') {
        return Answer {
            status: 301,
            file: None,
            location: Some(format!("{path}/")),
        };
    }
    let file = match place.is_dir() {
        true => place.join("index.html"),
        false => place,
    };
    match file.is_file() {
        true => Answer {
            status: 200,
            file: Some(file),
            location: None,
        },
        false => missing(),
    }
}

/// A path without percent signs.
pub(super) fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match hex.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => PAGE,
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("xml") => "application/xml",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

/// Copies a folder with all that is in it.
fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        match entry.file_type()?.is_dir() {
            true => copy(&entry.path(), &to)?,
            false => std::fs::copy(entry.path(), &to).map(drop)?,
        }
    }
    Ok(())
}
