//! What only root may do: as root, through sudo, or by asking the person.

use crate::process;
use anyhow::{Result, bail};

/// Runs a command as root, or says what to run.
pub fn run(program: &str, args: &[&str]) -> Result<()> {
    let root = process::output(process::command("id").arg("-u"))?.trim() == "0";
    if !root && !process::answers("sudo", &["-n", "true"]) {
        bail!("please run this as root, then try again: {program} {}", args.join(" "));
    }
    let mut command = process::command(if root { program } else { "sudo" });
    if !root {
        command.args(["-n", "DEBIAN_FRONTEND=noninteractive", program]);
    }
    process::run(command.env("DEBIAN_FRONTEND", "noninteractive").args(args))
}
