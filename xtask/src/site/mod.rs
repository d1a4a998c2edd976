//! The front end: compiled, bound to JavaScript, shrunk, named by content, compressed once, written to `target/site`.

mod bindgen;
mod compile;
mod compress;
pub mod hash;
mod link;
pub mod manifest;
mod optimise;
mod qr;
mod split;
mod style;
mod tree;
mod write;

use crate::paths;
use anyhow::{Context, Result};
use manifest::Entries;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tree::Tree;

/// How much work a build is worth.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// For the developer at the keyboard.
    Dev,
    /// For people's phones.
    Release,
}

/// Builds the module that measures the merge, in a folder of its own: nothing of it is in the front end.
pub fn build_bench(folder: &Path) -> Result<()> {
    let bound = bindgen::bind(Mode::Release, bindgen::Part::Bench, &compile::bench(Mode::Release)?)?;
    fs::create_dir_all(folder)?;
    fs::write(folder.join("bench.mjs"), bound.js)?;
    fs::write(folder.join("bench.wasm"), bound.wasm).with_context(|| folder.display().to_string())
}

/// Builds the whole front end.
pub fn build(mode: Mode) -> Result<()> {
    let app = bindgen::bind(mode, bindgen::Part::App, &compile::app(mode)?)?;
    let worker = bindgen::bind(mode, bindgen::Part::Worker, &compile::worker(mode)?)?;

    let mut tree = Tree::default();
    let css = tree.hashed("app.css", style::gather()?);
    let worker_wasm = tree.module("worker.wasm", &worker)?;
    let worker_js = tree.script("worker.js", &public("worker.js")?)?;
    let wasm = tree.module("app.wasm", &app)?;
    let mut later = BTreeMap::new();
    for (door, parts) in &app.doors {
        later.insert(door.clone(), parts.iter().map(|part| tree.name(part)).collect::<Result<_>>()?);
    }
    let js = tree.name("app.js")?;
    qr::reader(&mut tree)?;
    for name in
        ["scanner.js", "scan.js", "second-copy.js", "durability.js", "update.js", "derive.js", "prf.js", "wake.js"]
    {
        tree.script(name, &public(name)?)?;
    }
    let outbox = tree.script("outbox.js", &public("outbox.js")?)?;
    let renew = tree.script("renew.js", &public("renew.js")?)?;
    let boot = tree.script("boot.js", &public("boot.js")?)?;
    for name in ["manifest.webmanifest", "favicon.svg", "favicon.ico"] {
        tree.plain(name, fs::read(paths::root().join("public").join(name)).with_context(|| format!("public/{name}"))?);
    }
    for icon in fs::read_dir(paths::root().join("public/icons"))? {
        let icon = icon?;
        tree.plain(&format!("icons/{}", icon.file_name().to_string_lossy()), fs::read(icon.path())?);
    }
    let build = tree.build_id();
    let service_worker = link::service_worker(&public("sw.template.js")?, &build, [&outbox, &renew], tree.files())?;
    tree.plain("sw.js", service_worker.into_bytes());

    write::write(mode, &tree, Entries { build, boot, js, wasm, later, css, worker_js, worker_wasm })
}

fn public(name: &str) -> Result<String> {
    fs::read_to_string(paths::root().join("public").join(name)).with_context(|| format!("public/{name}"))
}
