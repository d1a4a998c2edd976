//! The real binary, as a process of its own.
#![allow(dead_code, reason = "each of the test programs uses its part")]

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

pub struct Process {
    child: Child,
    pub url: String,
    pub code: Option<String>,
}

impl Process {
    pub fn start(database: &Path) -> Self {
        Self::with(database, &[])
    }

    /// Starts with further arguments; the log goes to a file beside the database.
    pub fn with(database: &Path, arguments: &[&str]) -> Self {
        let log = File::options().create(true).append(true).open(database.with_extension("log")).unwrap();
        let child = lanterne()
            .args(["serve", "--listen", "127.0.0.1:0", "--database"])
            .arg(url(database))
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap();
        let mut process = Self { child, url: String::new(), code: None };
        for line in BufReader::new(process.child.stdout.take().unwrap()).lines() {
            let line = line.unwrap();
            if let Some(code) = line.strip_prefix("set-up code: ") {
                process.code = Some(code.to_owned());
            }
            if let Some(address) = line.strip_prefix("listening on ") {
                process.url = format!("http://{address}");
                return process;
            }
        }
        panic!("the server did not start");
    }

    /// SIGKILL: no handler runs, nothing is flushed.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// SIGTERM: the server ends as an operator ends it.
    pub fn stop(mut self) {
        let stopped = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(stopped.success() && self.child.wait().unwrap().success());
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // A test that failed leaves no server behind.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The binary.
pub fn lanterne() -> Command {
    Command::new(env!("CARGO_BIN_EXE_lanterne"))
}

/// A database as the binary wants it named.
pub fn url(database: &Path) -> String {
    format!("sqlite:{}", database.display())
}
