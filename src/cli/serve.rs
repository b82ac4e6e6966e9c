//! `serve`: the archive in a browser while it is edited.

use std::net::IpAddr;
use std::path::Path;

use super::Outcome;
use super::report::{Report, seconds};
use crate::diagnostics::Severity;
use crate::preview::{self, Failure, PreviewEvent, ServeOptions};

/// What the command takes.
#[derive(Debug, clap::Args)]
pub(super) struct ServeArgs {
    /// The address to listen on; with a non-loopback address, others on the network can read the preview
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    bind: IpAddr,
    /// The port [default: 1961, or the next free port]
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
    /// Open the site in the browser
    #[arg(long)]
    open: bool,
    /// Include drafts
    #[arg(long)]
    drafts: bool,
    /// Poll files for changes, for network drives and containers where the system does not report them
    #[arg(long)]
    poll: bool,
    /// Accept requests for this host name, in addition to localhost and IP addresses
    #[arg(long = "host", value_name = "NAME")]
    hosts: Vec<String>,
    /// The URL of links that open a file in an editor, with {path}, {line} and {column}
    #[arg(
        long,
        value_name = "URL",
        default_value = "vscode://file{path}:{line}:{column}"
    )]
    editor: String,
}

pub(super) fn serve(root: &Path, args: ServeArgs, report: Report) -> Outcome {
    if !root.is_dir() {
        let message = format!("there is no folder `{}`", root.display());
        let help = "use `--root DIR` to name the archive's folder, or `chancery init DIR` to create an archive";
        return report.failed(&message, Some(help), Outcome::Usage);
    }
    if !root.join("content").is_dir() {
        let message = format!("no archive found in `{}`", root.display());
        let help = "an archive contains a folder `content`; use `--root DIR` to name the archive's folder, or `chancery init DIR` to create an archive";
        return report.failed(&message, Some(help), Outcome::Usage);
    }
    let wish = ServeOptions {
        bind: args.bind,
        port: args.port,
        drafts: args.drafts,
        poll: args.poll,
        hosts: args.hosts,
        editor: args.editor,
    };
    let open = args.open;
    let teller = report;
    let served = preview::serve(root, wish, move |told| tell(&teller, &told, open));
    match served {
        Ok(()) => Outcome::Clean,
        Err(Failure::PortTaken(port)) => report.failed(
            &format!("port {port} is used by another program"),
            Some("choose another port, or omit `--port` to use the next free one"),
            Outcome::Machine,
        ),
        Err(Failure::Listen(error)) => report.failed(
            &format!("cannot listen on {}: {error}", args.bind),
            None,
            Outcome::Machine,
        ),
        Err(Failure::Watch(error)) => report.failed(
            &format!("cannot watch `{}`: {error}", root.display()),
            Some("use `--poll` to poll the files instead"),
            Outcome::Machine,
        ),
        Err(Failure::Start(error)) => report.failed(
            &format!("cannot start the preview: {error}"),
            None,
            Outcome::Machine,
        ),
    }
}

fn tell(report: &Report, told: &PreviewEvent<'_>, open: bool) {
    match told {
        PreviewEvent::Open(address, path, wanted) => {
            if let Some(wanted) = wanted {
                let port = address.port();
                report.warn(&format!(
                    "port {wanted} is in use; this preview uses port {port}"
                ));
            }
            let host = match address.ip() {
                ip if ip.is_unspecified() => format!("127.0.0.1:{}", address.port()),
                _ => address.to_string(),
            };
            let url = format!("http://{host}{path}");
            report.done("Serving", &format!("{url} (press Ctrl-C to stop)"));
            if !address.ip().is_loopback() {
                report.warn(&format!(
                    "everyone who can reach {address} can read this preview, including drafts if `--drafts` is given"
                ));
            }
            if open {
                open_browser(*report, url);
            }
        }
        PreviewEvent::Polled => report.warn(
            "the system's limit of watched folders is reached, so files are polled; \
             on Linux, raise it with `sudo sysctl fs.inotify.max_user_watches=524288`",
        ),
        PreviewEvent::Unwatched => {
            report.warn("cannot watch a new folder; restart the preview, or use `--poll`")
        }
        PreviewEvent::State(diagnostics, took) => {
            report.diagnostics(diagnostics.to_vec());
            let errors = diagnostics
                .iter()
                .filter(|fault| fault.severity() == Severity::Error)
                .count();
            if let Some(took) = took {
                let state = match errors {
                    0 => "up to date",
                    _ => "still serving the last version without errors",
                };
                report.say(&format!("{state} ({})", seconds(*took)));
            }
        }
    }
}

/// Asks the system to open an address. The preview does not wait for it: some systems' openers end only with the browser.
fn open_browser(report: Report, url: String) {
    std::thread::spawn(move || {
        if let Err(error) = open::that(&url) {
            report.warn(&format!("cannot open a browser ({error}); go to {url}"));
        }
    });
}
