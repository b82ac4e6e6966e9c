//! Where a site is published to: what the target's address means.

use std::path::{Path, PathBuf};

use url::Url;

/// A target as it was named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A folder.
    Folder(PathBuf),
    /// An object store, by its address: `s3://bucket/prefix`, `az://container/prefix`, `gs://bucket/prefix`.
    Cloud(Url),
    /// A folder of another computer.
    Ssh(Remote),
    /// A branch of a Git repository: a remote's name or address, or nothing for the archive's own repository.
    Git {
        /// The name or address of the remote.
        remote: Option<String>,
        /// The branch.
        branch: String,
    },
}

/// A folder of another computer that is reached by SSH.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remote {
    /// `host` or `user@host`.
    pub host: String,
    /// The port, if not that of the user's settings.
    pub port: Option<u16>,
    /// The absolute path of the folder, or one from the user's home folder.
    pub path: String,
}

/// The branch that forges take for pages.
const PAGES: &str = "gh-pages";

impl Target {
    /// Reads the address of a target.
    ///
    /// # Errors
    /// It is none; the message says what is expected.
    pub fn parse(text: &str) -> Result<Target, String> {
        if let Some(rest) = text.strip_prefix("git:") {
            return git(rest);
        }
        let Some((scheme, _)) = text.split_once("://") else {
            return match text.is_empty() {
                true => Err("the target is empty".to_owned()),
                false => Ok(Target::Folder(PathBuf::from(text))),
            };
        };
        let url =
            || Url::parse(text).map_err(|error| format!("`{text}` is not an address: {error}"));
        match scheme {
            "file" => {
                let path = url()?.to_file_path();
                path.map(Target::Folder).map_err(|()| {
                    format!(
                        "`{text}` does not name a folder of this computer, as file:///srv/www does"
                    )
                })
            }
            "s3" | "az" | "gs" => {
                let url = url()?;
                if url.host_str().is_none_or(str::is_empty) {
                    return Err(format!(
                        "`{text}` has no bucket; write {scheme}://BUCKET/PREFIX"
                    ));
                }
                if !url.username().is_empty() || url.password().is_some() {
                    return Err("the target has a user name or password; keep credentials in environment variables".to_owned());
                }
                if url.query().is_some() || url.fragment().is_some() {
                    return Err(format!("`{text}` has more than a bucket and a prefix"));
                }
                Ok(Target::Cloud(url))
            }
            "ssh" | "rsync+ssh" => ssh(&url()?).map(Target::Ssh),
            _ => Err(format!(
                "`{scheme}:` is not a kind of target; the kinds are a folder, `file:`, `s3:`, `az:`, `gs:`, `ssh:` and `git:`"
            )),
        }
    }
}

fn ssh(url: &Url) -> Result<Remote, String> {
    let host = url.host_str().unwrap_or_default();
    let path = percent_encoding::percent_decode_str(url.path()).decode_utf8();
    let path = path.map_err(|_| "the path of the target is not UTF-8".to_owned())?;
    // `ssh://host/~/www` is below the home folder.
    let path = path
        .strip_prefix("/~/")
        .unwrap_or(&path)
        .trim_end_matches('/');
    if host.is_empty() || path.is_empty() {
        return Err("the target needs a host and a folder; write ssh://USER@HOST/PATH".to_owned());
    }
    if url.password().is_some() {
        return Err("the target has a password; use a key or an SSH agent".to_owned());
    }
    let user = url.username();
    // Either could be taken for an option of ssh.
    if host.starts_with('-') || user.starts_with('-') || path.starts_with('-') {
        return Err("a host, user or path cannot begin with a hyphen".to_owned());
    }
    if path.chars().any(char::is_control) {
        return Err("the path of the target contains a control character".to_owned());
    }
    Ok(Remote {
        host: match user {
            "" => host.to_owned(),
            user => format!("{user}@{host}"),
        },
        port: url.port(),
        path: path.to_owned(),
    })
}

/// `git:BRANCH`, `git:REMOTE#BRANCH`, or `git:` for the branch `gh-pages`.
fn git(text: &str) -> Result<Target, String> {
    let (remote, branch) = match text.rsplit_once('#') {
        Some((remote, branch)) => (Some(remote.to_owned()), branch),
        None => (None, text),
    };
    let branch = if branch.is_empty() { PAGES } else { branch };
    if branch.starts_with('-')
        || remote
            .as_deref()
            .is_some_and(|remote| remote.starts_with('-'))
    {
        return Err("a branch or remote cannot begin with a hyphen".to_owned());
    }
    if remote.as_deref() == Some("") {
        return Err("the remote is empty; write git:BRANCH or git:REMOTE#BRANCH".to_owned());
    }
    Ok(Target::Git {
        remote,
        branch: branch.to_owned(),
    })
}

