//! However files are saved, moved and replaced, the preview shows what the folder holds.

use std::fs;
use std::time::Duration;

use crate::support::serving::{Serving, until};
use crate::support::{Archive, archive};
use tempfile::TempDir;

const READOUT: &str = "\
---
title: One
meeting: talks
side: cambodia
rendition: summary
date: 2022-05-13
parties: [cambodia, united-states]
---
";

fn sample() -> Archive {
    archive! {
        "readouts/one.md" => format!("{READOUT}First words."),
        "people/prak.md" => "---\nname: Prak\n---\nA minister.",
        "pages/about.md" => "---\ntitle: About\n---\nAbout us.",
        "files/a.txt" => "A file.",
    }
}

fn one(words: &str) -> String {
    format!("{READOUT}{words}")
}

const ONE: &str = "content/readouts/one.md";
const PAGE: &str = "/readouts/one/";

#[test]
fn a_plain_save_shows() {
    let archive = sample();
    let serving = Serving::new(&archive);
    assert!(serving.body(PAGE).contains("First words."));
    for n in 0..5 {
        archive.write(ONE, one(&format!("Words {n}.")));
        serving.until_says(PAGE, &format!("Words {n}."));
    }
}

#[test]
fn a_save_by_rename_shows() {
    let archive = sample();
    let serving = Serving::new(&archive);
    let file = archive.path(ONE);
    // Vim moves the old file aside, and writes another.
    for n in 0..3 {
        fs::rename(&file, archive.path("content/readouts/one.md~")).unwrap();
        fs::write(&file, one(&format!("Vim {n}."))).unwrap();
        fs::remove_file(archive.path("content/readouts/one.md~")).unwrap();
        serving.until_says(PAGE, &format!("Vim {n}."));
    }
    // Others write a new file and put it in place of the old: an atomic replacement.
    for temporary in ["one.md.tmp", ".goutputstream-X1", "one.md.swx"] {
        let beside = archive.path("content/readouts").join(temporary);
        fs::write(&beside, one(&format!("By {temporary}."))).unwrap();
        fs::rename(&beside, &file).unwrap();
        serving.until_says(PAGE, &format!("By {temporary}."));
    }
    // JetBrains does both.
    let (new, old) = ("one.md___jb_tmp___", "one.md___jb_old___");
    let (new, old) = (file.with_file_name(new), file.with_file_name(old));
    fs::write(&new, one("By JetBrains.")).unwrap();
    fs::rename(&file, &old).unwrap();
    fs::rename(&new, &file).unwrap();
    fs::remove_file(&old).unwrap();
    serving.until_says(PAGE, "By JetBrains.");
    serving.until_errors(0);
}

#[test]
fn a_replacement_from_elsewhere_shows() {
    let archive = sample();
    let serving = Serving::new(&archive);
    let elsewhere = archive.path("one.md.new");
    for n in 0..3 {
        fs::write(&elsewhere, one(&format!("Replaced {n}."))).unwrap();
        fs::rename(&elsewhere, archive.path(ONE)).unwrap();
        serving.until_says(PAGE, &format!("Replaced {n}."));
    }
}

#[test]
fn many_files_at_once_show() {
    let archive = sample();
    let serving = Serving::new(&archive);
    for n in 0..300 {
        let text = one(&format!("Number {n}."));
        archive.write(&format!("content/readouts/more/r{n}.md"), text);
    }
    for n in 0..300 {
        serving.until_says(&format!("/readouts/r{n}/"), &format!("Number {n}."));
    }
    // As when another branch is checked out, and then the first again.
    let folder = archive.path("content/readouts");
    let aside = archive.path("aside");
    fs::rename(&folder, &aside).unwrap();
    serving.until_status(PAGE, 404);
    serving.until_status("/readouts/r299/", 404);
    fs::rename(&aside, &folder).unwrap();
    serving.until_says(PAGE, "First words.");
    serving.until_says("/readouts/r299/", "Number 299.");
    // The folder that came back is watched.
    archive.write("content/readouts/more/r7.md", one("Seven anew."));
    serving.until_says("/readouts/r7/", "Seven anew.");
    fs::remove_dir_all(archive.path("content/readouts/more")).unwrap();
    serving.until_status("/readouts/r7/", 404);
    serving.until_says(PAGE, "First words.");
}

