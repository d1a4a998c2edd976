//! The pages that anyone may see, rendered by the front end's own components, and the notebook's empty document.
//!
//! Every document is the same for everyone who asks for its path, session or not, and carries the build's id: the service worker
//! keeps documents, and keeps none of another build than its own.

use crate::http::headers;
use crate::state::Lanterne;
use any_spawner::Executor;
use app::ssr::{self, Files};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use leptos_axum::render_app_async_with_context;

/// The header that names the build a document belongs to.
const BUILD: HeaderName = HeaderName::from_static("x-lanterne-build");

/// What a document answers when the binary holds no front end.
const NOT_BUILT: &str = "Lanterne: this binary was built without its front end. `cargo xtask build` builds it.\n";

/// The pages' routes.
pub fn pages() -> Router<Lanterne> {
    // Rendering runs on our own runtime; a second server in one process finds that settled.
    let _ = Executor::init_tokio();
    let mut router = Router::new();
    for path in ssr::PUBLIC {
        router = router.route(path, get(public));
    }
    // One document for all of the notebook: which page it shows is nobody's business but the browser's.
    for path in ["/app", "/app/", "/app/{*rest}"] {
        router = router.route(path, get(notebook));
    }
    router
}

async fn public(State(app): State<Lanterne>, request: Request) -> Response {
    let Some(files) = files(&app) else { return not_built() };
    let render = render_app_async_with_context(|| {}, move || ssr::public(files.clone()));
    document(&app, render(request).await)
}

async fn notebook(State(app): State<Lanterne>, request: Request) -> Response {
    let Some(files) = files(&app) else { return not_built() };
    let render = render_app_async_with_context(|| {}, move || ssr::notebook(files.clone()));
    document(&app, render(request).await)
}

/// The files that documents name, when the front end was built.
fn files(app: &Lanterne) -> Option<Files> {
    let entries = &app.site.as_ref()?.entries;
    let at = |path: &String| format!("/{path}");
    Some(Files { boot: at(&entries.boot), js: at(&entries.js), wasm: at(&entries.wasm), css: at(&entries.css) })
}

fn document(app: &Lanterne, rendered: Response) -> Response {
    let mut response = rendered.into_response();
    let answer = response.headers_mut();
    if let Some(build) = app.site.as_ref().and_then(|site| HeaderValue::from_str(&site.entries.build).ok()) {
        answer.insert(BUILD, build);
    }
    answer.insert(header::CONTENT_SECURITY_POLICY, headers::POLICY_OF_DOCUMENTS.clone());
    answer.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

fn not_built() -> Response {
    (StatusCode::SERVICE_UNAVAILABLE, NOT_BUILT).into_response()
}
