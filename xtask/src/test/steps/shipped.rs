//! `cargo xtask verify` against the real binary: as it was built, and with one byte changed where a browser would meet it.

use super::Outcome;
use super::counts::Counts;
use crate::verify::list::List;
use crate::verify::server::Server;
use crate::verify::{differences, own_list};
use crate::{paths, process, site::manifest::Manifest};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// Three servers.
pub fn verified() -> Result<Outcome> {
    let expected = List::parse(&fs::read_to_string(own_list())?)?;
    let honest = differences(&expected, &Server::start(&[])?.url)?;
    ensure!(honest.is_empty(), "the binary does not ship what its list says: {}", honest[0]);

    let manifest = Manifest::read()?;
    let plain = manifest.files.iter().find(|file| file.br.is_none()).context("every file has a compressed copy")?;
    let worker = "sw.js.br".to_owned();
    for (altered, asked) in [(&worker, vec!["br"]), (&plain.path, vec!["br", "gzip", "identity"])] {
        let site = paths::target().join("altered-site");
        fs::remove_dir_all(&site).ok();
        process::run(process::command("cp").arg("-r").args([&paths::site(), &site]))?;
        change_last_byte(&site.join(altered))?;
        let server = Server::start(&["--site", &site.to_string_lossy()])?;
        let found = differences(&expected, &server.url)?;
        let path = format!("/{}", altered.trim_end_matches(".br"));
        let named: Vec<_> = found.iter().filter(|found| found.path == path).map(|found| found.asked).collect();
        ensure!(
            named == asked && found.len() == named.len(),
            "one byte of {altered} was changed, and these were named: {found:?}"
        );
        fs::remove_dir_all(&site)?;
    }
    Ok(Outcome { counts: Counts { passed: 3, failed: 0 }, ..Outcome::ok() })
}

fn change_last_byte(file: &Path) -> Result<()> {
    let mut bytes = fs::read(file)?;
    *bytes.last_mut().context("an empty file")? ^= 1;
    Ok(fs::write(file, bytes)?)
}
