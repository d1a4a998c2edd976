//! What a phone downloads before it opens the notebook for the first time.

use super::figure::{Area, Better, Figure};
use crate::paths;
use crate::site::manifest::{Entries, Manifest};
use anyhow::Result;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// JavaScript and WebAssembly of the last release build, or of that in `LANTERNE_SITE`, in brotli: until the closed notebook stands there, with the open one's screens,
/// and with everything that any page may want.
pub fn run(_quick: bool) -> Result<()> {
    let manifest = Manifest::read_in(&std::env::var_os("LANTERNE_SITE").map_or_else(paths::site, PathBuf::from))?;
    let Entries { boot, js, wasm, later, worker_js, worker_wasm, .. } = &manifest.entries;
    let closed: BTreeSet<&String> = [boot, js, wasm, worker_js, worker_wasm].into();
    let open: BTreeSet<&String> = closed.iter().copied().chain(later.get("open").into_iter().flatten()).collect();
    let all: BTreeSet<&String> = closed.iter().copied().chain(later.values().flatten()).collect();
    for (id, name, paths, aim) in [
        ("weight", "JavaScript and WebAssembly of a first start, brotli", &closed, Some(300.0)),
        ("weight-open", "JavaScript and WebAssembly with the open notebook's screens, brotli", &open, None),
        ("weight-all", "JavaScript and WebAssembly of every page, brotli", &all, None),
    ] {
        let (mut raw, mut brotli) = (0, 0);
        for path in paths {
            let file = manifest.file(path)?;
            raw += file.bytes;
            brotli += file.br.unwrap_or(file.bytes);
        }
        let kilobytes = |bytes: usize| [bytes as f64 / 1000.0];
        let figure = Figure::of(id, Area::Browser, name, "KB", Better::Less, &kilobytes(brotli))?;
        let figure = if let Some(aim) = aim { figure.aiming(aim) } else { figure };
        figure.against("the same, not compressed", &kilobytes(raw)).write()?;
    }
    Ok(())
}
