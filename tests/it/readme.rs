//! The README's tutorial, run line by line as a newcomer would paste it.

use std::process::Command;

use tempfile::TempDir;

/// The blocks of shell commands below a heading.
fn commands(readme: &str, heading: &str) -> Vec<String> {
    let section = readme
        .split(heading)
        .nth(1)
        .and_then(|rest| rest.split("\n## ").next())
        .unwrap();
    let blocks = section.split("```sh\n").skip(1);
    blocks
        .map(|block| block.split("```").next().unwrap().to_owned())
        .collect()
}

#[test]
fn the_example_is_what_the_readme_says() {
    let readme = include_str!("../../README.md");
    let blocks = commands(readme, "## Look at an example first\n");
    let lines: Vec<&str> = blocks.iter().flat_map(|block| block.lines()).collect();
    assert_eq!(
        lines,
        [
            "chancery init --example two-shores",
            "cd two-shores",
            "chancery serve --open"
        ]
    );
    let folder = TempDir::new().unwrap();
    let root = folder.path().join("two-shores");
    let root = root.to_str().unwrap();
    assert_eq!(crate::support::run(&["init", "--example", root]).code, 0);
    assert_eq!(crate::support::run(&["build", "--root", root]).code, 0);
    let section = readme
        .split("## Look at an example first\n")
        .nth(1)
        .unwrap();
    let address = section.split("http://127.0.0.1:1961").nth(1).unwrap();
    let page = format!(
        "{root}/public{}index.html",
        address.split(')').next().unwrap()
    );
    let page = std::fs::read_to_string(page).unwrap();
    assert!(
        page.contains("contradict"),
        "the accounts do not contradict each other"
    );
    let file = section
        .split("open `")
        .nth(1)
        .unwrap()
        .split('`')
        .next()
        .unwrap();
    assert!(
        folder.path().join("two-shores").join(file).is_file(),
        "{file}"
    );
}

#[test]
fn the_tutorial_works_when_pasted() {
    let readme = include_str!("../../README.md");
    let blocks = commands(readme, "## Your first archive in five minutes\n");
    assert!(blocks.len() >= 5, "the tutorial has lost its commands");
    let folder = TempDir::new().unwrap();
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_chancery"));
    let path = std::env::join_paths(std::iter::once(program.parent().unwrap().to_owned()).chain(
        std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()),
    ))
    .unwrap();
    let run = |script: &str| {
        let script = format!("set -e\n{script}");
        Command::new("bash")
            .arg("-c")
            .arg(script)
            .current_dir(folder.path())
            .env("PATH", &path)
            .env("XDG_STATE_HOME", crate::support::state())
            .output()
            .unwrap()
    };
    let output = run(&blocks.concat());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    assert!(said.contains("no problems"), "{said}");
    assert!(said.contains("no warnings"), "{said}");

    let site = folder.path().join("first-archive/public");
    let read = |path: &str| std::fs::read_to_string(site.join(path)).unwrap();
    let account = read("readouts/2022-05-13-cambodia-united-states-khm/index.html");
    assert!(account.contains(r#"<a href="/people/antony-blinken/">Secretary Blinken</a>"#));
    let meeting = read("meetings/2022-05-13-cambodia-united-states/index.html");
    assert!(meeting.contains("Cambodia on the meeting in Washington"));
    assert!(meeting.contains("The United States on the meeting in Washington"));

    // The statements that it then adds to the first account.
    let added = readme
        .split("```yaml\nstatements:")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .unwrap();
    let file = folder
        .path()
        .join("first-archive/content/readouts/2022-05-13-cambodia-united-states-khm.md");
    let text = std::fs::read_to_string(&file).unwrap();
    let text = text.replacen("\n---\n", &format!("\nstatements:{added}---\n"), 1);
    std::fs::write(&file, text).unwrap();
    let output = run("cd first-archive && chancery build --strict");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    let account = read("readouts/2022-05-13-cambodia-united-states-khm/index.html");
    for place in ["id=\"s-1\"", "id=\"s-2\"", "id=\"n-1\""] {
        assert!(account.contains(place), "{place}");
    }
    let meeting = read("meetings/2022-05-13-cambodia-united-states/index.html");
    assert!(meeting.contains("Topic by topic"));
    assert!(
        read("statements/by/people/prak-sokhonn/index.html")
            .contains("inclusive political process")
    );

    // The mistake that the README makes on purpose, and what it says of it.
    let output = run(
        "cd first-archive && sed -i.bak 's/side: united-states/side: united-sates/' content/readouts/*-usa.md && chancery check",
    );
    assert_eq!(output.status.code(), Some(1));
    let shown = readme
        .split("```text\nerror")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        said.contains(shown.trim_end()),
        "the README shows\n{shown}\nbut it says\n{said}"
    );
}
