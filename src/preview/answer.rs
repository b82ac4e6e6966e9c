//! What the preview answers to a request: a page of the proof, or one of the preview's own files.
//! As strict as a hardened static host, and stricter: only this machine's names are answered to.

use std::fs::File;
use std::net::IpAddr;
use std::ops::Range;
use std::path::Path;

use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use super::live_site::LiveSite;
use crate::diagnostics::{Diagnostic, Format, Printer, Severity, first_of};
use crate::site::{Content, RenderBuffer, Route};
use crate::source::id::{EntityKind, Kind};
use crate::source::{Boundary, open_regular};
use crate::suggest::{Idea, Suggestion, suggest};

/// Where the preview's own files lie, below every site.
pub(super) const OWN: &str = "/.chancery/";

const SCRIPT: &str = include_str!("client/preview.js");
/// How a page loads it. Not deferred: it begins before the scripts of a theme do.
const LOAD_SCRIPT: &str = include_str!("client/load.html");
/// A page in place of one that cannot be shown.
const ERROR_PAGE: &str = include_str!("client/error.html");
const ICON: &str = include_str!("../../templates/static/icon.svg");
const MORPH: &str = include_str!("client/idiomorph.min.js");

/// A request, as far as it counts.
#[derive(Debug)]
pub(super) struct Request<'r> {
    pub(super) method: &'r str,
    /// The path, percent-encoded as it came.
    pub(super) path: &'r str,
    pub(super) query: Option<&'r str>,
    /// Which bytes of a file are wanted, if not all.
    pub(super) range: Option<&'r str>,
    /// Every host that it names: in `Host`, and in its first line.
    pub(super) hosts: &'r [String],
}

/// An answer.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) content_type: String,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
    /// What is sent in place of the body, piece by piece.
    pub(super) file: Option<Excerpt>,
    /// Why this is not what was asked for, if a template failed.
    faults: Vec<Diagnostic>,
    /// By which a tab tells whether its page is another now.
    mark: Option<String>,
}

/// A part of an open file.
#[derive(Debug)]
pub(super) struct Excerpt {
    pub(super) file: File,
    pub(super) start: u64,
    pub(super) length: u64,
}

