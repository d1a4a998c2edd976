//! One step of the chain: checked against what the chain said before, then applied.

use super::change::{Joining, exactly};
use super::entry::{Action, Entry, FORMAT, Recipient, Role, SignedEntry, Signer};
use super::state::{Directory, DirectoryError, Member, Renewal};
use crate::ids::{EntryHash, MemberId, TeamId};
use crate::wire::Signature;
use ed25519_dalek::VerifyingKey;
use std::collections::{BTreeMap, BTreeSet};

/// No sealed name is longer than this.
pub(super) const MAX_NAME: usize = 512;
/// No team has more circles, members or epochs in one entry than this.
pub(super) const MAX_LIST: usize = 4096;
pub(super) type Applied = Result<(), DirectoryError>;

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

pub(super) fn check(key: &[u8; 32], message: &[u8], signature: &Signature) -> Applied {
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
            erased: BTreeSet::new(),
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
        let mut erased = core::mem::take(&mut self.erased);
        let mut next = self.clone();
        let performed = next.perform(entry);
        if performed.is_ok() {
            *self = next;
            self.head = signed.hash();
            entries.push(signed);
            grants.append(&mut self.grants);
            erased.append(&mut self.erased);
        }
        (self.entries, self.grants, self.erased) = (entries, grants, erased);
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
            Action::RenewMember { invitation, member, device, consent, grants } => {
                self.renew(member, &device, &consent, Renewal { invitation, device: device.id, at }, grants)
            }
            Action::Erase { records } => self.erase(&records),
        }
    }

    pub(super) fn present(&mut self, member: MemberId) -> Result<&mut Member, DirectoryError> {
        self.members.get_mut(&member).filter(|m| !m.removed).ok_or(DirectoryError::WrongSubject)
    }

    /// At least one coordinator with a device that is not revoked must remain.
    fn keep_a_coordinator(&self) -> Applied {
        let some = self.devices.values().any(|d| d.last_accepted.is_none() && self.is_coordinator(d.member));
        if some { Ok(()) } else { Err(DirectoryError::LastCoordinator) }
    }
}

/// The id under which an entry's team is known, without checking anything: for routing only.
pub fn claimed_team(signed: &SignedEntry) -> Result<TeamId, DirectoryError> {
    signed.decode().map(|entry| entry.team)
}
