//! Debian packages.

use super::privileged;
use crate::process;
use anyhow::{Result, bail};

/// Installs packages, or says what to install.
pub fn install(packages: &[&str]) -> Result<()> {
    if !process::answers("apt-get", &["--version"]) {
        bail!("these Debian packages, or what your system calls them, are missing: {}", packages.join(" "));
    }
    let args = [&["install", "-q", "-y", "--no-install-recommends"], packages].concat();
    // The lists of a fresh machine are empty or old; with good ones the second half is never reached.
    privileged::run("apt-get", &args).or_else(|_| {
        privileged::run("apt-get", &["update", "-q"])?;
        privileged::run("apt-get", &args)
    })
}
