//! The programs that are measured: the release binary with its default settings on a fresh database, and the baseline.

use crate::{paths, process};
use anyhow::{Context, Result, bail};
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// A program that listens; killed when it is dropped.
pub struct Server {
    child: Child,
    /// Where.
    pub url: String,
    /// The set-up code, of a Lanterne server.
    pub code: String,
    folder: Option<PathBuf>,
}

/// The binary that is measured: `LANTERNE_BINARY`, or the checkout's own release build.
pub fn binary() -> PathBuf {
    std::env::var_os("LANTERNE_BINARY").map_or_else(paths::lanterne, PathBuf::from)
}

/// Builds the binary, unless another is given.
pub fn build() -> Result<()> {
    compile(&[])
}

/// Builds the baseline too, in one build: they are made from the same parts.
pub fn build_with_baseline() -> Result<()> {
    compile(&["baseline"])
}

fn compile(others: &[&str]) -> Result<()> {
    let given = std::env::var_os("LANTERNE_BINARY").is_some();
    let packages: Vec<&str> = others.iter().copied().chain((!given).then_some("lanterne")).collect();
    if packages.is_empty() {
        return Ok(());
    }
    let mut cargo = process::cargo();
    cargo.args(["build", "--quiet", "--release"]);
    packages.iter().for_each(|package| _ = cargo.args(["--package", package]));
    process::run(&mut cargo)
}

/// The baseline's binary.
pub fn baseline() -> Command {
    process::command(&paths::target().join("release/baseline").to_string_lossy())
}

/// An empty folder for one run's files, on the disk that the checkout is on.
pub fn scratch() -> Result<PathBuf> {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let folder = paths::root().join("target/bench-scratch").join(NEXT.fetch_add(1, Ordering::Relaxed).to_string());
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

impl Server {
    /// `lanterne serve`, as it is deployed: every limit at its default, a log line for each request, into a file.
    pub fn lanterne() -> Result<Self> {
        let folder = scratch()?;
        let mut command = process::command(&binary().to_string_lossy());
        command.args(["serve", "--listen", "127.0.0.1:0", "--database"]);
        command.arg(format!("sqlite:{}", folder.join("lanterne.db").display()));
        command.stderr(File::create(folder.join("log"))?);
        Self::start(command, Some(folder))
    }

    /// A server that reads what it is sent and answers nothing.
    pub fn bare() -> Result<Self> {
        let mut command = baseline();
        command.arg("http");
        Self::start(command, None)
    }

    fn start(mut command: Command, folder: Option<PathBuf>) -> Result<Self> {
        let shown = process::shown(&command);
        let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("could not start: {shown}"))?;
        let stdout = child.stdout.take().context("the server has no output")?;
        let mut server = Self { child, url: String::new(), code: String::new(), folder };
        let mut lines = BufReader::new(stdout).lines();
        while server.url.is_empty() {
            let Some(line) = lines.next().transpose()? else { bail!("stopped before it listened: {shown}") };
            if let Some(code) = line.strip_prefix("set-up code: ") {
                code.trim().clone_into(&mut server.code);
            }
            if let Some(address) = line.strip_prefix("listening on ") {
                server.url = format!("http://{}", address.trim());
            }
        }
        // Read to the end, or the server would wait for somebody to read.
        thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        Ok(server)
    }

    /// `lanterne load` against this server; one JSON object for each line that it printed.
    pub fn load(&self, arguments: &[&str]) -> Result<Vec<serde_json::Value>> {
        let mut client = process::command(&binary().to_string_lossy());
        client.args(["load", "--json", "--server", &self.url, "--setup-code", &self.code]).args(arguments);
        process::output(&mut client)?.lines().map(|line| serde_json::from_str(line).context(line.to_owned())).collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
        if let Some(folder) = &self.folder {
            fs::remove_dir_all(folder).ok();
        }
    }
}

/// A number that a line says.
pub fn number(lines: &[serde_json::Value], what: &str, name: &str) -> Result<f64> {
    let line = lines.iter().find(|line| line.get("what").is_some_and(|said| said == what));
    line.and_then(|line| line.get(name)?.as_f64())
        .with_context(|| format!("the load client did not say {name} of {what}"))
}
