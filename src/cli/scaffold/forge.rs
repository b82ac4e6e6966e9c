//! Workflows that publish an archive, by forge.

/// A forge whose runners can publish an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(in crate::cli) enum Forge {
    /// `.github/workflows/site.yml`
    Github,
    /// `.gitlab-ci.yml`
    Gitlab,
    /// `.forgejo/workflows/site.yml`
    Forgejo,
}

impl Forge {
    /// The path and the text of its workflow.
    pub(super) fn workflow(self) -> (&'static str, &'static str) {
        match self {
            Forge::Github => (".github/workflows/site.yml", include_str!("ci/github.yml")),
            Forge::Gitlab => (".gitlab-ci.yml", include_str!("ci/gitlab.yml")),
            Forge::Forgejo => (
                ".forgejo/workflows/site.yml",
                include_str!("ci/forgejo.yml"),
            ),
        }
    }
}
