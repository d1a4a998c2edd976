//! WebAssembly bound to JavaScript by the library behind wasm-bindgen's command line, then shrunk.

use super::{Mode, hash, optimise};
use crate::paths;
use crate::setup::wasm_toolchain::TARGET;
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// Raised when this file or `optimise.rs` changes what comes out of the same module.
const RECIPE: &str = "1";

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
}

/// Binds the module, or answers what was made from the same bytes before.
pub fn bind(mode: Mode, part: Part, wasm: &Path) -> Result<Bound> {
    let input = fs::read(wasm).with_context(|| format!("reading {}", wasm.display()))?;
    let key = hash::of_parts([RECIPE.as_bytes(), &[u8::from(mode == Mode::Dev), part as u8], &input]);
    let kept = paths::cache().join("bound").join(key);
    let (json, module) = (kept.join("bound.json"), kept.join("module.wasm"));
    if let (Ok(json), Ok(wasm)) = (fs::read(&json), fs::read(&module)) {
        let bound: Bound = serde_json::from_slice(&json)?;
        return Ok(Bound { wasm, ..bound });
    }
    let mut bound = generate(part, mode, wasm)?;
    if mode == Mode::Release {
        bound.wasm = optimise::shrink(part, &bound.wasm)?;
    }
    fs::create_dir_all(&kept)?;
    fs::write(&module, &bound.wasm)?;
    fs::write(&json, serde_json::to_vec(&bound)?)?;
    Ok(bound)
}

fn generate(part: Part, mode: Mode, wasm: &Path) -> Result<Bound> {
    let name = match part {
        Part::App => "app",
        Part::Worker => "worker",
        Part::Bench => "bench",
    };
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name(name).typescript(false).omit_default_module_path(true);
    bindgen.web(true)?.keep_debug(false).remove_name_section(mode == Mode::Release).remove_producers_section(true);
    let mut output =
        bindgen.generate_output().with_context(|| format!("binding {} (built for {})", wasm.display(), TARGET))?;
    let mut snippets: BTreeMap<String, String> = BTreeMap::new();
    for (module, parts) in output.snippets() {
        for (index, source) in parts.iter().enumerate() {
            snippets.insert(format!("./snippets/{module}/inline{index}.js"), source.clone());
        }
    }
    for (path, source) in output.local_modules() {
        snippets.insert(format!("./snippets/{path}"), source.clone());
    }
    let js = output.js().to_owned();
    let wasm = output.wasm_mut().emit_wasm();
    Ok(Bound { js, snippets, wasm })
}
