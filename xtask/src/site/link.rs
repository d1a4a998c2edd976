//! Names inside generated and hand-written JavaScript, replaced by the hashed ones.

use super::hash;
use anyhow::{Result, ensure};
use std::collections::BTreeMap;

/// Replaces every `"./name"` that is known by its hashed name.
pub fn modules(source: &str, names: &BTreeMap<String, String>) -> String {
    names.iter().fold(source.to_owned(), |linked, (name, hashed)| {
        ['"', '\''].iter().fold(linked, |linked, quote| {
            linked.replace(&format!("{quote}./{name}{quote}"), &format!("{quote}./{hashed}{quote}"))
        })
    })
}

/// The service worker of this build: its id, the paths of the scripts that send the outbox and that renew what wakes this device, and
/// each file with the hash that the browser checks.
pub fn service_worker(
    template: &str,
    build: &str,
    [outbox, renew]: [&str; 2],
    files: &BTreeMap<String, Vec<u8>>,
) -> Result<String> {
    let list: BTreeMap<String, String> =
        files.iter().map(|(path, bytes)| (format!("/{path}"), hash::of(bytes))).collect();
    for token in ["__BUILD__", "__OUTBOX__", "__RENEW__", "__FILES__"] {
        ensure!(template.matches(token).count() == 1, "sw.template.js must hold {token} exactly once");
    }
    let list = serde_json::to_string_pretty(&list)?;
    let template = template.replace("__OUTBOX__", &format!("/{outbox}")).replace("__RENEW__", &format!("/{renew}"));
    Ok(template.replace("__BUILD__", build).replace("__FILES__", &list))
}
