//! `manifest.json`: which file is which, and what each weighs.

use crate::paths;
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The files that pages name, as paths below the site.
#[derive(Clone, Serialize, Deserialize)]
pub struct Entries {
    /// The build's id: a hash over every file.
    pub build: String,
    /// The module that a page loads: `<script type="module">`.
    pub boot: String,
    /// The notebook's JavaScript, for `modulepreload`.
    pub js: String,
    /// The notebook: what every start needs.
    pub wasm: String,
    /// Its other parts, by the door behind which they are wanted. The server does not ask for this.
    pub later: BTreeMap<String, Vec<String>>,
    /// The style sheet.
    pub css: String,
    /// The script of the Web Worker that derives keys.
    pub worker_js: String,
    /// Its module.
    pub worker_wasm: String,
}

/// The manifest as the server reads it.
#[derive(Serialize, Deserialize)]
pub struct Manifest {
    /// The files with a role.
    #[serde(flatten)]
    pub entries: Entries,
    /// Every file.
    pub files: Vec<File>,
}

/// One file.
#[derive(Serialize, Deserialize)]
pub struct File {
    /// Below the site, without a leading slash; what is below `pkg/` never changes under its name.
    pub path: String,
    /// Its size.
    pub bytes: usize,
    /// The size of `path.br`, when there is one.
    pub br: Option<usize>,
    /// The size of `path.gz`, when there is one.
    pub gz: Option<usize>,
    /// SHA-256 of the plain bytes, in hex.
    pub sha256: String,
}

impl Manifest {
    /// The manifest of the last build.
    pub fn read() -> Result<Self> {
        Self::read_in(&paths::site())
    }

    /// The manifest of the front end in a folder.
    pub fn read_in(site: &Path) -> Result<Self> {
        let json = fs::read(site.join("manifest.json")).context("no front end yet: run `cargo xtask build`")?;
        Ok(serde_json::from_slice(&json)?)
    }

    /// The file at a path.
    pub fn file(&self, path: &str) -> Result<&File> {
        self.files.iter().find(|file| file.path == path).with_context(|| format!("{path} is not in the manifest"))
    }
}