/// What every answer says, as a hardened host does.
const HEADERS: [(&str, &str); 7] = [
    (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; \
         connect-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("x-frame-options", "DENY"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    // What is being edited must never come out of a cache.
    ("cache-control", "no-store"),
];

impl Answer {
    fn new(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Answer {
        let headers = HEADERS.map(|(name, value)| (name, value.to_owned()));
        Answer {
            status,
            content_type: content_type.to_owned(),
            headers: headers.to_vec(),
            body: body.into(),
            file: None,
            faults: Vec::new(),
            mark: None,
        }
    }

    /// A page with the preview's script in its head.
    fn page(status: u16, mut html: Vec<u8>) -> Answer {
        let mark = blake3::hash(&html).to_hex().to_string();
        let script = LOAD_SCRIPT.trim_end().replace("{mark}", &mark);
        let end = b"</head>";
        let at = html
            .windows(end.len())
            .position(|window| window == end)
            .unwrap_or(html.len());
        html.splice(at..at, script.into_bytes());
        Answer {
            mark: Some(mark),
            ..Answer::new(status, "text/html; charset=utf-8", html)
        }
    }

    fn plain(status: u16, message: &str) -> Answer {
        Answer::new(status, "text/plain; charset=utf-8", format!("{message}\n"))
    }

    fn json(value: &Value) -> Answer {
        Answer::new(200, "application/json", value.to_string())
    }

    fn with(mut self, header: &'static str, value: impl Into<String>) -> Answer {
        self.headers.push((header, value.into()));
        self
    }
}

/// How the preview is set up, as far as answers depend on it.
#[derive(Debug, Clone)]
pub(super) struct ServerConfig {
    /// Names besides those of this machine by which it may be called.
    pub(super) hosts: Vec<String>,
    /// Where an editor opens a file: an address with `{path}`, `{line}` and `{column}` in it.
    pub(super) editor: String,
}

/// Answers a request.
pub(super) fn answer(proof: &LiveSite, manner: &ServerConfig, request: &Request<'_>) -> Answer {
    if !matches!(request.method, "GET" | "HEAD") {
        return Answer::plain(405, "only GET and HEAD are supported").with("allow", "GET, HEAD");
    }
    // Whoever names several might mean any of them.
    let mut hosts = request.hosts.iter();
    if request.hosts.is_empty() || !hosts.all(|host| is_here(host, &manner.hosts)) {
        return Answer::plain(
            421,
            "this preview accepts only localhost and IP addresses as host; use `--host NAME` to allow a name",
        );
    }
    let Some(path) = decoded(request.path) else {
        return Answer::plain(400, "invalid path");
    };
    match path.strip_prefix(OWN) {
        Some(own) => own_file(proof, manner, own, request.query),
        None => page(proof, &path, request.range),
    }
}

/// Whether a `Host` names this machine. A page of another site, whose name is made to lead here, sends
/// its own name (DNS rebinding), and gets nothing.
fn is_here(host: &str, more: &[String]) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.rsplit_once(':').map_or(host, |(name, _)| name),
    };
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    name == "localhost"
        || name.ends_with(".localhost")
        || name.parse::<IpAddr>().is_ok()
        || more.iter().any(|other| other.eq_ignore_ascii_case(&name))
}

/// A path in plain characters; none if it could lead out of a site.
fn decoded(path: &str) -> Option<String> {
    let decoded = percent_decode_str(path).decode_utf8().ok()?;
    let sound = decoded.starts_with('/')
        && !decoded.starts_with("//")
        && !decoded.contains(|c: char| c == '\\' || c.is_control())
        && decoded.split('/').all(|part| !matches!(part, "." | ".."));
    sound.then(|| decoded.into_owned())
}

fn page(proof: &LiveSite, path: &str, range: Option<&str>) -> Answer {
    let Some(site) = proof.site() else {
        return error_page(
            proof,
            500,
            "The site cannot be built yet",
            &proof.diagnostics(),
        );
    };
    let Some(file) = path.strip_prefix(site.base_path()) else {
        if path == "/" || format!("{path}/") == site.base_path() {
            return Answer::plain(302, "redirect to the base path of the site")
                .with("location", site.base_path());
        }
        return missing(proof);
    };
    let index = match file {
        "" => "index.html".to_owned(),
        file if file.ends_with('/') => format!("{file}index.html"),
        file => file.to_owned(),
    };
    match proof.route(&index) {
        Some(route) => found(proof, route, (&index, range), 200),
        None if proof.route(&format!("{file}/index.html")).is_some() => {
            let to = format!("{}/", encoded(path));
            Answer::plain(302, "redirect to the page").with("location", to)
        }
        None => missing(proof),
    }
}

fn encoded(path: &str) -> String {
    use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
    const PATH: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'/')
        .remove(b'-')
        .remove(b'_')
        .remove(b'.')
        .remove(b'~');
    utf8_percent_encode(path, PATH).to_string()
}

fn missing(proof: &LiveSite) -> Answer {
    match proof.route("404.html") {
        Some(route) => found(proof, route, ("404.html", None), 404),
        None => Answer::plain(404, "page not found"),
    }
}

fn found(
    proof: &LiveSite,
    route: Route,
    (file, range): (&str, Option<&str>),
    status: u16,
) -> Answer {
    let Some(site) = proof.site() else {
        return Answer::plain(500, "the site cannot be built yet");
    };
    let content_type = content_type(file);
    let mut room = RenderBuffer::default();
    let body = match site.render(route, &mut room) {
        Ok(Content::Bytes(bytes)) => bytes.into_owned(),
        Ok(Content::File(path)) => return copied(proof.root(), path, content_type, range),
        Err(fault) => {
            let faults = vec![*fault];
            let page = error_page(proof, 500, "This page cannot be rendered", &faults);
            return Answer { faults, ..page };
        }
    };
    match content_type.starts_with("text/html") {
        true => Answer::page(status, body),
        false => Answer::new(status, &content_type, body),
    }
}

