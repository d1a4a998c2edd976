//! The reader of codes that `public/scanner.js` imports: the npm package `qr`, as it is, under names of ours.

use super::tree::Tree;
use crate::paths;
use anyhow::{Context, Result, ensure};
use std::fs;

/// What its licence asks to be kept with every copy.
const NOTICE: &str = "/*! qr, (c) Paul Miller (paulmillr.com), MIT or Apache-2.0, https://github.com/paulmillr/qr */\n";

/// How its decoder names its other half.
const HALF: &str = "'./index.js'";

/// Puts `qr_decode.js` and what it imports into the tree.
pub fn reader(tree: &mut Tree) -> Result<()> {
    let (index, decode) = (package("index.js")?, package("decode.js")?);
    ensure!(decode.matches(HALF).count() == 1, "the package qr imports otherwise than it did");
    tree.script("qr_index.js", &format!("{NOTICE}{index}"))?;
    tree.script("qr_decode.js", &format!("{NOTICE}{}", decode.replace(HALF, "'./qr_index.js'")))?;
    Ok(())
}

fn package(name: &str) -> Result<String> {
    let path = paths::root().join("xtask/node_modules/qr").join(name);
    fs::read_to_string(&path).with_context(|| format!("{}: run `cargo xtask setup`", path.display()))
}
