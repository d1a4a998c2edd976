//! The caller of a request, by her cookie, and how far she may go. A handler names in its signature whom it serves: anyone signed
//! in ([`SignedIn`]), members on admitted devices ([`Admitted`]), or coordinators ([`Coordinator`]).

use crate::auth::cookie;
use crate::problem::{Answer, Problem};
use crate::state::Lanterne;
use crate::store::sessions::{Session, TokenHash};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use shared::directory::Directory;
use shared::ids::DeviceId;
use shared::wire::{MEMBER_HEADER, ProblemKind};
use std::sync::Arc;

/// A session not seen for this many milliseconds has ended: 30 days.
pub const IDLE: i64 = 30 * 24 * 3600 * 1000;

/// That a session was seen is written down at most once in this many milliseconds: an hour.
const TOUCH_EVERY: i64 = 3600 * 1000;

/// Where a caller stands, by the team's directory at this moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// May push and pull from this device.
    Admitted(DeviceId),
    /// Member or device wait for a coordinator.
    Pending,
    /// The device was revoked or the member left. She may still read why: the directory up to that entry, so that her device can
    /// verify it before it wipes anything.
    Revoked,
}

/// Somebody with a session, wherever she stands.
#[derive(Clone, Debug)]
pub struct Caller {
    /// Her session.
    pub session: Session,
    /// Her team's directory.
    pub directory: Arc<Directory>,
    /// Where she stands.
    pub access: Access,
}

/// A caller who is admitted or waits to be.
#[derive(Clone, Debug)]
pub struct SignedIn(pub Caller);

/// A caller on an admitted device.
#[derive(Clone, Debug)]
pub struct Admitted(pub Caller, pub DeviceId);

/// A coordinator on an admitted device.
#[derive(Clone, Debug)]
pub struct Coordinator(pub Caller, pub DeviceId);

impl Caller {
    /// Whether she is a coordinator on an admitted device.
    pub fn is_coordinator(&self) -> bool {
        matches!(self.access, Access::Admitted(_)) && self.directory.is_coordinator(self.session.member)
    }

    /// The caller with this token.
    ///
    /// # Errors
    /// `not-signed-in` when there is no such session any more.
    pub async fn by_token(app: &Lanterne, token: TokenHash) -> Answer<Self> {
        let refused = || Problem::new(ProblemKind::NotSignedIn);
        let session = app.store.session(token).await?.ok_or_else(refused)?;
        let now = app.world.now();
        if now.since(session.seen) > IDLE || now.since(session.created) > cookie::LIFETIME_SECONDS * 1000 {
            app.store.close_session(token).await?;
            return Err(refused());
        }
        if now.since(session.seen) > TOUCH_EVERY {
            app.store.touch_session(token, now).await?;
        }
        let directory = app.directories.get(&*app.store, session.team).await?;
        let access = access(&session, &directory);
        Ok(Self { session, directory, access })
    }
}

/// Where a session stands.
pub fn access(session: &Session, directory: &Directory) -> Access {
    let Some(member) = directory.member(session.member) else { return Access::Pending };
    if member.removed {
        return Access::Revoked;
    }
    let device = session.device.and_then(|id| Some((id, directory.device(id)?)));
    match device.filter(|(_, device)| device.member == session.member) {
        None => Access::Pending,
        Some((_, device)) if device.last_accepted.is_some() => Access::Revoked,
        Some((id, _)) => Access::Admitted(id),
    }
}

impl FromRequestParts<Lanterne> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Lanterne) -> Answer<Self> {
        let token = cookie::read(&app.public_url, &parts.headers).ok_or(ProblemKind::NotSignedIn)?;
        let caller = Self::by_token(app, token).await?;
        // A browser has one cookie for everyone who uses it: whose notebook is open, the request says.
        match parts.headers.get(MEMBER_HEADER) {
            Some(named) if named.as_bytes() != caller.session.member.to_string().as_bytes() => {
                Err(ProblemKind::NotSignedIn.into())
            }
            _ => Ok(caller),
        }
    }
}

impl FromRequestParts<Lanterne> for SignedIn {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Lanterne) -> Answer<Self> {
        let caller = Caller::from_request_parts(parts, app).await?;
        match caller.access {
            Access::Admitted(_) | Access::Pending => Ok(Self(caller)),
            Access::Revoked => Err(ProblemKind::Revoked.into()),
        }
    }
}

impl FromRequestParts<Lanterne> for Admitted {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Lanterne) -> Answer<Self> {
        let SignedIn(caller) = SignedIn::from_request_parts(parts, app).await?;
        match caller.access {
            Access::Admitted(device) => Ok(Self(caller, device)),
            Access::Pending | Access::Revoked => Err(ProblemKind::Pending.into()),
        }
    }
}

impl FromRequestParts<Lanterne> for Coordinator {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Lanterne) -> Answer<Self> {
        let Admitted(caller, device) = Admitted::from_request_parts(parts, app).await?;
        if caller.is_coordinator() { Ok(Self(caller, device)) } else { Err(ProblemKind::CoordinatorsOnly.into()) }
    }
}
