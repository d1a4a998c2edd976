//! `cargo xtask demo`: a server on a scratch database with a fictional team, pushed by the native client.

use crate::{build, paths, process};
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use std::{env, fs, thread};

/// Where to run.
#[derive(clap::Args)]
pub struct Args {
    /// Where to listen
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: String,
}

/// Builds, starts, fills, and serves until stopped.
pub fn run(args: &Args) -> Result<()> {
    build::run(&build::Args::default())?;
    let scratch = env::temp_dir().join(format!("lanterne-demo-{}", std::process::id()));
    fs::create_dir_all(&scratch)?;
    let database = format!("sqlite://{}", scratch.join("demo.db").display());
    let url = format!("http://{}", args.listen);

    let mut command = process::command(&paths::lanterne().to_string_lossy());
    command.args(["serve", "--database", &database, "--listen", &args.listen, "--public-url", &url]);
    println!("\u{203a} {}", process::shown(&command));
    let mut server = command.stdout(Stdio::piped()).spawn().context("starting the server")?;
    let served = fill(&mut server, &url).and_then(|()| {
        println!("\nThe demonstration runs on {url} until Ctrl-C; its notes are in {}", scratch.display());
        server.wait().context("waiting for the server")
    });
    if served.is_err() {
        server.kill().ok();
        server.wait().ok();
    }
    fs::remove_dir_all(&scratch).ok();
    served.map(|_| ())
}

fn fill(server: &mut Child, url: &str) -> Result<()> {
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
    thread::spawn(move || lines.map_while(Result::ok).for_each(|line| println!("{line}")));
    let mut client = process::command(&paths::lanterne().to_string_lossy());
    process::run(client.args(["demo", "--url", url, "--code", &code]))
}
