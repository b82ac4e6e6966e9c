//! `headers`: the configurations are tried with the servers themselves, where these are installed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::support::serving::{Serving, until};
use crate::support::{Archive, archive, run};

/// The example below a path, with a file of its own and one at the root.
struct Published {
    folder: TempDir,
    port: u16,
}

/// An answer: its status, its headers with names in lower case, and its body.
struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    /// The value of a header; there may be one at most.
    fn header(&self, name: &str) -> &str {
        let mut values = self.headers.iter().filter(|(known, _)| known == name);
        let value = values.next().map_or("", |(_, value)| value);
        assert!(values.next().is_none(), "{name} twice: {:?}", self.headers);
        value
    }
}

impl Published {
    fn new() -> Self {
        // Servers that are started by root read files as another user, who may have no way into `TMPDIR`.
        let shared = Path::new("/tmp");
        let folder = match shared.is_dir() {
            true => TempDir::new_in(shared),
            false => TempDir::new(),
        };
        let folder = folder.unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = port.local_addr().unwrap().port();
        let published = Published { folder, port };
        let archive = published.path("archive");
        let made = run(&["init", "--example", archive.to_str().unwrap()]);
        assert_eq!(made.code, 0, "{}", made.err);
        for (path, text) in [
            ("content/files/page.html", "<p>A scanned page</p>"),
            ("static/.well-known/key.txt", "A key."),
        ] {
            fs::create_dir_all(archive.join(path).parent().unwrap()).unwrap();
            fs::write(archive.join(path), text).unwrap();
        }
        let output = published.path("www/readouts");
        let built = published.run(&["build", "--output", output.to_str().unwrap()]);
        assert!(built.contains("files written"), "{built}");
        published
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn url(&self) -> String {
        format!("http://127.0.0.1:{}/readouts/", self.port)
    }

    /// Runs a command for the archive at its address, and returns what it says.
    fn run(&self, arguments: &[&str]) -> String {
        let (root, url) = (self.path("archive"), self.url());
        let at = ["--root", root.to_str().unwrap(), "--base-url", &url];
        let run = run(&[arguments, &at].concat());
        assert_eq!(run.code, 0, "{}", run.err);
        format!("{}{}", run.out, run.err)
    }

    fn ask(&self, path: &str) -> Option<Answer> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
            self.port
        );
        stream.write_all(request.as_bytes()).ok()?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).ok()?;
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let headers = lines.filter_map(|line| line.split_once(": "));
        Some(Answer {
            status,
            headers: headers
                .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
                .collect(),
            body: bytes[end + 4..].to_vec(),
        })
    }

    fn get(&self, path: &str) -> Answer {
        self.ask(path).unwrap()
    }

    /// What every server must do.
    fn check(&self) {
        until("the server answers", || self.ask("/readouts/").is_some());
        let home = self.get("/readouts/");
        assert_eq!(home.status, 200);
        assert_eq!(
            home.header("content-type").to_lowercase(),
            "text/html; charset=utf-8"
        );
        assert_eq!(home.header("cache-control"), "max-age=300");
        assert_eq!(home.header("x-content-type-options"), "nosniff");
        assert!(
            home.header("content-security-policy")
                .contains("frame-ancestors 'none'")
        );
        assert_eq!(home.header("strict-transport-security"), "");

        let page = String::from_utf8_lossy(&home.body).into_owned();
        let style = page.split("rel=\"stylesheet\" href=\"").nth(1).unwrap();
        let style = style.split('"').next().unwrap();
        let asset = self.get(style);
        assert_eq!(
            (asset.status, asset.header("cache-control")),
            (200, "max-age=31536000, immutable"),
            "{style}"
        );
        assert_eq!(asset.header("content-type"), "text/css; charset=utf-8");
        let asset = self.get(style.split('?').next().unwrap());
        assert_eq!(asset.header("cache-control"), "max-age=300");

        for missing in [
            "/readouts/nothing/",
            "/readouts/static/none.css?v=0123456789",
            "/readouts/.chancery/manifest",
        ] {
            let answer = self.get(missing);
            assert_eq!(answer.status, 404, "{missing}");
            assert_eq!(answer.header("cache-control"), "", "{missing}");
            assert!(
                answer
                    .header("content-security-policy")
                    .contains("default-src 'none'")
            );
            let page = fs::read(self.path("www/readouts/404.html")).unwrap();
            assert!(
                answer.body.windows(page.len()).any(|part| part == page),
                "{missing}: not the page of the site"
            );
        }

        let index = self.path("www/readouts/search/index");
        let mut files = walkdir::WalkDir::new(&index)
            .into_iter()
            .map(Result::unwrap);
        let fragment = files
            .find(|file| {
                file.path()
                    .extension()
                    .is_some_and(|end| end == "pf_fragment")
            })
            .unwrap();
        let fragment = fragment
            .path()
            .strip_prefix(&index)
            .unwrap()
            .to_str()
            .unwrap();
        let hashed = self.get(&format!("/readouts/search/index/{fragment}"));
        assert_eq!(
            (hashed.status, hashed.header("cache-control")),
            (200, "max-age=31536000, immutable")
        );
        let catalogue = self.get("/readouts/search/index/catalogue.json");
        assert_eq!(
            (catalogue.status, catalogue.header("cache-control")),
            (200, "max-age=300")
        );
        assert!(
            self.get("/readouts/search/")
                .header("content-security-policy")
                .contains("'wasm-unsafe-eval'")
        );

        let file = self.get("/readouts/files/page.html");
        assert_eq!(file.status, 200);
        assert!(
            file.header("content-security-policy")
                .contains("script-src 'none'")
        );
        assert_eq!(self.get("/readouts/.well-known/key.txt").body, b"A key.");

        for (path, of) in [
            ("feeds/archive.xml", "application/atom+xml; charset=utf-8"),
            ("feeds/archive.json", "application/feed+json; charset=utf-8"),
            ("sitemap.xml", "application/xml; charset=utf-8"),
            (
                "data/citations/2031-statements.bib",
                "application/x-bibtex; charset=utf-8",
            ),
            ("static/chancery-serif-latin.woff2", "font/woff2"),
        ] {
            let answer = self.get(&format!("/readouts/{path}"));
            assert_eq!(
                (answer.status, answer.header("content-type")),
                (200, of),
                "{path}"
            );
        }

        let old = self.get("/readouts/2031/first-visit/");
        assert_eq!(old.status, 301);
        let to = old.header("location");
        assert!(
            to.ends_with("/readouts/readouts/2031-03-04-ilomera-kestrand-kes/"),
            "{to}"
        );
        let folder = self.get("/readouts/people");
        assert!([301, 308].contains(&folder.status));
        assert!(folder.header("location").ends_with("/readouts/people/"));
    }
}

