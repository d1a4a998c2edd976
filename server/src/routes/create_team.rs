//! `POST /api/v1/teams`: a set-up code becomes a team.

use super::openapi::{Binary, ProblemBody};
use super::{account, opened};
use crate::auth::setup_code;
use crate::message::Message;
use crate::problem::{Answer, Problem};
use crate::state::{ClientAddress, Lanterne};
use crate::store::teams::{NewTeam, TeamCreated};
use axum::extract::State;
use axum::response::Response;
use shared::directory::Directory;
use shared::ids::LogEpoch;
use shared::wire::ProblemKind;
use shared::wire::account::{CreateTeam, SessionOpened, Standing};
use std::sync::Arc;

/// Creates a team from its founding entry and opens the founder's session.
///
/// # Errors
/// `wrong-setup-code`, `directory-refused`, `already-exists`, `too-many-requests`, or a malformed body.
#[utoipa::path(
    post,
    path = "/teams",
    request_body(content = Binary, content_type = "application/vnd.lanterne.v1", description = "CreateTeam"),
    responses(
        (status = 200, body = Binary, content_type = "application/vnd.lanterne.v1", description = "SessionOpened, with the session's cookie"),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "wrong-setup-code, directory-refused, already-exists, too-many-requests, malformed, unknown-version, too-large, foreign-origin"),
    ),
)]
pub async fn create_team(
    State(app): State<Lanterne>,
    ClientAddress(address): ClientAddress,
    Message(request): Message<CreateTeam>,
) -> Answer<Response> {
    app.throttles.admission(address)?;
    let code = setup_code::find(&*app.store, &request.setup_code).await?.ok_or(ProblemKind::WrongSetupCode)?;
    let founding = request.founding.clone();
    let directory = tokio::task::spawn_blocking(move || Directory::found(founding))
        .await?
        .map_err(|_| ProblemKind::DirectoryRefused)?;
    let device = directory.devices().next().ok_or(ProblemKind::DirectoryRefused)?;
    let (team, member, device) = (directory.team(), device.member, device.card.id);

    let account = account::create(&app, request.account, team, member).await?;
    let (session, token) = opened::make(&app, account.id, Some(device));
    let wrapped_member = account.wrapped_member.clone();
    let new = NewTeam {
        team,
        code,
        founding: request.founding,
        log_epoch: LogEpoch::from_bytes(app.world.random()),
        account,
        session,
        now: session.now,
    };
    match app.store.create_team(new).await? {
        TeamCreated::WrongCode => Err(Problem::new(ProblemKind::WrongSetupCode)),
        TeamCreated::Exists => Err(Problem::new(ProblemKind::AlreadyExists)),
        TeamCreated::Done => {
            app.directories.put(Arc::new(directory));
            let standing = Standing::Admitted;
            let now = session.now;
            let session = SessionOpened { team, member, device: Some(device), standing, wrapped_member, now };
            Ok(opened::answer(&app, &token, session))
        }
    }
}
