//! The preview's server: many tabs at once, and no client that can hold it up.

use std::convert::Infallible;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::pin::Pin;
use std::sync::{Arc, PoisonError, RwLock};
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::body::{Bytes, Frame, Incoming, SizeHint};
use hyper::header::{HeaderName, HeaderValue};
use hyper::service::service_fn;
use hyper::{Response, StatusCode, server::conn::http1};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::sync::{Semaphore, mpsc, watch};

use super::answer::{Answer, Excerpt, OWN, Request, ServerConfig, answer};
use super::live_site::LiveSite;
use super::slow_client::SlowClientTimeout;

/// More connections than this are closed at once.
const MOST_CONNECTIONS: usize = 256;
/// Below so many free places, clients that do not read what they asked for are given up.
const ENOUGH_ROOM: usize = MOST_CONNECTIONS / 4;
/// How long a client may take to send the head of a request, and to read a part of what it asked for.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a connection may stay open; browsers open another by themselves.
const LONGEST: Duration = Duration::from_secs(15 * 60);
/// How often a silent stream of events shows that it lives, and finds out whether its client does.
const PULSE: Duration = Duration::from_secs(10);

/// What requests are answered from.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) proof: RwLock<LiveSite>,
    /// Counts the changes of the proof.
    pub(super) version: watch::Sender<u64>,
    pub(super) manner: ServerConfig,
}

/// Takes the first free port from one on, or that one alone.
///
/// # Errors
/// When none is free, or the address is not one of this machine.
pub(super) fn bind(address: IpAddr, port: u16, only: bool) -> io::Result<TcpListener> {
    const FURTHER: u16 = 50;
    let last = if only {
        port
    } else {
        port.saturating_add(FURTHER)
    };
    let mut refused = None;
    for port in port..=last {
        match TcpListener::bind(SocketAddr::new(address, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => refused = Some(error),
            Err(error) => return Err(error),
        }
    }
    Err(refused.unwrap_or_else(|| io::ErrorKind::AddrInUse.into()))
}

/// Answers requests until the program ends.
///
/// # Errors
/// When the listener cannot be used.
pub(super) async fn serve(listener: TcpListener, shared: Arc<Shared>) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let room = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    loop {
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            // A client that is gone already, or too many open files: others go on.
            Err(_) => {
                tokio::time::sleep(Duration::from_millis(20)).await;
                continue;
            }
        };
        let Ok(place) = Arc::clone(&room).try_acquire_owned() else {
            continue;
        };
        let shared = Arc::clone(&shared);
        let room = Arc::clone(&room);
        tokio::spawn(async move {
            let _ = stream.set_nodelay(true);
            let stream = SlowClientTimeout::new(stream, PATIENCE, room, ENOUGH_ROOM);
            let service = service_fn(move |request| respond(request, Arc::clone(&shared)));
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(PATIENCE)
                .max_headers(64)
                .max_buf_size(16 * 1024)
                .keep_alive(true)
                .serve_connection(TokioIo::new(stream), service);
            // How a connection ended is nobody's concern but the client's.
            let _ = tokio::time::timeout(LONGEST, connection).await;
            drop(place);
        });
    }
}

type Responded = Result<Response<Body>, Infallible>;

async fn respond(request: hyper::Request<Incoming>, shared: Arc<Shared>) -> Responded {
    let uri = request.uri();
    let named = uri.authority().map(|authority| authority.as_str());
    let headers = request.headers().get_all("host").iter();
    // What is no text is no host either.
    let headers = headers.map(|host| host.to_str().unwrap_or_default());
    let hosts: Vec<String> = headers.chain(named).map(str::to_owned).collect();
    let asked = Asked {
        method: request.method().as_str().to_owned(),
        path: uri.path().to_owned(),
        query: uri.query().map(str::to_owned),
        range: range_of(&request),
        hosts,
    };
    let head = request.method() == hyper::Method::HEAD;
    let events = asked.path == format!("{OWN}events");
    let waiting = events.then(|| shared.version.subscribe());
    let given = Arc::clone(&shared);
    // Rendering takes a processor for a while; other tabs are answered meanwhile.
    let answered = tokio::task::spawn_blocking(move || {
        let request = Request {
            method: &asked.method,
            path: &asked.path,
            query: asked.query.as_deref(),
            range: asked.range.as_deref(),
            hosts: &asked.hosts,
        };
        let proof = given.proof.read().unwrap_or_else(PoisonError::into_inner);
        answer(&proof, &given.manner, &request)
    });
    let Ok(answer) = answered.await else {
        let mut failed = Response::new(Body::Whole(None));
        *failed.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        return Ok(failed);
    };
    Ok(match waiting {
        Some(waiting) if answer.status == 200 => stream_of_events(answer, waiting, head),
        _ => whole(answer, head),
    })
}

