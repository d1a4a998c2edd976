//! `GET /api/v1/openapi.json`.

use axum::http::header;
use axum::response::IntoResponse;
use std::sync::LazyLock;
use utoipa::openapi::schema::{Schema, SchemaFormat, Type};
use utoipa::openapi::{Info, KnownFormat, ObjectBuilder, OpenApi, OpenApiBuilder, RefOr};
use utoipa::{PartialSchema, ToSchema};

/// A binary message: one version byte (1), then the message named in the description in postcard encoding, field by field as
/// docs/sync-protocol.md tells.
#[derive(Debug)]
pub struct Binary;

impl PartialSchema for Binary {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Binary)))
            .description(Some(
                "One version byte (1), then the message named in the description, in postcard encoding, field by field as \
                 docs/sync-protocol.md tells.",
            ))
            .into()
    }
}

impl ToSchema for Binary {}

/// An RFC 9457 problem.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "described here, written by `problem.rs`")]
pub struct ProblemBody {
    /// `urn:lanterne:problem:` followed by one of a closed set of kinds.
    r#type: String,
    /// An English sentence.
    title: String,
    /// The HTTP status.
    status: u16,
    /// The id under which the server's log knows the request.
    request: String,
}

static DOCUMENT: LazyLock<Vec<u8>> =
    LazyLock::new(|| serde_json::to_vec_pretty(&super::description()).unwrap_or_default());

/// What stands above the operations.
pub(super) fn about() -> OpenApi {
    let mut info = Info::new("Lanterne", env!("CARGO_PKG_VERSION"));
    info.description = Some(
        "Sealed revisions up and down, the signed member directory, sessions. The server never reads a note. Sessions travel in a \
         cookie; every unsafe request of a browser must come from the server's own origin. Errors are RFC 9457 problems of a closed \
         set of kinds."
            .into(),
    );
    OpenApiBuilder::new().info(info).build()
}

/// This document.
#[utoipa::path(
    get,
    path = "/openapi.json",
    responses((status = 200, content_type = "application/json", description = "The API's description, OpenAPI 3.1.", body = String)),
)]
pub async fn openapi() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json")], DOCUMENT.as_slice())
}
