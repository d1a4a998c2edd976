//! A PostgreSQL server for the tests: made, used and thrown away. One that stands anywhere else is left alone.

use super::apt;
use crate::process;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Names a server for the tests, with the right to make databases on it.
pub const SERVER: &str = "LANTERNE_TEST_POSTGRES";

/// Where Debian puts its versions.
const DEBIAN: &str = "/usr/lib/postgresql";

/// A server that runs until this is dropped.
pub struct Cluster {
    folder: PathBuf,
    programs: PathBuf,
    /// How the tests reach it.
    pub url: String,
}

/// Installs it where it is missing.
pub fn ensure() -> Result<PathBuf> {
    if let Some(found) = programs() {
        return Ok(found);
    }
    apt::install(&["postgresql"])?;
    programs().context("PostgreSQL was installed, and its initdb is nowhere to be found")
}

/// The folder of its programs: the newest of Debian's, or that of whichever is in the path.
fn programs() -> Option<PathBuf> {
    let debian = fs::read_dir(DEBIAN).into_iter().flatten().flatten().map(|version| version.path().join("bin"));
    let newest = debian.filter(|bin| bin.join("initdb").is_file()).max();
    newest.or_else(|| {
        let folder = process::output(process::command("pg_config").arg("--bindir")).ok()?;
        Some(PathBuf::from(folder.trim())).filter(|bin| bin.join("initdb").is_file())
    })
}

/// Starts one in a folder of its own, which nobody reaches but by a socket in it.
pub fn start() -> Result<Cluster> {
    let programs = ensure()?;
    let folder =
        PathBuf::from(process::output(&mut as_its_user("mktemp", &["-d", "-t", "lanterne-postgres-XXXXXX"])?)?.trim());
    let shown = folder.display().to_string();
    let url = format!("postgres://postgres@localhost/postgres?host={shown}");
    let cluster = Cluster { folder, programs, url };
    let data = cluster.data();
    process::output(
        &mut cluster.program("initdb", &["-D", &data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale"])?,
    )?;
    let options = format!("-c listen_addresses= -c unix_socket_directories={shown} -c max_connections=300");
    let log = format!("{shown}/log");
    process::output(&mut cluster.program("pg_ctl", &["-D", &data, "-l", &log, "-o", &options, "-w", "start"])?)
        .with_context(|| fs::read_to_string(&log).unwrap_or_default())?;
    Ok(cluster)
}

impl Cluster {
    fn data(&self) -> String {
        self.folder.join("data").display().to_string()
    }

    fn program(&self, name: &str, args: &[&str]) -> Result<Command> {
        as_its_user(&self.programs.join(name).display().to_string(), args)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let data = self.data();
        if let Ok(mut stop) = self.program("pg_ctl", &["-D", &data, "-m", "immediate", "-w", "stop"]) {
            // What cannot be stopped is left to whoever finds it: the tests are over.
            let _ = process::output(&mut stop);
        }
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// PostgreSQL refuses to run as root: there it is its own user's.
fn as_its_user(program: &str, args: &[&str]) -> Result<Command> {
    let root = process::output(process::command("id").arg("-u"))?.trim() == "0";
    let mut command = process::command(if root { "runuser" } else { program });
    if root {
        command.args(["-u", "postgres", "--", program]);
    }
    // The checkout may be in a folder that the other user may not enter.
    command.current_dir(Path::new("/")).args(args);
    Ok(command)
}
