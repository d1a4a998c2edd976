//! WebAssembly bound to JavaScript by the library behind wasm-bindgen's command line, then shrunk.

use super::{Mode, hash, optimise, split};
use crate::paths;
use crate::setup::wasm_toolchain::TARGET;
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// Raised when this file, `split.rs` or `optimise.rs` changes what comes out of the same module.
const RECIPE: &str = "3";

/// Which module: they are shrunk for different ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The notebook: small first.
    App,
    /// The key derivation: fast first.
    Worker,
    /// The merge that is measured: made like the notebook.
    Bench,
}

/// A module ready for the browser.
#[derive(Serialize, Deserialize)]
pub struct Bound {
    /// The JavaScript that loads and wraps the module.
    pub js: String,
    /// JavaScript that crates brought along, by the specifier that `js` imports.
    pub snippets: BTreeMap<String, String>,
    /// The module.
    #[serde(skip)]
    pub wasm: Vec<u8>,
    /// What `js` loads later, by the name that it says.
    #[serde(skip)]
    pub chunks: BTreeMap<String, Vec<u8>>,
    /// Which of them each door of the notebook needs.
    pub doors: BTreeMap<String, Vec<String>>,
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Worker => "worker",
            Self::Bench => "bench",
        }
    }
}

/// Binds the module, or answers what was made from the same bytes before.
pub fn bind(mode: Mode, part: Part, wasm: &Path) -> Result<Bound> {
    let input = fs::read(wasm).with_context(|| format!("reading {}", wasm.display()))?;
    let key = hash::of_parts([RECIPE.as_bytes(), &[u8::from(mode == Mode::Dev), part as u8], &input]);
    let kept = paths::cache().join("bound").join(key);
    if let Ok(bound) = kept_in(&kept) {
        return Ok(bound);
    }
    let bound = generate(part, mode, input)?;
    fs::create_dir_all(&kept)?;
    for (name, chunk) in &bound.chunks {
        fs::write(kept.join(name), chunk)?;
    }
    fs::write(kept.join("module.wasm"), &bound.wasm)?;
    fs::write(kept.join("bound.json"), serde_json::to_vec(&bound)?)?;
    Ok(bound)
}

fn kept_in(folder: &Path) -> Result<Bound> {
    let mut bound: Bound = serde_json::from_slice(&fs::read(folder.join("bound.json"))?)?;
    bound.wasm = fs::read(folder.join("module.wasm"))?;
    for name in bound.doors.values().flatten() {
        bound.chunks.insert(name.clone(), fs::read(folder.join(name))?);
    }
    Ok(bound)
}

fn generate(part: Part, mode: Mode, input: Vec<u8>) -> Result<Bound> {
    let name = part.name();
    let cut = if part == Part::App { Some(split::cut(&input)?) } else { None };
    let mut bindgen = Bindgen::new();
    // What the parts share are exports under the names that the linker gave.
    bindgen.keep_lld_exports(cut.is_some()).demangle(cut.is_none());
    bindgen.input_bytes(name, cut.as_ref().map_or(input, |cut| cut.main.clone()));
    bindgen.out_name(name).typescript(false).omit_default_module_path(true);
    bindgen.web(true)?.keep_debug(false).remove_name_section(mode == Mode::Release).remove_producers_section(true);
    let mut output = bindgen.generate_output().with_context(|| format!("binding {name} (built for {TARGET})"))?;
    let mut snippets: BTreeMap<String, String> = BTreeMap::new();
    for (module, parts) in output.snippets() {
        for (index, source) in parts.iter().enumerate() {
            snippets.insert(format!("./snippets/{module}/inline{index}.js"), source.clone());
        }
    }
    for (path, source) in output.local_modules() {
        snippets.insert(format!("./snippets/{path}"), source.clone());
    }
    let mut js = output.js().to_owned();
    let mut wasm = output.wasm_mut().emit_wasm();
    let (mut chunks, mut doors) = (BTreeMap::new(), BTreeMap::new());
    if let Some(cut) = cut {
        js = cut.joined(&js)?;
        (chunks, doors) = (cut.chunks, cut.doors);
    }
    if mode == Mode::Release {
        wasm = optimise::shrink(part, name, &wasm)?;
        for (name, chunk) in &mut chunks {
            *chunk = optimise::shrink(part, name, chunk)?;
        }
    }
    Ok(Bound { js, snippets, wasm, chunks, doors })
}
