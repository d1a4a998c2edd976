//! Inviting and joining.

use super::{ANSWER, Api, ApiError, done};
use reqwest::Method;
use shared::ids::InvitationId;
use shared::wire::account::SessionOpened;
use shared::wire::invitation::{CreateInvitation, Invitation, Join};

impl Api {
    /// `GET /invitations`: newest first, with those who answered them.
    ///
    /// # Errors
    /// `coordinators-only`.
    pub async fn invitations(&self) -> Result<Vec<Invitation>, ApiError> {
        self.get("/invitations").await
    }

    /// `POST /invitations`: lets somebody join who holds the secret.
    ///
    /// # Errors
    /// `coordinators-only`, `already-exists`, `too-many-requests`.
    pub async fn create_invitation(&self, request: &CreateInvitation) -> Result<(), ApiError> {
        self.tell("/invitations", request).await
    }

    /// `DELETE /invitations/{id}`: withdraws it, and whoever joined by it and was not admitted.
    ///
    /// # Errors
    /// `coordinators-only`, `not-found`.
    pub async fn withdraw_invitation(&self, id: InvitationId) -> Result<(), ApiError> {
        done(self.request(Method::DELETE, &format!("/invitations/{id}")).timeout(ANSWER)).await
    }

    /// `POST /join`: answers an invitation; opens a pending session.
    ///
    /// # Errors
    /// `invitation-invalid`, `invitation-used`, `already-exists`.
    pub async fn join(&self, request: &Join) -> Result<SessionOpened, ApiError> {
        self.post("/join", request).await
    }
}
