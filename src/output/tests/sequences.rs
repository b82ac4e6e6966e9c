//! Whatever sequence of builds there was, the folder holds the last one.

use proptest::prelude::*;

use super::*;

/// How one build of a sequence ends.
#[derive(Debug, Clone, Copy)]
enum End {
    Commit,
    Drop,
    Kill,
    KillInCommit(usize),
    Touch,
}

fn some_files(most: usize) -> impl Strategy<Value = Files> {
    // Few names, so that files and folders meet.
    proptest::collection::btree_map("[abc](/[abc]){0,3}", "[xy]{0,2}", 0..most)
}

fn some_end() -> impl Strategy<Value = End> {
    prop_oneof![
        4 => Just(End::Commit),
        1 => Just(End::Drop),
        1 => Just(End::Kill),
        1 => (0..3usize).prop_map(End::KillInCommit),
        1 => Just(End::Touch),
    ]
}

/// Without files that would have to be folders too.
fn consistent(site: Files) -> Files {
    let paths: Vec<_> = site.keys().cloned().collect();
    let is_folder = |path: &String| paths.iter().any(|p| p.starts_with(&format!("{path}/")));
    site.into_iter()
        .filter(|(path, _)| !is_folder(path))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_folder_holds_the_last_build_and_what_strangers_wrote(
        strangers in some_files(3),
        builds in proptest::collection::vec((some_files(10), some_end()), 1..8),
    ) {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        let strangers = consistent(strangers);
        for (path, text) in &strangers {
            write(root, path, text);
        }
        // The last site in full, and whether a killed commit left a mixture.
        let (mut last, mut mixed) = (Files::new(), false);
        for (site, end) in builds {
            let site = consistent(site);
            let publication = open(root, &site).and_then(|publication| {
                fill(&publication, &site)?;
                Ok(publication)
            });
            match (publication, end) {
                (Ok(publication), End::Commit | End::Touch) => {
                    let summary = publication.commit("").unwrap();
                    prop_assert!(summary.kept.is_empty(), "{:?}", summary);
                    (last, mixed) = (site, false);
                    if matches!(end, End::Touch) {
                        last.keys().for_each(|path| age(root, path));
                    }
                }
                (Ok(publication), End::Drop) => drop(publication),
                (Ok(publication), End::Kill) => kill(publication, root),
                (Ok(publication), End::KillInCommit(renames)) => {
                    drop(publication);
                    kill_in_commit(root, &site, renames);
                    mixed = true;
                }
                (Err(error), _) => prop_assert!(
                    !strangers.is_empty(),
                    "refused without a stranger: {}", error
                ),
            }
            let killed = matches!(end, End::Kill | End::KillInCommit(_));
            if !mixed && !killed {
                let mut expected = last.clone();
                expected.extend(strangers.clone());
                prop_assert_eq!(tree(root), expected);
            }
        }
        if build(root, &last).is_ok() {
            last.extend(strangers);
            prop_assert_eq!(tree(root), last);
        }
    }
}
