//! What is typed most: the examples at the end of the help of each command.

/// Of `chancery`.
pub(super) const ALL: &str = "\
Examples:
  chancery init my-archive    Create an archive in a new folder
  chancery serve              Preview it in a browser while you edit
  chancery check              Check it for problems
  chancery build              Build the site into `public`

Exit codes: 0 success, 1 problems in the archive, 2 usage error, 3 I/O or system error.
To get started, run: chancery init my-archive";

/// Of `chancery build`.
pub(super) const BUILD: &str = "\
Examples:
  chancery build
          Build the site of this folder into `public`
  chancery build --root ~/archive --output /srv/www/archive
          Build the archive in another folder into a folder of the web server
  chancery build --base-url https://preview.example.org/readouts/
          Build for an address other than the one in site.yaml
  chancery build --strict --message-format json
          In CI: treat warnings as errors and print one JSON object per problem";

/// Of `chancery check`.
pub(super) const CHECK: &str = "\
Examples:
  chancery check
          Report problems, the first 20 in full
  chancery check --all --strict
          Report every problem in full and treat warnings as errors
  chancery check --coverage
          List what is missing, such as readouts without a source or meetings with one readout
  chancery check --message-format json
          Print one JSON object per problem, for editors and CI";

/// Of `chancery serve`.
pub(super) const SERVE: &str = "\
Examples:
  chancery serve
          Serve the site of this folder; the browser updates whenever a file is saved
  chancery serve --drafts --open
          Include drafts and open the browser
  chancery serve --root ~/archive --port 8080
          Serve the archive in another folder on another port";

/// Of `chancery init`.
pub(super) const INIT: &str = "\
Examples:
  chancery init my-archive
          Create the folder `my-archive` with site.yaml and a folder for each kind of record
  chancery init .
          Create an archive in the current folder
  chancery init --example two-shores
          Create an example: six meetings of two invented countries, with everything in use
  chancery init --ci github .
          Add a workflow that publishes the archive in this folder";

/// Of `chancery new`.
pub(super) const NEW: &str = "\
Examples:
  chancery new readout 2022-05-13-cambodia-united-states-khm
          Create a readout in content/readouts/
  chancery new person prak-sokhonn
          Create the record of a person in content/people/
  chancery new topic trade --root ~/archive
          Create the record of a topic in an archive in another folder";

/// Of `chancery seal`.
pub(super) const SEAL: &str = "\
Examples:
  chancery seal
          Seal every verbatim readout without a seal
  chancery seal content/readouts/talks-khm.md
          Seal one readout
  chancery seal --renew talks-khm
          Renew its seal after a deliberate change
  chancery seal --text talks-khm
          Print the text that its seal covers";

/// Of `chancery ids`.
pub(super) const IDS: &str = "\
Examples:
  chancery ids --dry-run
          Print how many ids and links would be written
  chancery ids
          Write them";

/// Of `chancery agreement`.
pub(super) const AGREEMENT: &str = "\
Examples:
  chancery agreement
          Print how far coders agree, and the first statements on which they differ
  chancery agreement --all
          List every statement on which they differ
  chancery agreement --message-format json
          Print one JSON object per measure and per disagreement";

/// Of `chancery migrate`.
pub(super) const MIGRATE: &str = "\
Examples:
  chancery migrate --dry-run
          Print what would be written
  chancery migrate
          Bring the archive in this folder to the present form";

/// Of `chancery suggest`.
pub(super) const SUGGEST: &str = "\
Examples:
  chancery suggest
          Suggest names, statements and aliases for all readouts
  chancery suggest content/readouts/talks-khm.md
          Suggest them for one readout
  chancery suggest --formulas
          List phrases that recur in the readouts of an issuer
  chancery suggest talks-khm --message-format json
          Print one JSON object per suggestion, for editors
  chancery suggest --align 2022-05-13-cambodia-united-states
          Propose points for the statements of a meeting that are in no point yet";

/// Of `chancery schema`.
pub(super) const SCHEMA: &str = "\
Examples:
  chancery schema > schema.json
          Write the schema of all records to a file
  chancery schema readout
          Print the schema of one kind of record
  chancery schema site
          Print the schema of site.yaml";

/// Of `chancery theme`.
pub(super) const THEME: &str = "\
Examples:
  chancery theme list
          List the templates, components, style sheets and scripts
  chancery theme export masthead
          Copy the header of all pages to templates/components/masthead.html, to change it";

/// Of `chancery theme list`.
pub(super) const THEME_LIST: &str = "\
Examples:
  chancery theme list
          List the files, with a `*` before those that this archive replaces";

/// Of `chancery theme export`.
pub(super) const THEME_EXPORT: &str = "\
Examples:
  chancery theme export masthead
          Copy the header of all pages to templates/components/masthead.html
  chancery theme export list.html components/meeting_row.html
          Copy a template and a component
  chancery theme export --all --to built-in
          Copy everything to another folder, to read it";

/// Of `chancery completions`.
pub(super) const COMPLETIONS: &str = "\
Examples:
  chancery completions bash > ~/.local/share/bash-completion/completions/chancery
  chancery completions zsh > ~/.zfunc/_chancery
  chancery completions fish > ~/.config/fish/completions/chancery.fish";

/// Of `chancery headers`.
pub(super) const HEADERS: &str = "\
Examples:
  chancery headers --server nginx > chancery.conf
          Write a file to include in a server block of nginx
  chancery headers --server apache > static/.htaccess
          Publish the settings of Apache with the site
  chancery headers --server caddy --base-url https://example.org/readouts/
          Print them for an address other than the one in site.yaml";

/// Of `chancery man`.
pub(super) const MAN: &str = "\
Examples:
  chancery man > chancery.1
          Write the manual page of the program to a file
  chancery man build
          Print the page of a command
  chancery man --output ~/.local/share/man/man1
          Install the pages of all commands for `man chancery` and `man chancery-build`";
/// Of `chancery publish`.
pub(super) const PUBLISH: &str = "\
Examples:
  chancery publish /srv/www
          Publish public/ to a folder that a web server shows
  chancery publish s3://my-bucket/archive --dry-run
          List what would be sent to a bucket and removed from it
  chancery publish ssh://editor@example.org/srv/www --verify
          Publish to another computer, and read all sent files back
  chancery publish git:origin#gh-pages
          Commit the site to a branch from which a forge serves pages
  chancery publish /srv/www --rollback
          Show again what was published before, after a publish with --keep-previous";

/// Of `chancery verify`.
pub(super) const VERIFY: &str = "\
Examples:
  chancery verify
          Check public/ against its manifest
  chancery verify site.zip
          Check a packed copy, without unpacking it
  chancery verify https://example.org/archive/ --manifest public/manifest-sha256.txt
          Check a published site against the manifest of the last build";

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
