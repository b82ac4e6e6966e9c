//! The command `chancery`.

use std::process::ExitCode;

/// A build makes millions of short strings on every core, which the system's allocator is slow at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    chancery::cli::run()
}
