//! `cargo xtask demo`: a server on a scratch database with a fictional team, pushed by the native client.

use crate::{build, paths, process};
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use std::{fs, thread};

/// Where to run.
#[derive(clap::Args)]
pub struct Args {
    /// Where to listen
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: String,
    /// Another number tells another story, with other passphrases
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

/// Builds, starts, fills, and serves until stopped. The scratch database is thrown away when the next demonstration begins: Ctrl-C
/// leaves nobody to do it at the end.
pub fn run(args: &Args) -> Result<()> {
    build::run(&build::Args::default())?;
    let scratch = paths::target().join("demo");
    if scratch.exists() {
        fs::remove_dir_all(&scratch).context("removing the last demonstration")?;
    }
    fs::create_dir_all(&scratch)?;
    let database = format!("sqlite://{}", scratch.join("demo.db").display());
    let url = format!("http://{}", args.listen);

    let mut command = process::command(&paths::lanterne().to_string_lossy());
    command.args(["serve", "--database", &database, "--listen", &args.listen, "--public-url", &url]);
    // A line for each of the demonstration's requests would hide the sign-ins.
    command.args(["--log-filter", "warn"]);
    println!("\u{203a} {}", process::shown(&command));
    let mut server = command.stdout(Stdio::piped()).spawn().context("starting the server")?;
    let served = fill(&mut server, &url, args.seed).and_then(|()| server.wait().context("waiting for the server"));
    if served.is_err() {
        server.kill().ok();
        server.wait().ok();
    }
    served.map(|_| ())
}

/// Fills the server. The coordinator's device stays on until the server stops, and lets in whoever signs in on a device of her own.
fn fill(server: &mut Child, url: &str, seed: u64) -> Result<()> {
    let stdout = server.stdout.take().context("the server has no output")?;
    let mut lines = BufReader::new(stdout).lines();
    let mut code = None;
    loop {
        let Some(line) = lines.next().transpose()? else { bail!("the server stopped before it listened") };
        if let Some(printed) = line.strip_prefix("set-up code: ") {
            code = Some(printed.trim().to_owned());
        }
        if line.starts_with("listening on ") {
            break;
        }
    }
    let code = code.context("the server listens and printed no set-up code")?;
    // Read to the end, or the server would wait for somebody to read; the demonstration itself says where it runs.
    thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
    let mut client = process::command(&paths::lanterne().to_string_lossy());
    let seed = seed.to_string();
    process::run(client.args(["demo", "--stay", "--server", url, "--setup-code", &code, "--seed", &seed]))
}
