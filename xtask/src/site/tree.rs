//! The files of the site before they are written, and the names that they got.

use super::bindgen::Bound;
use super::{hash, link};
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;

/// Where hashed files stand: everything below may be cached for ever.
pub const HASHED: &str = "pkg";

/// The site in memory.
#[derive(Default)]
pub struct Tree {
    files: BTreeMap<String, Vec<u8>>,
    names: BTreeMap<String, String>,
}

impl Tree {
    /// Every file by its path.
    pub fn files(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.files
    }

    /// A file that keeps its name and must be asked for afresh.
    pub fn plain(&mut self, path: &str, bytes: Vec<u8>) {
        self.files.insert(path.to_owned(), bytes);
    }

    /// A file named by its content; answers its path.
    pub fn hashed(&mut self, name: &str, bytes: Vec<u8>) -> String {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
        let file = format!("{stem}.{}.{extension}", hash::short(&hash::of(&bytes)));
        let path = format!("{HASHED}/{file}");
        self.names.insert(name.to_owned(), file);
        self.files.insert(path.clone(), bytes);
        path
    }

    /// The path of a file that was hashed before.
    pub fn name(&self, name: &str) -> Result<String> {
        self.names.get(name).map(|file| format!("{HASHED}/{file}")).with_context(|| format!("{name} is not built yet"))
    }

    /// A module of JavaScript; what it imports must be in the tree already.
    pub fn script(&mut self, name: &str, source: &str) -> Result<String> {
        let linked = link::modules(source, &self.names);
        for line in linked.lines().filter(|line| line.starts_with("import ") || line.starts_with("export ")) {
            let dangling = ["\"./", "'./"].iter().any(|start| {
                line.split(start).skip(1).any(|rest| {
                    let file = rest.split(['"', '\'']).next().unwrap_or_default();
                    !self.names.values().any(|known| known == file)
                })
            });
            ensure!(!dangling, "{name} imports what is not built: {}", line.trim());
        }
        Ok(self.hashed(name, linked.into_bytes()))
    }

    /// A bound WebAssembly module `x.wasm`, and its JavaScript as `x.js` (or `x_bindings.js` beside a hand-written one).
    pub fn module(&mut self, name: &str, bound: &Bound) -> Result<String> {
        let path = self.hashed(name, bound.wasm.clone());
        for (chunk, bytes) in &bound.chunks {
            self.hashed(chunk, bytes.clone());
        }
        let mut js = bound.js.clone();
        for (index, (specifier, source)) in bound.snippets.iter().enumerate() {
            let snippet = format!("{}_snippet{index}.js", name.trim_end_matches(".wasm"));
            self.script(&snippet, source)?;
            js = js.replace(specifier, &format!("./{snippet}"));
        }
        let script = if name == "worker.wasm" { "worker_bindings.js".to_owned() } else { name.replace(".wasm", ".js") };
        self.script(&script, &js)?;
        Ok(path)
    }

    /// What names this build: a hash over every path and content.
    pub fn build_id(&self) -> String {
        let parts = self.files.iter().flat_map(|(path, bytes)| [path.as_bytes(), bytes.as_slice()]);
        hash::short(&hash::of_parts(parts)).to_owned()
    }
}
