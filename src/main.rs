//! The program `alash`.

use std::process::ExitCode;

fn main() -> ExitCode {
    alash::cli::main()
}