/// A program of the system, also where only root has its folder in the path.
fn installed(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain([PathBuf::from("/usr/sbin")]);
    let found = folders
        .map(|folder| folder.join(name))
        .find(|path| path.is_file());
    if found.is_none() {
        eprintln!("SKIPPED: {name} is not installed");
    }
    found
}

/// A server that runs until this is dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn started(program: &Path, arguments: &[&str], folder: &Path) -> Running {
    // Whatever mask files were made under, that user reads them.
    let _ = Command::new("chmod")
        .args(["-R", "a+rX"])
        .arg(folder)
        .status();
    let log = fs::File::create(folder.join("log")).unwrap();
    let child = Command::new(program)
        .args(arguments)
        .env("HOME", folder)
        .env("XDG_DATA_HOME", folder)
        .env("XDG_CONFIG_HOME", folder)
        .stdin(Stdio::null())
        .stdout(log.try_clone().unwrap())
        .stderr(log)
        .spawn();
    Running(child.unwrap())
}

#[test]
fn nginx_serves_the_site_by_its_configuration() {
    let Some(nginx) = installed("nginx") else {
        return;
    };
    let site = Published::new();
    fs::write(
        site.path("chancery.conf"),
        site.run(&["headers", "--server", "nginx"]),
    )
    .unwrap();
    let folder = site.folder.path().to_str().unwrap();
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|of| format!("{of}_temp_path {folder}/{of};"));
    let port = site.port;
    let text = format!(
        "daemon off; master_process off; pid {folder}/pid; error_log stderr; events {{}}\n\
         http {{ access_log off; {} server {{ listen 127.0.0.1:{port}; root {folder}/www; include {folder}/chancery.conf; }} }}\n",
        temporary.concat()
    );
    fs::write(site.path("nginx.conf"), text).unwrap();
    let conf = format!("{folder}/nginx.conf");
    let _running = started(
        &nginx,
        &["-p", folder, "-e", "stderr", "-c", &conf],
        site.folder.path(),
    );
    site.check();
}

#[test]
fn apache_serves_the_site_by_its_configuration() {
    let modules = Path::new("/usr/lib/apache2/modules");
    let Some(apache) = installed("apache2").filter(|_| modules.is_dir()) else {
        return;
    };
    let site = Published::new();
    fs::write(
        site.path("www/readouts/.htaccess"),
        site.run(&["headers", "--server", "apache"]),
    )
    .unwrap();
    let folder = site.folder.path().to_str().unwrap();
    let loaded = [
        "mpm_event",
        "authz_core",
        "dir",
        "mime",
        "headers",
        "alias",
        "negotiation",
    ]
    .map(|name| {
        format!(
            "LoadModule {name}_module {}/mod_{name}.so\n",
            modules.display()
        )
    });
    let port = site.port;
    let text = format!(
        "{}ServerRoot {folder}\nServerName 127.0.0.1\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\nErrorLog {folder}/errors\n\
         TypesConfig /etc/mime.types\nUser www-data\nGroup www-data\nDocumentRoot {folder}/www\n\
         <Directory {folder}/www>\nAllowOverride All\nRequire all granted\n</Directory>\n",
        loaded.concat()
    );
    fs::write(site.path("apache.conf"), text).unwrap();
    let conf = format!("{folder}/apache.conf");
    let _running = started(&apache, &["-X", "-f", &conf], site.folder.path());
    site.check();
}

