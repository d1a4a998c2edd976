//! One step of the chain: checked against what the chain said before, then applied.

use super::entry::{
    Action, CircleKey, DeviceCard, Entry, FORMAT, KeyGrant, MemberCard, Recipient, Role, SignedEntry, Signer,
};
use super::state::{Device, Directory, DirectoryError, Member};
use crate::clock::Millis;
use crate::ids::{CircleId, EntryHash, InvitationId, MemberId, TeamId};
use crate::wire::Signature;
use ed25519_dalek::VerifyingKey;
use std::collections::{BTreeMap, BTreeSet};

/// No sealed name is longer than this.
const MAX_NAME: usize = 512;
/// No team has more circles, members or epochs in one entry than this.
const MAX_LIST: usize = 4096;
/// No wrapped key is longer than this.
const MAX_WRAPPED: usize = 256;

type Applied = Result<(), DirectoryError>;

impl SignedEntry {
    /// Reads the entry, refusing every encoding but the canonical one. Checks no signature.
    ///
    /// # Errors
    /// [`DirectoryError::UnknownFormat`] or [`DirectoryError::Malformed`].
    pub fn decode(&self) -> Result<Entry, DirectoryError> {
        match self.bytes.first() {
            Some(&FORMAT) => {}
            Some(&format) => return Err(DirectoryError::UnknownFormat(format)),
            None => return Err(DirectoryError::Malformed),
        }
        let entry: Entry = postcard::from_bytes(&self.bytes).map_err(|_| DirectoryError::Malformed)?;
        if entry.encode() == self.bytes { Ok(entry) } else { Err(DirectoryError::Malformed) }
    }

    fn check_signature(&self, key: &[u8; 32]) -> Applied {
        check(key, &Self::signed_bytes(&self.bytes), &self.signature)
    }
}

fn check(key: &[u8; 32], message: &[u8], signature: &Signature) -> Applied {
    VerifyingKey::from_bytes(key)
        .and_then(|key| key.verify_strict(message, &ed25519_dalek::Signature::from_bytes(&signature.0)))
        .map_err(|_| DirectoryError::BadSignature)
}

impl Directory {
    /// Starts a chain from its first entry.
    ///
    /// # Errors
    /// [`DirectoryError`] when the entry is no valid founding.
    pub fn found(signed: SignedEntry) -> Result<Self, DirectoryError> {
        let entry = signed.decode()?;
        let Action::Found { member, device, consent, recovery, circles, grants, name, team_name } = entry.action else {
            return Err(DirectoryError::DoesNotFollow);
        };
        if entry.seq != 0 || entry.previous.is_some() {
            return Err(DirectoryError::DoesNotFollow);
        }
        if entry.signer != Signer::Device(device.id) {
            return Err(DirectoryError::NotAllowed);
        }
        signed.check_signature(&device.signing)?;
        if team_name.len() > MAX_NAME || circles.len() > MAX_LIST {
            return Err(DirectoryError::TooLarge);
        }
        let hash = signed.hash();
        let mut directory = Self {
            team: entry.team,
            root: hash,
            entries: vec![signed],
            head: hash,
            members: BTreeMap::new(),
            devices: BTreeMap::new(),
            circles: BTreeMap::new(),
            grants: Vec::new(),
            recovery,
            team_name,
        };
        for key in &circles {
            if key.epoch != 1 || directory.circles.insert(key.circle, [(1, key.key_id)].into()).is_some() {
                return Err(DirectoryError::WrongGrants);
            }
        }
        if directory.circles.is_empty() {
            return Err(DirectoryError::WrongGrants);
        }
        let everyone = [Recipient::Member(member.id), Recipient::Recovery];
        let expected = circles.iter().flat_map(|key| everyone.map(|to| (key.circle, 1, to))).collect();
        exactly(&grants, &expected)?;
        let joining =
            Joining { member, device, consent, role: Role::Coordinator, name, invitation: None, at: entry.at };
        directory.join(joining, grants)?;
        Ok(directory)
    }

    /// Checks a whole chain; `root` is the fingerprint the reader expects, when she knows it.
    ///
    /// # Errors
    /// The first [`DirectoryError`] met.
    pub fn replay(
        entries: impl IntoIterator<Item = SignedEntry>,
        root: Option<EntryHash>,
    ) -> Result<Self, DirectoryError> {
        let mut entries = entries.into_iter();
        let mut directory = Self::found(entries.next().ok_or(DirectoryError::Malformed)?)?;
        if root.is_some_and(|root| root != directory.root) {
            return Err(DirectoryError::WrongRoot);
        }
        entries.try_for_each(|entry| directory.append(entry))?;
        Ok(directory)
    }

    /// Appends one entry, or changes nothing.
    ///
    /// # Errors
    /// [`DirectoryError`] says why the entry does not follow.
    pub fn append(&mut self, signed: SignedEntry) -> Applied {
        let entry = signed.decode()?;
        if entry.team != self.team {
            return Err(DirectoryError::WrongTeam);
        }
        if entry.seq != self.len() || entry.previous != Some(self.head) {
            return Err(DirectoryError::DoesNotFollow);
        }
        signed.check_signature(&self.signing_key(&entry)?)?;
        // What only ever grows stands aside while the rest is copied: else checking a chain would cost the square of its length.
        let (mut entries, mut grants) = (core::mem::take(&mut self.entries), core::mem::take(&mut self.grants));
        let mut next = self.clone();
        let performed = next.perform(entry);
        if performed.is_ok() {
            *self = next;
            self.head = signed.hash();
            entries.push(signed);
            grants.append(&mut self.grants);
        }
        (self.entries, self.grants) = (entries, grants);
        performed
    }

