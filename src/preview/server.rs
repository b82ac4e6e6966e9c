//! The preview's server: many tabs at once, and no client that can hold it up.

use std::convert::Infallible;
use std::io;
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

use super::answer::{Answer, Manner, OWN, Request, answer};
use super::patience::Impatient;
use super::proof::Proof;

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
    pub(super) proof: RwLock<Proof>,
    /// Counts the changes of the proof.
    pub(super) version: watch::Sender<u64>,
    pub(super) manner: Manner,
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
            let stream = Impatient::new(stream, PATIENCE, room, ENOUGH_ROOM);
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
    hosts: Vec<String>,
}

fn whole(answer: Answer, head: bool) -> Response<Body> {
    let length = answer.body.len();
    let body = (!head).then(|| Bytes::from(answer.body));
    let mut response = Response::new(Body::Whole(body));
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
        Body::Events(receiver)
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

/// What is sent: all at once, or events as they come.
enum Body {
    Whole(Option<Bytes>),
    Events(mpsc::Receiver<Bytes>),
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
            Body::Events(events) => events
                .poll_recv(context)
                .map(|event| event.map(|bytes| Ok(Frame::data(bytes)))),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Body::Whole(bytes) => {
                SizeHint::with_exact(bytes.as_ref().map_or(0, |bytes| bytes.len() as u64))
            }
            Body::Events(_) => SizeHint::default(),
        }
    }
}