/// A file that is published as it is, or a part of it.
fn copied(root: &Path, path: &Path, content_type: String, range: Option<&str>) -> Answer {
    let open = || {
        let place = path.canonicalize().ok()?;
        if !Boundary::of(root).allows(&place) {
            return None;
        }
        let file = open_regular(&place).ok()?;
        let length = file.metadata().ok()?.len();
        Some((file, length))
    };
    let Some((file, whole)) = open() else {
        return Answer::plain(
            404,
            "the file does not exist, or a symbolic link points outside the archive",
        );
    };
    let (status, bytes) = match range.map(|range| wanted(range, whole)) {
        None | Some(Wanted::All) => (200, 0..whole),
        Some(Wanted::Part(bytes)) => (206, bytes),
        Some(Wanted::Nothing) => {
            return Answer::plain(416, "range not satisfiable")
                .with("content-range", format!("bytes */{whole}"));
        }
    };
    let mut answer = Answer::new(status, &content_type, "").with("accept-ranges", "bytes");
    if can_run(&content_type) {
        // An origin of its own, so that what it runs reads nothing that the preview tells.
        for (name, value) in &mut answer.headers {
            if *name == "content-security-policy" {
                value.push_str("; sandbox");
            }
        }
    }
    if status == 206 {
        let said = format!("bytes {}-{}/{whole}", bytes.start, bytes.end - 1);
        answer = answer.with("content-range", said);
    }
    answer.file = Some(Excerpt {
        file,
        start: bytes.start,
        length: bytes.end - bytes.start,
    });
    answer
}

/// Whether browsers run scripts that stand in a file of a type.
fn can_run(content_type: &str) -> bool {
    let main = content_type.split(';').next().unwrap_or_default();
    main == "text/html" || main.ends_with("xml")
}

/// Which bytes of a file a `Range` asks for.
#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    All,
    Part(Range<u64>),
    Nothing,
}

/// Reads a `Range`. One that names several parts, or is not understood, asks for all (RFC 9110, 14.2).
fn wanted(range: &str, whole: u64) -> Wanted {
    let read = || {
        let part = range.trim().strip_prefix("bytes=")?.trim();
        let (first, last) = part.split_once('-')?;
        let number = |text: &str| -> Option<Option<u64>> {
            match text.trim() {
                "" => Some(None),
                text if text.bytes().all(|byte| byte.is_ascii_digit()) => {
                    // More than any file has.
                    Some(Some(text.parse().unwrap_or(u64::MAX)))
                }
                _ => None,
            }
        };
        match (number(first)?, number(last)?) {
            (None, None) => None,
            (Some(first), Some(last)) if last < first => None,
            (Some(first), last) => {
                let end = last.map_or(whole, |last| last.saturating_add(1).min(whole));
                Some(first..end)
            }
            (None, Some(length)) => Some(whole.saturating_sub(length)..whole),
        }
    };
    match read() {
        None => Wanted::All,
        Some(bytes) if bytes.start >= bytes.end => Wanted::Nothing,
        Some(bytes) => Wanted::Part(bytes),
    }
}

fn content_type(file: &str) -> String {
    let guess = mime_guess::from_path(file).first_or_octet_stream();
    match guess.type_().as_str() {
        "text" => format!("{guess}; charset=utf-8"),
        _ => guess.to_string(),
    }
}

