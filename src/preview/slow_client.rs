//! A connection whose client must read what it asked for, when others wait for its place.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::time::{Sleep, sleep};

/// A stream that fails when nothing of what is to be sent could be sent for a while, and places for
/// connections are scarce. Otherwise a client may take its time: a browser reads no more of a film
/// than it shows.
pub(super) struct SlowClientTimeout {
    stream: TcpStream,
    patience: Duration,
    room: Arc<Semaphore>,
    /// So many free places are enough.
    enough: usize,
    waiting: Option<Pin<Box<Sleep>>>,
}

impl SlowClientTimeout {
    pub(super) fn new(
        stream: TcpStream,
        patience: Duration,
        room: Arc<Semaphore>,
        enough: usize,
    ) -> Self {
        SlowClientTimeout {
            stream,
            patience,
            room,
            enough,
            waiting: None,
        }
    }

    /// What sending came to, or an error if it took too long.
    fn bounded<T>(
        &mut self,
        sent: Poll<io::Result<T>>,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<T>> {
        if sent.is_ready() {
            self.waiting = None;
            return sent;
        }
        let patience = self.patience;
        loop {
            let waiting = self
                .waiting
                .get_or_insert_with(|| Box::pin(sleep(patience)));
            if waiting.as_mut().poll(context).is_pending() {
                return Poll::Pending;
            }
            if self.room.available_permits() < self.enough {
                return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
            }
            self.waiting = None;
        }
    }
}

impl AsyncRead for SlowClientTimeout {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for SlowClientTimeout {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let sent = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.bounded(sent, context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let sent = Pin::new(&mut self.stream).poll_write_vectored(context, bytes);
        self.bounded(sent, context)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let sent = Pin::new(&mut self.stream).poll_flush(context);
        self.bounded(sent, context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
