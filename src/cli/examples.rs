//! What is typed most: the examples at the end of the help of each command.

/// Of `chancery`.
pub(super) const ALL: &str = "\
Examples:
  chancery init my-archive    Start an archive in a new folder
  chancery serve              See it in a browser while it is edited
  chancery check              Find what is wrong with it
  chancery build              Write the site to `public`

Exit codes: 0 all is well, 1 problems in the archive, 2 wrong usage, 3 problems of the machine.
Begin with: chancery init my-archive";

/// Of `chancery build`.
pub(super) const BUILD: &str = "\
Examples:
  chancery build
          Write the site to `public` in this folder
  chancery build --root ~/archive --output /srv/www/archive
          Build an archive in another folder, to a folder of the web server
  chancery build --base-url https://preview.example.org/readouts/
          Build for another address than that of site.yaml
  chancery build --strict --message-format json
          In CI: fail on warnings too, and print one JSON object for each problem";

/// Of `chancery check`.
pub(super) const CHECK: &str = "\
Examples:
  chancery check
          Say what is wrong, the first 20 problems in full
  chancery check --all --strict
          Print every problem in full, and fail on warnings too
  chancery check --coverage
          List what the archive lacks: accounts without a source, meetings with one account
  chancery check --message-format json
          Print one JSON object for each problem, for editors and CI";

/// Of `chancery serve`.
pub(super) const SERVE: &str = "\
Examples:
  chancery serve
          Show the site of this folder; save a file, and the browser shows the change
  chancery serve --drafts --open
          Show drafts too, and open the browser
  chancery serve --root ~/archive --port 8080
          Show an archive in another folder, at another port";

/// Of `chancery init`.
pub(super) const INIT: &str = "\
Examples:
  chancery init my-archive
          Make the folder `my-archive` with site.yaml and folders for records
  chancery init .
          Start an archive in this folder";

/// Of `chancery new`.
pub(super) const NEW: &str = "\
Examples:
  chancery new readout 2022-05-13-cambodia-united-states-khm
          Start an account of a meeting, in content/readouts/
  chancery new person prak-sokhonn
          Start the record of a person, in content/people/
  chancery new topic trade --root ~/archive
          Start the record of a topic in an archive in another folder";

/// Of `chancery seal`.
pub(super) const SEAL: &str = "\
Examples:
  chancery seal
          Seal every verbatim account that has no seal
  chancery seal content/readouts/talks-khm.md
          Seal one account
  chancery seal --renew talks-khm
          Seal it again after a change that was meant
  chancery seal --text talks-khm
          Print the words that its seal covers";

/// Of `chancery suggest`.
pub(super) const SUGGEST: &str = "\
Examples:
  chancery suggest
          Suggest names, statements and aliases for all accounts
  chancery suggest content/readouts/talks-khm.md
          Suggest them for one account
  chancery suggest --formulas
          List phrases that several accounts of one issuer have
  chancery suggest talks-khm --message-format json
          Print one JSON object for each suggestion, for editors";

/// Of `chancery schema`.
pub(super) const SCHEMA: &str = "\
Examples:
  chancery schema > schema.json
          Write the schema of all records to a file
  chancery schema readout
          Print that of one kind of record
  chancery schema site
          Print that of site.yaml";

/// Of `chancery completions`.
pub(super) const COMPLETIONS: &str = "\
Examples:
  chancery completions bash > ~/.local/share/bash-completion/completions/chancery
  chancery completions zsh > ~/.zfunc/_chancery
  chancery completions fish > ~/.config/fish/completions/chancery.fish";

#[cfg(test)]
mod tests {
    use clap::{CommandFactory, Parser};

    use super::super::Cli;

    #[test]
    fn every_command_has_examples_that_it_takes() {
        let cli = Cli::command();
        let commands = cli.get_subcommands().filter(|c| c.get_name() != "help");
        for command in commands.chain([&cli]) {
            let help = command.get_after_help().map(ToString::to_string);
            let help = help.unwrap_or_default();
            let lines = help
                .lines()
                .filter_map(|line| line.strip_prefix("  chancery "));
            let mut count = 0;
            for line in lines {
                // What follows is for the shell, or says what the example does.
                let line = line.split("  ").next().unwrap_or(line);
                let line = line.split(" > ").next().unwrap_or(line);
                let words = std::iter::once("chancery").chain(line.split_whitespace());
                let parsed = Cli::try_parse_from(words);
                assert!(parsed.is_ok(), "{line}: {:?}", parsed.err());
                let own = command.get_name() == "chancery" || line.starts_with(command.get_name());
                assert!(own, "{line} under {}", command.get_name());
                count += 1;
            }
            assert!(count >= 2, "{} has {count} examples", command.get_name());
        }
    }
}
