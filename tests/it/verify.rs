//! The manifest that a build writes, and `verify`, which checks copies of a site against it.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::Path;

use crate::support::{Archive, archive, run};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;

const MANIFEST: &str = "public/manifest-sha256.txt";

fn small() -> Archive {
    archive! {
        "people/hun-sen.md" => "---\nname: Hun Sen\n---\n\nA biography.\n",
        "pages/about.md" => "---\ntitle: About\n---\n\nOf [[hun-sen]].\n",
        "files/letter.txt" => "A letter.",
    }
}

fn hex(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The manifest that the published files must have, as `sha256sum` writes it.
fn expected(archive: &Archive) -> String {
    let files = archive.published().into_iter();
    let files = files.filter(|(path, _)| path != "manifest-sha256.txt");
    files
        .map(|(path, bytes)| format!("{}  {path}\n", hex(&bytes)))
        .collect()
}

#[test]
fn a_build_lists_the_hash_of_each_file() {
    let archive = small();
    archive.build();
    let manifest = archive.read(MANIFEST);
    assert_eq!(manifest, expected(&archive));
    for path in [
        "index.html",
        "files/letter.txt",
        "search/index/catalogue.json",
    ] {
        assert!(manifest.contains(&format!("  {path}\n")), "{path}");
    }
    let written = || {
        archive
            .path(MANIFEST)
            .metadata()
            .unwrap()
            .modified()
            .unwrap()
    };
    let before = written();
    archive.build();
    assert_eq!(written(), before);
    archive.run(&["build", "--fresh"]);
    assert_eq!((archive.read(MANIFEST), written()), (manifest, before));
}

#[test]
fn the_list_follows_the_site() {
    let archive = small();
    archive.build();
    archive.remove("content/pages/about.md");
    archive.write("content/files/letter.txt", "Another letter.");
    archive.build();
    assert_eq!(archive.read(MANIFEST), expected(&archive));
    assert!(!archive.read(MANIFEST).contains("about"));
    archive.run(&["build", "--no-search"]);
    assert_eq!(archive.read(MANIFEST), expected(&archive));
    assert!(!archive.read(MANIFEST).contains("search/index/"));
    archive.build();
    assert_eq!(archive.read(MANIFEST), expected(&archive));
}

/// A checkout or a copy changes only the times, and a build by somebody else proves nothing.
#[test]
fn the_list_is_the_same_when_nothing_is_known_of_the_files() {
    let archive = small();
    archive.build();
    let manifest = archive.read(MANIFEST);
    for (path, bytes) in archive.published() {
        archive.write(&format!("public/{path}"), bytes);
    }
    let elsewhere = tempfile::tempdir().unwrap();
    let built = archive.run_by(elsewhere.path(), &["build"]);
    assert_eq!(built.code, 0, "{}", built.err);
    assert_eq!(archive.read(MANIFEST), manifest);
}

#[test]
fn every_difference_is_named() {
    let archive = small();
    archive.build();
    let sound = archive.run(&["verify"]);
    assert_eq!((sound.code, sound.out.as_str()), (0, ""), "{}", sound.err);
    assert!(
        sound.err.contains("all are as the manifest says"),
        "{}",
        sound.err
    );
    archive.write("public/pages/about/index.html", "changed");
    archive.write("public/added.txt", "");
    archive.remove("public/files/letter.txt");
    let wrong = archive.run(&["verify"]);
    assert_eq!(wrong.code, 1, "{}", wrong.err);
    for line in [
        "error: changed: pages/about/index.html\n",
        "error: extra: added.txt\n",
        "error: missing: files/letter.txt\n",
    ] {
        assert!(wrong.err.contains(line), "{line}: {}", wrong.err);
    }
    assert!(wrong.err.contains("in 3 files"), "{}", wrong.err);
    let json = archive.run(&["verify", "--message-format", "json"]);
    let lines: Vec<Value> = json
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let told: Vec<_> = lines
        .iter()
        .map(|line| (&line["difference"], &line["path"]))
        .collect();
    assert_eq!((json.code, told.len()), (1, 3), "{}", json.out);
    let changed = lines
        .iter()
        .find(|line| line["difference"] == "changed")
        .unwrap();
    assert_eq!(changed["found"], hex(b"changed"));
}

#[cfg(unix)]
#[test]
fn a_link_is_no_file_of_a_site() {
    let archive = small();
    archive.build();
    archive.remove("public/files/letter.txt");
    std::os::unix::fs::symlink("../index.html", archive.path("public/files/letter.txt")).unwrap();
    let wrong = archive.run(&["verify"]);
    assert_eq!(wrong.code, 1);
    assert!(
        wrong.err.contains("not a file: files/letter.txt"),
        "{}",
        wrong.err
    );
}

#[test]
fn a_copy_is_checked_against_another_manifest() {
    let archive = small();
    archive.build();
    fs::copy(archive.path(MANIFEST), archive.path("kept.txt")).unwrap();
    archive.write("public/index.html", "changed");
    let text = archive.read(MANIFEST);
    let old = text
        .lines()
        .find(|line| line.ends_with("  index.html"))
        .unwrap();
    archive.write(
        MANIFEST,
        text.replace(old, &format!("{}  index.html", hex(b"changed"))),
    );
    assert_eq!(archive.run(&["verify"]).code, 0);
    let kept = archive.path("kept.txt");
    let against = archive.run(&["verify", "--manifest", kept.to_str().unwrap()]);
    assert_eq!(against.code, 1);
    assert!(
        against.err.contains("changed: index.html"),
        "{}",
        against.err
    );
}

#[test]
fn what_cannot_be_verified_is_told() {
    let archive = small();
    let none = archive.run(&["verify"]);
    assert_eq!(none.code, 2);
    assert!(none.err.contains("build the site first"), "{}", none.err);
    archive.write("public/index.html", "");
    let bare = archive.run(&["verify"]);
    assert_eq!(bare.code, 1);
    assert!(
        bare.err.contains("has no `manifest-sha256.txt`"),
        "{}",
        bare.err
    );
    let hash = hex(b"");
    for (text, said) in [
        (
            format!("{hash}  index.html\nx\n"),
            "line 2 of the manifest: expected a SHA-256 hash",
        ),
        (
            format!("{hash}  ../../etc/passwd\n"),
            "line 1 of the manifest: `../../etc/passwd` cannot be",
        ),
        (
            format!("{hash}  a\n{hash}  a\n"),
            "line 2 of the manifest: `a` is listed twice",
        ),
    ] {
        archive.write(MANIFEST, &text);
        let damaged = archive.run(&["verify"]);
        assert_eq!(damaged.code, 1);
        assert!(damaged.err.contains(said), "{}", damaged.err);
    }
}

/// Packs files into a ZIP file.
fn packed(path: &Path, files: &[(String, Vec<u8>)]) {
    let mut writer = zip::ZipWriter::new(File::create(path).unwrap());
    for (name, bytes) in files {
        writer
            .start_file(name.as_str(), SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap();
}

#[test]
fn a_packed_copy_is_verified_without_unpacking_it() {
    let archive = small();
    archive.build();
    let path = archive.path("site.zip");
    let zip = path.to_str().unwrap();
    let at_root = archive.published();
    packed(&path, &at_root);
    let sound = run(&["verify", zip]);
    assert_eq!(sound.code, 0, "{}", sound.err);
    let mut below: Vec<_> = at_root
        .into_iter()
        .map(|(name, bytes)| (format!("public/{name}"), bytes))
        .collect();
    packed(&path, &below);
    assert_eq!(run(&["verify", zip]).code, 0);
    below.retain(|(name, _)| name != "public/files/letter.txt");
    below.push(("public/added.txt".to_owned(), Vec::new()));
    below.push(("beside.txt".to_owned(), Vec::new()));
    for (name, bytes) in &mut below {
        if name == "public/index.html" {
            bytes.push(b' ');
        }
    }
    packed(&path, &below);
    let wrong = run(&["verify", zip]);
    assert_eq!(wrong.code, 1);
    for line in [
        "changed: index.html",
        "extra: added.txt",
        "extra: beside.txt",
        "missing: files/letter.txt",
    ] {
        assert!(wrong.err.contains(line), "{line}: {}", wrong.err);
    }
}

#[test]
fn hostile_zip_files_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("site.zip");
    let refused = |said: &str| {
        let run = run(&["verify", path.to_str().unwrap()]);
        assert_eq!(run.code, 1, "{}", run.err);
        assert!(run.err.contains(said), "{said}: {}", run.err);
    };
    let file = |name: &str, bytes: &[u8]| (name.to_owned(), bytes.to_vec());
    let manifest = format!("{}  index.html\n", hex(b"home"));
    let sound = [
        file("index.html", b"home"),
        file("manifest-sha256.txt", manifest.as_bytes()),
    ];
    fs::write(&path, "no ZIP file").unwrap();
    refused("not a ZIP file");
    packed(&path, &sound[..1]);
    refused("has no `manifest-sha256.txt`");
    for name in ["../index.html", "/etc/passwd", "a\\b", ".git/config"] {
        packed(&path, &[&sound[..], &[file(name, b"")]].concat());
        refused("is unsafe");
    }
    packed(
        &path,
        &[
            file("a/manifest-sha256.txt", b""),
            file("b/manifest-sha256.txt", b""),
        ],
    );
    refused("two sites");
    // A size that is not true, in the directory at the end: 24 bytes after its signature.
    packed(&path, &sound);
    let bytes = fs::read(&path).unwrap();
    let at = bytes
        .windows(4)
        .position(|four| four == b"PK\x01\x02")
        .unwrap()
        + 24;
    let with_size = |size: u32| {
        let mut bytes = bytes.clone();
        bytes[at..at + 4].copy_from_slice(&size.to_le_bytes());
        fs::write(&path, bytes).unwrap();
    };
    with_size(1 << 30);
    refused("more than can be packed");
    for size in [3, 10] {
        with_size(size);
        refused("`index.html`");
    }
    // Many names for the bytes of one file, of which a ZIP bomb is made.
    let many: Vec<_> = (0..20)
        .map(|n| file(&format!("{n:03}"), &noise(4000)))
        .collect();
    packed(&path, &many[..1]);
    let one = fs::read(&path).unwrap();
    let start = one
        .windows(4)
        .position(|four| four == b"PK\x01\x02")
        .unwrap();
    let end = one
        .windows(4)
        .position(|four| four == b"PK\x05\x06")
        .unwrap();
    let mut bomb = one[..end].to_vec();
    for n in 1..20_u8 {
        let mut entry = one[start..end].to_vec();
        let name = entry.windows(3).position(|three| three == b"000").unwrap();
        entry[name..name + 3].copy_from_slice(format!("{n:03}").as_bytes());
        bomb.extend(entry);
    }
    let size = u32::try_from(bomb.len() - start).unwrap();
    let mut tail = one[end..].to_vec();
    tail[8..10].copy_from_slice(&20_u16.to_le_bytes());
    tail[10..12].copy_from_slice(&20_u16.to_le_bytes());
    tail[12..16].copy_from_slice(&size.to_le_bytes());
    bomb.extend(tail);
    fs::write(&path, bomb).unwrap();
    refused("overlap");
}

/// Bytes that cannot be packed.
fn noise(length: u32) -> Vec<u8> {
    (0..length)
        .map(|n| Sha256::digest(n.to_le_bytes())[0])
        .collect()
}

/// Serves a folder on loopback until the test ends: as a static host does, or with an error for each request.
#[cfg(feature = "cloud")]
fn served(folder: &Path, error: Option<&'static str>) -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    let folder = folder.to_owned();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let (mut stream, folder) = (stream.unwrap(), folder.clone());
            std::thread::spawn(move || {
                let mut request = [0; 4096];
                let read = stream.read(&mut request).unwrap();
                let request = String::from_utf8_lossy(&request[..read]).into_owned();
                let path = request
                    .split(' ')
                    .nth(1)
                    .unwrap_or("/")
                    .trim_start_matches('/');
                let path = path.strip_prefix("archive/").unwrap_or("none");
                let body = fs::read(folder.join(path));
                let (status, body) = match (error, body) {
                    (Some(status), _) => (status, Vec::new()),
                    (None, Ok(body)) => ("200 OK", body),
                    (None, Err(_)) => ("404 Not Found", Vec::new()),
                };
                let head = format!(
                    "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
                    body.len()
                );
                let _ = stream
                    .write_all(head.as_bytes())
                    .and_then(|()| stream.write_all(&body));
            });
        }
    });
    address
}

