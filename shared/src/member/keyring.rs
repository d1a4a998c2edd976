//! Every key that a member can open: circles' keys from the directory's grants, records' keys from what is pulled and written.

use super::snapshot::Shelved;
use crate::crypto::{self, CircleSecret, MemberSecrets, ReceivingSecret, RecordSecret};
use crate::directory::{Directory, Recipient};
use crate::history::{Content, Header, Unreadable};
use crate::ids::{CircleId, KeyId, MemberId, RecordId, TeamId};
use crate::wire::pull::RecordKey;
use crate::wire::push::WrappedRecordKey;
use rand_core::CryptoRng;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A record's key, where it belongs and how it travels.
#[derive(Clone, Debug)]
struct Held {
    circle: CircleId,
    epoch: u32,
    key_id: KeyId,
    secret: RecordSecret,
    wrapped: WrappedRecordKey,
}

/// The key with which the next revision of a record is sealed.
#[derive(Clone, Debug)]
pub struct CurrentKey {
    /// The circle's current epoch.
    pub epoch: u32,
    /// The record's key.
    pub secret: RecordSecret,
    /// As it travels: wrapped under the circle's key of that epoch.
    pub record_key: RecordKey,
}

/// The keys of one member, in memory while unlocked.
#[derive(Clone, Debug)]
pub struct Keyring {
    team: TeamId,
    recipient: Recipient,
    receiving: ReceivingSecret,
    circles: BTreeMap<(CircleId, u32), CircleSecret>,
    unopened: BTreeSet<(CircleId, u32)>,
    records: HashMap<RecordId, Vec<Held>>,
    waiting: BTreeMap<(RecordId, KeyId, u32), WrappedRecordKey>,
    /// Records whose keys still stand in a snapshot, wrapped: nearly all, of which a night needs a few.
    shelved: HashMap<RecordId, Shelved>,
    /// Records whose keys are not as they were when last asked.
    changed: BTreeSet<RecordId>,
}

impl Keyring {
    /// Opens the member's grants. Those that do not open, or hold another key than the directory names, are left out and told by
    /// [`Keyring::unopened`].
    pub fn open(directory: &Directory, me: &MemberSecrets) -> Self {
        Self::of(directory, Recipient::Member(me.id), me.receiving.clone())
    }

    /// The keys that the recovery sheet opens: every epoch of every circle.
    pub fn recover(directory: &Directory, sheet: &crypto::RecoverySecret) -> Self {
        Self::of(directory, Recipient::Recovery, sheet.receiving())
    }

    fn of(directory: &Directory, recipient: Recipient, receiving: ReceivingSecret) -> Self {
        let mut keyring = Self {
            team: directory.team(),
            recipient,
            receiving,
            circles: BTreeMap::new(),
            unopened: BTreeSet::new(),
            records: HashMap::new(),
            waiting: BTreeMap::new(),
            shelved: HashMap::new(),
            changed: BTreeSet::new(),
        };
        keyring.refresh(directory);
        keyring
    }

    /// Opens grants that came since, and record keys that waited for them; names the records that got a key.
    pub fn refresh(&mut self, directory: &Directory) -> BTreeSet<RecordId> {
        if directory.team() != self.team {
            return BTreeSet::new();
        }
        for grant in directory.grants_to(self.recipient) {
            let place = (grant.circle, grant.epoch);
            if self.circles.contains_key(&place) {
                continue;
            }
            let opened = crypto::open_grant(self.team, grant, &self.receiving).ok();
            // The directory's entry commits to the key; one that somebody else granted must not pass for it.
            match opened.filter(|key| directory.circle_key(grant.circle, grant.epoch) == Some(key.key_id())) {
                Some(key) => {
                    self.circles.insert(place, key);
                    self.unopened.remove(&place);
                }
                None => {
                    self.unopened.insert(place);
                }
            }
        }
        let waiting = core::mem::take(&mut self.waiting).into_iter();
        let keys = waiting.map(|((record, key_id, epoch), wrapped)| RecordKey { record, key_id, epoch, wrapped });
        keys.filter(|key| self.learn(key)).map(|key| key.record).collect()
    }

