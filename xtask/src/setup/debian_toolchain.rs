//! Debian 12's Rust of the -web packages. They carry the standard library's sources but no build of it for the browser, so
//! it is built here once, put where rustc looks for it, and the whole is linked to rustup as toolchain `debian`.

use super::{apt, privileged, wasm_toolchain::TARGET};
use crate::{paths, process};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const NAME: &str = "debian";
const SYSROOT: &str = "/usr/lib/rustlib";

/// Each package, and a file by which it is known to be there.
const PACKAGES: [(&str, &str); 4] = [
    ("rustc-web", "/usr/bin/rustc"),
    ("cargo-web", "/usr/bin/cargo"),
    ("rust-web-src", "/usr/lib/rustlib/src/rust/library/std/Cargo.toml"),
    ("lld-22", "/usr/bin/lld-22"),
];

/// Makes cargo use the toolchain.
pub fn apply(cargo: &mut Command) {
    cargo.env("RUSTUP_TOOLCHAIN", NAME);
}

/// Installs, builds and links what is missing.
pub fn ensure() -> Result<()> {
    let missing: Vec<&str> =
        PACKAGES.iter().filter(|(_, file)| !Path::new(file).exists()).map(|(package, _)| *package).collect();
    if !missing.is_empty() {
        apt::install(&missing)?;
    }
    let linker = Path::new(SYSROOT).join("x86_64-unknown-linux-gnu/bin/rust-lld");
    if !linker.exists() {
        let folder = linker.parent().unwrap_or(&linker).to_string_lossy().into_owned();
        privileged::run("mkdir", &["-p", &folder])?;
        privileged::run("ln", &["-sf", "/usr/bin/lld-22", &linker.to_string_lossy()])?;
    }
    if !process::answers("rustc", &["+debian", "--version"]) {
        process::run(process::command("rustup").args(["toolchain", "link", NAME, "/usr"]))?;
    }
    if !has_std()? { build_std() } else { Ok(()) }
}

fn std_folder() -> PathBuf {
    Path::new(SYSROOT).join(TARGET).join("lib")
}

/// Says which compiler the standard library was built by: after an upgrade it must be built again.
const STAMP: &str = "built-by";

fn has_std() -> Result<bool> {
    let built_by = fs::read_to_string(std_folder().join(STAMP)).unwrap_or_default();
    Ok(built_by == version()?)
}

fn version() -> Result<String> {
    process::output(process::command("/usr/bin/rustc").arg("--version"))
}

fn rlibs(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "rlib") {
            found.push(path);
        }
    }
    Ok(found)
}

/// An empty crate, built with its own standard library: that leaves the rlibs. They carry LLVM bitcode, which the link-time
/// optimisation of the release build asks for.
fn build_std() -> Result<()> {
    let project = paths::cache().join("wasm-std");
    fs::create_dir_all(project.join("src"))?;
    fs::write(project.join("src/lib.rs"), "//! Empty: only its standard library is wanted.\n")?;
    fs::write(
        project.join("Cargo.toml"),
        "[package]\nname = \"wasm-std\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n",
    )?;
    let mut cargo = process::command("cargo");
    apply(&mut cargo);
    cargo.current_dir(&project).env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", "-Cembed-bitcode=yes");
    cargo.args([
        "build",
        "--release",
        "-Zbuild-std=std,panic_abort,test",
        "--target",
        TARGET,
        "--target-dir",
        "target",
    ]);
    process::run(&mut cargo)?;
    let made = rlibs(&project.join("target").join(TARGET).join("release/deps"))?;
    let stamp = project.join(STAMP);
    fs::write(&stamp, version()?)?;
    let wanted: Vec<String> = made
        .iter()
        .filter(|path| path.file_name().is_some_and(|name| !name.to_string_lossy().starts_with("libwasm_std")))
        .map(|path| path.to_string_lossy().into_owned())
        .collect();
    ensure!(!wanted.is_empty(), "building the standard library left no rlib");
    let folder = std_folder().to_string_lossy().into_owned();
    privileged::run("rm", &["-rf", &folder])?;
    privileged::run("mkdir", &["-p", &folder])?;
    let stamp = stamp.to_string_lossy().into_owned();
    let mut args: Vec<&str> = wanted.iter().map(String::as_str).chain([stamp.as_str()]).collect();
    args.push(&folder);
    privileged::run("cp", &args).context("putting the standard library where rustc looks for it")
}
