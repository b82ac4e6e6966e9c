//! What a web server sends besides the files of a site: a content security policy, how long browsers may keep a file,
//! content types, the page for unknown addresses, redirects. Each server writes this in its own way; the facts are here.

mod apache;
mod caddy;
mod headers_file;
mod nginx;
mod object_store;

use url::Url;

/// A server for which a configuration can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Server {
    /// nginx: an include file for a `server` block
    Nginx,
    /// Apache: a file `.htaccess`, or the inside of a `Directory` block
    Apache,
    /// Caddy: a site block
    Caddy,
    /// Static hosts that read a file `_headers` at the root of the site
    Netlify,
    /// Object stores: headers of objects by pattern, and the settings of a website, as JSON
    S3Json,
}

/// What a configuration depends on.
#[derive(Debug)]
pub struct Setup {
    /// The address of the site, with a slash at its end.
    pub base_url: Url,
    /// The seconds for which browsers are to insist on HTTPS, if at all.
    pub hsts: Option<u32>,
    /// The policy in the template of redirects lets its script run by this source: `'sha256-…'`. An archive may have
    /// a template of its own.
    pub redirect_script: Option<String>,
    /// Old addresses, decoded, and where their pages are now, percent-encoded: paths on the host.
    pub redirects: Vec<(String, String)>,
}

/// How long a browser may keep pages, feeds and other files whose address stays while their content changes.
const SHORT: &str = "max-age=300";
/// Files whose address names their content: it never changes.
const IMMUTABLE: &str = "max-age=31536000, immutable";
/// Files of the theme on hosts whose rules cannot see the version in `?v=`.
const DAY: &str = "max-age=86400";

/// Files of the search index whose names contain a hash of their content, as a regular expression for what follows the
/// path of the site.
const HASHED: &str = r"search/index/(.*[/.])?[0-9a-f]{10}\.[a-z_]+";

/// The site's files that few servers know, or know differently: the ending, the type, and whether it is text.
const TYPES: [(&str, &str, bool); 9] = [
    ("bib", "application/x-bibtex", true),
    ("ris", "application/x-research-info-systems", true),
    ("ics", "text/calendar", true),
    ("js", "text/javascript", true),
    ("json", "application/json", true),
    ("svg", "image/svg+xml", true),
    ("xml", "application/xml", true),
    ("txt", "text/plain", true),
    ("woff2", "font/woff2", false),
];
/// Feeds are read by programs that look at the type.
const FEED_TYPES: [(&str, &str); 2] = [
    ("xml", "application/atom+xml"),
    ("json", "application/feed+json"),
];

impl Setup {
    /// The path that every address of the site begins with, with a slash at both ends.
    fn base(&self) -> &str {
        self.base_url.path()
    }

    fn host(&self) -> &str {
        self.base_url.host_str().unwrap_or_default()
    }

    /// Scheme, host and port.
    fn origin(&self) -> String {
        self.base_url.origin().ascii_serialization()
    }

    /// What pages may load and run. Each page has a policy of its own that allows less: only the search page may run
    /// WebAssembly, and only redirects may run their script.
    fn policy(&self) -> String {
        let redirect = self.redirect_script.iter().map(|hash| format!(" {hash}"));
        let scripts = format!("'self' 'wasm-unsafe-eval'{}", redirect.collect::<String>());
        policy(&scripts)
    }

    /// For files of the archive's own, such as scanned pages: their scripts do not run.
    fn policy_of_files(&self) -> String {
        policy("'none'")
    }

    /// What every answer says, apart from its policy and how long it may be kept.
    fn common(&self) -> Vec<(&'static str, String)> {
        let mut headers = vec![
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Referrer-Policy", "no-referrer".to_owned()),
            ("X-Frame-Options", "DENY".to_owned()),
            ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
            ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        ];
        let hsts = self.hsts.map(|seconds| format!("max-age={seconds}"));
        headers.extend(hsts.map(|value| ("Strict-Transport-Security", value)));
        headers
    }

    /// The configuration of a server.
    pub fn written(&self, server: Server) -> String {
        match server {
            Server::Nginx => nginx::written(self),
            Server::Apache => apache::written(self),
            Server::Caddy => caddy::written(self),
            Server::Netlify => headers_file::written(self),
            Server::S3Json => object_store::written(self),
        }
    }
}

fn policy(scripts: &str) -> String {
    format!(
        "default-src 'none'; style-src 'self'; script-src {scripts}; img-src 'self'; font-src 'self'; \
         connect-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
}

/// The source in a template's policy that lets its inline script run.
pub fn script_source(template: &str) -> Option<String> {
    let (_, rest) = template.split_once("'sha256-")?;
    let (hash, _) = rest.split_once('\'')?;
    let is_base64 = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=');
    hash.chars()
        .all(is_base64)
        .then(|| format!("'sha256-{hash}'"))
}

/// A path as a regular expression that matches it and nothing else.
fn exactly(path: &str) -> String {
    let mut pattern = String::with_capacity(path.len());
    for c in path.chars() {
        if !c.is_alphanumeric() && !matches!(c, '/' | '-' | '_' | '%') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}

#[cfg(test)]
mod tests {
    use super::{Setup, exactly, script_source};
    use url::Url;

    #[test]
    fn the_script_of_redirects_may_run() {
        let template = include_str!("../../templates/redirect.html");
        let source = script_source(template).unwrap();
        let setup = Setup {
            base_url: Url::parse("https://example.org/").unwrap(),
            hsts: None,
            redirect_script: Some(source.clone()),
            redirects: Vec::new(),
        };
        assert!(setup.policy().contains(&source));
        assert!(!setup.policy_of_files().contains(&source));
        assert_eq!(script_source("'sha256-x; script-src *'"), None);
    }

    #[test]
    fn what_means_something_in_an_expression_is_escaped() {
        assert_eq!(exactly("/a.b/c+(d)/"), "/a\\.b/c\\+\\(d\\)/");
    }
}
