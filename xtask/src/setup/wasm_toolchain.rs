//! A Rust that can build for the browser: rustup's target where it can be fetched, else Debian's toolchain.

use crate::{paths, process};
use anyhow::Result;
use std::path::PathBuf;
use std::process::Command;

/// Which Rust builds for the browser.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Toolchain {
    /// The one of the project.
    Rustup,
    /// Debian's packages, linked to rustup as `debian`.
    Debian,
}

impl Toolchain {
    /// Two versions of Rust never share a directory.
    pub fn target_dir(self) -> PathBuf {
        match self {
            Self::Rustup => paths::target(),
            Self::Debian => paths::target().join("debian"),
        }
    }

    /// Makes cargo use it.
    pub fn apply(self, cargo: &mut Command) {
        if self == Self::Debian {
            cargo.env("RUSTUP_TOOLCHAIN", "debian");
        }
    }

    /// What the release build needs besides.
    pub fn release_args(self) -> &'static [&'static str] {
        &[]
    }
}

/// The one that is here.
pub fn chosen() -> Toolchain {
    Toolchain::Rustup
}

/// Fetches what is missing.
pub fn ensure() -> Result<()> {
    let sysroot = process::output(process::command("rustc").args(["--print", "sysroot"]))?;
    if PathBuf::from(sysroot.trim()).join("lib/rustlib/wasm32-unknown-unknown/lib").is_dir() {
        return Ok(());
    }
    process::run(process::command("rustup").args(["target", "add", "wasm32-unknown-unknown"]))
}
