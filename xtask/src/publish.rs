//! `cargo xtask publish-check`: publishes to a real server with the API of S3, on loopback, and kills publishes at 50
//! moments. After each, every page must be that of one of two sites, with the files that it refers to.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const KILLS: u32 = 50;
const PAGES: usize = 150;
const BUCKET: &str = "chancery-check";
const SECRET: &str = "a-secret-that-no-message-may-show";

/// The server does not check who asks, but that somebody says who he is.
const AUTHORIZATION: &str = "AWS4-HMAC-SHA256 Credential=check/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0";

type Files = BTreeMap<String, Vec<u8>>;

/// A server with the API of S3, which ends with this value.
struct Server {
    process: Child,
    address: SocketAddr,
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Server {
    /// Starts the server; none if its package is not installed.
    fn start() -> Result<Option<Server>, String> {
        let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
        let known = Command::new(&python)
            .args(["-c", "import moto.server, flask"])
            .stderr(Stdio::null())
            .status();
        if !known.is_ok_and(|status| status.success()) {
            return Ok(None);
        }
        let listener = TcpListener::bind("127.0.0.1:0").map_err(said)?;
        let address = listener.local_addr().map_err(said)?;
        drop(listener);
        let process = Command::new(&python)
            .args([
                "-m",
                "moto.server",
                "-H",
                "127.0.0.1",
                "-p",
                &address.port().to_string(),
            ])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(said)?;
        let server = Server { process, address };
        let started = Instant::now();
        while server.request("PUT", "").is_err() {
            if started.elapsed() > Duration::from_secs(60) {
                return Err("the server does not start".to_owned());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Ok(Some(server))
    }

    /// Sends a request for an object of the bucket; gives the status and the body.
    fn request(&self, method: &str, path: &str) -> Result<(u16, Vec<u8>), String> {
        let mut stream = TcpStream::connect(self.address).map_err(said)?;
        let head = format!(
            "{method} /{BUCKET}/{path} HTTP/1.0\r\nhost: 127.0.0.1\r\nauthorization: {AUTHORIZATION}\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).map_err(said)?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).map_err(said)?;
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n");
        let end = end.ok_or("the server gives no answer")?;
        let head = String::from_utf8_lossy(&answer[..end]).into_owned();
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok());
        Ok((
            status.ok_or("the server gives no status")?,
            answer[end + 4..].to_vec(),
        ))
    }

    /// Those of some objects that exist.
    fn read<'a>(&self, paths: impl Iterator<Item = &'a String>) -> Result<Files, String> {
        let mut files = Files::new();
        for path in paths {
            match self.request("GET", &format!("site/{path}"))? {
                (200, bytes) => {
                    files.insert(path.clone(), bytes);
                }
                (404, _) => {}
                (status, _) => return Err(format!("{path}: the server answers {status}")),
            }
        }
        Ok(files)
    }

    /// The program with the settings for this server.
    fn chancery(&self, root: &Path, archive: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(root.join("target/debug/chancery"));
        command
            .args(arguments)
            .arg("--root")
            .arg(archive)
            .env("AWS_ACCESS_KEY_ID", "check")
            .env("AWS_SECRET_ACCESS_KEY", SECRET)
            .env("AWS_REGION", "us-east-1")
            .env("AWS_ENDPOINT", format!("http://{}", self.address))
            .env("AWS_ALLOW_HTTP", "true")
            .stdin(Stdio::null());
        command
    }

    /// Runs the program, which must succeed; gives what it says.
    fn run(&self, root: &Path, archive: &Path, arguments: &[&str]) -> Result<String, String> {
        let output = self
            .chancery(root, archive, arguments)
            .output()
            .map_err(said)?;
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        match output.status.success() {
            _ if text.contains(SECRET) => Err(format!("the secret is shown: {text}")),
            true => Ok(text),
            false => Err(format!("chancery {arguments:?}: {text}")),
        }
    }
}

fn said(error: std::io::Error) -> String {
    error.to_string()
}

/// Runs the check, or publishes archives that are built.
pub(crate) fn check(root: &Path, archives: &[PathBuf]) -> Result<(), String> {
    let built = crate::checks::cargo(root)
        .args(["build", "--workspace", "--locked", "--bin", "chancery"])
        .status();
    if !built.map_err(said)?.success() {
        return Err("the program does not compile".to_owned());
    }
    let Some(server) = Server::start()? else {
        eprintln!(
            "SKIPPED: nothing was published to a server with the API of S3, because the Python package `moto[server]` is not installed; PYTHON can name a Python that has it"
        );
        return Ok(());
    };
    if archives.is_empty() {
        kills(root, &server)
    } else {
        measure(root, &server, archives)
    }
}

fn target() -> String {
    format!("s3://{BUCKET}/site")
}

fn measure(root: &Path, server: &Server, archives: &[PathBuf]) -> Result<(), String> {
    for archive in archives {
        let said = server.run(root, archive, &["publish", &target()])?;
        print!("{said}");
    }
    Ok(())
}

/// An archive of pages that each refer to a file of their own, and its site.
fn archive(version: &str) -> Result<(tempfile::TempDir, PathBuf), String> {
    let folder = tempfile::tempdir().map_err(said)?;
    let write = |path: &str, text: String| {
        let path = folder.path().join("content").join(path);
        path.parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(path, text))
    };
    let site = "title: A small archive\nbase_url: https://example.org/\n";
    write("site.yaml", site.to_owned()).map_err(said)?;
    for n in 0..PAGES {
        let page = format!(
            "---\ntitle: Page {n} of {version}\n---\n\nSee [the letter](/files/{version}-{n}.txt).\n"
        );
        write(&format!("pages/page-{n}.md"), page).map_err(said)?;
        write(
            &format!("files/{version}-{n}.txt"),
            format!("{version} {n}"),
        )
        .map_err(said)?;
    }
    let path = folder.path().to_owned();
    Ok((folder, path))
}

fn built(folder: &Path) -> Result<Files, String> {
    let public = folder.join("public");
    let manifest = fs::read_to_string(public.join("manifest-sha256.txt")).map_err(said)?;
    let paths = manifest.lines().filter_map(|line| line.get(66..));
    let read = |path: &str| Ok((path.to_owned(), fs::read(public.join(path)).map_err(said)?));
    paths.chain(["manifest-sha256.txt"]).map(read).collect()
}

fn kills(root: &Path, server: &Server) -> Result<(), String> {
    let ((_old, old), (_new, new)) = (archive("old")?, archive("new")?);
    for archive in [&old, &new] {
        server.run(root, archive, &["build"])?;
    }
    let sites = [built(&old)?, built(&new)?];
    let target = target();
    server.run(root, &old, &["publish", &target])?;
    let started = Instant::now();
    server.run(root, &new, &["publish", &target, "--verify"])?;
    let whole = started.elapsed();
    let (mut random, mut interrupted) = (0x9e37_79b9_u64, 0);
    for round in 0..KILLS {
        let archive = [&old, &new][(round / 2 % 2) as usize];
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let part = f64::from(u32::try_from((random >> 33) % 1000).unwrap_or(0)) / 1000.0;
        let mut publish = server.chancery(root, archive, &["publish", "--quiet", &target]);
        let mut process = publish.stderr(Stdio::null()).spawn().map_err(said)?;
        std::thread::sleep(whole.mul_f64(part));
        process.kill().map_err(said)?;
        process.wait().map_err(said)?;
        let (status, _) = server.request("GET", "site/.chancery-publish/journal")?;
        interrupted += usize::from(status == 200);
        readable(server, &sites).map_err(|error| format!("after kill {round}: {error}"))?;
        if round % 10 == 9 {
            complete(
                root,
                server,
                archive,
                &sites[(round / 2 % 2) as usize],
                &sites,
            )?;
        }
    }
    complete(root, server, &new, &sites[1], &sites)?;
    let nothing = server.run(root, &new, &["publish", &target])?;
    if !nothing.contains(" 0 files sent") {
        return Err(format!("a second publish sends something: {nothing}"));
    }
    if interrupted < 10 {
        return Err(format!(
            "only {interrupted} of {KILLS} kills hit a publish that was sending"
        ));
    }
    println!(
        "published to S3: {KILLS} kills, {interrupted} of them while files were sent; every page was whole"
    );
    Ok(())
}

/// Publishes to the end; the bucket then has the site and nothing else of either.
fn complete(
    root: &Path,
    server: &Server,
    archive: &Path,
    site: &Files,
    sites: &[Files; 2],
) -> Result<(), String> {
    server.run(root, archive, &["publish", &target(), "--verify"])?;
    let all = sites.iter().flat_map(|site| site.keys());
    match server.read(all)? == *site {
        true => Ok(()),
        false => Err("a publish that was completed differs from the build".to_owned()),
    }
}

fn readable(server: &Server, sites: &[Files; 2]) -> Result<(), String> {
    let is_page = |path: &&String| path.ends_with(".html");
    let pages = sites.iter().flat_map(|site| site.keys()).filter(is_page);
    let pages = server.read(pages)?;
    let assets = sites.iter().flat_map(|site| site.keys());
    let assets = server
        .read(assets.filter(|path| path.starts_with("files/") || path.starts_with("static/")))?;
    for (path, bytes) in &pages {
        let of = sites.iter().position(|site| site.get(path) == Some(bytes));
        let of = of.ok_or_else(|| format!("{path} is of neither site"))?;
        let number = path
            .strip_prefix("pages/page-")
            .and_then(|rest| rest.strip_suffix("/index.html"));
        let letter = number.map(|n| format!("files/{}-{n}.txt", ["old", "new"][of]));
        let theme = sites[of].keys().filter(|path| path.starts_with("static/"));
        if let Some(missing) = letter
            .iter()
            .chain(theme)
            .find(|path| !assets.contains_key(*path))
        {
            return Err(format!("{path} refers to {missing}, which is not there"));
        }
    }
    Ok(())
}
