//! Team creation, sign-in, devices. The server never sees a passphrase, an account secret or a name.

use crate::clock::Millis;
use crate::directory::{DeviceCard, SignedEntry};
use crate::ids::{AccountId, DeviceId, MemberId, TeamId};
use crate::wire::Signature;
use serde::{Deserialize, Serialize};

/// What a device's sign-in signature starts with.
const SIGN_IN_AS: &[u8] = b"lanterne sign-in 1\0";

/// Argon2id parameters as they are stored beside what they protect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KdfParams {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl KdfParams {
    /// What is used for new secrets, and the least that is ever accepted: 64 MiB, three passes, one lane.
    pub const MINIMUM: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 };
    /// More than this no honest device asks for; it would lock a phone out.
    pub const MAXIMUM: Self = Self { memory_kib: 1024 * 1024, passes: 16, lanes: 4 };

    /// Whether a device may use these parameters; less would be a downgrade.
    pub fn is_acceptable(&self) -> bool {
        let (min, max) = (Self::MINIMUM, Self::MAXIMUM);
        (min.memory_kib..=max.memory_kib).contains(&self.memory_kib)
            && (min.passes..=max.passes).contains(&self.passes)
            && (min.lanes..=max.lanes).contains(&self.lanes)
    }
}

/// What the server keeps of an account: nothing to guess at without the account secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountCreation {
    /// Derived from the account secret.
    pub account: AccountId,
    /// Salt of the derivation.
    pub salt: [u8; 16],
    /// Its cost.
    pub kdf: KdfParams,
    /// Proves knowledge of passphrase and account secret; the server hashes it again.
    pub authenticator: [u8; 32],
    /// The member's private keys, wrapped by passphrase and account secret.
    pub wrapped_member: Vec<u8>,
}

/// `POST /api/v1/teams`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreateTeam {
    /// The one-time code that the server printed.
    pub setup_code: String,
    /// The founding entry.
    pub founding: SignedEntry,
    /// The founder's account.
    pub account: AccountCreation,
}

/// `POST /api/v1/sign-in/params`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInParamsQuery {
    /// Whose; an unknown account gets an answer that looks the same.
    pub account: AccountId,
}

/// What a sign-in needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInParams {
    /// Salt of the derivation.
    pub salt: [u8; 16],
    /// Its cost.
    pub kdf: KdfParams,
    /// To be signed by the device, once, within five minutes.
    pub challenge: [u8; 32],
}

/// A device's proof that it holds its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceProof {
    /// Which device.
    pub device: DeviceId,
    /// Its signature over [`DeviceProof::signed_bytes`].
    pub signature: Signature,
}

impl DeviceProof {
    /// The bytes a device signs to sign in.
    pub fn signed_bytes(account: AccountId, challenge: &[u8; 32]) -> Vec<u8> {
        [SIGN_IN_AS, account.as_bytes(), challenge].concat()
    }
}

/// `POST /api/v1/sign-in`. Opens a session (cookie).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignIn {
    /// Whose.
    pub account: AccountId,
    /// Derived on the device from passphrase and account secret.
    pub authenticator: [u8; 32],
    /// The challenge of [`SignInParams`].
    pub challenge: [u8; 32],
    /// From an enrolled (or pending) device; none on a new one, which must then ask for enrolment.
    pub device: Option<DeviceProof>,
}

/// Where a session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// May push and pull.
    Admitted,
    /// Member or device waits for a coordinator; may read the directory only.
    Pending,
}

/// An open session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionOpened {
    /// The team.
    pub team: TeamId,
    /// The member.
    pub member: MemberId,
    /// The device, once one is bound.
    pub device: Option<DeviceId>,
    /// Where it stands.
    pub standing: Standing,
    /// The member's private keys, wrapped.
    pub wrapped_member: Vec<u8>,
    /// The server's clock.
    pub now: Millis,
}

/// `POST /api/v1/enrollments`: a signed-in member asks for this device to be hers; binds the session to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnrollmentRequest {
    /// The device.
    pub device: DeviceCard,
    /// The member's consent.
    pub consent: Signature,
}

/// A waiting enrolment, as coordinators see it (`GET /api/v1/enrollments` answers a list).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingEnrollment {
    /// Whose.
    pub member: MemberId,
    /// What was asked.
    pub request: EnrollmentRequest,
    /// When, by the server's clock.
    pub at: Millis,
}
