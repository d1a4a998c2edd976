//! Coming back with the team's printed recovery sheet, and giving back an account that a restored server has forgotten.

use super::account::AccountCreation;
use crate::directory::{DeviceCard, MemberCard};
use crate::ids::{DeviceId, TeamId};
use crate::wire::Signature;
use serde::{Deserialize, Serialize};

/// What a sheet's signature starts with.
const RECOVERY_AS: &[u8] = b"lanterne recovery session 1\0";

/// What the signatures of a given-back account start with.
const RESTORE_AS: &[u8] = b"lanterne account restore 1\0";

/// `POST /api/v1/recovery/params`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryQuery {
    /// The sheet's public signing key; an unknown one gets an answer that looks the same.
    pub recovery: [u8; 32],
}

/// What a recovery needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryParams {
    /// To be signed by the sheet's key, once, within five minutes.
    pub challenge: [u8; 32],
}

/// Who comes by the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryRequest {
    /// The sheet's public signing key.
    pub recovery: [u8; 32],
    /// The challenge of [`RecoveryParams`].
    pub challenge: [u8; 32],
    /// The new coordinator.
    pub member: MemberCard,
    /// Her device.
    pub device: DeviceCard,
    /// Her account.
    pub account: AccountCreation,
}

impl RecoveryRequest {
    /// The bytes that the sheet's key signs.
    pub fn signed_bytes(&self) -> Vec<u8> {
        [RECOVERY_AS, &postcard::to_allocvec(self).unwrap_or_default()].concat()
    }
}

/// `POST /api/v1/recovery`. Opens a pending session (cookie), from which the one entry is accepted by which the sheet admits her.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recover {
    /// What is asked.
    pub request: RecoveryRequest,
    /// The sheet's signature over [`RecoveryRequest::signed_bytes`].
    pub signature: Signature,
}

/// An account that a server forgot when it was put back to a backup, as its member's device still knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountRestoration {
    /// Her team.
    pub team: TeamId,
    /// Her device, which the directory has.
    pub device: DeviceId,
    /// The challenge of [`SignInParams`](super::account::SignInParams) for this account.
    pub challenge: [u8; 32],
    /// The account.
    pub account: AccountCreation,
}

impl AccountRestoration {
    /// The bytes that device and member sign.
    pub fn signed_bytes(&self) -> Vec<u8> {
        [RESTORE_AS, &postcard::to_allocvec(self).unwrap_or_default()].concat()
    }
}

/// `POST /api/v1/account/restore`. Opens a session (cookie).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestoreAccount {
    /// What is given back.
    pub restoration: AccountRestoration,
    /// By the device's key.
    pub by_device: Signature,
    /// By the member's key, as the directory has it: keys that were replaced give nothing back.
    pub by_member: Signature,
}
