//! The preview gives nothing away to those who should not read it, and nobody can hold it up.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::support::serving::{Serving, until};
use crate::support::{Archive, archive, run};

fn sample() -> Archive {
    archive! {
        "people/prak.md" => "---\nname: Prak\n---\nA minister.",
        "files/a b.txt" => "A file.",
        "files/.well-known/x" => "Known.",
    }
}

#[test]
fn it_listens_on_loopback_and_says_what_another_address_exposes() {
    let archive = sample();
    let serving = Serving::new(&archive);
    assert!(serving.address.ip().is_loopback());
    assert!(!serving.said().contains("everyone"), "{}", serving.said());
    let serving = Serving::with(archive.root(), &["--port", "0", "--bind", "0.0.0.0"]);
    until("it warns", || {
        serving.said().contains("everyone who can reach 0.0.0.0:")
    });
    assert_eq!(serving.get("/").status, 200);
}

#[test]
fn only_names_of_this_machine_are_answered() {
    let archive = sample();
    let serving = Serving::with(
        archive.root(),
        &["--port", "0", "--host", "Preview.example"],
    );
    let port = serving.address.port();
    let asked = |path: &str, host: &str| serving.ask("GET", path, &[&format!("Host: {host}")]);
    for host in [
        "localhost".to_owned(),
        format!("localhost:{port}"),
        format!("LOCALHOST.:{port}"),
        "127.0.0.1".to_owned(),
        format!("127.0.0.1:{port}"),
        "[::1]".to_owned(),
        format!("[::1]:{port}"),
        format!("preview.example:{port}"),
        "PREVIEW.EXAMPLE".to_owned(),
    ] {
        assert_eq!(asked("/", &host).status, 200, "{host}");
    }
    for host in [
        "evil.example".to_owned(),
        format!("evil.example:{port}"),
        "localhost.evil.example".to_owned(),
        "127.0.0.1.evil.example".to_owned(),
        format!("evil.example:127.0.0.1:{port}"),
        format!("[evil.example]:{port}"),
        "localhost@evil.example".to_owned(),
        "sub.preview.example".to_owned(),
        String::new(),
    ] {
        for path in [
            "/",
            "/people/prak/",
            "/.chancery/state?path=/",
            "/.chancery/events",
            "/.chancery/preview.js",
        ] {
            let answer = asked(path, &host);
            assert_eq!(answer.status, 421, "{host} {path}");
            assert!(!answer.text().contains("Prak"), "{host} {path}");
        }
    }
    assert_eq!(serving.ask("GET", "/", &[]).status, 421);
    // Two names, of which a proxy may believe either.
    let two = ["Host: localhost", "Host: evil.example"];
    assert!((400..500).contains(&serving.ask("GET", "/", &two).status));
    let two = ["Host: evil.example", "Host: localhost"];
    assert!((400..500).contains(&serving.ask("GET", "/", &two).status));
    // A name in the request line counts before the header.
    let evil = serving.ask("GET", "http://evil.example/", &["Host: localhost"]);
    assert_eq!(evil.status, 421);
}

