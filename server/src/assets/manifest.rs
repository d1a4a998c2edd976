//! What the front end's build says of its files.

use super::Assets;
use serde::Deserialize;
use std::collections::HashMap;

/// The files that pages name, as paths below the site.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Entries {
    /// The build's id.
    pub build: String,
    /// The module that a page loads.
    pub boot: String,
    /// The notebook's JavaScript.
    pub js: String,
    /// The notebook.
    pub wasm: String,
    /// The style sheet.
    pub css: String,
    /// The script of the Web Worker that derives keys.
    pub worker_js: String,
    /// Its module.
    pub worker_wasm: String,
}

/// The manifest.
#[derive(Clone, Debug, Default)]
pub struct Manifest {
    /// The files with a role.
    pub entries: Entries,
    files: HashMap<String, File>,
}

/// One file.
#[derive(Clone, Debug, Deserialize)]
pub struct File {
    path: String,
    /// The size of its brotli copy, when there is one.
    pub br: Option<u64>,
    /// The size of its gzip copy, when there is one.
    pub gz: Option<u64>,
    /// SHA-256 of the plain bytes, in hex.
    pub sha256: String,
}

#[derive(Deserialize)]
struct Json {
    #[serde(flatten)]
    entries: Entries,
    files: Vec<File>,
}

impl Manifest {
    /// The manifest of a site; none when the front end was not built.
    pub fn read(assets: &dyn Assets) -> Option<Self> {
        let json: Json = serde_json::from_slice(&assets.get("manifest.json")?).ok()?;
        let files = json.files.into_iter().map(|file| (file.path.clone(), file)).collect();
        Some(Self { entries: json.entries, files })
    }

    /// The path of every file.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// A file that the build made.
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.get(path)
    }
}
