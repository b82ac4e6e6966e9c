//! The same steps as for every target, at a store in memory.

use std::fs;

use object_store::memory::InMemory;
use tempfile::TempDir;

use super::*;
use crate::fixity::HashManifest;
use crate::publish::{LockError, Options, PublishError, publish, roll_back};

/// A site in a folder, with its manifest.
fn site(files: &[(&str, &str)]) -> (TempDir, HashManifest) {
    let folder = tempfile::tempdir().unwrap();
    let mut hashes = Vec::new();
    for (path, text) in files {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
        hashes.push(((*path).to_owned(), Sha256::of(text.as_bytes())));
    }
    (folder, HashManifest::new(hashes))
}

fn cloud(store: &Arc<InMemory>, prefix: &str) -> Cloud {
    Cloud::of(Arc::clone(store) as _, prefix, "memory".to_owned()).unwrap()
}

fn shown(cloud: &Cloud) -> Vec<(String, String)> {
    let paths: Vec<String> = cloud.list("").unwrap().into_iter().collect();
    let read = |path: String| {
        let text = String::from_utf8(cloud.read(&path).unwrap().unwrap().0).unwrap();
        (path, text)
    };
    let site = paths
        .into_iter()
        .filter(|path| !path.starts_with(".chancery-publish/"));
    site.map(read).collect()
}

fn pairs(files: &[(&str, &str)]) -> Vec<(String, String)> {
    files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect()
}

const ONE: [(&str, &str); 3] = [("a b/index.html", "1"), ("index.html", "1"), ("x.css", "1")];
const TWO: [(&str, &str); 2] = [("index.html", "2"), ("x.css", "1")];

#[test]
fn a_store_shows_the_site_and_only_differences_are_sent() {
    let memory = Arc::new(InMemory::new());
    let cloud = cloud(&memory, "below/a prefix");
    let options = Options {
        verify: true,
        keep_previous: true,
        ..Options::default()
    };
    let (folder, one) = site(&ONE);
    let done = publish(&cloud, folder.path(), &one, options, &|_| ()).unwrap();
    assert_eq!(done.plan.uploads.len(), 3);
    assert_eq!(shown(&cloud), pairs(&ONE));
    let (folder, two) = site(&TWO);
    let done = publish(&cloud, folder.path(), &two, options, &|_| ()).unwrap();
    assert_eq!((done.plan.uploads.len(), done.plan.removals.len()), (1, 1));
    assert_eq!(shown(&cloud), pairs(&TWO));
    roll_back(&cloud, Options::default(), &|_| ()).unwrap();
    assert_eq!(shown(&cloud), pairs(&ONE));
    let again = roll_back(&cloud, Options::default(), &|_| ());
    assert!(matches!(again, Err(PublishError::NoPrevious)));
    let notes = cloud.list(".chancery-publish/").unwrap();
    assert_eq!(
        notes.into_iter().collect::<Vec<_>>(),
        [".chancery-publish/manifest"]
    );
}

#[test]
fn objects_of_others_are_not_touched() {
    let memory = Arc::new(InMemory::new());
    let cloud = cloud(&memory, "");
    for path in ["index.html", "other"] {
        cloud.write(path, b"theirs", Expect::Nothing).unwrap();
    }
    let (folder, one) = site(&ONE);
    let refused = publish(&cloud, folder.path(), &one, Options::default(), &|_| ());
    let Err(PublishError::Strangers(paths)) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(paths, ["index.html"]);
    let adopt = Options {
        adopt: true,
        ..Options::default()
    };
    publish(&cloud, folder.path(), &one, adopt, &|_| ()).unwrap();
    let expected = [&ONE[..2], &[("other", "theirs")], &ONE[2..]].concat();
    assert_eq!(shown(&cloud), pairs(&expected));
}

#[test]
fn a_second_publisher_is_told_of_the_first() {
    let memory = Arc::new(InMemory::new());
    let cloud = cloud(&memory, "");
    let (folder, one) = site(&ONE);
    let lock = |process: u32, renewed: u64| {
        let text = format!(
            r#"{{"id":"x","host":"elsewhere","process":{process},"since":1,"renewed":{renewed}}}"#
        );
        cloud
            .write(".chancery-publish/lock", text.as_bytes(), Expect::Anything)
            .unwrap();
    };
    let now = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap()
        .as_secs();
    lock(7, now - 30);
    let refused = publish(&cloud, folder.path(), &one, Options::default(), &|_| ());
    let Err(PublishError::Lock(error @ LockError::Held { .. })) = refused else {
        panic!("{refused:?}")
    };
    assert!(
        error.to_string().contains("process 7 on `elsewhere`"),
        "{error}"
    );
    assert!(shown(&cloud).is_empty());
    // One that has not been renewed for long was left by a publish that was killed.
    lock(7, now - 3600);
    publish(&cloud, folder.path(), &one, Options::default(), &|_| ()).unwrap();
    assert_eq!(shown(&cloud), pairs(&ONE));
}

#[test]
fn types_and_times_are_told_to_the_store() {
    let memory = Arc::new(InMemory::new());
    let cloud = cloud(&memory, "");
    let (folder, one) = site(&ONE);
    publish(&cloud, folder.path(), &one, Options::default(), &|_| ()).unwrap();
    let got = cloud
        .runtime
        .block_on(memory.get(&Key::from("index.html")))
        .unwrap();
    let value = |attribute| {
        got.attributes
            .get(&attribute)
            .map(|value| value.to_string())
    };
    assert_eq!(
        value(Attribute::ContentType).as_deref(),
        Some("text/html; charset=utf-8")
    );
    assert!(value(Attribute::CacheControl).is_some_and(|value| value.contains("max-age=60")));
}

#[test]
fn messages_have_no_signed_addresses() {
    let text = "GET https://x.blob.core.windows.net/c/y?sv=1&sig=abc failed: why?";
    assert_eq!(
        redacted(text),
        "GET https://x.blob.core.windows.net/c/y?… failed: why?"
    );
}

#[test]
fn a_publish_that_failed_is_completed_and_leaves_no_older_site_to_return_to() {
    let memory = Arc::new(InMemory::new());
    let cloud = cloud(&memory, "");
    let keep = Options {
        keep_previous: true,
        ..Options::default()
    };
    let (folder, one) = site(&ONE);
    publish(&cloud, folder.path(), &one, keep, &|_| ()).unwrap();
    let (folder, two) = site(&TWO);
    publish(&cloud, folder.path(), &two, keep, &|_| ()).unwrap();
    let (folder, three) = site(&[("index.html", "3"), ("new.css", "3"), ("x.css", "3")]);
    fs::write(folder.path().join("index.html"), "changed since").unwrap();
    let failed = publish(&cloud, folder.path(), &three, Options::default(), &|_| ());
    assert!(failed.is_err_and(|error| error.to_string().contains("has changed since")));
    let previous = roll_back(&cloud, Options::default(), &|_| ());
    assert!(matches!(previous, Err(PublishError::NoPrevious)));
    fs::write(folder.path().join("index.html"), "3").unwrap();
    let done = publish(&cloud, folder.path(), &three, Options::default(), &|_| ()).unwrap();
    // The assets had arrived, and were noted.
    assert_eq!((done.resumed, done.plan.uploads.len()), (true, 1));
    assert_eq!(
        shown(&cloud),
        pairs(&[("index.html", "3"), ("new.css", "3"), ("x.css", "3")])
    );
}