#[test]
fn no_path_leads_out_of_the_site() {
    let archive = sample();
    archive.write("secret.txt", "top secret");
    archive.write("content/readouts/draft.txt", "top secret");
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        symlink("/etc/passwd", archive.path("content/files/out.txt")).unwrap();
        symlink("../../secret.txt", archive.path("content/files/in.txt")).unwrap();
        symlink("/etc", archive.path("content/files/etc")).unwrap();
        archive.write(".git/config", "top secret");
        symlink("../../.git", archive.path("content/files/git")).unwrap();
    }
    let serving = Serving::new(&archive);
    assert_eq!(serving.body("/files/a%20b.txt"), "A file.");
    assert_eq!(serving.body("/files/.well-known/x"), "Known.");
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2E%2E/secret.txt",
        "/.%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%2Fsecret.txt",
        "/files/../../secret.txt",
        "/files/..%2f..%2fsecret.txt",
        "/files/%2e%2e/%2e%2e/secret.txt",
        "/files/%252e%252e/%252e%252e/secret.txt",
        "/files/..%5c..%5csecret.txt",
        "/files/..\\..\\secret.txt",
        "/files/a%20b.txt%00.html",
        "/%00",
        "/files/a%20b.txt%0d%0aX-Evil:%20yes",
        "//etc/passwd",
        "/%2fetc/passwd",
        "///etc/passwd",
        "/files//etc/passwd",
        "/files/%2fetc/passwd",
        "/c:/windows/win.ini",
        "/file:///etc/passwd",
        "/files/out.txt",
        "/files/etc/passwd",
        "/files/etc/hostname",
        "/files/git/config",
        "/secret.txt",
        "/content/site.yaml",
        "/content/people/prak.md",
        "/readouts/draft.txt",
        "/.chancery/../secret.txt",
        "/.chancery/%2e%2e/%2e%2e/secret.txt",
        "/.chancery/preview.js/..%2f..",
        "/%ff%fe",
        "/%",
        "/%zz",
    ] {
        let answer = serving.get(path);
        assert!(
            (300..500).contains(&answer.status),
            "{path}: {}",
            answer.status
        );
        let text = answer.text();
        assert!(
            !text.contains("top secret") && !text.contains("root:"),
            "{path}"
        );
        assert_eq!(answer.header("x-evil"), None, "{path}");
        // A path of the site itself is all that a redirect may name.
        if let Some(to) = answer.header("location") {
            assert!(to.starts_with('/') && !to.starts_with("//"), "{path}: {to}");
        }
    }
    // The folder itself may lie elsewhere, and then links lead out of that.
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        let elsewhere = tempfile::TempDir::new().unwrap();
        std::fs::write(elsewhere.path().join("b.txt"), "Kept elsewhere.").unwrap();
        symlink("/etc/passwd", elsewhere.path().join("out.txt")).unwrap();
        std::fs::remove_dir_all(archive.path("content/files")).unwrap();
        let site = archive.read("content/site.yaml");
        let named = elsewhere.path().to_str().unwrap();
        archive.write(
            "content/site.yaml",
            format!("{site}outside_links: [{named}]\n"),
        );
        symlink(elsewhere.path(), archive.path("content/files")).unwrap();
        serving.until_says("/files/b.txt", "Kept elsewhere.");
        assert_eq!(serving.get("/files/out.txt").status, 404);
    }
    // No path at all.
    for line in ["GET secret.txt HTTP/1.1", "GET * HTTP/1.1", "GET  HTTP/1.1"] {
        let answer = serving
            .send(format!("{line}\r\nHost: localhost\r\nConnection: close\r\n\r\n").as_bytes());
        assert!(
            answer.is_none_or(|answer| (400..500).contains(&answer.status)),
            "{line}"
        );
    }
}

#[test]
fn only_get_and_head_are_answered() {
    let archive = sample();
    let serving = Serving::new(&archive);
    for path in [
        "/",
        "/people/prak/",
        "/nowhere/",
        "/.chancery/state",
        "/.chancery/events",
    ] {
        for method in [
            "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW",
        ] {
            let to = if method == "CONNECT" {
                "localhost:80"
            } else {
                path
            };
            let answer = serving.ask(method, to, &["Host: localhost", "Content-Length: 0"]);
            assert_eq!(answer.status, 405, "{method} {path}");
            assert_eq!(answer.header("allow"), Some("GET, HEAD"), "{method} {path}");
        }
        let (get, head) = (serving.ask("HEAD", path, &["Host: localhost"]), path);
        assert!(get.body.is_empty(), "{head}");
        assert!(get.header("content-type").is_some(), "{head}");
    }
    let (get, head) = (
        serving.get("/"),
        serving.ask("HEAD", "/", &["Host: localhost"]),
    );
    for name in ["content-length", "content-type", "content-security-policy"] {
        assert!(get.header(name).is_some(), "{name}");
        assert_eq!(get.header(name), head.header(name), "{name}");
    }
}

