//! What a phone downloads before it opens the notebook for the first time.

use super::figure::{Area, Better, Figure};
use crate::site::manifest::{Entries, Manifest};
use anyhow::Result;

/// JavaScript and WebAssembly of the last release build, the worker's included, in brotli.
pub fn run(_quick: bool) -> Result<()> {
    let manifest = Manifest::read()?;
    let Entries { boot, js, wasm, worker_js, worker_wasm, .. } = &manifest.entries;
    let (mut raw, mut brotli) = (0, 0);
    for path in [boot, js, wasm, worker_js, worker_wasm] {
        let file = manifest.file(path)?;
        raw += file.bytes;
        brotli += file.br.unwrap_or(file.bytes);
    }
    let kilobytes = |bytes: usize| [bytes as f64 / 1000.0];
    Figure::of("weight", Area::Browser, "JavaScript and WebAssembly, brotli", "KB", Better::Less, &kilobytes(brotli))?
        .aiming(300.0)
        .against("the same, not compressed", &kilobytes(raw))
        .write()
}
