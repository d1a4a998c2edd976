//! A session that ended is opened again; nothing is lost by it.

use super::{Client, ClientError};
use shared::wire::ProblemKind;
use shared::wire::account::SignIn;

impl Client {
    /// Signs in again, with the device's proof.
    ///
    /// # Errors
    /// [`ClientError`]; `revoked`, `sign-in-refused`.
    pub async fn sign_in_again(&mut self) -> Result<(), ClientError> {
        let account = self.account.account_id();
        let params = self.api.sign_in_params(account).await?;
        let proof = self.read(|notebook| notebook.pen.device.proof(account, &params.challenge));
        let (authenticator, challenge) = (self.keys.authenticator, params.challenge);
        let opened = self.api.sign_in(&SignIn { account, authenticator, challenge, device: Some(proof) }).await?;
        self.hear(opened.now);
        Ok(())
    }

    /// Whether this failure is over once the device has signed in again.
    pub(super) fn is_over(error: &ClientError) -> bool {
        error.kind() == Some(ProblemKind::NotSignedIn)
    }
}
