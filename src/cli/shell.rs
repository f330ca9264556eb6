//! What shells and the manual want to know of the program: `alash completions`, `alash man`.

use crate::cli::args::{Arguments, Completions, Man};
use crate::cli::{End, Failed, did_you_mean, output};
use clap::CommandFactory;

/// Answers `alash completions`.
pub fn completions(args: &Completions) -> Result<End, Failed> {
    let mut text = Vec::new();
    clap_complete::generate(args.shell, &mut Arguments::command(), "alash", &mut text);
    print(&text)
}

/// Answers `alash man`.
pub fn man(args: &Man) -> Result<End, Failed> {
    let mut program = Arguments::command();
    program.build();
    let page = match &args.command {
        None => program,
        Some(name) => program.find_subcommand(name).cloned().ok_or_else(|| {
            let hint = did_you_mean(name, program.get_subcommands().map(clap::Command::get_name));
            Failed::new(format!("no command is called `{name}`{hint}"))
        })?,
    };
    let mut text = Vec::new();
    clap_mangen::Man::new(page).render(&mut text)?;
    print(&text)
}

fn print(text: &[u8]) -> Result<End, Failed> {
    output::text(&String::from_utf8_lossy(text))?;
    Ok(End::Fine)
}
