//! Files of `static/` in the archive's folder, which are published at the root of the site.

use crate::support::serving::{Serving, until};
use crate::support::{Archive, archive};

fn sample() -> Archive {
    let archive = archive! {
        "people/prak.md" => "---\nname: Prak\n---\nA minister.",
        "pages/about.md" => "---\ntitle: About\n---\nSee [the key](/.well-known/key.txt).",
    };
    archive.write("static/CNAME", "archive.example\n");
    archive.write("static/favicon.ico", [0, 0, 1, 0]);
    archive.write("static/.nojekyll", "");
    archive.write("static/.well-known/key.txt", "A key.");
    archive
}

/// The problems of an archive as `code place`.
fn told(archive: &Archive) -> Vec<String> {
    let problems = archive.problems().into_iter();
    problems
        .map(|p| format!("{} {}", p.code, p.place))
        .collect()
}

#[test]
fn they_are_copied_replaced_and_removed_with_their_sources() {
    let archive = sample();
    assert_eq!(told(&archive), [""; 0]);
    archive.build();
    assert_eq!(archive.read("public/CNAME"), "archive.example\n");
    assert_eq!(archive.read("public/.well-known/key.txt"), "A key.");
    assert!(archive.has("public/.nojekyll") && archive.has("public/favicon.ico"));
    let run = archive.build();
    assert!(run.err.contains(" 0 files written"), "{}", run.err);
    archive.write("static/.well-known/key.txt", "Another key.");
    archive.remove("static/CNAME");
    let run = archive.build();
    assert!(run.err.contains("1 removed"), "{}", run.err);
    assert_eq!(archive.read("public/.well-known/key.txt"), "Another key.");
    assert!(!archive.has("public/CNAME"));
}

#[test]
fn a_file_of_the_site_is_not_replaced() {
    let archive = sample();
    for taken in [
        "static/index.html",
        "static/sitemap.xml",
        "static/people/prak",
        "static/people/prak/index.html",
        "static/static/chancery.css",
        "static/404.html/x",
    ] {
        archive.write(taken, "mine");
        assert_eq!(told(&archive), [format!("address-taken {taken}:1:1")]);
        assert_eq!(archive.run(&["build"]).code, 1);
        archive.remove(taken);
        if let Some(folder) = taken.strip_suffix("/x") {
            std::fs::remove_dir(archive.path(folder)).unwrap();
        }
    }
    archive.write("static/search/index/x.json", "mine");
    assert_eq!(told(&archive), ["file-name static/search/index/x.json:1:1"]);
    archive.remove("static/search/index/x.json");
    archive.write("static/FEEDS/Archive.xml", "mine");
    assert_eq!(
        told(&archive),
        ["address-alike static/FEEDS/Archive.xml:1:1"]
    );
}

#[test]
fn an_own_robots_file_replaces_the_one_that_is_made() {
    let archive = sample();
    archive.build();
    assert!(archive.read("public/robots.txt").contains("Allow: /"));
    archive.write("static/robots.txt", "User-agent: *\nDisallow: /\n");
    assert_eq!(told(&archive), [""; 0]);
    archive.build();
    assert!(archive.read("public/robots.txt").contains("Disallow: /"));
    archive.remove("static/robots.txt");
    archive.build();
    assert!(archive.read("public/robots.txt").contains("Allow: /"));
}

#[test]
fn hidden_files_are_published_only_if_hosts_expect_them() {
    let archive = sample();
    for litter in [
        ".git/config",
        ".gitkeep",
        ".key.txt.swp",
        "x~",
        ".DS_Store",
        "x.bak",
    ] {
        archive.write(&format!("static/{litter}"), "x");
    }
    assert_eq!(told(&archive), [""; 0]);
    archive.write("static/.htpasswd", "secret");
    archive.write("static/.env/key", "secret");
    assert_eq!(
        told(&archive),
        [
            "ignored-file static/.env:1:1",
            "ignored-file static/.htpasswd:1:1"
        ]
    );
    archive.build();
    let files = archive.published();
    let hidden = files.iter().map(|(name, _)| name.as_str());
    let hidden: Vec<_> = hidden.filter(|name| name.starts_with('.')).collect();
    assert_eq!(hidden, [".nojekyll", ".well-known/key.txt"]);
    assert!(!archive.has("public/x~") && !archive.has("public/x.bak"));
}

#[cfg(unix)]
#[test]
fn links_lead_only_to_what_the_archive_publishes() {
    use std::os::unix::fs::symlink;
    let archive = sample();
    archive.write(".git/config", "secret");
    archive.write("shared/logo.txt", "A logo.");
    symlink("../shared/logo.txt", archive.path("static/logo.txt")).unwrap();
    symlink(".well-known/key.txt", archive.path("static/key.txt")).unwrap();
    assert_eq!(told(&archive), [""; 0]);
    for target in ["/etc/hostname", "/etc", "../.git/config", "../.git"] {
        symlink(target, archive.path("static/out")).unwrap();
        assert_eq!(told(&archive), ["outside-link static/out:1:1"], "{target}");
        archive.remove("static/out");
    }
    archive.build();
    assert_eq!(archive.read("public/logo.txt"), "A logo.");
    assert_eq!(archive.read("public/key.txt"), "A key.");
}

#[test]
fn the_site_is_not_built_into_their_folder() {
    let archive = sample();
    let output = archive.path("static/site");
    let run = archive.run(&["build", "--output", output.to_str().unwrap()]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains("is inside `static`"), "{}", run.err);
}

#[test]
fn the_preview_serves_them_as_they_are_now() {
    let archive = sample();
    archive.write("static/.htpasswd", "secret");
    let serving = Serving::new(&archive);
    assert_eq!(serving.body("/.well-known/key.txt"), "A key.");
    assert_eq!(serving.body("/CNAME"), "archive.example\n");
    assert_eq!(serving.get("/.htpasswd").status, 404);
    archive.write("static/.well-known/key.txt", "Another key.");
    assert_eq!(serving.body("/.well-known/key.txt"), "Another key.");
    archive.write("static/.well-known/more.txt", "More.");
    until("a new file is served", || {
        serving.get("/.well-known/more.txt").status == 200
    });
}

#[test]
fn the_name_of_the_manifest_is_taken() {
    let archive = sample();
    archive.write("static/manifest-sha256.txt", "mine");
    let told = told(&archive);
    assert_eq!(told.len(), 1, "{told:?}");
    let run = archive.run(&["build"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(!archive.has("public/manifest-sha256.txt"));
}
