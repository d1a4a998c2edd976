//! What a server answers, as a browser would ask. By curl, which every system has: the project itself speaks no TLS.

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::{env, fs, process};

/// In which shapes each path is asked for; a browser chooses between the first two.
pub const ENCODINGS: [&str; 3] = ["br", "gzip", "identity"];

/// As a phone's browser names itself, so that nobody answers a checking tool otherwise than a phone just by this.
const AGENT: &str =
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";

/// One answer.
pub struct Answer {
    /// The path that was asked for.
    pub path: String,
    /// In which encoding.
    pub asked: &'static str,
    /// HTTP's status.
    pub status: u16,
    /// Headers by name in lower case; several of one name are joined.
    pub headers: BTreeMap<String, String>,
    /// The content, unpacked; why not, when it cannot be.
    pub content: std::result::Result<Vec<u8>, String>,
}

/// What curl says of a transfer.
#[derive(Deserialize)]
struct Told {
    status: u16,
    headers: BTreeMap<String, Vec<String>>,
}

/// Asks for every path in every encoding. No redirect is followed: one is a difference.
pub fn fetch(url: &str, paths: &[String]) -> Result<Vec<Answer>> {
    let url = url.trim_end_matches('/');
    ensure!(url.starts_with("https://") || url.starts_with("http://"), "{url} is no address of a site");
    ensure!(!url.contains(['"', '\\', '\n']), "{url} is no address of a site");
    let folder = env::temp_dir().join(format!("lanterne-verify-{}", process::id()));
    fs::create_dir_all(&folder)?;
    let mut answers = Vec::new();
    for asked in ENCODINGS {
        let fetched = batch(url, paths, asked, &folder);
        match fetched {
            Ok(some) => answers.extend(some),
            Err(error) => {
                fs::remove_dir_all(&folder).ok();
                return Err(error);
            }
        }
    }
    fs::remove_dir_all(&folder).ok();
    Ok(answers)
}

/// All paths over one connection.
fn batch(url: &str, paths: &[String], asked: &'static str, folder: &std::path::Path) -> Result<Vec<Answer>> {
    let mut config = String::new();
    writeln!(config, "header = \"accept-encoding: {asked}\"\nuser-agent = \"{AGENT}\"")?;
    config.push_str("write-out = \"{\\\"status\\\":%{http_code},\\\"headers\\\":%{header_json}}\\n\"\n");
    for (number, path) in paths.iter().enumerate() {
        ensure!(path.starts_with('/') && !path.contains(['"', '\\', '\n']), "{path:?} is no path");
        writeln!(config, "url = \"{url}{path}\"\noutput = \"{}\"", folder.join(number.to_string()).display())?;
    }
    let mut curl = Command::new("curl")
        .args(["--silent", "--show-error", "--globoff", "--fail-early", "--max-time", "120", "--proto", "=http,https"])
        .args(["--max-filesize", "104857600", "--config", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("curl is needed: install it")?;
    curl.stdin.take().context("curl has no input")?.write_all(config.as_bytes())?;
    let mut said = String::new();
    curl.stdout.take().context("curl has no output")?.read_to_string(&mut said)?;
    if !curl.wait()?.success() {
        bail!("{url} could not be asked");
    }
    let told =
        serde_json::Deserializer::from_str(&said).into_iter::<Told>().collect::<std::result::Result<Vec<_>, _>>()?;
    ensure!(told.len() == paths.len(), "{url} answered {} of {} requests", told.len(), paths.len());
    let answers = told.into_iter().zip(paths).enumerate().map(|(number, (told, path))| {
        // An empty answer leaves no file.
        let file = folder.join(number.to_string());
        let raw = fs::read(&file).unwrap_or_default();
        fs::remove_file(&file).ok();
        let headers: BTreeMap<String, String> =
            told.headers.into_iter().map(|(name, values)| (name.to_lowercase(), values.join(", "))).collect();
        let content = unpack(headers.get("content-encoding").map(String::as_str), raw);
        Answer { path: path.clone(), asked, status: told.status, headers, content }
    });
    Ok(answers.collect())
}

fn unpack(encoding: Option<&str>, raw: Vec<u8>) -> std::result::Result<Vec<u8>, String> {
    let mut plain = Vec::new();
    match encoding {
        None => return Ok(raw),
        Some("br") => brotli::BrotliDecompress(&mut raw.as_slice(), &mut plain).map_err(|error| error.to_string())?,
        Some("gzip") => {
            flate2::read::GzDecoder::new(raw.as_slice()).read_to_end(&mut plain).map_err(|error| error.to_string())?;
        }
        Some(other) => return Err(format!("unknown encoding {other}")),
    }
    Ok(plain)
}
