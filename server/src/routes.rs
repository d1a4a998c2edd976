//! The public API under `/api/v1`: one operation, one file.
//!
//! To add an operation: write its file with handler and `utoipa::path`, add it below, describe it in `docs/sync-protocol.md`, and
//! call it from `tests/isolation.rs` with another team's session.

mod account;
pub mod create_team;
pub mod directory;
pub mod enrollments;
pub mod events;
pub mod heads;
pub mod healthz;
pub mod invitations;
pub mod join;
pub mod openapi;
mod opened;
pub mod pull;
pub mod push;
pub mod recovery;
pub mod restore_account;
pub mod session;
pub mod sign_in;
pub mod sign_out;
pub mod wake;

use crate::problem::Problem;
use crate::state::Lanterne;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;
use shared::wire::ProblemKind;
use utoipa::openapi::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Where the API stands.
pub const PREFIX: &str = "/api/v1";

/// Every operation, with its description.
fn operations() -> OpenApiRouter<Lanterne> {
    OpenApiRouter::new()
        .routes(routes!(create_team::create_team))
        .routes(routes!(join::join))
        .routes(routes!(invitations::list::list, invitations::create::create))
        .routes(routes!(invitations::withdraw::withdraw))
        .routes(routes!(enrollments::list::list, enrollments::ask::ask))
        .routes(routes!(directory::read::read, directory::append::append))
        .routes(routes!(sign_in::params::params))
        .routes(routes!(sign_in::open::open))
        .routes(routes!(recovery::params::params))
        .routes(routes!(recovery::open::open))
        .routes(routes!(restore_account::restore))
        .routes(routes!(sign_out::sign_out))
        .routes(routes!(session::session))
        .routes(routes!(push::push))
        .routes(routes!(pull::pull))
        .routes(routes!(heads::heads))
        .routes(routes!(events::events))
        .routes(routes!(wake::read, wake::keep, wake::forget))
        .routes(routes!(openapi::openapi))
}

/// The API's description.
pub fn description() -> OpenApi {
    let mut api = OpenApiRouter::<Lanterne>::with_openapi(openapi::about()).nest(PREFIX, operations()).into_openapi();
    api.info.version = env!("CARGO_PKG_VERSION").to_owned();
    api
}

/// The API.
pub fn api(app: &Lanterne) -> Router<Lanterne> {
    let (operations, _) = operations().split_for_parts();
    let operations = operations
        .fallback(nothing_here)
        .method_not_allowed_fallback(not_so)
        .layer(DefaultBodyLimit::max(app.config.limits.body_bytes));
    Router::new()
        .nest(PREFIX, operations)
        .route("/api", axum::routing::any(nothing_here))
        .route("/api/", axum::routing::any(nothing_here))
        .route("/api/{*rest}", axum::routing::any(nothing_here))
        .route("/healthz", get(healthz::healthz))
}

async fn nothing_here() -> Problem {
    ProblemKind::NotFound.into()
}

async fn not_so() -> Problem {
    ProblemKind::MethodNotAllowed.into()
}
