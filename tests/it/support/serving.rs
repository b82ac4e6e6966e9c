//! Runs the preview on loopback, and asks it over plain sockets what a browser would not.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::{Archive, PATIENCE};

pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_chancery");

/// A running preview; it is ended when this is dropped.
pub(crate) struct Serving {
    child: Child,
    said: Arc<Mutex<String>>,
    pub(crate) address: SocketAddr,
}

impl Serving {
    /// Serves an archive at a free port.
    pub(crate) fn new(archive: &Archive) -> Self {
        Serving::with(archive.root(), &["--port", "0"])
    }

    /// Serves a folder with more arguments, and waits until the preview says where it is.
    pub(crate) fn with(root: &Path, arguments: &[&str]) -> Self {
        let mut command = Command::new(PROGRAM);
        command.arg("serve").args(arguments).arg("--root").arg(root);
        Serving::started(command)
    }

    /// Serves by a command of its own.
    pub(crate) fn started(mut command: Command) -> Self {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        let heard = Arc::clone(&said);
        let lines = BufReader::new(child.stderr.take().unwrap()).lines();
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let mut heard = heard.lock().unwrap();
                heard.push_str(&line);
                heard.push('\n');
            }
        });
        let mut serving = Serving {
            child,
            said,
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
        };
        let open = |serving: &Serving| {
            let said = serving.said();
            let (_, rest) = said.split_once("http://")?;
            rest.split('/').next()?.parse().ok()
        };
        until("it says where it is", || open(&serving).is_some());
        serving.address = open(&serving).unwrap();
        serving
    }

    /// What it has told the terminal so far.
    pub(crate) fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// How it ended, if it has.
    pub(crate) fn ended(&mut self) -> Option<i32> {
        let status = self.child.try_wait().unwrap();
        status.map(|status| status.code().unwrap_or(-1))
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// Gets a path as a browser would.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[&format!("Host: {}", self.address)])
    }

    /// Sends a request with these header lines, and reads the answer to its end.
    pub(crate) fn ask(&self, method: &str, path: &str, headers: &[&str]) -> Answer {
        let mut request = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        for header in headers {
            request.push_str(header);
            request.push_str("\r\n");
        }
        request.push_str("\r\n");
        self.send(request.as_bytes())
            .unwrap_or_else(|| panic!("no answer to {method} {path}: {}", self.said()))
    }

    /// Sends bytes, and reads what comes back until the connection ends; nothing if that is no answer.
    pub(crate) fn send(&self, bytes: &[u8]) -> Option<Answer> {
        let mut stream = self.connect();
        let _ = stream.write_all(bytes);
        let mut read = Vec::new();
        let _ = stream.read_to_end(&mut read);
        Answer::new(&read)
    }

    pub(crate) fn body(&self, path: &str) -> String {
        self.get(path).text()
    }

    /// What a tab that shows a page is told.
    pub(crate) fn state(&self, path: &str) -> Value {
        let answer = self.get(&format!("/.chancery/state?path={path}"));
        assert_eq!(answer.status, 200);
        serde_json::from_slice(&answer.body).unwrap()
    }

    /// How many changes there have been.
    pub(crate) fn version(&self) -> u64 {
        self.listen().next().unwrap()
    }

    /// Listens as a tab does.
    pub(crate) fn listen(&self) -> Events {
        let mut stream = self.connect();
        let request = format!(
            "GET /.chancery/events HTTP/1.1\r\nHost: {}\r\n\r\n",
            self.address
        );
        stream.write_all(request.as_bytes()).unwrap();
        Events(BufReader::new(stream))
    }

    /// Waits until a page says something.
    pub(crate) fn until_says(&self, path: &str, words: &str) {
        until(&format!("{path} says `{words}`"), || {
            self.body(path).contains(words)
        });
    }

    /// Waits until a path is answered with a status.
    pub(crate) fn until_status(&self, path: &str, status: u16) {
        until(&format!("{path} is answered with {status}"), || {
            self.get(path).status == status
        });
    }

    /// Waits until there are so many errors, and gives what a tab is told then.
    pub(crate) fn until_errors(&self, errors: u64) -> Value {
        until(&format!("there are {errors} errors"), || {
            self.state("/")["errors"] == errors
        });
        self.state("/")
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The numbers that the stream of events sends.
pub(crate) struct Events(BufReader<TcpStream>);

impl Iterator for Events {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        let mut line = String::new();
        while self.0.read_line(&mut line).ok()? > 0 {
            if let Some(number) = line.strip_prefix("data: ") {
                return number.trim().parse().ok();
            }
            line.clear();
        }
        None
    }
}

impl Drop for Events {
    fn drop(&mut self) {
        let _ = self.0.get_ref().shutdown(Shutdown::Both);
    }
}

/// An answer as it came over the wire.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    fn new(read: &[u8]) -> Option<Self> {
        let end = read.windows(4).position(|window| window == b"\r\n\r\n")?;
        let head = String::from_utf8(read[..end].to_vec()).ok()?;
        let status = head.split(' ').nth(1)?.parse().ok()?;
        Some(Answer {
            status,
            head,
            body: read[end + 4..].to_vec(),
        })
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().skip(1);
        let mut pairs = lines.filter_map(|line| line.split_once(':'));
        let found = pairs.find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.trim())
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Waits for what must come, however busy the machine.
#[track_caller]
pub(crate) fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let started = Instant::now();
    while !is_so() {
        assert!(started.elapsed() < PATIENCE / 4, "never: {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}
