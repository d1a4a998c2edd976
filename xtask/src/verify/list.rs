//! A list of hashes: a line for each file and page, and one for each header that says what a page may do.
//!
//! `<sha-256 in hex>  /path` or `<sha-256 in hex>  /path [header]`.

use super::fetch::Answer;
use crate::site::hash;
use crate::site::manifest::Manifest;
use anyhow::{Context, Result, bail, ensure};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::Path;

/// Headers that change what a browser does with an answer. Where one is absent, it must be absent.
pub const HEADERS: [&str; 7] = [
    "content-security-policy",
    "content-security-policy-report-only",
    "content-type",
    "link",
    "refresh",
    "service-worker-allowed",
    "x-lanterne-build",
];

/// A path, and the header of its answer that is meant; none for its content.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The path, with its leading slash.
    pub path: String,
    /// The header's name.
    pub header: Option<String>,
}

/// Hashes by what they are of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List(pub BTreeMap<Key, String>);

impl Key {
    /// The content at a path.
    pub fn content(path: &str) -> Self {
        Self { path: path.to_owned(), header: None }
    }

    /// A header of its answer.
    pub fn header(path: &str, name: &str) -> Self {
        Self { path: path.to_owned(), header: Some(name.to_owned()) }
    }
}

impl List {
    /// Reads a list.
    pub fn parse(text: &str) -> Result<Self> {
        let mut list = Self::default();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let (hash, rest) = line.split_once("  ").with_context(|| format!("no line of hashes: {line}"))?;
            ensure!(hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit()), "no SHA-256: {line}");
            let key = match rest.split_once(" [") {
                Some((path, header)) => Key::header(path, header.trim_end_matches(']')),
                None => Key::content(rest),
            };
            list.0.insert(key, hash.to_ascii_lowercase());
        }
        ensure!(!list.0.is_empty(), "the list is empty");
        Ok(list)
    }

    /// The list of what a server answered, which must be the same in every encoding.
    pub fn of(answers: &[Answer]) -> Result<Self> {
        let mut list = Self::default();
        for answer in answers {
            ensure!(answer.status == 200, "{} was answered with {}", answer.path, answer.status);
            let Ok(content) = &answer.content else { bail!("{} as {} cannot be read", answer.path, answer.asked) };
            let headers = HEADERS.iter().filter_map(|name| Some((*name, answer.headers.get(*name)?)));
            let headers = headers.map(|(name, value)| (Key::header(&answer.path, name), hash::of(value.as_bytes())));
            for (key, found) in headers.chain([(Key::content(&answer.path), hash::of(content))]) {
                let before = list.0.insert(key, found.clone());
                ensure!(before.is_none_or(|before| before == found), "{} differs as {}", answer.path, answer.asked);
            }
        }
        Ok(list)
    }

    /// Every path in it.
    pub fn paths(&self) -> Vec<String> {
        let paths: BTreeSet<&String> = self.0.keys().map(|key| &key.path).collect();
        paths.into_iter().cloned().collect()
    }

    /// The binary serves the front end that was built before it, not an older one.
    pub fn agrees_with_manifest(&self) -> Result<()> {
        for file in Manifest::read()?.files {
            let served = self.0.get(&Key::content(&format!("/{}", file.path)));
            ensure!(served == Some(&file.sha256), "the binary serves another {} than target/site holds", file.path);
        }
        Ok(())
    }
}

impl fmt::Display for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "# Lanterne {}: SHA-256 of what it ships. `cargo xtask verify URL --hashes THIS` compares.",
            env!("CARGO_PKG_VERSION")
        )?;
        for (key, hash) in &self.0 {
            match &key.header {
                Some(header) => writeln!(f, "{hash}  {} [{header}]", key.path)?,
                None => writeln!(f, "{hash}  {}", key.path)?,
            }
        }
        Ok(())
    }
}

/// Every file of the site, and every page that its service worker keeps.
pub fn paths_of_site(site: &Path) -> Result<Vec<String>> {
    let worker = fs::read_to_string(site.join("sw.js"))?;
    let quoted = |start: &str| {
        let line =
            worker.lines().find(|line| line.starts_with(start)).with_context(|| format!("sw.js has no {start}"))?;
        anyhow::Ok(line.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>())
    };
    let mut paths: BTreeSet<String> =
        Manifest::read()?.files.into_iter().map(|file| format!("/{}", file.path)).collect();
    paths.extend(quoted("const SHELL = ")?);
    paths.extend(quoted("const PAGES = ")?);
    paths.insert("/app".to_owned());
    Ok(paths.into_iter().collect())
}
