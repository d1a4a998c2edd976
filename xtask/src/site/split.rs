//! The notebook's module cut into what every start needs and what is loaded when a page asks for it (ADR 31). Where to cut the code
//! says, by `#[wasm_split]`; what belongs to which part follows from who calls whom.

use crate::paths;
use anyhow::{Context, Result, anyhow, ensure};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use wasm_split_cli_support::{Options, transform};

/// How the main module names the script that loads the others. That script is never a file: see [`Cut::joined`].
const LOADER: &str = "./split.js";

/// How an import of it ends.
const LOADED: &str = " from \"./split.js\"";

/// The parts.
pub struct Cut {
    /// What every start needs; to be bound to JavaScript.
    pub main: Vec<u8>,
    /// What comes later, by file name. It needs no binding: it imports from the main module alone.
    pub chunks: BTreeMap<String, Vec<u8>>,
    /// Which of them each door needs.
    pub doors: BTreeMap<String, Vec<String>>,
    loader: String,
}

/// Cuts a module that was linked with `--emit-relocs` and still has its names.
pub fn cut(wasm: &[u8]) -> Result<Cut> {
    let scratch = paths::cache().join("split");
    fs::remove_dir_all(&scratch).ok();
    fs::create_dir_all(&scratch)?;
    let main = scratch.join("main.wasm");
    let mut options = Options::new(wasm);
    (options.output_dir, options.main_out_path) = (&scratch, &main);
    (options.link_name, options.main_module) = (LOADER, "./app.js");
    options.emit_dwarf = false;
    let parts = transform(options).map_err(|error| anyhow!("cutting the module: {error:#}"))?;
    let mut chunks = BTreeMap::new();
    for path in parts.split_modules {
        let name = path.file_name().context("a part without a name")?.to_string_lossy().into_owned();
        let bytes = fs::read(&path)?;
        chunks.insert(name, bytes);
    }
    let named = |parts: Vec<String>| parts.into_iter().map(|part| format!("{part}.wasm")).collect();
    let doors = parts.prefetch_map.into_iter().map(|(door, parts)| (door, named(parts))).collect();
    Ok(Cut { main: fs::read(&main)?, chunks, doors, loader: fs::read_to_string(scratch.join(LOADER))? })
}

impl Cut {
    /// The bindings with the loader inside. As two files each would import the other, and neither could be named by its content.
    pub fn joined(&self, bindings: &str) -> Result<String> {
        let (import, loader) = self.loader.split_once('\n').context("the loader is empty")?;
        ensure!(import.starts_with("import { initSync }"), "the loader begins otherwise than it did: {import}");
        ensure!(!loader.contains("\nimport "), "the loader imports more than it did");
        let loads = loader.lines().filter_map(|line| line.strip_prefix("export const ")?.split_once(" = "));
        let loads = loads.map(|(name, _)| name).collect::<Vec<_>>().join(", ");
        let (imports, rest): (Vec<&str>, Vec<&str>) = bindings.lines().partition(|line| line.ends_with(LOADED));
        ensure!(!imports.is_empty() && !loads.is_empty(), "the module has a loader and does not import it");
        let mut script = format!("{}\n{}\n", rest.join("\n"), loader.replace("export const ", "const "));
        for import in imports {
            let name = import.strip_prefix("import * as ").and_then(|rest| rest.strip_suffix(LOADED));
            let name = name.with_context(|| format!("the loader is imported otherwise than it was: {import}"))?;
            // Read when the module starts, which is after all of this file has run.
            writeln!(script, "const {name} = {{ __proto__: null, {loads} }};")?;
        }
        ensure!(!script.contains(LOADED), "the loader is imported otherwise than it was");
        Ok(script)
    }
}
