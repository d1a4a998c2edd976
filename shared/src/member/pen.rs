//! From a draft to a sealed, signed revision.

use super::keyring::Keyring;
use crate::clock::Stamp;
use crate::crypto::{self, DeviceSecrets};
use crate::directory::Directory;
use crate::history::sealed::MAX_CIPHERTEXT;
use crate::history::{Content, Context, Draft, FORMAT, Header, MAX_PARENTS, SealedRevision, Step};
use crate::ids::{CiphertextHash, CircleId, MemberId, RecordId, RevisionId, TeamId};
use crate::wire::pull::RecordKey;
use crate::wire::push::PushItem;
use rand_core::CryptoRng;

/// One device's hand: its key and its chain of revisions. Counter and previous revision must be stored in the same transaction as
/// what was written; when that fails, they are to be put back.
#[derive(Clone, Debug)]
pub struct Pen {
    /// The team.
    pub team: TeamId,
    /// Who writes.
    pub member: MemberId,
    /// On which device.
    pub device: DeviceSecrets,
    /// How many revisions the device has written.
    pub counter: u64,
    /// The last of them.
    pub previous: Option<RevisionId>,
}

/// What is to be stored and pushed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The revision's id.
    pub id: RevisionId,
    /// As it is pushed.
    pub item: PushItem,
    /// The record's key, as it is stored.
    pub record_key: RecordKey,
    /// As history takes it.
    pub step: Step,
    /// The record.
    pub record: RecordId,
    /// Its circle.
    pub circle: CircleId,
}

/// Why a draft cannot become a revision. It stays a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PenError {
    /// Nothing was changed.
    #[error("the draft changes nothing")]
    Empty,
    /// The circle's current key is not here.
    #[error("no key for this circle")]
    NoKey,
    /// More was written than a revision holds.
    #[error("too large for one revision")]
    TooLarge,
    /// More heads than a revision may name.
    #[error("too many parents")]
    TooManyParents,
    /// Keyring, directory and pen are not of one team.
    #[error("another team")]
    WrongTeam,
}

impl Pen {
    /// Seals and signs the draft's revision, written at `stamp`. On success counter and previous revision go on and `keyring` knows
    /// the record's key; on failure nothing changes.
    ///
    /// # Errors
    /// [`PenError`] says why the draft cannot be written.
    pub fn write(
        &mut self,
        rng: &mut impl CryptoRng,
        keyring: &mut Keyring,
        directory: &Directory,
        draft: &Draft,
        stamp: Stamp,
    ) -> Result<Written, PenError> {
        let Draft { record, circle, .. } = *draft;
        if directory.team() != self.team {
            return Err(PenError::WrongTeam);
        }
        if draft.is_empty() {
            return Err(PenError::Empty);
        }
        let mut parents = draft.parents.clone();
        parents.sort();
        parents.dedup();
        if parents.len() > MAX_PARENTS {
            return Err(PenError::TooManyParents);
        }
        let key = match keyring.current_record_key(record, circle, directory) {
            Some(key) => key,
            None => keyring.new_record_key(rng, record, circle, directory).ok_or(PenError::NoKey)?,
        };
        let counter = self.counter.saturating_add(1);
        let context = Context {
            format: FORMAT,
            team: self.team,
            circle,
            record,
            parents,
            author: self.member,
            device: self.device.id,
            counter,
            previous: self.previous,
            epoch: key.epoch,
            key_id: key.record_key.key_id,
        };
        let payload = draft.payload(stamp);
        let ciphertext = crypto::seal(rng, &key.secret, &context, &payload);
        if ciphertext.len() > MAX_CIPHERTEXT {
            return Err(PenError::TooLarge);
        }
        let header = Header { context, ciphertext: CiphertextHash::of(&ciphertext) };
        let bytes = header.encode();
        let signature = self.device.signing.sign(&SealedRevision::signed_bytes(&bytes));
        let revision = SealedRevision { header: bytes, signature, ciphertext };
        let id = revision.id();
        let item = PushItem { revision, key: key.record_key.wrapped.clone() };
        keyring.learn(&key.record_key);
        (self.counter, self.previous) = (counter, Some(id));
        let step = Step::new(id, &header.context, Content::Open(payload));
        Ok(Written { id, item, record_key: key.record_key, step, record, circle })
    }
}
