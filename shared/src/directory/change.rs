//! What an entry changes, each kind checked against what the chain said before. [`super::apply`] has checked who signed.

use super::apply::{Applied, MAX_LIST, MAX_NAME, check};
use super::entry::{CircleKey, DeviceCard, KeyGrant, MemberCard, Recipient, Role};
use super::state::{Device, Directory, DirectoryError, Member, Renewal};
use crate::clock::Millis;
use crate::ids::{CircleId, InvitationId, MemberId, RecordId};
use crate::wire::Signature;
use std::collections::BTreeSet;

/// No wrapped key is longer than this.
const MAX_WRAPPED: usize = 256;

/// Somebody who joins, and how.
pub(super) struct Joining {
    pub(super) member: MemberCard,
    pub(super) device: DeviceCard,
    pub(super) consent: Signature,
    pub(super) role: Role,
    pub(super) name: Vec<u8>,
    pub(super) invitation: Option<InvitationId>,
    pub(super) at: Millis,
}

/// The grants are these, each once, and no others.
pub(super) fn exactly(grants: &[KeyGrant], expected: &BTreeSet<(CircleId, u32, Recipient)>) -> Applied {
    let found: BTreeSet<_> = grants.iter().map(|grant| (grant.circle, grant.epoch, grant.to)).collect();
    let sized = grants.len() == expected.len() && grants.iter().all(|grant| grant.wrapped.len() <= MAX_WRAPPED);
    if sized && found == *expected { Ok(()) } else { Err(DirectoryError::WrongGrants) }
}

impl Directory {
    pub(super) fn admit(&mut self, joining: Joining, grants: Vec<KeyGrant>) -> Applied {
        self.check_grants(joining.member.id, &grants)?;
        self.join(joining, grants)
    }

    /// Grants to one member: each once, of epochs that exist, and of every circle among them the current one.
    fn check_grants(&self, id: MemberId, grants: &[KeyGrant]) -> Applied {
        let mut seen = BTreeSet::new();
        let known = grants.iter().all(|grant| {
            grant.to == Recipient::Member(id)
                && grant.wrapped.len() <= MAX_WRAPPED
                && self.circle_key(grant.circle, grant.epoch).is_some()
                && seen.insert((grant.circle, grant.epoch))
        });
        let circles: BTreeSet<CircleId> = grants.iter().map(|grant| grant.circle).collect();
        let current = circles.iter().all(|&c| self.current_epoch(c).is_some_and(|key| seen.contains(&(c, key.epoch))));
        if grants.is_empty() || !known || !current { Err(DirectoryError::WrongGrants) } else { Ok(()) }
    }

    pub(super) fn join(&mut self, joining: Joining, grants: Vec<KeyGrant>) -> Applied {
        let Joining { member, device, consent, role, name, invitation, at } = joining;
        if name.len() > MAX_NAME {
            return Err(DirectoryError::TooLarge);
        }
        let id = member.id;
        let circles =
            grants.iter().filter(|grant| grant.to == Recipient::Member(id)).map(|grant| grant.circle).collect();
        let new =
            Member { card: member, role, name, circles, invitation, since: at, removed: false, renewals: Vec::new() };
        if self.members.contains_key(&id) {
            return Err(DirectoryError::WrongSubject);
        }
        self.members.insert(id, new);
        self.grants.extend(grants);
        self.enroll(id, device, &consent)
    }

    pub(super) fn enroll(&mut self, member: MemberId, device: DeviceCard, consent: &Signature) -> Applied {
        let key = self.present(member)?.card.signing;
        check(&key, &device.consent_bytes(self.team, member), consent)?;
        if self.devices.contains_key(&device.id) {
            return Err(DirectoryError::WrongSubject);
        }
        self.devices.insert(device.id, Device::new(device, member));
        Ok(())
    }

    pub(super) fn new_epoch(&mut self, key: CircleKey, grants: Vec<KeyGrant>) -> Applied {
        let current = self.current_epoch(key.circle).ok_or(DirectoryError::WrongGrants)?;
        if Some(key.epoch) != current.epoch.checked_add(1) {
            return Err(DirectoryError::WrongGrants);
        }
        let members = self.present_in(key.circle).map(Recipient::Member);
        let expected = members.chain([Recipient::Recovery]).map(|to| (key.circle, key.epoch, to)).collect();
        exactly(&grants, &expected)?;
        self.circles.entry(key.circle).or_default().insert(key.epoch, key.key_id);
        self.grants.extend(grants);
        Ok(())
    }

    /// New keys of a member who is there, on a device of hers that is not revoked, both under the same ids. Her consent is checked
    /// under the new key, so that the device is bound to who answered the invitation.
    pub(super) fn renew(
        &mut self,
        card: MemberCard,
        device: &DeviceCard,
        consent: &Signature,
        renewal: Renewal,
        grants: Vec<KeyGrant>,
    ) -> Applied {
        let (team, id) = (self.team, card.id);
        let known = self.devices.get(&device.id).ok_or(DirectoryError::WrongSubject)?;
        if known.member != id || known.card != *device || known.last_accepted.is_some() {
            return Err(DirectoryError::WrongSubject);
        }
        self.check_grants(id, &grants)?;
        let member = self.present(id)?;
        if member.card == card {
            return Err(DirectoryError::WrongSubject);
        }
        check(&card.signing, &device.consent_bytes(team, id), consent)?;
        member.card = card;
        member.circles.extend(grants.iter().map(|grant| grant.circle));
        member.renewals.push(renewal);
        self.grants.extend(grants);
        Ok(())
    }

    pub(super) fn erase(&mut self, records: &[RecordId]) -> Applied {
        if records.len() > MAX_LIST {
            return Err(DirectoryError::TooLarge);
        }
        if records.is_empty() || !records.windows(2).all(|pair| pair[0] < pair[1]) {
            return Err(DirectoryError::Malformed);
        }
        self.erased.extend(records);
        Ok(())
    }
}
