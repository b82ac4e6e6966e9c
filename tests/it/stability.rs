//! What docs/stability.md promises: an archive of each release builds with every later version, and nothing that somebody
//! may have linked to or cited is lost.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::support::run;

/// The archives of releases in `tests/archives/`. Beside each is the list of its addresses, which is never shortened.
const RELEASES: [&str; 1] = ["release-0.1"];

/// Every file of a built site and every statement and note on a page. Names that contain a hash of the content are
/// nobody's to link to.
fn addresses(site: &Path) -> BTreeSet<String> {
    let mut addresses = BTreeSet::new();
    for entry in walkdir::WalkDir::new(site).into_iter().map(Result::unwrap) {
        let path = entry.path().strip_prefix(site).unwrap().to_str().unwrap();
        let path = path.replace('\\', "/");
        let is_own = path.starts_with(".chancery/") || path.starts_with("search/index/");
        if !entry.file_type().is_file() || is_own {
            continue;
        }
        if path.ends_with(".html") {
            let html = fs::read_to_string(entry.path()).unwrap();
            let ids = html.split(" id=\"").skip(1);
            let ids = ids.map(|rest| rest.split('"').next().unwrap());
            let cited = ids.filter(|id| id.starts_with("s-") || id.starts_with("n-"));
            addresses.extend(cited.map(|id| format!("{path}#{id}")));
        }
        addresses.insert(path);
    }
    addresses
}

#[test]
fn archives_of_earlier_releases_build_and_keep_their_addresses() {
    for release in RELEASES {
        let archives = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/archives");
        let output = TempDir::new().unwrap();
        let root = archives.join(release);
        let (root, folder) = (root.to_str().unwrap(), output.path().to_str().unwrap());
        let built = run(&["build", "--root", root, "--output", folder]);
        assert_eq!(built.code, 0, "{release}: {}", built.err);
        assert!(!built.err.contains("error"), "{release}: {}", built.err);
        let now = addresses(output.path());
        let list = archives.join(format!("{release}.txt"));
        if std::env::var_os("INSTA_UPDATE").is_some_and(|value| value == "always") && !list.exists()
        {
            let all: String = now.iter().map(|address| format!("{address}\n")).collect();
            fs::write(&list, all).unwrap();
        }
        let known = fs::read_to_string(&list).unwrap();
        let lost: Vec<_> = known
            .lines()
            .filter(|address| !now.contains(*address))
            .collect();
        assert!(
            known.lines().count() > 100 && lost.is_empty(),
            "{release} lost {lost:#?}"
        );
    }
}