#[test]
fn every_answer_has_the_headers_of_a_hardened_host() {
    let archive = sample();
    let serving = Serving::new(&archive);
    let local = format!("Host: {}", serving.address);
    let answers = [
        ("GET", "/", 200),
        ("GET", "/people/prak/", 200),
        ("GET", "/people/prak", 302),
        ("GET", "/nowhere/", 404),
        ("GET", "/files/a%20b.txt", 200),
        ("GET", "/static/chancery.css", 200),
        ("GET", "/feeds/archive.xml", 200),
        ("GET", "/.chancery/preview.js", 200),
        ("GET", "/.chancery/idiomorph.js", 200),
        ("GET", "/.chancery/state?path=/", 200),
        ("GET", "/.chancery/nothing", 404),
        ("HEAD", "/.chancery/events", 200),
        ("GET", "/%2e%2e/", 400),
        ("POST", "/", 405),
    ];
    for (method, path, status) in answers {
        let answer = serving.ask(method, path, &[&local]);
        assert_eq!(answer.status, status, "{method} {path}");
        let policy = answer.header("content-security-policy").unwrap_or_default();
        for part in [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'none'",
        ] {
            assert!(policy.contains(part), "{method} {path}: {policy}");
        }
        assert!(!policy.contains("unsafe"), "{method} {path}: {policy}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("x-frame-options", "DENY"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("cache-control", "no-store"),
        ] {
            assert_eq!(answer.header(name), Some(value), "{method} {path}: {name}");
        }
        // Nobody else may read it from a page of theirs.
        assert_eq!(answer.header("access-control-allow-origin"), None);
        assert!(answer.header("content-type").is_some(), "{method} {path}");
    }
}

/// How long until a connection that says nothing more is closed.
fn closed_after(mut stream: TcpStream) -> Duration {
    stream
        .set_read_timeout(Some(Duration::from_secs(60)))
        .unwrap();
    let started = Instant::now();
    let mut read = Vec::new();
    let ended = stream.read_to_end(&mut read);
    let open = |error: std::io::Error| error.kind() == std::io::ErrorKind::WouldBlock;
    assert!(!ended.is_err_and(open), "still open");
    started.elapsed()
}

#[test]
fn slow_and_half_open_clients_hold_nobody_up() {
    let archive = sample();
    let serving = Serving::new(&archive);
    let half = |text: &str| {
        let mut stream = serving.connect();
        stream.write_all(text.as_bytes()).unwrap();
        stream
    };
    let slow: Vec<TcpStream> = [
        "",
        "G",
        "GET / HT",
        "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: b",
    ]
    .iter()
    .cycle()
    .take(40)
    .map(|text| half(text))
    .collect();
    // One that sends a byte now and then, and one that has been answered and says nothing more.
    let mut dripping = half("GET / HTTP/1.1\r\n");
    let dripped = std::thread::spawn(move || {
        let started = Instant::now();
        while started.elapsed() < Duration::from_secs(60) {
            std::thread::sleep(Duration::from_millis(200));
            if dripping.write_all(b"X").is_err() {
                return true;
            }
        }
        false
    });
    let idle = half("GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n");
    for _ in 0..10 {
        assert_eq!(serving.get("/").status, 200);
    }
    archive.write("content/people/prak.md", "---\nname: Prak\n---\nMeanwhile.");
    serving.until_says("/people/prak/", "Meanwhile.");
    for stream in slow {
        closed_after(stream);
    }
    assert!(dripped.join().unwrap());
    closed_after(idle);
    assert_eq!(serving.get("/").status, 200);
}

