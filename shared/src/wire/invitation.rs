//! Inviting and joining. The link's secret opens nothing; it proves to a coordinator's device whose keys these are.

use super::account::AccountCreation;
use crate::clock::Millis;
use crate::directory::{DeviceCard, MemberCard};
use crate::ids::InvitationId;
use crate::wire::Signature;
use serde::{Deserialize, Serialize};

/// An invitation is valid this many milliseconds at most: a week.
pub const MAX_VALIDITY: i64 = 7 * 24 * 3600 * 1000;

/// `POST /api/v1/invitations`, coordinators only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreateInvitation {
    /// Derived from the secret.
    pub id: InvitationId,
    /// Until when, by the server's clock.
    pub expires: Millis,
    /// Secret, role and label, sealed for the inviting coordinator's own devices; at most 1 KiB.
    pub sealed: Vec<u8>,
}

/// What an invitee sends: public keys, authenticated by the secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JoinRequest {
    /// Which invitation.
    pub invitation: InvitationId,
    /// The invitee's public side.
    pub member: MemberCard,
    /// Her device's public side.
    pub device: DeviceCard,
    /// Her consent to the device.
    pub consent: Signature,
    /// Her name, sealed under the invitation's secret.
    pub sealed_name: Vec<u8>,
}

impl JoinRequest {
    /// The bytes that the authentication code covers.
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }
}

/// `POST /api/v1/join`. Opens a pending session (cookie).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Join {
    /// The request.
    pub request: JoinRequest,
    /// Its authentication code, which only the inviting coordinator's devices can check.
    pub mac: [u8; 32],
    /// The invitee's account.
    pub account: AccountCreation,
}

/// A request and its authentication code, as the coordinator gets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingJoin {
    /// The request.
    pub request: JoinRequest,
    /// Its authentication code.
    pub mac: [u8; 32],
}

/// An invitation as coordinators see it (`GET /api/v1/invitations` answers a list).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// As it was created.
    pub created: CreateInvitation,
    /// Who answered it, if anybody did.
    pub join: Option<WaitingJoin>,
    /// Whether the chain has admitted her.
    pub admitted: bool,
}