    /// The key that must have signed the entry, when its signer may do what it does.
    fn signing_key(&self, entry: &Entry) -> Result<[u8; 32], DirectoryError> {
        let refused = Err(DirectoryError::NotAllowed);
        match entry.signer {
            Signer::Device(id) => match self.devices.get(&id) {
                Some(d) if d.last_accepted.is_none() && self.is_coordinator(d.member) => Ok(d.card.signing),
                _ => refused,
            },
            Signer::Member(id) => match (&entry.action, self.members.get(&id)) {
                (Action::EnrollDevice { member, .. }, Some(m)) if *member == id && self.is_coordinator(id) => {
                    Ok(m.card.signing)
                }
                _ => refused,
            },
            Signer::Recovery => match &entry.action {
                Action::Admit { role: Role::Coordinator, .. } => Ok(self.recovery.signing),
                _ => refused,
            },
        }
    }

    fn perform(&mut self, entry: Entry) -> Applied {
        let at = entry.at;
        match entry.action {
            Action::Found { .. } => Err(DirectoryError::DoesNotFollow),
            Action::Admit { invitation, member, device, consent, role, grants, name } => {
                self.admit(Joining { member, device, consent, role, name, invitation, at }, grants)
            }
            Action::EnrollDevice { member, device, consent } => self.enroll(member, device, &consent),
            Action::RevokeDevice { device, last_counter } => {
                let device = self.devices.get_mut(&device).ok_or(DirectoryError::WrongSubject)?;
                if device.last_accepted.replace(last_counter).is_some() {
                    return Err(DirectoryError::WrongSubject);
                }
                self.keep_a_coordinator()
            }
            Action::ChangeRole { member, role } => {
                self.present(member)?.role = role;
                self.keep_a_coordinator()
            }
            Action::RemoveMember { member } => {
                self.present(member)?.removed = true;
                self.keep_a_coordinator()
            }
            Action::NewEpoch { key, grants } => self.new_epoch(key, grants),
        }
    }

    fn admit(&mut self, joining: Joining, grants: Vec<KeyGrant>) -> Applied {
        let id = joining.member.id;
        let mut seen = BTreeSet::new();
        let known = grants.iter().all(|grant| {
            grant.to == Recipient::Member(id)
                && grant.wrapped.len() <= MAX_WRAPPED
                && self.circle_key(grant.circle, grant.epoch).is_some()
                && seen.insert((grant.circle, grant.epoch))
        });
        let circles: BTreeSet<CircleId> = grants.iter().map(|grant| grant.circle).collect();
        let current = circles.iter().all(|&c| self.current_epoch(c).is_some_and(|key| seen.contains(&(c, key.epoch))));
        if grants.is_empty() || !known || !current {
            return Err(DirectoryError::WrongGrants);
        }
        self.join(joining, grants)
    }

    fn join(&mut self, joining: Joining, grants: Vec<KeyGrant>) -> Applied {
        let Joining { member, device, consent, role, name, invitation, at } = joining;
        if name.len() > MAX_NAME {
            return Err(DirectoryError::TooLarge);
        }
        let id = member.id;
        let circles =
            grants.iter().filter(|grant| grant.to == Recipient::Member(id)).map(|grant| grant.circle).collect();
        let new = Member { card: member, role, name, circles, invitation, since: at, removed: false };
        if self.members.contains_key(&id) {
            return Err(DirectoryError::WrongSubject);
        }
        self.members.insert(id, new);
        self.grants.extend(grants);
        self.enroll(id, device, &consent)
    }

    fn enroll(&mut self, member: MemberId, device: DeviceCard, consent: &Signature) -> Applied {
        let key = self.present(member)?.card.signing;
        check(&key, &device.consent_bytes(self.team, member), consent)?;
        if self.devices.contains_key(&device.id) {
            return Err(DirectoryError::WrongSubject);
        }
        self.devices.insert(device.id, Device { card: device, member, last_accepted: None });
        Ok(())
    }

    fn new_epoch(&mut self, key: CircleKey, grants: Vec<KeyGrant>) -> Applied {
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

    fn present(&mut self, member: MemberId) -> Result<&mut Member, DirectoryError> {
        self.members.get_mut(&member).filter(|m| !m.removed).ok_or(DirectoryError::WrongSubject)
    }

    /// At least one coordinator with a device that is not revoked must remain.
    fn keep_a_coordinator(&self) -> Applied {
        let some = self.devices.values().any(|d| d.last_accepted.is_none() && self.is_coordinator(d.member));
        if some { Ok(()) } else { Err(DirectoryError::LastCoordinator) }
    }
}

/// Somebody who joins, and how.
struct Joining {
    member: MemberCard,
    device: DeviceCard,
    consent: Signature,
    role: Role,
    name: Vec<u8>,
    invitation: Option<InvitationId>,
    at: Millis,
}

/// The grants are these, each once, and no others.
fn exactly(grants: &[KeyGrant], expected: &BTreeSet<(CircleId, u32, Recipient)>) -> Applied {
    let found: BTreeSet<_> = grants.iter().map(|grant| (grant.circle, grant.epoch, grant.to)).collect();
    let sized = grants.len() == expected.len() && grants.iter().all(|grant| grant.wrapped.len() <= MAX_WRAPPED);
    if sized && found == *expected { Ok(()) } else { Err(DirectoryError::WrongGrants) }
}

/// The id under which an entry's team is known, without checking anything: for routing only.
pub fn claimed_team(signed: &SignedEntry) -> Result<TeamId, DirectoryError> {
    signed.decode().map(|entry| entry.team)
}
