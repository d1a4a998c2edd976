//! A session that ended is opened again; nothing is lost by it.

use super::{Client, ClientError};
use crate::random;
use shared::crypto;
use shared::wire::ProblemKind;
use shared::wire::account::{KdfParams, SignIn};
use shared::wire::recovery::{AccountRestoration, RestoreAccount};

impl Client {
    /// Signs in again, with the device's proof. When the server has forgotten the account, it is given back.
    ///
    /// # Errors
    /// [`ClientError`]; `revoked`, `sign-in-refused`.
    pub async fn sign_in_again(&mut self) -> Result<(), ClientError> {
        let account = self.account.account_id();
        let challenge = self.api.sign_in_params(account).await?.challenge;
        let proof = self.read(|notebook| notebook.pen.device.proof(account, &challenge));
        let authenticator = self.keys.authenticator;
        let opened = match self.api.sign_in(&SignIn { account, authenticator, challenge, device: Some(proof) }).await {
            Err(error) if error.kind() == Some(ProblemKind::SignInRefused) => match self.give_back().await {
                Ok(opened) => opened,
                // It has the account after all, or will not have it: the first answer counts.
                Err(ClientError::Api(other)) if other.kind().is_some() => return Err(error.into()),
                Err(other) => return Err(other),
            },
            other => other?,
        };
        self.hear(opened.now);
        Ok(())
    }

    /// Gives back an account that the server lost with a restored backup.
    async fn give_back(&self) -> Result<shared::wire::account::SessionOpened, ClientError> {
        let mut rng = random::fresh().map_err(|_| ClientError::Interrupted)?;
        let derivation = (self.salt, KdfParams::MINIMUM);
        let account = crypto::rebuild_account(&mut rng, &self.keys, derivation, &self.account, &self.me);
        let challenge = self.api.sign_in_params(account.account).await?.challenge;
        let request = self.read(|book| {
            let (team, device) = (book.pen.team, &book.pen.device);
            let restoration = AccountRestoration { team, device: device.id, challenge, account };
            let signed = restoration.signed_bytes();
            let (by_device, by_member) = (device.signing.sign(&signed), self.me.signing.sign(&signed));
            RestoreAccount { restoration, by_device, by_member }
        });
        Ok(self.api.restore_account(&request).await?)
    }

    /// Whether this failure is over once the device has signed in again.
    pub(super) fn is_over(error: &ClientError) -> bool {
        error.kind() == Some(ProblemKind::NotSignedIn)
    }
}
