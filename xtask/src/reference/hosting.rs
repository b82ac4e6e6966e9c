//! `docs/hosting.md`: how to serve a site. The configurations are those that `chancery headers` prints.

use chancery::hosting::{Server, Setup, script_source};
use url::Url;

const TEXT: &str = include_str!("text/hosting.md");
const REDIRECT: &str = include_str!("../../../templates/redirect.html");

/// The page.
///
/// # Errors
/// When the address of the example is none.
pub(super) fn page() -> Result<String, String> {
    let base_url = Url::parse("https://example.org/").map_err(|error| error.to_string())?;
    let setup = Setup {
        base_url,
        hsts: None,
        redirect_script: script_source(REDIRECT),
        redirects: vec![(
            "/old/visit/".to_owned(),
            "/meetings/2031-03-04-visit/".to_owned(),
        )],
    };
    let servers = [
        ("{nginx}", Server::Nginx),
        ("{apache}", Server::Apache),
        ("{caddy}", Server::Caddy),
        ("{netlify}", Server::Netlify),
        ("{s3-json}", Server::S3Json),
    ];
    let mut text = TEXT.to_owned();
    for (slot, server) in servers {
        text = text.replace(slot, setup.written(server).trim_end());
    }
    Ok(text)
}
