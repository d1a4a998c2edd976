//! The style sheets, joined in the order of their names.

use crate::paths;
use anyhow::{Context, Result};
use std::fs;

/// All of `style/*.css` as one sheet.
pub fn gather() -> Result<Vec<u8>> {
    let folder = paths::root().join("style");
    let mut sheets = fs::read_dir(&folder)
        .with_context(|| format!("reading {}", folder.display()))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<std::io::Result<Vec<_>>>()?;
    sheets.retain(|path| path.extension().is_some_and(|extension| extension == "css"));
    sheets.sort();
    let mut all = String::new();
    for sheet in sheets {
        all.push_str(&without_comments(&fs::read_to_string(&sheet)?));
        all.push('\n');
    }
    Ok(all.into_bytes())
}

/// Comments and indentation are for those who read the sources.
fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