#[test]
fn a_folder_that_is_removed_and_made_again_is_watched() {
    let archive = sample();
    let serving = Serving::new(&archive);
    let site = archive.read("content/site.yaml");
    for n in 0..3 {
        fs::remove_dir_all(archive.path("content")).unwrap();
        archive.write("content/site.yaml", &site);
        archive.write(ONE, one(&format!("Again {n}.")));
        serving.until_says(PAGE, &format!("Again {n}."));
        archive.write(ONE, one(&format!("And once more {n}.")));
        serving.until_says(PAGE, &format!("And once more {n}."));
    }
}

#[test]
fn a_new_folder_with_a_file_in_it_shows() {
    let archive = sample();
    let serving = Serving::new(&archive);
    archive.write("content/topics/trade.md", "---\nname: Trade\n---\nGoods.");
    serving.until_says("/topics/trade/", "Goods.");
    archive.write("content/readouts/2022/05/new.md", one("Deep down."));
    serving.until_says("/readouts/new/", "Deep down.");
    archive.write("content/readouts/2022/05/new.md", one("Deeper."));
    serving.until_says("/readouts/new/", "Deeper.");
}

#[test]
fn files_that_go_and_files_with_another_name_show() {
    let archive = sample();
    let serving = Serving::new(&archive);
    let (old, new) = (
        archive.path("content/pages/about.md"),
        "content/pages/us.md",
    );
    fs::rename(old, archive.path(new)).unwrap();
    serving.until_says("/pages/us/", "About us.");
    serving.until_status("/pages/about/", 404);
    archive.remove(new);
    serving.until_status("/pages/us/", 404);
    archive.remove("content/files/a.txt");
    serving.until_status("/files/a.txt", 404);
}

