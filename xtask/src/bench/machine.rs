//! What the figures were measured on.

use crate::process;
use anyhow::Result;
use std::fs;
use std::thread;

/// Processor, cores, memory, system, date and commit.
pub fn describe() -> Result<String> {
    let cores = thread::available_parallelism()?;
    let processor = field("/proc/cpuinfo", "model name").unwrap_or_else(|| "an unnamed processor".into());
    let memory: u64 = field("/proc/meminfo", "MemTotal")
        .and_then(|text| text.split_whitespace().next()?.parse().ok())
        .unwrap_or_default();
    let system = process::output(process::command("uname").arg("-sr"))?;
    let date = process::output(process::command("date").args(["-u", "+%Y-%m-%d"]))?;
    let commit = process::output(process::command("git").args(["rev-parse", "--short", "HEAD"]))?;
    Ok(format!(
        "{processor}, {cores} cores for server, client and browser together, {} GiB, {}; {}, commit {}.",
        memory / (1024 * 1024),
        system.trim(),
        date.trim(),
        commit.trim()
    ))
}

fn field(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}
