//! `headers`: the configuration of a web server for the site of an archive.

use std::path::Path;

use url::Url;

use super::report::Report;
use super::timings::Timings;
use super::{Outcome, SiteArgs, base_url, build};
use crate::diagnostics::Severity;
use crate::hosting::{Server, Setup, script_source};

/// What the command takes.
#[derive(Debug, clap::Args)]
pub(super) struct HeadersArgs {
    /// The server
    #[arg(long, value_enum)]
    server: Server,
    /// Tell browsers to use only HTTPS for this host for a year. Use this only if every address of the host, not only
    /// the archive, has HTTPS for good
    #[arg(long)]
    hsts: bool,
    /// The URL where the site will be published [default: `base_url` in site.yaml]
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: Option<Url>,
}

const YEAR: u32 = 31_536_000;

/// The built-in template of redirects, whose policy names its script.
const REDIRECT: &str = include_str!("../../templates/redirect.html");

pub(super) fn headers(root: &Path, args: HeadersArgs, report: &Report) -> Outcome {
    if let Some(outcome) = build::no_folder(root, report) {
        return outcome;
    }
    let chosen = SiteArgs {
        base_url: args.base_url,
        drafts: false,
        strict: false,
    };
    let (site, mut faults, _) = build::prepare(root, &chosen, true, report, &Timings::default());
    faults.retain(|fault| fault.severity() == Severity::Error);
    let Some(site) = site.filter(|_| faults.is_empty()) else {
        report.diagnostics(faults);
        return report.failed(
            "the archive has errors, so its redirects are not known",
            Some("`chancery check` lists all problems"),
            Outcome::Problems,
        );
    };
    let own = std::fs::read_to_string(root.join("templates/redirect.html"));
    let template = own.as_deref().unwrap_or(REDIRECT);
    // Servers compare decoded addresses.
    let base = site.base_path();
    let redirects = site.redirects();
    let redirects =
        redirects.map(|(old, now)| (format!("{base}{}", site.address(old)), site.url(now)));
    let mut base_url = chosen
        .base_url
        .unwrap_or_else(|| site.archive().site.base_url.clone());
    base_url.set_path(base);
    let setup = Setup {
        base_url,
        hsts: args.hsts.then_some(YEAR),
        redirect_script: script_source(template),
        redirects: redirects.collect(),
    };
    report.result(&setup.written(args.server))
}
