//! Runs programs of the system.

use std::io::{ErrorKind, Write};
use std::process::{Command, Output, Stdio};

/// Why a program did not run.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// It is not installed.
    #[error("`{program}` is not installed")]
    Missing {
        /// The program.
        program: String,
    },
    /// The system cannot run it.
    #[error("cannot run `{program}`: {error}")]
    Io {
        /// The program.
        program: String,
        /// Why.
        error: std::io::Error,
    },
    /// It ended with an error.
    #[error("`{program}` failed: {message}")]
    Failed {
        /// The program.
        program: String,
        /// What it printed.
        message: String,
    },
}

/// Runs a program that reads `input`, and waits for it.
///
/// # Errors
/// It cannot be run; how it ended is in the output.
pub(super) fn run(command: &mut Command, input: &[u8]) -> Result<Output, CommandError> {
    let program = command.get_program().to_string_lossy().into_owned();
    let failed = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => CommandError::Missing {
            program: program.clone(),
        },
        _ => CommandError::Io {
            program: program.clone(),
            error,
        },
    };
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let stdin = child.stdin.take();
    // Programs that print much wait until that is read.
    std::thread::scope(|scope| {
        scope.spawn(move || {
            if let Some(mut stdin) = stdin {
                // A program that ends before it has read all says why itself.
                let _ = stdin.write_all(input);
            }
        });
        child.wait_with_output().map_err(failed)
    })
}

/// What a program printed about a failure, or how it ended.
pub(super) fn said(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr);
    match text.trim() {
        "" => output.status.to_string(),
        text => text.to_owned(),
    }
}

/// Runs a program that must succeed; returns what it prints.
///
/// # Errors
/// It cannot be run, or fails.
pub(super) fn succeed(command: &mut Command, input: &[u8]) -> Result<Vec<u8>, CommandError> {
    let output = run(command, input)?;
    match output.status.success() {
        true => Ok(output.stdout),
        false => Err(CommandError::Failed {
            program: command.get_program().to_string_lossy().into_owned(),
            message: said(&output),
        }),
    }
}
