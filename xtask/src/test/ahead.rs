//! The release build, begun while the steps before it run. Most of it keeps one core busy (one code unit, one link), and they seldom fill two.

use super::steps::Outcome;
use crate::{paths, process};
use anyhow::{Context, Result};
use std::fs::{self, File};
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Child, Stdio};

/// A build that runs by itself. Dropped before its end, it is stopped.
pub struct Ahead {
    child: Child,
    log: PathBuf,
}

impl Ahead {
    /// Begins.
    pub fn begin() -> Result<Self> {
        let log = paths::cache().join("release-build.log");
        fs::create_dir_all(paths::cache())?;
        let written = File::create(&log).with_context(|| log.display().to_string())?;
        let mut build = process::command(&std::env::current_exe()?.to_string_lossy());
        build.arg("build").stdin(Stdio::null()).stdout(written.try_clone()?).stderr(written);
        // A group of its own, so that its compilers end with it.
        let child = build.process_group(0).spawn().context("could not start the release build")?;
        Ok(Self { child, log })
    }

    /// Waits for its end and shows what it said.
    pub fn finish(mut self) -> Result<Outcome> {
        let status = self.child.wait()?;
        print!("{}", fs::read_to_string(&self.log)?);
        let failure = (!status.success()).then(|| format!("the release build failed ({status})"));
        Ok(Outcome { failure, ..Outcome::ok() })
    }
}

impl Drop for Ahead {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            let _ = process::command("kill").arg("--").arg(format!("-{}", self.child.id())).status();
            let _ = self.child.wait();
        }
    }
}