#[test]
fn caddy_serves_the_site_by_its_configuration() {
    let Some(caddy) = installed("caddy") else {
        return;
    };
    let site = Published::new();
    let text = site.run(&["headers", "--server", "caddy"]);
    let www = site.path("www");
    let text = text.replace("/srv/www/127.0.0.1", www.to_str().unwrap());
    assert!(text.contains(www.to_str().unwrap()));
    // It must not answer to anybody else, or contact anybody.
    let text = format!("{{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1\n}}\n{text}");
    fs::write(site.path("Caddyfile"), text).unwrap();
    let conf = site.path("Caddyfile");
    let arguments = [
        "run",
        "--adapter",
        "caddyfile",
        "--config",
        conf.to_str().unwrap(),
    ];
    let _running = started(&caddy, &arguments, site.folder.path());
    site.check();
}

/// The directives of a policy.
fn directives(policy: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let parts = policy
        .split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let parts = parts.map(|part| part.split_once(' ').unwrap_or((part, "")));
    parts
        .map(|(name, sources)| (name, sources.split(' ').collect()))
        .collect()
}

/// The policy in the head of a page that was built.
fn own_policy(archive: &Archive, page: &str) -> String {
    let html = archive.read(&format!("public/{page}"));
    let policy = html
        .split("http-equiv=\"Content-Security-Policy\" content=\"")
        .nth(1)
        .unwrap();
    policy.split('"').next().unwrap().to_owned()
}

#[test]
fn the_policy_allows_what_pages_need_and_what_the_preview_allows() {
    let archive = archive! {
        "people/prak.md" => "---\nname: Prak\nprevious_ids: [old]\n---\n",
    };
    archive.build();
    let headers = archive.run(&["headers", "--server", "s3-json"]).out;
    let headers: Value = serde_json::from_str(&headers).unwrap();
    let policy = headers["headers"]["Content-Security-Policy"]
        .as_str()
        .unwrap();
    let allowed = directives(policy);
    for page in ["index.html", "search/index.html", "people/old/index.html"] {
        let own = own_policy(&archive, page);
        for (name, sources) in directives(&own) {
            let missing: Vec<_> = sources.difference(&allowed[name]).collect();
            assert!(missing.is_empty(), "{page}: {name} {missing:?}");
        }
    }
    let serving = Serving::new(&archive);
    let answer = serving.get("/");
    let of_preview = answer.header("content-security-policy").unwrap().to_owned();
    let mut of_preview = directives(&of_preview);
    let mut of_site = allowed.clone();
    assert!(
        of_preview
            .remove("script-src")
            .unwrap()
            .is_subset(&of_site.remove("script-src").unwrap())
    );
    assert_eq!(of_preview, of_site);

    // An archive's own template of redirects has a script of its own, or none.
    archive.write(
        "templates/redirect.html",
        "<!doctype html><title>{{ redirect.title }}</title>",
    );
    let headers = archive.run(&["headers", "--server", "netlify"]);
    assert!(
        !headers.out.contains("sha256-"),
        "{}{}",
        headers.out,
        headers.err
    );
}

#[test]
fn nginx_compares_decoded_paths() {
    let archive = Archive::new();
    let address = "http://127.0.0.1/my archive/é/";
    let run = archive.run(&["headers", "--server", "nginx", "--base-url", address]);
    assert_eq!(run.code, 0, "{}", run.err);
    for line in [
        "location \"/my archive/é/\" {",
        "error_page 404 \"/my archive/é/404.html\";",
        "location \"/my archive/é/.chancery-publish/\" {",
        "if ($uri ~ \"^/my\\ archive/é/files/\") {",
        "if ($request_uri ~ \"^/my%20archive/%C3%A9/static/",
    ] {
        assert!(run.out.contains(line), "{line}\n{}", run.out);
    }
}

#[test]
fn hsts_is_asked_for_and_rules_do_not_overlap() {
    let archive = Archive::new();
    for server in ["nginx", "apache", "caddy", "netlify", "s3-json"] {
        let plain = archive.run(&["headers", "--server", server]);
        assert_eq!((plain.code, plain.err.as_str()), (0, ""), "{server}");
        assert!(!plain.out.contains("Strict-Transport-Security"), "{server}");
        let strict = archive.run(&["headers", "--server", server, "--hsts"]);
        assert!(strict.out.contains("Strict-Transport-Security"), "{server}");
    }
    let text = archive.run(&["headers", "--server", "netlify"]).out;
    let rules = text.split("\n\n").filter(|rule| rule.starts_with('/'));
    let cached = rules.filter(|rule| rule.contains("Cache-Control"));
    let paths: Vec<_> = cached.map(|rule| rule.lines().next().unwrap()).collect();
    assert!(paths.len() == 5 && !paths.contains(&"/*"), "{paths:?}");
    let broken = archive! { "pages/about.md" => "---\ntitel: About\n---\n" };
    let run = broken.run(&["headers", "--server", "nginx"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""), "{}", run.err);
}