#[cfg(feature = "cloud")]
#[test]
fn a_published_site_is_verified_over_http() {
    let archive = small();
    archive.build();
    let address = format!("{}archive", served(&archive.path("public"), None));
    let sound = run(&["verify", &address]);
    assert_eq!(sound.code, 0, "{}", sound.err);
    assert!(
        sound.err.contains("cannot be found over the network"),
        "{}",
        sound.err
    );
    archive.write("public/index.html", "changed");
    archive.remove("public/files/letter.txt");
    let wrong = run(&["verify", &address, "--message-format", "json"]);
    assert_eq!(wrong.code, 1, "{}", wrong.err);
    let lines: Vec<Value> = wrong
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let told: Vec<_> = lines
        .iter()
        .map(|line| (line["difference"].as_str(), line["path"].as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (Some("missing"), Some("files/letter.txt")),
            (Some("changed"), Some("index.html"))
        ]
    );
    archive.remove(MANIFEST);
    let bare = run(&["verify", &address]);
    assert_eq!(bare.code, 1);
    assert!(
        bare.err.contains("has no `manifest-sha256.txt`"),
        "{}",
        bare.err
    );
}

#[cfg(feature = "cloud")]
#[test]
fn a_server_that_fails_is_no_missing_file() {
    let archive = small();
    archive.build();
    let manifest = archive.path(MANIFEST);
    let address = served(&archive.path("public"), Some("403 Forbidden"));
    let failed = run(&["verify", &address, "--manifest", manifest.to_str().unwrap()]);
    assert_eq!(failed.code, 3);
    assert!(
        failed.err.contains("the server answers `403 Forbidden`"),
        "{}",
        failed.err
    );
    // Nothing listens there.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    drop(listener);
    let failed = run(&["verify", &address]);
    assert_eq!(failed.code, 3);
    assert!(
        failed.err.contains("cannot read http://127.0.0.1"),
        "{}",
        failed.err
    );
}