#[test]
fn templates_and_theme_files_show_from_the_moment_they_come() {
    let archive = sample();
    let serving = Serving::new(&archive);
    let template = |words: &str| {
        format!(
            "{{% extends \"chancery/base.html\" %}}{{% block main %}}{words}{{% endblock main %}}"
        )
    };
    archive.write("templates/text.html", template("Own template."));
    serving.until_says("/pages/about/", "Own template.");
    archive.write("templates/text.html", template("Changed template."));
    serving.until_says("/pages/about/", "Changed template.");

    let css = "templates/static/chancery.css";
    archive.write(css, "p { color: red }");
    serving.until_says("/static/chancery.css", "red");
    let linked = || {
        let body = serving.body("/");
        let (_, rest) = body.split_once("chancery.css").unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    let before = linked();
    archive.write(css, "p { color: tan }");
    until("pages name the new version of the style", || {
        linked() != before
    });
    let before = linked();
    let beside = archive.path("templates/static/.chancery.css.new");
    fs::write(&beside, "p { color: sky }").unwrap();
    fs::rename(beside, archive.path(css)).unwrap();
    until("a style that is saved by rename shows", || {
        linked() != before
    });
    assert!(serving.body("/static/chancery.css").contains("sky"));

    fs::remove_dir_all(archive.path("templates")).unwrap();
    serving.until_says("/pages/about/", "About us.");
    archive.write("templates/text.html", template("Own template again."));
    serving.until_says("/pages/about/", "Own template again.");
}

#[test]
fn settings_show() {
    let archive = sample();
    let serving = Serving::new(&archive);
    archive.write(
        "content/site.yaml",
        "title: Another name\nbase_url: https://example.org/\n",
    );
    serving.until_says("/", "Another name");
    archive.write(
        "content/site.yaml",
        "title: Moved\nbase_url: https://example.org/sub/\n",
    );
    serving.until_says("/sub/", "Moved");
    let answer = serving.get("/");
    assert_eq!(
        (answer.status, answer.header("location")),
        (302, Some("/sub/"))
    );
}

#[test]
fn files_that_are_published_as_they_are_show() {
    let archive = sample();
    let serving = Serving::new(&archive);
    let before = serving.version();
    archive.write("content/files/a.txt", "Another file.");
    serving.until_says("/files/a.txt", "Another file.");
    until("tabs are told", || serving.version() > before);
    until("it is said which file it is", || {
        serving.state("/")["files"]["/files/a.txt"].is_number()
    });
    archive.write("content/files/deep/b.txt", "New.");
    serving.until_says("/files/deep/b.txt", "New.");
}

#[cfg(unix)]
#[test]
fn what_links_lead_to_shows() {
    use std::os::unix::fs::symlink;

    let elsewhere = TempDir::new().unwrap();
    let person = |name: &str, words: &str| {
        let folder = elsewhere.path().join(name);
        fs::create_dir_all(&folder).unwrap();
        fs::write(
            folder.join("prak.md"),
            format!("---\nname: Prak\n---\n{words}"),
        )
        .unwrap();
        folder
    };
    let archive = sample();
    let site = archive.read("content/site.yaml");
    let named = elsewhere.path().to_str().unwrap();
    archive.write(
        "content/site.yaml",
        format!("{site}outside_links: [{named}]\n"),
    );
    fs::remove_dir_all(archive.path("content/people")).unwrap();
    let link = archive.path("content/people");
    symlink(person("first", "From elsewhere."), &link).unwrap();
    let serving = Serving::new(&archive);
    assert!(serving.body("/people/prak/").contains("From elsewhere."));
    person("first", "Changed there.");
    serving.until_says("/people/prak/", "Changed there.");
    fs::remove_file(elsewhere.path().join("first/prak.md")).unwrap();
    serving.until_status("/people/prak/", 404);

    // The link leads to another folder, which is watched too.
    fs::remove_file(&link).unwrap();
    symlink(person("second", "From a second place."), &link).unwrap();
    serving.until_says("/people/prak/", "From a second place.");
    person("second", "Changed in the second place.");
    serving.until_says("/people/prak/", "Changed in the second place.");

    // A link that comes, with a folder in it that is itself a link.
    let topics = elsewhere.path().join("topics");
    let inner = elsewhere.path().join("inner");
    fs::create_dir_all(&topics).unwrap();
    fs::create_dir_all(&inner).unwrap();
    fs::write(inner.join("trade.md"), "---\nname: Trade\n---\nGoods.").unwrap();
    symlink(&inner, topics.join("deep")).unwrap();
    symlink(&topics, archive.path("content/topics")).unwrap();
    serving.until_says("/topics/trade/", "Goods.");
    fs::write(inner.join("trade.md"), "---\nname: Trade\n---\nWares.").unwrap();
    serving.until_says("/topics/trade/", "Wares.");

    // A single file.
    let page = elsewhere.path().join("us.md");
    fs::write(&page, "---\ntitle: Us\n---\nWe.").unwrap();
    symlink(&page, archive.path("content/pages/us.md")).unwrap();
    serving.until_says("/pages/us/", "We.");
    fs::write(&page, "---\ntitle: Us\n---\nWe all.").unwrap();
    serving.until_says("/pages/us/", "We all.");
    let beside = elsewhere.path().join("us.md.new");
    fs::write(&beside, "---\ntitle: Us\n---\nWe, by rename.").unwrap();
    fs::rename(&beside, &page).unwrap();
    serving.until_says("/pages/us/", "We, by rename.");
}

#[cfg(unix)]
#[test]
fn what_links_lead_to_beside_the_records_shows() {
    use std::os::unix::fs::symlink;

    let archive = sample();
    let about = |words: &str| format!("---\ntitle: About\n---\n{words}");
    archive.write("drafts/about.md", about("In a folder."));
    archive.write("loose.md", about("Beside the folders."));
    for (target, first) in [
        ("drafts/about.md", "In a folder."),
        ("loose.md", "Beside the folders."),
    ] {
        archive.remove("content/pages/about.md");
        symlink(
            format!("../../{target}"),
            archive.path("content/pages/about.md"),
        )
        .unwrap();
        let serving = Serving::new(&archive);
        assert!(serving.body("/pages/about/").contains(first));
        archive.write(target, about("Changed there."));
        serving.until_says("/pages/about/", "Changed there.");
    }
}

#[test]
fn temporary_files_disturb_nobody() {
    let archive = sample();
    let serving = Serving::new(&archive);
    let before = serving.version();
    let litter = [
        "content/readouts/.one.md.swp",
        "content/readouts/.one.md.swo",
        "content/readouts/one.md~",
        "content/readouts/#one.md#",
        "content/readouts/one.md.bak",
        "content/readouts/one.md.tmp",
        "content/readouts/one.md___jb_tmp___",
        "content/readouts/.goutputstream-ABC123",
        "content/readouts/._one.md",
        "content/readouts/~$one.md",
        "content/files/a.txt~",
        "content/files/.a.txt.swp",
        "content/.DS_Store",
        "content/.obsidian/workspace.json",
        "templates/.base.html.swp",
        "templates/static/chancery.css~",
        "public/index.html",
        "notes.txt",
    ];
    for path in litter {
        archive.write(path, "litter");
        archive.write(path, "more litter");
    }
    for path in litter {
        archive.remove(path);
    }
    #[cfg(unix)]
    {
        let lock = archive.path("content/readouts/.#one.md");
        std::os::unix::fs::symlink("nobody@nowhere.1", &lock).unwrap();
        fs::remove_file(lock).unwrap();
    }
    // What would come of them must not be counted with what comes now.
    std::thread::sleep(Duration::from_millis(300));
    archive.write(ONE, one("Later words."));
    serving.until_says(PAGE, "Later words.");
    assert_eq!(serving.version(), before + 1);
}

#[test]
fn polling_shows_the_same() {
    let archive = sample();
    let serving = Serving::with(archive.root(), &["--port", "0", "--poll"]);
    for n in 0..3 {
        archive.write(ONE, one(&format!("Polled {n}.")));
        serving.until_says(PAGE, &format!("Polled {n}."));
    }
    archive.write("content/readouts/new/two.md", one("Another."));
    serving.until_says("/readouts/two/", "Another.");
    archive.remove("content/readouts/new/two.md");
    serving.until_status("/readouts/two/", 404);
    archive.write("templates/static/chancery.css", "p { color: sky }");
    serving.until_says("/static/chancery.css", "sky");
    let before = serving.version();
    archive.write("content/readouts/one.md~", "litter");
    std::thread::sleep(Duration::from_millis(900));
    assert_eq!(serving.version(), before);
}

/// In a user namespace of its own, a program can be given fewer watches than the system has.
#[cfg(target_os = "linux")]
#[test]
fn where_the_system_has_no_more_watches_files_are_polled() {
    use std::process::Command;

    let with = |watches: usize, then: &str| {
        let mut command = Command::new("unshare");
        let script = format!("echo {watches} > /proc/sys/user/max_inotify_watches && {then}");
        command.args(["--user", "--map-root-user", "sh", "-c", &script]);
        command
    };
    let possible = with(1, "true").output();
    if !possible.is_ok_and(|output| output.status.success()) {
        eprintln!("skipped: this system gives no user namespace");
        return;
    }
    // None at all; too few at the start; enough at the start, and too few afterwards.
    for watches in [0, 2, 6] {
        let archive = sample();
        let mut command = with(watches, "exec \"$0\" \"$@\"");
        command.arg(crate::support::serving::PROGRAM);
        command
            .args(["serve", "--port", "0", "--root"])
            .arg(archive.root());
        let serving = Serving::started(command);
        archive.write(ONE, one("Seen at last."));
        serving.until_says(PAGE, "Seen at last.");
        for n in 0..4 {
            archive.write(
                &format!("content/topics/{n}/t{n}.md"),
                "---\nname: T\n---\nNew.",
            );
        }
        serving.until_says("/topics/t3/", "New.");
        archive.write("content/topics/3/t3.md", "---\nname: T\n---\nChanged.");
        serving.until_says("/topics/t3/", "Changed.");
        until("it says so", || {
            serving.said().contains("fs.inotify.max_user_watches")
        });
    }
}
