//! Devices that wait for a coordinator.

use super::Result;
use super::sessions::TokenHash;
use shared::clock::Millis;
use shared::directory::DeviceCard;
use shared::ids::{DeviceId, MemberId, TeamId};
use shared::wire::account::{EnrollmentRequest, PendingEnrollment};

/// A member's request for another device.
#[derive(Clone, Debug)]
pub struct NewEnrollment {
    /// The team.
    pub team: TeamId,
    /// Whose.
    pub member: MemberId,
    /// What was asked.
    pub request: EnrollmentRequest,
    /// The session that asks; it is bound to the device.
    pub session: TokenHash,
    /// When.
    pub now: Millis,
    /// No member has more pending devices than this.
    pub most: u64,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Enrolling {
    /// It waits, and the session is bound to it. The same request again is answered the same.
    Done,
    /// The device id is taken by another request.
    Exists,
    /// The member has too many pending devices.
    TooMany,
}

/// A device that the directory does not know yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PendingDevice {
    /// Whose.
    pub member: MemberId,
    /// Its public side.
    pub card: DeviceCard,
}

/// Pending devices.
#[async_trait::async_trait]
pub trait Enrollments {
    /// Keeps a request and binds its session.
    async fn enroll(&self, new: NewEnrollment) -> Result<Enrolling>;

    /// A team's waiting requests, oldest first; invitees are listed with their invitations instead.
    async fn enrollments(&self, team: TeamId) -> Result<Vec<PendingEnrollment>>;

    /// A pending device, also an invitee's.
    async fn pending_device(&self, team: TeamId, device: DeviceId) -> Result<Option<PendingDevice>>;
}