    /// Circles and epochs that were granted and do not open.
    pub fn unopened(&self) -> impl Iterator<Item = (CircleId, u32)> {
        self.unopened.iter().copied()
    }

    /// The key of a circle's epoch.
    pub fn circle(&self, circle: CircleId, epoch: u32) -> Option<&CircleSecret> {
        self.circles.get(&(circle, epoch))
    }

    /// Every circle key, by circle and epoch.
    pub fn circles(&self) -> impl Iterator<Item = (CircleId, u32, &CircleSecret)> {
        self.circles.iter().map(|(&(circle, epoch), key)| (circle, epoch, key))
    }

    /// Takes a record's key; tells whether it can be used now. One whose circle's key is not here waits for [`Keyring::refresh`].
    pub fn learn(&mut self, key: &RecordKey) -> bool {
        if let Some(shelved) = self.shelved.remove(&key.record) {
            shelved.keys().iter().for_each(|key| _ = self.take(key));
        }
        let mut held = self.records.get(&key.record).into_iter().flatten();
        if held.any(|held| (held.key_id, held.epoch) == (key.key_id, key.epoch)) {
            return true;
        }
        let waits = self.waiting.get(&(key.record, key.key_id, key.epoch)) == Some(&key.wrapped);
        if !waits {
            self.changed.insert(key.record);
        }
        self.take(key)
    }

    /// Takes a record's keys from a snapshot, wrapped as they are; they are opened when they are needed. Those of a record of which
    /// something could not be read are tried now.
    pub fn shelve(&mut self, shelved: &Shelved) {
        if shelved.unread().is_empty() {
            self.shelved.insert(shelved.record(), shelved.clone());
        } else {
            shelved.keys().iter().for_each(|key| _ = self.take(key));
        }
    }

    fn take(&mut self, key: &RecordKey) -> bool {
        match self.unwrap(key) {
            Some(held) => {
                self.records.entry(key.record).or_default().push(held);
                true
            }
            None => {
                self.waiting.insert((key.record, key.key_id, key.epoch), key.wrapped.clone());
                false
            }
        }
    }

    /// The wire does not say which circle; only the right one's key opens, since the circle is bound to the wrapping.
    fn unwrap(&self, key: &RecordKey) -> Option<Held> {
        let RecordKey { record, key_id, epoch, ref wrapped } = *key;
        self.circles.iter().filter(|((_, of), _)| *of == epoch).find_map(|(&(circle, _), under)| {
            let secret = crypto::unwrap_record_key(under, self.team, circle, record, epoch, key_id, wrapped).ok()?;
            Some(Held { circle, epoch, key_id, secret, wrapped: wrapped.clone() })
        })
    }

