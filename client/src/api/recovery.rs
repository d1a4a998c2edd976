//! The recovery sheet, and accounts that a restored server has forgotten.

use super::{Api, ApiError};
use shared::wire::account::SessionOpened;
use shared::wire::recovery::{Recover, RecoveryParams, RecoveryQuery, RestoreAccount};

impl Api {
    /// `POST /recovery/params`: the challenge that the sheet's key signs.
    ///
    /// # Errors
    /// `too-many-requests`.
    pub async fn recovery_params(&self, recovery: [u8; 32]) -> Result<RecoveryParams, ApiError> {
        self.post("/recovery/params", &RecoveryQuery { recovery }).await
    }

    /// `POST /recovery`: opens a pending session by the sheet.
    ///
    /// # Errors
    /// `sign-in-refused`, `already-exists`.
    pub async fn recover(&self, request: &Recover) -> Result<SessionOpened, ApiError> {
        self.post("/recovery", request).await
    }

    /// `POST /account/restore`: gives back an account that the server has forgotten, and opens a session.
    ///
    /// # Errors
    /// `sign-in-refused`, `already-exists`.
    pub async fn restore_account(&self, request: &RestoreAccount) -> Result<SessionOpened, ApiError> {
        self.post("/account/restore", request).await
    }
}
