//! What a coordinator's device does: invites, admits who answered, enrols devices.

use super::{Client, ClientError};
use rand_core::CryptoRng;
use shared::clock::Millis;
use shared::crypto::InvitationLink;
use shared::directory::{Action, Role, Signer};
use shared::ids::{CircleId, DeviceId, InvitationId, MemberId, RecordId};
use shared::member::{self, AdmitError};
use shared::wire::account::PendingEnrollment;
use shared::wire::invitation::{Invitation, MAX_VALIDITY};

/// Whom a coordinator's device let in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Admitted {
    /// New members.
    pub members: Vec<MemberId>,
    /// Further devices of members.
    pub devices: Vec<DeviceId>,
    /// Answers to invitations that prove nothing, and why: they stay for a person to look at.
    pub refused: Vec<(InvitationId, AdmitError)>,
    /// Devices that cannot be enrolled, and why.
    pub refused_devices: Vec<(DeviceId, AdmitError)>,
}

impl Client {
    /// Makes an invitation that is good for a week. `label` is for the coordinators: for whom it is.
    ///
    /// # Errors
    /// [`ClientError`]; `coordinators-only`.
    pub async fn invite(
        &mut self,
        rng: &mut impl CryptoRng,
        role: Role,
        label: &str,
        now: Millis,
    ) -> Result<InvitationLink, ClientError> {
        let (team, root) = self.read(|notebook| (notebook.directory.team(), notebook.directory.root()));
        let (secret, creation) = member::invite(rng, team, &self.me, role, label, now.plus(MAX_VALIDITY));
        self.api.create_invitation(&creation).await?;
        Ok(InvitationLink { secret, root, team, renews: None })
    }

    /// Admits everybody who answered one of this member's invitations with its proof, and enrols the devices that wait.
    ///
    /// # Errors
    /// [`ClientError`]; `coordinators-only`. Who cannot be admitted is in the answer and blocks nobody else.
    pub async fn admit_all(&mut self, rng: &mut impl CryptoRng, now: Millis) -> Result<Admitted, ClientError> {
        self.fetch_directory().await?;
        let mut admitted = Admitted::default();
        let waiting = |one: &Invitation| one.join.is_some() && !one.admitted;
        for invitation in self.api.invitations().await?.iter().filter(|one| waiting(one)) {
            let done = self.append(|client| {
                let me = &client.me;
                client.read(|book| {
                    let entry =
                        member::admit(rng, now, &book.directory, &book.keyring, me, &book.pen.device, invitation);
                    Ok(entry?)
                })
            });
            match (done.await, &invitation.join) {
                (Ok(()), Some(join)) => admitted.members.push(join.request.member.id),
                (Ok(()), None) => {}
                (Err(ClientError::Admit(why)), _) => admitted.refused.push((invitation.created.id, why)),
                (Err(error), _) => return Err(error),
            }
        }
        for pending in self.api.enrollments().await? {
            let device = pending.request.device.id;
            match self.enroll(&pending, now).await {
                Ok(()) => admitted.devices.push(device),
                Err(ClientError::Admit(why)) => admitted.refused_devices.push((device, why)),
                Err(error) => return Err(error),
            }
        }
        Ok(admitted)
    }

    /// Erases records for everybody.
    ///
    /// # Errors
    /// [`ClientError`]; only a coordinator's device can.
    pub async fn erase(&mut self, records: &[RecordId], now: Millis) -> Result<(), ClientError> {
        let sign = |client: &mut Self| {
            client.read(|book| Ok(member::erase(now, &book.directory, &book.pen.device, records.to_vec())?))
        };
        self.append(sign).await
    }

    /// Revokes a device: what it wrote up to `last_counter` stays accepted.
    ///
    /// # Errors
    /// [`ClientError`]; only a coordinator's device can.
    pub async fn revoke(&mut self, device: DeviceId, last_counter: u64, now: Millis) -> Result<(), ClientError> {
        let sign = |client: &mut Self| {
            client.read(|book| {
                let (signer, key) = (Signer::Device(book.pen.device.id), &book.pen.device.signing);
                let action = Action::RevokeDevice { device, last_counter };
                Ok(member::next_entry(now, &book.directory, signer, key, action)?)
            })
        };
        self.append(sign).await
    }

    /// Gives the terrain circle a new key.
    ///
    /// # Errors
    /// [`ClientError`]; only a coordinator's device can.
    pub async fn new_epoch(&mut self, rng: &mut impl CryptoRng, now: Millis) -> Result<(), ClientError> {
        let sign = |client: &mut Self| {
            client.read(|book| Ok(member::new_epoch(rng, now, &book.directory, &book.pen.device, CircleId::TERRAIN)?))
        };
        self.append(sign).await
    }

    /// A coordinator enrols this device of her own, which is not enrolled yet.
    pub(super) async fn enroll_myself(&mut self, now: Millis) -> Result<(), ClientError> {
        let sign = |client: &mut Self| {
            let me = &client.me;
            client.read(|book| Ok(member::enroll_own(now, &book.directory, me, &book.pen.device.card())?))
        };
        self.append(sign).await
    }

    async fn enroll(&mut self, pending: &PendingEnrollment, now: Millis) -> Result<(), ClientError> {
        let sign = |client: &mut Self| {
            client.read(|book| Ok(member::enroll(now, &book.directory, &book.pen.device, pending)?))
        };
        self.append(sign).await
    }
}
