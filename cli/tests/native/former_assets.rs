//! A host replaces the binary; pages of the version before are still open and ask for what they load late.

use crate::process::Process;
use data_encoding::HEXLOWER;
use reqwest::{Client, Response};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The file of one version, by the name that its content gives it.
fn name(text: &str) -> String {
    format!("worker.{}.js", &HEXLOWER.encode(&Sha256::digest(text))[..16])
}

/// A front end with one hashed file, as the build leaves it, in small.
fn site(folder: &Path, build: &str) -> PathBuf {
    let site = folder.join(build);
    let path = format!("pkg/{}", name(build));
    std::fs::create_dir_all(site.join("pkg")).unwrap();
    std::fs::write(site.join(&path), build).unwrap();
    std::fs::write(site.join(format!("{path}.br")), "its copy").unwrap();
    let manifest = serde_json::json!({
        "build": build, "boot": path, "js": path, "wasm": path, "css": path, "worker_js": path, "worker_wasm": path,
        "files": [{ "path": path, "bytes": build.len(), "br": 8, "gz": null, "sha256": HEXLOWER.encode(&Sha256::digest(build)) }],
    });
    std::fs::write(site.join("manifest.json"), manifest.to_string()).unwrap();
    site
}

fn serve(folder: &Path, build: &str) -> Process {
    Process::with(&folder.join("lanterne.db"), &["--site", &site(folder, build).display().to_string()])
}

async fn get(server: &Process, path: &str) -> Response {
    // Tested together with the native client, reqwest can speak TLS, and wants to know by whose ciphers.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::new().get(format!("{}{path}", server.url)).header("accept-encoding", "br, gzip").send().await.unwrap()
}

async fn text(server: &Process, build: &str) -> Option<String> {
    let response = get(server, &format!("/pkg/{}", name(build))).await;
    if response.status() == 404 {
        return None;
    }
    assert_eq!(response.headers()["cache-control"], "public, max-age=31536000, immutable");
    assert_eq!(response.headers()["content-type"], "text/javascript; charset=utf-8");
    assert!(response.headers().contains_key("content-security-policy"));
    Some(response.text().await.unwrap())
}

#[tokio::test]
async fn the_files_of_former_versions_are_served_after_the_binary_was_replaced() {
    let folder = TempDir::new().unwrap();
    let first = serve(folder.path(), "first");
    assert_eq!(text(&first, "first").await.as_deref(), Some("its copy"));
    assert_eq!(text(&first, "second").await, None);
    first.stop();
    // The former front end is gone with its binary: its site's folder as well.
    std::fs::remove_dir_all(folder.path().join("first")).unwrap();

    let second = serve(folder.path(), "second");
    assert_eq!(text(&second, "first").await.as_deref(), Some("first"));
    assert_eq!(text(&second, "second").await.as_deref(), Some("its copy"));
    for path in ["/pkg/versions.json", "/former-assets/versions.json", "/pkg/../lanterne.db", "/pkg/%2e%2e/lanterne.db"]
    {
        assert_eq!(get(&second, path).await.status(), 404, "{path}");
    }
    second.kill();

    let kept = folder.path().join("former-assets");
    std::fs::write(kept.join(name("first")), "First").unwrap();
    let third = serve(folder.path(), "third");
    assert_eq!(text(&third, "first").await, None, "changed on the disk");
    assert_eq!(text(&third, "second").await.as_deref(), Some("second"), "that server was killed");
    third.stop();

    for build in ["fourth", "fifth"] {
        serve(folder.path(), build).stop();
    }
    let sixth = serve(folder.path(), "sixth");
    for (build, expected) in [("second", None), ("third", Some("third")), ("fifth", Some("fifth"))] {
        assert_eq!(text(&sixth, build).await.as_deref(), expected);
    }
    assert!(!kept.join(name("second")).exists());
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_stops_no_server() {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("former-assets"), "a file in its place").unwrap();
    let server = serve(folder.path(), "first");
    assert_eq!(text(&server, "first").await.as_deref(), Some("its copy"));
    assert_eq!(get(&server, "/healthz").await.status(), 200);
}
