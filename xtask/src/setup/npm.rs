//! Packages from npm, exactly as the lock file has them.

use crate::{paths, process};
use anyhow::Result;
use std::fs;

/// Installs a folder's packages unless they are those of its lock file already.
pub fn ensure(folder: &str) -> Result<()> {
    let folder = paths::root().join(folder);
    let lock = fs::read(folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.installed-lock.json");
    if fs::read(&stamp).ok().as_deref() == Some(&lock) {
        return Ok(());
    }
    let mut npm = process::command("npm");
    npm.current_dir(&folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    process::run(&mut npm)?;
    fs::write(stamp, lock)?;
    Ok(())
}
