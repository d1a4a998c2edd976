//! Signing in again without asking: the authenticator stays in memory while the notebook is open.

use crate::sync::{Failure, Trouble, api};
use shared::crypto::{AccountKeys, AccountSecret, MemberSecrets, Unlocked, Vault, rebuild_account};
use shared::ids::AccountId;
use shared::wire::ProblemKind;
use shared::wire::account::{EnrollmentRequest, SessionOpened, SignIn, SignInParamsQuery};
use shared::wire::recovery::{AccountRestoration, RestoreAccount};

/// What a sign-in needs, taken from an open vault beforehand: nothing of the vault is held while the network is waited for.
pub(crate) struct Credentials {
    query: SignInParamsQuery,
    keys: AccountKeys,
    account_secret: AccountSecret,
    member: MemberSecrets,
    device: shared::crypto::DeviceSecrets,
    enrollment: EnrollmentRequest,
    vault: Vault,
}

impl Credentials {
    pub(crate) fn of(vault: &Vault, unlocked: &Unlocked) -> Self {
        Self {
            query: SignInParamsQuery { account: vault.account },
            keys: unlocked.account.clone(),
            account_secret: unlocked.account_secret.clone(),
            member: unlocked.member.clone(),
            device: unlocked.device.clone(),
            enrollment: shared::member::enrollment_request(vault.team, &unlocked.member, &unlocked.device),
            vault: vault.clone(),
        }
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
            match attempt(credentials, false).await {
                Ok(opened) => {
                    api::enroll(&credentials.enrollment).await?;
                    opened
                }
                Err(failure @ Failure { trouble: Trouble::Problem(ProblemKind::SignInRefused), .. }) => {
                    give_back(credentials).await.map_err(|other| match other.trouble {
                        Trouble::Problem(_) => failure,
                        _ => other,
                    })?
                }
                Err(failure) => return Err(failure),
            }
        }
        other => other?,
    };
    let (team, member) = (credentials.vault.team, credentials.vault.member);
    if (opened.team, opened.member) == (team, member) { Ok(opened) } else { Err(Trouble::WrongAnswer.into()) }
}

/// Opens a session for keys whose device has not proved itself: they wait, and may read the chain.
///
/// # Errors
/// [`Failure`].
pub(crate) async fn keys_session(account: AccountId, keys: &AccountKeys) -> Result<SessionOpened, Failure> {
    let challenge = api::sign_in_params(&SignInParamsQuery { account }).await?.challenge;
    api::sign_in(&SignIn { account, authenticator: keys.authenticator, challenge, device: None }).await
}

async fn attempt(credentials: &Credentials, with_device: bool) -> Result<SessionOpened, Failure> {
    let Credentials { query, keys, device, .. } = credentials;
    // The salt and cost were the vault's own at unlocking; what the server says of them is not used.
    let challenge = api::sign_in_params(query).await?.challenge;
    let device = with_device.then(|| device.proof(query.account, &challenge));
    let message = SignIn { account: query.account, authenticator: keys.authenticator, challenge, device };
    api::sign_in(&message).await
}

/// A restored server may have forgotten the account: device and member give it back. Keys that were replaced, and a revoked device,
/// are refused.
async fn give_back(credentials: &Credentials) -> Result<SessionOpened, Failure> {
    let Credentials { query, keys, account_secret, member, device, vault, .. } = credentials;
    let challenge = api::sign_in_params(query).await?.challenge;
    let account = rebuild_account(&mut crate::device::rng(), keys, (vault.salt, vault.kdf), account_secret, member);
    let restoration = AccountRestoration { team: vault.team, device: device.id, challenge, account };
    let signed = restoration.signed_bytes();
    let (by_device, by_member) = (device.signing.sign(&signed), member.signing.sign(&signed));
    api::restore_account(&RestoreAccount { restoration, by_device, by_member }).await
}
