//! `init --ci`: workflows that check, build and publish an archive. actionlint reads the one that it knows in
//! `cargo xtask workflows`.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::support::{archive, run};

const WORKFLOWS: [(&str, &str); 3] = [
    ("github", ".github/workflows/site.yml"),
    ("gitlab", ".gitlab-ci.yml"),
    ("forgejo", ".forgejo/workflows/site.yml"),
];

#[test]
fn workflows_are_added_to_new_and_to_known_archives_and_replace_nothing() {
    for (forge, file) in WORKFLOWS {
        let folder = TempDir::new().unwrap();
        let root = folder.path().join("archive");
        let root = root.to_str().unwrap();
        let made = run(&["init", "--ci", forge, root]);
        assert_eq!(made.code, 0, "{}", made.err);
        let path = Path::new(root).join(file);
        assert!(Path::new(root).join("content/site.yaml").is_file());
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, "mine").unwrap();
        let again = run(&["init", "--ci", forge, root]);
        assert_eq!(again.code, 2, "{}", again.err);
        assert!(again.err.contains("already exists"), "{}", again.err);
        assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
        fs::remove_file(&path).unwrap();
        fs::write(
            Path::new(root).join("content/pages/about.md"),
            "---\ntitle: Mine\n---\n",
        )
        .unwrap();
        let added = run(&["init", "--ci", forge, root]);
        assert_eq!(added.code, 0, "{}", added.err);
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
        let about = fs::read_to_string(Path::new(root).join("content/pages/about.md")).unwrap();
        assert!(about.contains("Mine"), "{about}");
        let checked = run(&["check", "--strict", "--root", root]);
        assert_eq!(checked.code, 0, "{}", checked.err);
    }
    // A folder that cannot become an archive gets no workflow either.
    let archive = archive! { "pages/about.md" => "---\ntitle: About\n---\n" };
    let refused = run(&[
        "init",
        "--example",
        "--ci",
        "github",
        archive.root().to_str().unwrap(),
    ]);
    assert_eq!(refused.code, 2, "{}", refused.err);
    assert!(!archive.has(".github"));
}

/// The commands in a value of a workflow, wherever they are.
fn scripts(value: &serde_yaml::Value, to: &mut Vec<String>) {
    match value {
        serde_yaml::Value::String(text) => {
            to.extend(text.lines().map(|line| line.trim().to_owned()))
        }
        serde_yaml::Value::Sequence(all) => all.iter().for_each(|one| scripts(one, to)),
        serde_yaml::Value::Mapping(all) => all.values().for_each(|one| scripts(one, to)),
        _ => {}
    }
}

#[test]
fn workflows_check_build_and_publish() {
    for (forge, file) in WORKFLOWS {
        let folder = TempDir::new().unwrap();
        let root = folder.path().to_str().unwrap();
        assert_eq!(run(&["init", "--ci", forge, root]).code, 0);
        let text = fs::read_to_string(folder.path().join(file)).unwrap();
        let workflow: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
        let mut all = Vec::new();
        scripts(&workflow, &mut all);
        for command in ["chancery check", "chancery build", "chancery --version"] {
            assert!(all.iter().any(|line| line == command), "{forge}: {command}");
        }
        // Never by its name alone, which anybody could have registered.
        let install = all.iter().filter(|line| line.contains("pip install"));
        for line in install {
            assert!(
                line.contains("--only-binary :all: --no-deps \"$CHANCERY\""),
                "{line}"
            );
        }
        assert!(
            all.iter()
                .any(|line| line.contains("rm -rf public/.chancery")),
            "{forge}"
        );
        for line in text.lines().filter(|line| line.contains("uses:")) {
            let (_, pin) = line.split_once('@').unwrap();
            let hash = pin.split(' ').next().unwrap();
            assert!(
                hash.len() == 40 && pin.contains(" # v"),
                "not pinned: {line}"
            );
        }
        match forge {
            "github" => {
                assert_eq!(workflow["permissions"]["contents"], "read");
                assert_eq!(workflow["jobs"]["deploy"]["needs"], "build");
                assert_eq!(workflow["jobs"]["deploy"]["permissions"]["pages"], "write");
            }
            "gitlab" => {
                assert_eq!(workflow["pages"]["artifacts"]["paths"][0], "public");
                assert_eq!(workflow["pages"]["rules"].as_sequence().unwrap().len(), 1);
            }
            _ => {
                let steps = workflow["jobs"]["site"]["steps"].as_sequence().unwrap();
                let last = steps.last().unwrap();
                assert_eq!(last["if"], "github.event_name != 'pull_request'");
            }
        }
    }
}
