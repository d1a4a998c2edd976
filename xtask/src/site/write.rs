//! The site on disk: only what changed is written, so that the server is not built again for nothing.

use super::manifest::{Entries, File, Manifest};
use super::tree::Tree;
use super::{Mode, compress, hash};
use crate::paths;
use anyhow::Result;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Writes every file with its compressed copies and the manifest; removes what an earlier build left.
pub fn write(mode: Mode, tree: &Tree, entries: Entries) -> Result<()> {
    let site = paths::site();
    let mut wanted = BTreeSet::new();
    let mut files = Vec::new();
    for (path, bytes) in tree.files() {
        put(&site, path, bytes, &mut wanted)?;
        let copies = compress::compress(mode, path, bytes)?;
        if let Some(copies) = &copies {
            put(&site, &format!("{path}.br"), &copies.br, &mut wanted)?;
            put(&site, &format!("{path}.gz"), &copies.gz, &mut wanted)?;
        }
        files.push(File {
            path: path.clone(),
            bytes: bytes.len(),
            br: copies.as_ref().map(|copies| copies.br.len()),
            gz: copies.as_ref().map(|copies| copies.gz.len()),
            sha256: hash::of(bytes),
        });
    }
    let build = entries.build.clone();
    let manifest = serde_json::to_vec_pretty(&Manifest { entries, files })?;
    put(&site, "manifest.json", &manifest, &mut wanted)?;
    sweep(&site, &wanted)?;
    println!("Front end {build} in {}", site.display());
    Ok(())
}

fn put(site: &Path, path: &str, bytes: &[u8], wanted: &mut BTreeSet<PathBuf>) -> Result<()> {
    let file = site.join(path);
    if fs::read(&file).ok().as_deref() != Some(bytes) {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&file, bytes)?;
    }
    wanted.insert(file);
    Ok(())
}

fn sweep(folder: &Path, wanted: &BTreeSet<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            sweep(&path, wanted)?;
        } else if !wanted.contains(&path) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}
