//! From a pulled page to steps of history. Every revision's signature is checked here, once, and never again.

use super::keyring::Keyring;
use crate::directory::Directory;
use crate::history::{Content, Header, SealedRevision, Step, Unreadable};
use crate::ids::{CircleId, RecordId, RevisionId};
use crate::wire::RefusalReason;
use crate::wire::pull::{PullPage, PulledItem, PulledRevision};

/// A revision that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// Its place in the log.
    pub seq: u64,
    /// The record.
    pub record: RecordId,
    /// Its circle.
    pub circle: CircleId,
    /// As history takes it.
    pub step: Step,
    /// The bytes to keep; none once it was erased, nor while the server withholds them.
    pub sealed: Option<SealedRevision>,
}

/// What a page brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// Revisions that were checked, in the log's order, also those that cannot be read (yet).
    pub steps: Vec<Arrived>,
    /// Revisions that this reader does not accept. A device or epoch that is not known may be told by later directory entries:
    /// fetch them first, then pull the page again.
    pub refused: Vec<(RevisionId, RefusalReason)>,
}

impl Received {
    /// Whether something did not come as its author made it: damaged, swapped, called erased without an entry, or by a device or under an
    /// epoch that the server's directory does not tell of. What really belongs in its place may still come, so the device asks for it again.
    pub fn is_doubtful(&self) -> bool {
        let doubtful = |reason: &RefusalReason| {
            matches!(
                reason,
                RefusalReason::HashMismatch
                    | RefusalReason::BadSignature
                    | RefusalReason::MalformedHeader
                    | RefusalReason::WrongTeam
                    | RefusalReason::UnknownDevice
                    | RefusalReason::UnknownEpoch
            )
        };
        let withheld = |arrived: &Arrived| arrived.step.content == Content::Unreadable(Unreadable::Withheld);
        self.refused.iter().any(|(_, reason)| doubtful(reason)) || self.steps.iter().any(withheld)
    }
}

/// Learns the page's keys, then checks and reads its revisions.
pub fn receive(directory: &Directory, keyring: &mut Keyring, page: PullPage) -> Received {
    for key in &page.keys {
        keyring.learn(key);
    }
    let mut received = Received::default();
    for PulledItem { seq, revision } in page.items {
        let id = match &revision {
            PulledRevision::Whole(sealed) => sealed.id(),
            PulledRevision::Erased { header, .. } => Header::id(header),
        };
        let checked = match revision {
            PulledRevision::Whole(sealed) => sealed.verify(directory).map(|verified| {
                let content = keyring.content(&verified.header, &verified.sealed.ciphertext);
                (verified.header, content, Some(verified.sealed))
            }),
            PulledRevision::Erased { header, signature } => {
                // Only the chain erases. What the server alone calls erased is withheld, and shown as what cannot be read.
                SealedRevision::verify_erased(&header, &signature, directory).map(|h| match h.context.record {
                    record if directory.is_erased(record) => (h, Content::Erased, None),
                    _ => (h, Content::Unreadable(Unreadable::Withheld), None),
                })
            }
        };
        match checked {
            Ok((Header { context, .. }, content, sealed)) => {
                let step = Step::new(id, &context, content);
                received.steps.push(Arrived { seq, record: context.record, circle: context.circle, step, sealed });
            }
            Err(reason) => received.refused.push((id, reason)),
        }
    }
    received
}

/// Reads a revision that this device had checked on arrival, or wrote itself, and kept: no signature is checked again.
/// `None` when the kept bytes are damaged.
pub fn read_back(keyring: &Keyring, kept: &SealedRevision) -> Option<(RecordId, CircleId, Step)> {
    let header = Header::decode(&kept.header).ok()?;
    let content = keyring.content(&header, &kept.ciphertext);
    let step = Step::new(kept.id(), &header.context, content);
    Some((header.context.record, header.context.circle, step))
}
