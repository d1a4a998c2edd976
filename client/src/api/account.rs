//! Teams, accounts, sessions, devices.

use super::{Api, ApiError, done};
use reqwest::Method;
use shared::ids::AccountId;
use shared::wire::account::{
    CreateTeam, EnrollmentRequest, PendingEnrollment, SessionOpened, SignIn, SignInParams, SignInParamsQuery,
};

impl Api {
    /// `POST /teams`: a team, its founder's account and a session.
    ///
    /// # Errors
    /// Among others `wrong-setup-code`, `already-exists`.
    pub async fn create_team(&self, request: &CreateTeam) -> Result<SessionOpened, ApiError> {
        self.post("/teams", request).await
    }

    /// `POST /sign-in/params`: what a sign-in needs.
    ///
    /// # Errors
    /// Among others `too-many-requests`. An unknown account is answered like a known one.
    pub async fn sign_in_params(&self, account: AccountId) -> Result<SignInParams, ApiError> {
        self.post("/sign-in/params", &SignInParamsQuery { account }).await
    }

    /// `POST /sign-in`: opens a session.
    ///
    /// # Errors
    /// `sign-in-refused` for any wrong proof; `revoked`; `too-many-requests`.
    pub async fn sign_in(&self, request: &SignIn) -> Result<SessionOpened, ApiError> {
        self.post("/sign-in", request).await
    }

    /// `POST /sign-out`: ends the session.
    ///
    /// # Errors
    /// `not-signed-in`.
    pub async fn sign_out(&self) -> Result<(), ApiError> {
        done(self.request(Method::POST, "/sign-out").timeout(super::ANSWER)).await
    }

    /// `GET /session`: where the session stands.
    ///
    /// # Errors
    /// `not-signed-in`, `revoked`.
    pub async fn session(&self) -> Result<SessionOpened, ApiError> {
        self.get("/session").await
    }

    /// `GET /enrollments`: devices that wait for a coordinator.
    ///
    /// # Errors
    /// `coordinators-only`.
    pub async fn enrollments(&self) -> Result<Vec<PendingEnrollment>, ApiError> {
        self.get("/enrollments").await
    }

    /// `POST /enrollments`: asks for this device to be the member's.
    ///
    /// # Errors
    /// Among others `already-exists` for a device that the directory knows.
    pub async fn request_enrollment(&self, request: &EnrollmentRequest) -> Result<(), ApiError> {
        self.tell("/enrollments", request).await
    }
}
