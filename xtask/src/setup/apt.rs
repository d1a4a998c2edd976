//! Debian packages, as root, through sudo, or by asking the person.

use crate::process;
use anyhow::{Result, bail};

/// Installs packages, or says what to install.
pub fn install(packages: &[&str]) -> Result<()> {
    let by_hand = format!("apt-get install --no-install-recommends {}", packages.join(" "));
    if !process::answers("apt-get", &["--version"]) {
        bail!("these are missing and there is no apt-get here: {}", packages.join(" "));
    }
    let root = process::output(process::command("id").arg("-u"))?.trim() == "0";
    if !root && !process::answers("sudo", &["-n", "true"]) {
        bail!("please run as root, then try again: {by_hand}");
    }
    let apt = |args: &[&str]| {
        let mut command = process::command(if root { "apt-get" } else { "sudo" });
        if !root {
            command.args(["-n", "apt-get"]);
        }
        process::run(command.env("DEBIAN_FRONTEND", "noninteractive").args(args).args(packages_of(args, packages)))
    };
    apt(&["update", "-q"])?;
    apt(&["install", "-q", "-y", "--no-install-recommends"])
}

fn packages_of<'a>(args: &[&str], packages: &'a [&'a str]) -> &'a [&'a str] {
    if args.first() == Some(&"install") { packages } else { &[] }
}
