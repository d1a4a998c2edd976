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

    /// Whether the standard library's sources are here, from which a release builds its own. Debian's toolchain has built one already.
    pub fn has_std_source(self) -> bool {
        self == Self::Rustup && sysroot().is_ok_and(|sysroot| sysroot.join("lib/rustlib/src/rust/library/std").is_dir())
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
            return ensure_source();
        }
        match process::run(process::command("rustup").args(["target", "add", TARGET])) {
            Ok(()) => return ensure_source(),
            Err(error) => println!("rustup cannot fetch the target ({error}); trying Debian's packages"),
        }
    }
    debian_toolchain::ensure()
}

/// The sources of the standard library. Without them a release is larger, and nothing else.
fn ensure_source() -> Result<()> {
    if !Toolchain::Rustup.has_std_source()
        && let Err(error) = process::run(process::command("rustup").args(["component", "add", "rust-src"]))
    {
        println!("rustup cannot fetch the standard library's sources ({error}); releases will be larger");
    }
    Ok(())
}

fn forced() -> bool {
    env::var_os(CHOICE).is_some_and(|choice| choice == "debian")
}

fn rustup_has_target() -> bool {
    sysroot().is_ok_and(|sysroot| sysroot.join("lib/rustlib").join(TARGET).join("lib").is_dir())
}

fn sysroot() -> Result<PathBuf> {
    Ok(PathBuf::from(process::output(process::command("rustc").args(["--print", "sysroot"]))?.trim()))
}