struct Asked {
    method: String,
    path: String,
    query: Option<String>,
    range: Option<String>,
    hosts: Vec<String>,
}

/// Which bytes of a file are asked for. A range that holds only for another state of the file is passed
/// over, as no state has a name here.
fn range_of(request: &hyper::Request<Incoming>) -> Option<String> {
    let headers = request.headers();
    if headers.contains_key("if-range") || request.method() == hyper::Method::HEAD {
        return None;
    }
    Some(headers.get("range")?.to_str().ok()?.to_owned())
}

fn whole(answer: Answer, head: bool) -> Response<Body> {
    let (length, body) = match answer.file {
        Some(excerpt) => (
            excerpt.length,
            match head {
                true => Body::Whole(None),
                false => Body::Parts(pieces(excerpt)),
            },
        ),
        None => (
            answer.body.len() as u64,
            Body::Whole((!head).then(|| Bytes::from(answer.body))),
        ),
    };
    let mut response = Response::new(body);
    set_head(
        &mut response,
        answer.status,
        &answer.content_type,
        answer.headers,
    );
    response
        .headers_mut()
        .insert("content-length", HeaderValue::from(length));
    response
}

/// A file, read as fast as the client takes it. If it ends early, so does the answer, and the connection.
fn pieces(excerpt: Excerpt) -> mpsc::Receiver<Bytes> {
    const PIECE: usize = 64 * 1024;
    let (sender, receiver) = mpsc::channel(2);
    tokio::spawn(async move {
        let Excerpt {
            mut file,
            start,
            length: mut left,
        } = excerpt;
        let mut at = Some(start);
        while left > 0 {
            let most = usize::try_from(left).unwrap_or(PIECE).min(PIECE);
            // A disk may be slow, and others are answered meanwhile.
            let read = tokio::task::spawn_blocking(move || {
                if let Some(start) = at {
                    file.seek(SeekFrom::Start(start))?;
                }
                let mut bytes = vec![0; most];
                let read = file.read(&mut bytes)?;
                bytes.truncate(read);
                Ok::<_, io::Error>((file, bytes))
            });
            let Ok(Ok((same, bytes))) = read.await else {
                return;
            };
            if bytes.is_empty() {
                return;
            }
            (file, at) = (same, None);
            left -= bytes.len() as u64;
            if sender.send(Bytes::from(bytes)).await.is_err() {
                return;
            }
        }
    });
    receiver
}

/// Server-sent events: the number of each change of the proof.
fn stream_of_events(
    answer: Answer,
    mut version: watch::Receiver<u64>,
    head: bool,
) -> Response<Body> {
    let (sender, receiver) = mpsc::channel(4);
    if !head {
        tokio::spawn(async move {
            let first = format!("retry: 400\ndata: {}\n\n", *version.borrow_and_update());
            let mut next = Some(first);
            loop {
                let event = next.take().unwrap_or_else(|| ": here\n\n".to_owned());
                if sender.send(Bytes::from(event)).await.is_err() {
                    return;
                }
                tokio::select! {
                    changed = version.changed() => match changed {
                        Ok(()) => next = Some(format!("data: {}\n\n", *version.borrow_and_update())),
                        Err(_) => return,
                    },
                    () = tokio::time::sleep(PULSE) => {}
                    () = sender.closed() => return,
                }
            }
        });
    }
    let body = if head {
        Body::Whole(None)
    } else {
        Body::Parts(receiver)
    };
    let mut response = Response::new(body);
    set_head(
        &mut response,
        answer.status,
        &answer.content_type,
        answer.headers,
    );
    response
}

fn set_head(
    response: &mut Response<Body>,
    status: u16,
    content_type: &str,
    headers: Vec<(&'static str, String)>,
) {
    *response.status_mut() =
        StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let content_type = ("content-type", content_type.to_owned());
    for (name, value) in headers.into_iter().chain([content_type]) {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response
                .headers_mut()
                .insert(HeaderName::from_static(name), value);
        }
    }
}

/// What is sent: all at once, or parts as they come.
enum Body {
    Whole(Option<Bytes>),
    Parts(mpsc::Receiver<Bytes>),
}

impl hyper::body::Body for Body {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match &mut *self {
            Body::Whole(bytes) => Poll::Ready(bytes.take().map(|bytes| Ok(Frame::data(bytes)))),
            Body::Parts(parts) => parts
                .poll_recv(context)
                .map(|event| event.map(|bytes| Ok(Frame::data(bytes)))),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Body::Whole(bytes) => {
                SizeHint::with_exact(bytes.as_ref().map_or(0, |bytes| bytes.len() as u64))
            }
            Body::Parts(_) => SizeHint::default(),
        }
    }
}
