//! An account from what a device sends.

use crate::problem::Answer;
use crate::state::Lanterne;
use crate::store::accounts::Account;
use shared::ids::{MemberId, TeamId};
use shared::wire::ProblemKind;
use shared::wire::account::AccountCreation;

/// No member's wrapped keys are longer than this, in bytes.
const MAX_WRAPPED_MEMBER: usize = 4096;

/// Checks an account and hashes its authenticator.
pub(super) async fn create(
    app: &Lanterne,
    creation: AccountCreation,
    team: TeamId,
    member: MemberId,
) -> Answer<Account> {
    if creation.wrapped_member.len() > MAX_WRAPPED_MEMBER {
        return Err(ProblemKind::TooLarge.into());
    }
    if creation.wrapped_member.is_empty() || !creation.kdf.is_acceptable() {
        return Err(ProblemKind::Malformed.into());
    }
    Ok(Account {
        id: creation.account,
        team,
        member,
        salt: creation.salt,
        kdf: creation.kdf,
        authenticator: app.authenticators.keep(creation.authenticator, app.world.random()).await?,
        wrapped_member: creation.wrapped_member,
        created: app.world.now(),
    })
}
