//! The binary that was just built, serving on a scratch database.

use crate::{paths, process};
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Stdio};

/// Runs until it is dropped.
pub struct Server {
    child: Child,
    folder: PathBuf,
    /// Its address.
    pub url: String,
}

impl Server {
    /// Starts it, with further arguments.
    pub fn start(arguments: &[&str]) -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("lanterne-serve-{}-{}", std::process::id(), arguments.len()));
        fs::create_dir_all(&folder)?;
        let database = format!("sqlite:{}", folder.join("lanterne.db").display());
        let mut command = process::command(&paths::lanterne().to_string_lossy());
        command
            .args(["serve", "--listen", "127.0.0.1:0", "--log-filter", "warn", "--database", &database])
            .args(arguments);
        let child = command.stdout(Stdio::piped()).spawn().context("starting the server")?;
        let mut server = Self { child, folder, url: String::new() };
        for line in BufReader::new(server.child.stdout.take().context("the server has no output")?).lines() {
            if let Some(address) = line?.strip_prefix("listening on ") {
                server.url = format!("http://{address}");
                return Ok(server);
            }
        }
        bail!("the server stopped before it listened")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
        fs::remove_dir_all(&self.folder).ok();
    }
}
