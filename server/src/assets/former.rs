//! What the versions before this one were made of. A page of an older version that is still open asks for parts that it loads late
//! (the key derivation, the code reader) by their old names; a server that holds only its newest front end would have nothing.
//!
//! Nothing in the folder is believed: a file is named by the hash of its content, and is served only while the two agree.

use super::{Assets, Manifest};
use crate::assets::serve::HASHED;
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use shared::clock::Millis;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How many former versions are kept.
pub const VERSIONS: usize = 3;

/// How long after its end a former version is kept, in milliseconds: thirty days.
pub const KEPT_FOR: i64 = 30 * 24 * 3600 * 1000;

/// Which versions the folder holds.
const LIST: &str = "versions.json";

/// How much of the SHA-256, in hex, is in a file's name.
const IN_NAME: usize = 16;

/// One version's files.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Version {
    build: String,
    /// When another took its place; none while it is served.
    ended: Option<i64>,
    files: BTreeSet<String>,
}

/// A front end, with the hashed files of those that this server served before.
pub struct WithFormer {
    current: Arc<dyn Assets>,
    folder: PathBuf,
    files: BTreeSet<String>,
}

impl WithFormer {
    /// Keeps the hashed files of this front end in the folder for the time after it, and finds those that were kept before.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn open(current: Arc<dyn Assets>, folder: &Path, now: Millis) -> io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let mut versions = read(folder);
        if let Some(manifest) = Manifest::read(&*current) {
            take_over(&mut versions, &manifest.entries.build, now);
            let files = keep(&*current, &manifest, folder)?;
            versions.push(Version { build: manifest.entries.build, ended: None, files });
        }
        prune(&mut versions, now);
        write(folder, LIST, &serde_json::to_vec_pretty(&versions)?)?;
        let files: BTreeSet<String> = versions.into_iter().flat_map(|version| version.files).collect();
        sweep(folder, &files)?;
        Ok(Self { current, folder: folder.to_owned(), files })
    }
}

impl Assets for WithFormer {
    fn get(&self, path: &str) -> Option<Cow<'static, [u8]>> {
        self.current.get(path)
    }

    fn former(&self, path: &str) -> Option<Vec<u8>> {
        let name = path.strip_prefix(HASHED)?;
        // The list holds plain names only: no path leads out of the folder.
        let bytes = self.files.contains(name).then(|| std::fs::read(self.folder.join(name)).ok())??;
        if agrees(name, &bytes) {
            return Some(bytes);
        }
        tracing::warn!("a kept file of a former version is damaged and is not served");
        None
    }
}

/// The version that is served now ends all others, and is itself no former one.
fn take_over(versions: &mut Vec<Version>, build: &str, now: Millis) {
    versions.retain(|version| version.build != build);
    for version in versions {
        version.ended.get_or_insert(now.0);
    }
}

/// The newest former versions stay, for as long as [`KEPT_FOR`]; a clock that was set back keeps none for ever, for the number is bounded.
fn prune(versions: &mut Vec<Version>, now: Millis) {
    versions.sort_by_key(|version| std::cmp::Reverse(version.ended.unwrap_or(i64::MAX)));
    let mut former = 0;
    versions.retain(|version| {
        let Some(ended) = version.ended else { return true };
        former += 1;
        former <= VERSIONS && now.0.saturating_sub(ended) <= KEPT_FOR
    });
}

/// Writes what is not there yet, plain: old pages ask for little, and a compressed copy cannot be checked by its name.
fn keep(assets: &dyn Assets, manifest: &Manifest, folder: &Path) -> io::Result<BTreeSet<String>> {
    let mut kept = BTreeSet::new();
    for name in manifest.paths().filter_map(|path| path.strip_prefix(HASHED)).filter(|name| plain(name)) {
        let there = std::fs::read(folder.join(name)).is_ok_and(|bytes| agrees(name, &bytes));
        if !there {
            let Some(bytes) = assets.get(&format!("{HASHED}{name}")).filter(|bytes| agrees(name, bytes)) else {
                continue;
            };
            write(folder, name, &bytes)?;
        }
        kept.insert(name.to_owned());
    }
    Ok(kept)
}

/// Whether the content is what the name says.
fn agrees(name: &str, bytes: &[u8]) -> bool {
    let hash = name.rsplit('.').nth(1).filter(|hash| hash.len() == IN_NAME);
    hash.is_some_and(|hash| HEXLOWER.encode(&Sha256::digest(bytes)).starts_with(hash))
}

fn plain(name: &str) -> bool {
    !name.starts_with('.') && name.chars().all(|letter| letter.is_ascii_alphanumeric() || "._-".contains(letter))
}

/// What the folder's list says; one that cannot be read is as good as none, and its files are kept anew by and by.
fn read(folder: &Path) -> Vec<Version> {
    let json = std::fs::read(folder.join(LIST)).unwrap_or_default();
    let mut versions: Vec<Version> = serde_json::from_slice(&json).unwrap_or_default();
    for version in &mut versions {
        version.files.retain(|name| plain(name));
    }
    versions
}

/// Whole or not at all: a power cut leaves the former file or the new one.
fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let beside = folder.join(format!(".{name}"));
    let mut file = std::fs::File::create(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(beside, folder.join(name))
}

/// Removes what no version names any more. Whatever else somebody put there, folders above all, is left alone.
fn sweep(folder: &Path, wanted: &BTreeSet<String>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let ours = name
            .rsplit('.')
            .nth(1)
            .is_some_and(|hash| hash.len() == IN_NAME && HEXLOWER.decode(hash.as_bytes()).is_ok());
        if ours && !wanted.contains(&name) && entry.file_type()?.is_file() {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
