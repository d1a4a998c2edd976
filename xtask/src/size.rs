//! `cargo xtask size`: what a phone downloads.

use crate::site::manifest::{Entries, Manifest};
use anyhow::Result;
use std::collections::BTreeSet;

/// Prints the raw and the brotli bytes of each part of the last release build.
pub fn run() -> Result<()> {
    let manifest = Manifest::read()?;
    let Entries { build, boot, js, wasm, later, css, worker_js, worker_wasm } = &manifest.entries;
    let named: Vec<&String> =
        [boot, js, wasm, css, worker_js, worker_wasm].into_iter().chain(later.values().flatten()).collect();
    let rest = manifest.files.iter().map(|file| &file.path).filter(|path| !named.contains(path)).collect();
    let mut parts = vec![
        ("wasm, every start", vec![wasm]),
        ("js", vec![boot, js]),
        ("css", vec![css]),
        ("worker wasm", vec![worker_wasm]),
        ("worker js", vec![worker_js]),
        ("other (modules, icons, sw.js)", rest),
    ];
    let behind: BTreeSet<&String> = later.values().flatten().collect();
    parts.extend(behind.into_iter().map(|part| (part.as_str(), vec![part])));
    println!("Build {build}\n{:<40}{:>12}{:>12}", "", "raw", "brotli");
    let mut total = (0, 0);
    for (name, paths) in parts {
        let mut sum = (0, 0);
        for path in paths {
            let file = manifest.file(path)?;
            sum = (sum.0 + file.bytes, sum.1 + file.br.unwrap_or(file.bytes));
        }
        total = (total.0 + sum.0, total.1 + sum.1);
        println!("{name:<40}{:>12}{:>12}", sum.0, sum.1);
    }
    println!("{:<40}{:>12}{:>12}", "total", total.0, total.1);
    Ok(())
}
