//! Running other programs: shown before they start, named when they fail.

use crate::paths;
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::thread;

/// A command that starts in the checkout's root.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root());
    command
}

/// Cargo, as the toolchain of the project has it.
pub fn cargo() -> Command {
    let mut command = command("cargo");
    // Set by the cargo that runs us, and wrong for a build by another toolchain.
    command.env_remove("CARGO").env_remove("RUSTUP_TOOLCHAIN_SOURCE");
    command
}

/// The command as a person would type it.
pub fn shown(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Runs to the end with the terminal's own streams.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    println!("\u{203a} {shown}");
    let status = command.status().with_context(|| format!("could not start: {shown}"))?;
    if !status.success() {
        bail!("failed ({status}): {shown}");
    }
    Ok(())
}

/// Runs and answers its standard output; what it says on standard error comes with a failure.
pub fn output(command: &mut Command) -> Result<String> {
    let shown = shown(command);
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("could not start: {shown}"))?;
    if !output.status.success() {
        bail!("failed ({}): {shown}\n{}", output.status, String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether the program answers, for those that may be absent.
pub fn answers(program: &str, args: &[&str]) -> bool {
    command(program)
        .args(args)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Runs to the end, showing both streams and keeping them.
pub fn tee(command: &mut Command) -> Result<(bool, String)> {
    let shown = shown(command);
    println!("\u{203a} {shown}");
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start: {shown}"))?;
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    let errors = thread::spawn(move || echo(stderr));
    let mut kept = echo(stdout);
    kept.push_str(&errors.join().unwrap_or_default());
    Ok((child.wait()?.success(), kept))
}

fn echo(stream: Option<impl Read>) -> String {
    let mut kept = String::new();
    for line in
        stream.into_iter().flat_map(|stream| BufReader::new(stream).split(b'\n')).map_while(std::result::Result::ok)
    {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        kept.push_str(&line);
        kept.push('\n');
    }
    kept
}