#[cfg(target_os = "linux")]
#[test]
fn clients_that_do_not_read_give_way_to_others() {
    let archive = sample();
    archive.write("content/files/large.bin", vec![b'x'; 32 << 20]);
    let serving = Serving::new(&archive);
    let mut deaf = serving.connect();
    deaf.write_all(b"GET /files/large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .unwrap();
    let tabs: Vec<_> = (0..200)
        .map(|_| {
            let mut events = serving.listen();
            events.next().unwrap();
            events
        })
        .collect();
    until("they are all there", || open_connections(&serving) == 201);
    until("the client that does not read is given up", || {
        open_connections(&serving) == 200
    });
    drop(tabs);
}

/// How many connections the preview has open, by its open files.
#[cfg(target_os = "linux")]
fn open_connections(serving: &Serving) -> usize {
    let files = std::fs::read_dir(format!("/proc/{}/fd", serving.id())).unwrap();
    let sockets = files
        .filter_map(|file| std::fs::read_link(file.ok()?.path()).ok())
        .filter(|to| to.to_string_lossy().starts_with("socket:"))
        .collect::<std::collections::BTreeSet<_>>();
    let table = std::fs::read_to_string(format!("/proc/{}/net/tcp", serving.id())).unwrap();
    let lines = table
        .lines()
        .skip(1)
        .map(|line| line.split_whitespace().collect::<Vec<_>>());
    // 0A is a socket that listens.
    lines
        .filter(|fields| fields[3] != "0A")
        .filter(|fields| {
            sockets
                .iter()
                .any(|to| to.to_string_lossy() == format!("socket:[{}]", fields[9]))
        })
        .count()
}

#[test]
fn too_many_connections_are_refused_and_then_it_goes_on() {
    let archive = sample();
    let serving = Serving::new(&archive);
    let many: Vec<TcpStream> = (0..300).map(|_| serving.connect()).collect();
    // Some of them are closed at once; the others wait for what their clients say.
    #[cfg(target_os = "linux")]
    until("there is a limit", || {
        (1..=256).contains(&open_connections(&serving))
    });
    drop(many);
    until("it answers again", || {
        serving
            .send(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            .is_some_and(|answer| answer.status == 200)
    });
    // Tabs that went away leave nothing behind.
    let tabs: Vec<_> = (0..100)
        .map(|_| {
            let mut events = serving.listen();
            events.next().unwrap();
            events
        })
        .collect();
    drop(tabs);
    #[cfg(target_os = "linux")]
    until("no connection is left", || open_connections(&serving) == 0);
}

#[test]
fn huge_and_broken_requests_are_refused() {
    let archive = sample();
    let serving = Serving::new(&archive);
    let long = "x".repeat(1 << 20);
    let many = (0..500)
        .map(|n| format!("X-{n}: y\r\n"))
        .collect::<String>();
    for request in [
        format!("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: {long}\r\n\r\n"),
        format!("GET /{long} HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nHost: localhost\r\n{many}\r\n"),
        "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}".to_owned(),
        "\r\n\r\n\r\n\r\n".to_owned(),
        "GET / HTTP/9.9\r\n\r\n".to_owned(),
        "hello\r\n\r\n".to_owned(),
    ] {
        let answer = serving.send(request.as_bytes());
        let refused = answer
            .as_ref()
            .is_none_or(|answer| (400..500).contains(&answer.status));
        let start: String = request.chars().take(60).collect();
        assert!(refused, "{start}: {:?}", answer.map(|answer| answer.status));
        assert_eq!(serving.get("/").status, 200);
    }
}

#[test]
fn a_taken_port_is_said() {
    let archive = sample();
    let first = Serving::new(&archive);
    let port = first.address.port().to_string();
    let root = archive.root().to_str().unwrap();
    let run = run(&["serve", "--port", &port, "--root", root]);
    assert_eq!(run.code, 3);
    assert!(
        run.err
            .contains(&format!("port {port} is used by another program")),
        "{}",
        run.err
    );

    // If nobody has the usual port, it is held here.
    let _held = TcpListener::bind(("127.0.0.1", 1961));
    let next = Serving::with(archive.root(), &[]);
    assert_ne!(next.address.port(), 1961);
    let said = next.said();
    let at = format!(
        "port 1961 is in use; this preview uses port {}",
        next.address.port()
    );
    assert!(said.contains(&at), "{said}");
    assert_eq!(next.get("/").status, 200);
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_at_once() {
    let archive = sample();
    let mut serving = Serving::new(&archive);
    let mut tab = serving.listen();
    tab.next().unwrap();
    let _half = {
        let mut stream = serving.connect();
        stream.write_all(b"GET / HT").unwrap();
        stream
    };
    let id = serving.id().to_string();
    let sent = Command::new("kill").args(["-INT", &id]).status().unwrap();
    assert!(sent.success());
    let started = Instant::now();
    let mut code = None;
    until("it ends", || {
        code = serving.ended();
        code.is_some()
    });
    assert_eq!(code, Some(0));
    // Connections are not waited for, which would take ten seconds.
    assert!(started.elapsed() < Duration::from_secs(8));
    assert_eq!(tab.next(), None);
}

#[test]
fn nothing_is_written() {
    let archive = sample();
    let serving = Serving::new(&archive);
    assert_eq!(serving.get("/").status, 200);
    archive.write("content/people/prak.md", "---\nname: Prak\n---\nAnother.");
    serving.until_says("/people/prak/", "Another.");
    assert!(!archive.has("public"));
}

#[test]
fn files_are_sent_in_the_parts_that_are_asked_for() {
    let archive = sample();
    let bytes: Vec<u8> = (0..300_000_u32).map(|n| (n % 251) as u8).collect();
    archive.write("content/files/film.mp4", &bytes);
    let serving = Serving::new(&archive);
    let ask = |method: &str, range: &str| {
        let range = format!("Range: {range}");
        serving.ask(method, "/files/film.mp4", &["Host: localhost", &range])
    };
    let whole = serving.get("/files/film.mp4");
    assert_eq!((whole.status, &whole.body), (200, &bytes));
    assert_eq!(whole.header("accept-ranges"), Some("bytes"));
    let head = ask("HEAD", "bytes=0-9");
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), Some("300000"));
    let part = ask("GET", "bytes=70000-199999");
    assert_eq!(part.status, 206);
    assert_eq!(part.body, &bytes[70_000..200_000]);
    assert_eq!(
        part.header("content-range"),
        Some("bytes 70000-199999/300000")
    );
    let last = ask("GET", "bytes=-5");
    assert_eq!((last.status, &last.body[..]), (206, &bytes[299_995..]));
    let beyond = ask("GET", "bytes=300000-");
    assert_eq!(beyond.status, 416);
    assert_eq!(beyond.header("content-range"), Some("bytes */300000"));
}

#[test]
fn what_a_published_file_runs_has_an_origin_of_its_own() {
    let archive = sample();
    for name in ["x.html", "x.xhtml", "x.svg", "x.xml"] {
        archive.write(
            &format!("content/files/{name}"),
            "<script>fetch('/.chancery/state')</script>",
        );
    }
    let serving = Serving::new(&archive);
    for name in ["x.html", "x.xhtml", "x.svg", "x.xml"] {
        let answer = serving.get(&format!("/files/{name}"));
        let policy = answer.header("content-security-policy").unwrap();
        assert!(policy.split("; ").any(|part| part == "sandbox"), "{name}");
        assert!(!policy.contains("allow-same-origin"), "{name}");
        assert!(!answer.text().contains("preview.js"), "{name}");
    }
    let page = serving.get("/");
    let policy = page.header("content-security-policy").unwrap();
    assert!(!policy.contains("sandbox"));
}

#[cfg(unix)]
#[test]
fn a_file_that_became_a_pipe_holds_nobody_up() {
    let archive = sample();
    let serving = Serving::new(&archive);
    let file = archive.path("content/files/a b.txt");
    std::fs::remove_file(&file).unwrap();
    let made = Command::new("mkfifo").arg(&file).status();
    assert!(made.unwrap().success());
    assert_eq!(serving.get("/files/a%20b.txt").status, 404);
    assert_eq!(serving.get("/").status, 200);
}

#[test]
fn a_folder_without_an_archive_is_not_served() {
    let folder = tempfile::TempDir::new().unwrap();
    let inner = folder.path().join("inner");
    std::fs::create_dir_all(folder.path().join("content")).unwrap();
    std::fs::create_dir_all(&inner).unwrap();
    let run = run(&["serve", "--root", inner.to_str().unwrap()]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains("no archive found in"), "{}", run.err);
}