/// A page in place of one that cannot be shown; the preview's script tells on it what is wrong.
fn error_page(proof: &LiveSite, status: u16, title: &str, faults: &[Diagnostic]) -> Answer {
    let language = proof.site().map_or_else(
        || "en".to_owned(),
        |site| site.archive().site.language.tag(),
    );
    // What is wrong comes last: it may hold what looks like another slot.
    let html = ERROR_PAGE
        .replace("{language}", &language)
        .replace("{title}", title)
        .replace("{faults}", &escaped(&printed(faults)));
    Answer::page(status, html.into_bytes())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Problems as a terminal shows them.
fn printed(faults: &[Diagnostic]) -> String {
    let printer = Printer {
        format: Format::Human,
        all: false,
        colour: false,
    };
    let mut printed = Vec::new();
    // Memory can always be written to.
    let _ = printer.print(faults, &mut printed);
    String::from_utf8_lossy(&printed).into_owned()
}

fn own_file(proof: &LiveSite, manner: &ServerConfig, name: &str, query: Option<&str>) -> Answer {
    match name {
        "preview.js" => Answer::new(200, "text/javascript; charset=utf-8", SCRIPT),
        "idiomorph.js" => Answer::new(200, "text/javascript; charset=utf-8", MORPH),
        "icon.svg" => Answer::new(200, "image/svg+xml", ICON),
        // What follows is the server's to write, as long as the tab listens.
        "events" => Answer::new(200, "text/event-stream", ""),
        "state" => Answer::json(&state(proof, manner, &asked_path(query))),
        _ => Answer::plain(404, "file not found"),
    }
}

/// The path of the page that a query names: `path=/people/`.
fn asked_path(query: Option<&str>) -> String {
    let pairs = url::form_urlencoded::parse(query.unwrap_or_default().as_bytes());
    let path = pairs.into_iter().find(|(key, _)| key == "path");
    path.map(|(_, path)| path.into_owned()).unwrap_or_default()
}

/// What a tab needs to know: whether its page is another, what is wrong, and what its page is made of.
fn state(proof: &LiveSite, manner: &ServerConfig, path: &str) -> Value {
    let mut diagnostics = proof.diagnostics();
    let shown = decoded(path).map(|path| page(proof, &path, None));
    if let Some(shown) = &shown {
        // First, because the page shows nothing else.
        diagnostics.splice(0..0, shown.faults.iter().cloned());
    }
    let errors = diagnostics
        .iter()
        .filter(|fault| fault.severity() == Severity::Error)
        .count();
    let mark = shown.and_then(|shown| shown.mark);
    let problem = |fault: &Diagnostic| {
        let place = fault.place.as_ref();
        json!({
            "severity": fault.severity().name(),
            "code": fault.code.as_str(),
            "message": fault.message,
            "text": printed(std::slice::from_ref(fault)),
            "place": place.map(|place| {
                let (line, column) = place.source.line_column(place.span.start);
                json!({
                    "file": place.source.path,
                    "line": line,
                    "column": column,
                    "editor": editor_url(proof, manner, &place.source.path, line, column),
                })
            }),
        })
    };
    let source = decoded(path).and_then(|path| source_of(proof, &path));
    let here = diagnostics.iter().filter(|fault| {
        let place = fault.place.as_ref();
        let file = place.map(|place| place.source.path.as_str());
        fault.severity() == Severity::Warning && file.is_some() && file == source.as_deref()
    });
    let place = source
        .as_ref()
        .map(|file| json!({ "file": file, "editor": editor_url(proof, manner, file, 1, 1) }));
    const MOST: usize = 20;
    let base_path = proof.site().map_or("/", |site| site.base_path());
    let files = proof.renewed().iter().map(|(name, count)| {
        let address = format!("{base_path}{}", encoded(name));
        (address, json!(count))
    });
    json!({
        "files": files.collect::<serde_json::Map<_, _>>(),
        "source": place,
        "here": here.take(MOST).map(problem).collect::<Vec<_>>(),
        "hints": hints(proof, manner, path),
        "page": mark,
        "in_step": proof.is_in_step(),
        "errors": errors,
        "warnings": diagnostics.len() - errors,
        "problems": first_of(&diagnostics, MOST).into_iter().map(problem).collect::<Vec<_>>(),
        "more": diagnostics.len().saturating_sub(MOST),
    })
}

/// What an annotator may want to add to the account on a page.
fn hints(proof: &LiveSite, manner: &ServerConfig, path: &str) -> Vec<Value> {
    let route = decoded(path).and_then(|path| route_of(proof, &path));
    let (Some(site), Some(Route::Readout(ix))) = (proof.site(), route) else {
        return Vec::new();
    };
    // Places are those of what is shown, and the file may hold something else by now.
    if !proof.is_in_step() {
        return Vec::new();
    }
    let archive = site.archive();
    let hint = |suggestion: &Suggestion| {
        let place = &suggestion.place;
        let (line, column) = place.source.line_column(place.span.start);
        let words = &suggestion.text;
        let text = match &suggestion.idea {
            Idea::Name { kind, .. } => {
                format!(
                    "“{words}” matches no record; is it {}?",
                    with_article(*kind)
                )
            }
            Idea::Statement { act, .. } => {
                format!(
                    "“{words}” ({}) has no statement",
                    archive.vocabulary.act(*act).label
                )
            }
            Idea::Atmosphere { .. } => {
                format!("“{words}” describes the talks but is not annotated")
            }
            Idea::Alias { entity, .. } => {
                format!(
                    "“{words}” may be another name of {}",
                    archive.entity(*entity).name
                )
            }
        };
        json!({
            "text": text,
            "yaml": suggestion.yaml,
            "place": {
                "file": place.source.path,
                "line": line,
                "column": column,
                "editor": editor_url(proof, manner, &place.source.path, line, column),
            },
        })
    };
    suggest(archive, site.links(), &[ix])
        .listed
        .iter()
        .map(hint)
        .collect()
}

fn with_article(kind: EntityKind) -> String {
    Kind::Entity(kind).with_article().to_string()
}

/// The route of the page at a path.
fn route_of(proof: &LiveSite, path: &str) -> Option<Route> {
    let below = path.strip_prefix(proof.site()?.base_path())?;
    let file = match below.trim_end_matches('/') {
        "" => "index.html".to_owned(),
        below => format!("{below}/index.html"),
    };
    proof.route(&file)
}

/// The file of which a page is made, if it is one file.
fn source_of(proof: &LiveSite, path: &str) -> Option<String> {
    proof.site()?.source_of(route_of(proof, path)?)
}

/// Where the editor opens a place of a file.
fn editor_url(
    proof: &LiveSite,
    manner: &ServerConfig,
    file: &str,
    line: usize,
    column: usize,
) -> Option<String> {
    let path = proof.root().join(file);
    path.is_file().then(|| {
        let path = encoded(&path.to_string_lossy());
        manner
            .editor
            .replace("{path}", &path)
            .replace("{line}", &line.to_string())
            .replace("{column}", &column.to_string())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read() {
        for (range, wants) in [
            ("bytes=0-9", Wanted::Part(0..10)),
            ("bytes=5-", Wanted::Part(5..100)),
            ("bytes=-5", Wanted::Part(95..100)),
            ("bytes=-500", Wanted::Part(0..100)),
            ("bytes=90-500", Wanted::Part(90..100)),
            ("bytes=99-99999999999999999999999", Wanted::Part(99..100)),
            ("bytes=100-", Wanted::Nothing),
            ("bytes=99999999999999999999999-", Wanted::Nothing),
            ("bytes=-0", Wanted::Nothing),
            ("bytes=9-0", Wanted::All),
            ("bytes=-", Wanted::All),
            ("bytes=0-1,3-4", Wanted::All),
            ("bytes=+1-2", Wanted::All),
            ("lines=0-9", Wanted::All),
            ("", Wanted::All),
        ] {
            assert_eq!(wanted(range, 100), wants, "{range}");
        }
        assert_eq!(wanted("bytes=0-", 0), Wanted::Nothing);
    }
}
