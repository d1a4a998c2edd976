//! A Rust that can build for the browser: rustup's target where it can be fetched, else Debian's toolchain.

use super::debian_toolchain;
use crate::{paths, process};
use anyhow::Result;
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// The target of every browser build.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Set to `debian`, this takes the fallback although rustup's way works.
const CHOICE: &str = "LANTERNE_WASM_TOOLCHAIN";

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
            debian_toolchain::apply(cargo);
        }
    }

    /// Whether it can lint.
    pub fn has_clippy(self) -> bool {
        self == Self::Rustup
    }
}

/// The one that is here.
pub fn chosen() -> Toolchain {
    if !forced() && rustup_has_target() { Toolchain::Rustup } else { Toolchain::Debian }
}

/// Fetches what is missing.
pub fn ensure() -> Result<()> {
    if !forced() {
        if rustup_has_target() {
            return Ok(());
        }
        match process::run(process::command("rustup").args(["target", "add", TARGET])) {
            Ok(()) => return Ok(()),
            Err(error) => println!("rustup cannot fetch the target ({error}); trying Debian's packages"),
        }
    }
    debian_toolchain::ensure()
}

fn forced() -> bool {
    env::var_os(CHOICE).is_some_and(|choice| choice == "debian")
}

fn rustup_has_target() -> bool {
    process::output(process::command("rustc").args(["--print", "sysroot"]))
        .is_ok_and(|sysroot| PathBuf::from(sysroot.trim()).join("lib/rustlib").join(TARGET).join("lib").is_dir())
}
