use super::support::api::http;
use super::support::server::Server;
use data_encoding::BASE64;
use reqwest::Response;
use server::assets::Directory;
use server::limits::Limits;
use sha2::{Digest, Sha256};
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

/// A front end as the build leaves it, in small.
fn site() -> TempDir {
    let folder = TempDir::new().unwrap();
    let put = |path: &str, text: &str| {
        let file = folder.path().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    };
    let file = |path: &str, br: Option<u64>, gz: Option<u64>| serde_json::json!({ "path": path, "bytes": 5, "br": br, "gz": gz, "sha256": "ab".repeat(32) });
    put("pkg/app.0a1b.js", "plain");
    put("pkg/app.0a1b.js.br", "brotli");
    put("pkg/app.0a1b.js.gz", "gzip");
    put("sw.js", "worker");
    put("manifest.webmanifest", "{}");
    put("secret.txt", "not in the manifest");
    let manifest = serde_json::json!({
        "build": "0123456789abcdef", "boot": "pkg/boot.1.js", "js": "pkg/app.0a1b.js", "wasm": "pkg/app.2.wasm",
        "css": "pkg/style.3.css", "worker_js": "pkg/worker.4.js", "worker_wasm": "pkg/worker.5.wasm",
        "files": [file("pkg/app.0a1b.js", Some(6), Some(4)), file("sw.js", None, None), file("manifest.webmanifest", None, None)],
    });
    put("manifest.json", &manifest.to_string());
    folder
}

async fn serve(folder: &Path) -> Server {
    Server::serving(Limits::default(), None, Arc::new(Directory(folder.to_owned()))).await
}

async fn get(server: &Server, path: &str, headers: &[(&str, &str)]) -> Response {
    let mut request = http().build().unwrap().get(format!("{}{path}", server.url));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.send().await.unwrap()
}

fn header(response: &Response, name: &str) -> String {
    response.headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
}

#[tokio::test]
async fn what_is_named_by_its_content_is_kept_for_ever_in_the_smallest_copy() {
    let folder = site();
    let server = serve(folder.path()).await;
    for (accept, encoding, body) in [("br, gzip", "br", "brotli"), ("gzip", "gzip", "gzip"), ("identity", "", "plain")]
    {
        let response = get(&server, "/pkg/app.0a1b.js", &[("accept-encoding", accept)]).await;
        assert_eq!(header(&response, "content-encoding"), encoding);
        assert_eq!(header(&response, "vary"), "accept-encoding");
        assert_eq!(header(&response, "cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(header(&response, "content-type"), "text/javascript; charset=utf-8");
        assert_eq!(response.text().await.unwrap(), body);
    }
}

#[tokio::test]
async fn what_keeps_its_name_is_asked_for_afresh_and_answered_by_its_tag() {
    let folder = site();
    let server = serve(folder.path()).await;
    let worker = get(&server, "/sw.js", &[]).await;
    assert_eq!(
        (header(&worker, "cache-control"), header(&worker, "service-worker-allowed")),
        ("no-cache".into(), "/".into())
    );
    let tag = header(&worker, "etag");
    let again = get(&server, "/sw.js", &[("if-none-match", &tag)]).await;
    assert_eq!((again.status().as_u16(), header(&again, "etag")), (304, tag));
    assert_eq!(again.text().await.unwrap(), "");
    let manifest = get(&server, "/manifest.webmanifest", &[]).await;
    assert_eq!(header(&manifest, "content-type"), "application/manifest+json");
}

#[tokio::test]
async fn nothing_is_served_that_the_build_did_not_list() {
    let folder = site();
    let server = serve(folder.path()).await;
    for path in
        ["/secret.txt", "/manifest.json", "/pkg/app.0a1b.js.br", "/pkg/../secret.txt", "/%2e%2e/etc/passwd", "/pkg/"]
    {
        assert_eq!(get(&server, path, &[]).await.status(), 404, "{path}");
    }
    assert_eq!(get(&server, "/robots.txt", &[]).await.text().await.unwrap(), "User-agent: *\nDisallow: /\n");
    let posted = http().build().unwrap().post(format!("{}/sw.js", server.url)).send().await.unwrap();
    assert_eq!(posted.status(), 405);
}

#[tokio::test]
async fn documents_are_the_same_for_everyone_and_allow_no_script_but_their_own() {
    let folder = site();
    let server = serve(folder.path()).await;
    let (_, _, signed_in) = server.team().await;
    for path in [
        "/",
        "/about",
        "/sign-in",
        "/join",
        "/create-team",
        "/recover",
        "/app",
        "/app/",
        "/app/shell",
        "/app/rounds/3?x=y",
    ] {
        let response = get(&server, path, &[]).await;
        assert_eq!(response.status(), 200, "{path}");
        assert_eq!(header(&response, "x-lanterne-build"), "0123456789abcdef");
        assert_eq!(header(&response, "cache-control"), "no-cache");
        assert_eq!(header(&response, "content-type"), "text/html; charset=utf-8");
        let policy = header(&response, "content-security-policy");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("http") && policy.contains("form-action 'none'"));
        let html = response.text().await.unwrap();
        assert!(html.starts_with("<!DOCTYPE html>") && html.contains("src=\"/pkg/boot.1.js\""), "{path}: {html}");
        let kind = if path.starts_with("/app") { "data-page=\"notebook\"" } else { "data-page=\"public\"" };
        assert!(html.contains(kind), "{path}");
        for script in html.split("<script").skip(1) {
            let (attributes, rest) = script.split_once('>').unwrap();
            let inline = rest.split("</script>").next().unwrap();
            let hash = BASE64.encode(&Sha256::digest(inline));
            assert!(attributes.contains("src=") || policy.contains(&format!("'sha256-{hash}'")), "{path}: {inline}");
        }
        assert!(!html.contains("style=") && !html.contains("<style") && !html.contains(" onclick"), "{path}");
        let known = signed_in.client.get(format!("{}{path}", server.url)).send().await.unwrap();
        assert_eq!(known.text().await.unwrap(), html, "a session changes nothing");
    }
}

#[tokio::test]
async fn without_a_front_end_the_api_still_stands() {
    let server = Server::start().await;
    assert_eq!(get(&server, "/healthz", &[]).await.status(), 200);
    assert_eq!(get(&server, "/sw.js", &[]).await.status(), 404);
    let page = get(&server, "/app", &[]).await;
    assert_eq!(page.status(), 503);
    assert!(page.text().await.unwrap().contains("cargo xtask build"));
    let code = server.code().await;
    server.api().create_team(&code, &super::support::signer::Member::new()).await.unwrap();
}