    /// The keys of a record that open here.
    fn held(&self, record: RecordId) -> Cow<'_, [Held]> {
        match self.shelved.get(&record) {
            Some(shelved) => shelved.keys().iter().filter_map(|key| self.unwrap(key)).collect(),
            None => Cow::Borrowed(self.records.get(&record).map_or(&[], Vec::as_slice)),
        }
    }

    /// A record's keys as they still stand in a snapshot.
    pub(crate) fn shelved(&self, record: RecordId) -> Option<&Shelved> {
        self.shelved.get(&record)
    }

    /// A record's keys as they travel, those that do not open too.
    pub fn keys_of(&self, record: RecordId) -> Vec<RecordKey> {
        if let Some(shelved) = self.shelved.get(&record) {
            return shelved.keys();
        }
        let held = self.records.get(&record).into_iter().flatten();
        let held = held.map(|Held { key_id, epoch, wrapped, .. }| (*key_id, *epoch, wrapped));
        let of = (record, KeyId::from_bytes([0; 32]), 0)..=(record, KeyId::from_bytes([u8::MAX; 32]), u32::MAX);
        let waiting = self.waiting.range(of).map(|((_, key_id, epoch), wrapped)| (*key_id, *epoch, wrapped));
        let key = |(key_id, epoch, wrapped): (_, _, &WrappedRecordKey)| RecordKey {
            record,
            key_id,
            epoch,
            wrapped: wrapped.clone(),
        };
        held.chain(waiting).map(key).collect()
    }

    /// The records whose keys changed since this was asked last.
    pub fn take_changed(&mut self) -> BTreeSet<RecordId> {
        core::mem::take(&mut self.changed)
    }

    /// Whether [`Keyring::take_changed`] would name one.
    pub fn has_changed(&self) -> bool {
        !self.changed.is_empty()
    }

    /// Drops a record's keys.
    pub fn forget(&mut self, record: RecordId) {
        self.records.remove(&record);
        self.shelved.remove(&record);
        self.changed.insert(record);
        self.waiting.retain(|(waiting, ..), _| *waiting != record);
    }

    /// Reads a revision's payload, as far as the keys here allow.
    pub fn content(&self, header: &Header, ciphertext: &[u8]) -> Content {
        let context = &header.context;
        let held = self.held(context.record);
        let named = held.iter().find(|held| (held.key_id, held.circle) == (context.key_id, context.circle));
        let Some(held) = named else { return Content::Unreadable(Unreadable::NoKey) };
        match crypto::open(&held.secret, header, ciphertext) {
            Ok(payload) => Content::Open(payload),
            Err(error) => Content::Unreadable(error.into()),
        }
    }

    /// The record's key that is wrapped under its circle's current epoch, when there is one here. After an epoch change there is
    /// none until somebody writes.
    pub fn current_record_key(&self, record: RecordId, circle: CircleId, directory: &Directory) -> Option<CurrentKey> {
        let epoch = directory.current_epoch(circle)?.epoch;
        let held = self.held(record);
        let current = held.iter().filter(|held| (held.circle, held.epoch) == (circle, epoch));
        // Two devices may each have made one: everybody goes on with the same.
        let Held { key_id, secret, wrapped, .. } = current.min_by_key(|held| held.key_id)?.clone();
        Some(CurrentKey { epoch, secret, record_key: RecordKey { record, key_id, epoch, wrapped } })
    }

    /// Makes a new key for a record under its circle's current epoch; it is known here once [`Keyring::learn`] is told.
    /// `None` when that epoch's key is not here.
    pub fn new_record_key(
        &self,
        rng: &mut impl CryptoRng,
        record: RecordId,
        circle: CircleId,
        directory: &Directory,
    ) -> Option<CurrentKey> {
        let epoch = directory.current_epoch(circle)?.epoch;
        let under = self.circle(circle, epoch)?;
        let secret = RecordSecret::random(rng);
        let wrapped = crypto::wrap_record_key(rng, under, self.team, circle, record, epoch, &secret);
        let record_key = RecordKey { record, key_id: secret.key_id(), epoch, wrapped };
        Some(CurrentKey { epoch, secret, record_key })
    }

    fn name_key(&self, sealed: &[u8]) -> Option<&CircleSecret> {
        self.circle(CircleId::TERRAIN, crypto::name::name_epoch(sealed)?)
    }

    /// A member's name, when it opens.
    pub fn member_name(&self, directory: &Directory, member: MemberId) -> Option<String> {
        let sealed = &directory.member(member)?.name;
        crypto::open_member_name(self.name_key(sealed)?, self.team, member, sealed).ok()
    }

    /// The team's name, when it opens.
    pub fn team_name(&self, directory: &Directory) -> Option<String> {
        let sealed = directory.team_name();
        crypto::open_team_name(self.name_key(sealed)?, self.team, sealed).ok()
    }
}
