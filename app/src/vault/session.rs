//! Signing in again without asking: the authenticator stays in memory while the notebook is open.

use crate::sync::{Failure, Trouble, api};
use shared::crypto::{Unlocked, Vault};
use shared::wire::ProblemKind;
use shared::wire::account::{EnrollmentRequest, SessionOpened, SignIn, SignInParamsQuery};

/// What a sign-in needs, taken from an open vault beforehand: nothing of the vault is held while the network is waited for.
pub(crate) struct Credentials {
    query: SignInParamsQuery,
    authenticator: [u8; 32],
    device: shared::crypto::DeviceSecrets,
    enrollment: EnrollmentRequest,
    vault: Vault,
}

impl Credentials {
    pub(crate) fn of(vault: &Vault, unlocked: &Unlocked) -> Self {
        Self {
            query: SignInParamsQuery { account: vault.account },
            authenticator: unlocked.account.authenticator,
            device: unlocked.device.clone(),
            enrollment: shared::member::enrollment_request(vault.team, &unlocked.member, &unlocked.device),
            vault: vault.clone(),
        }
    }
}

impl Drop for Credentials {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.authenticator);
    }
}

/// Opens a session with this device. One that the server does not know (its request was lost, or a backup forgot it) asks to be
/// enrolled again.
///
/// # Errors
/// [`Failure`]; `WrongAnswer` when the session is another member's.
pub(crate) async fn sign_in(credentials: &Credentials) -> Result<SessionOpened, Failure> {
    let opened = match attempt(credentials, true).await {
        Err(Failure { trouble: Trouble::Problem(ProblemKind::SignInRefused), .. }) => {
            let opened = attempt(credentials, false).await?;
            api::enroll(&credentials.enrollment).await?;
            opened
        }
        other => other?,
    };
    let (team, member) = (credentials.vault.team, credentials.vault.member);
    if (opened.team, opened.member) == (team, member) { Ok(opened) } else { Err(Trouble::WrongAnswer.into()) }
}

async fn attempt(credentials: &Credentials, with_device: bool) -> Result<SessionOpened, Failure> {
    let Credentials { query, authenticator, device, .. } = credentials;
    // The salt and cost were the vault's own at unlocking; what the server says of them is not used.
    let challenge = api::sign_in_params(query).await?.challenge;
    let device = with_device.then(|| device.proof(query.account, &challenge));
    let message = SignIn { account: query.account, authenticator: *authenticator, challenge, device };
    api::sign_in(&message).await
}