/// Why a site must not be published to a folder: it is the site's own, or one is in the other.
pub fn misplaced(site: &Path, target: &Path) -> Option<String> {
    let site = site.canonicalize().ok()?;
    let target = canonical(target)?;
    let shown = target.display();
    if site == target {
        Some(format!(
            "`{shown}` is the folder that the site was built in"
        ))
    } else if target.starts_with(&site) {
        Some(format!(
            "`{shown}` is in the folder that the site was built in"
        ))
    } else if site.starts_with(&target) {
        Some(format!(
            "`{shown}` contains the folder that the site was built in"
        ))
    } else {
        None
    }
}

/// Why a folder cannot be published to, if an archive has its sources there.
pub fn in_sources(root: &Path, target: &Path) -> Option<String> {
    const SOURCES: [&str; 4] = ["content", "templates", "static", ".git"];
    let target = canonical(target)?;
    let folders = SOURCES
        .iter()
        .filter_map(|name| root.join(name).canonicalize().ok());
    let mut folders = folders.filter(|folder| target.starts_with(folder));
    let folder = folders.next()?;
    Some(format!(
        "`{}` belongs to the sources of the archive, in `{}`",
        target.display(),
        folder.display()
    ))
}

/// The path of a folder without links; one that does not exist yet is made in a folder that does.
fn canonical(target: &Path) -> Option<PathBuf> {
    let found = target.canonicalize().or_else(|error| {
        let target = std::path::absolute(target)?;
        match (target.parent(), target.file_name()) {
            (Some(above), Some(name)) => Ok(above.canonicalize()?.join(name)),
            _ => Err(error),
        }
    });
    found.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_told_apart() {
        let folder = |path: &str| Ok(Target::Folder(path.into()));
        assert_eq!(Target::parse("../www"), folder("../www"));
        assert_eq!(Target::parse("file:///srv/my%20www"), folder("/srv/my www"));
        let cloud = Url::parse("s3://bucket/a/b").unwrap();
        assert_eq!(Target::parse("s3://bucket/a/b"), Ok(Target::Cloud(cloud)));
        let remote = Remote {
            host: "me@example.org".to_owned(),
            port: Some(2222),
            path: "/srv/www".to_owned(),
        };
        assert_eq!(
            Target::parse("ssh://me@example.org:2222/srv/www/"),
            Ok(Target::Ssh(remote))
        );
        let home = Target::parse("ssh://example.org/~/www");
        assert!(matches!(home, Ok(Target::Ssh(remote)) if remote.path == "www"));
        let git = |remote: Option<&str>, branch: &str| {
            Ok(Target::Git {
                remote: remote.map(str::to_owned),
                branch: branch.to_owned(),
            })
        };
        assert_eq!(Target::parse("git:"), git(None, "gh-pages"));
        assert_eq!(Target::parse("git:pages"), git(None, "pages"));
        assert_eq!(
            Target::parse("git:origin#pages"),
            git(Some("origin"), "pages")
        );
        assert_eq!(
            Target::parse("git:https://x.org/a.git#"),
            git(Some("https://x.org/a.git"), "gh-pages")
        );
    }

    #[test]
    fn other_texts_are_refused_with_a_reason() {
        for (bad, said) in [
            ("", "empty"),
            ("ftp://x/y", "not a kind of target"),
            ("s3:///prefix", "has no bucket"),
            ("s3://me:secret@bucket/", "environment variables"),
            ("s3://bucket/a?x=y", "more than a bucket"),
            ("ssh://host", "needs a host and a folder"),
            ("ssh://me:secret@host/www", "password"),
            ("ssh://-oProxyCommand=x/www", "hyphen"),
            ("git:--upload-pack=x#y", "hyphen"),
            ("git:#y", "remote is empty"),
            ("file://host/www", "folder of this computer"),
        ] {
            let error = Target::parse(bad).unwrap_err();
            assert!(error.contains(said), "{bad}: {error}");
            assert!(!error.contains("secret"), "{error}");
        }
    }
}
