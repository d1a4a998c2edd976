//! What belongs to one unlocked member. Dropped whole when she locks.

use super::OpenBook;
use crate::store::{Loaded, MemberStore, OutboxRow, Pinned};
use shared::crypto::{Stretched, Unlocked, Vault};
use shared::directory::Directory;
use shared::history::{Content, Header, Step, Unreadable};
use shared::ids::{CircleId, RecordId};
use shared::member::snapshot::Shelf;
use shared::member::sync::Position;
use shared::member::{Arrived, Keyring, read_back};
use shared::wire::pull::{Cursor, PulledRevision};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Keys, views and where the device stands.
pub(crate) struct Session {
    /// Distinguishes this opening from the one before and the one after: work that began in another stops.
    pub(crate) ticket: u64,
    pub(crate) vault: Vault,
    /// What opened the vault: the code and the screen lock give back nothing else.
    pub(crate) stretched: Stretched,
    pub(crate) unlocked: Unlocked,
    pub(crate) store: Rc<MemberStore>,
    /// None until the chain has arrived.
    pub(crate) open: Option<OpenBook>,
    /// What is on disk of the snapshot; none while something is being erased.
    pub(crate) shelf: Option<Shelf>,
    pub(crate) pinned: Option<Pinned>,
    pub(crate) position: Position,
    /// From where on the log is pulled again, when the server gave something else than what its authors had signed.
    pub(crate) doubted: Option<Option<Cursor>>,
    /// How far the log was read when it was last asked again for what is missing.
    pub(crate) reached: Option<Cursor>,
    /// How many revisions the server said it has.
    pub(crate) told: u64,
    /// Whether what was seen has been made anew from the kept revisions since the opening; none when nobody began to.
    pub(crate) recounted: Option<bool>,
    /// By the device's counter: oldest first.
    pub(crate) outbox: BTreeMap<u64, OutboxRow>,
}

impl Session {
    /// Opens with what was read.
    pub(crate) fn open(
        ticket: u64,
        (vault, stretched, unlocked): (Vault, Stretched, Unlocked),
        store: Rc<MemberStore>,
        loaded: Loaded,
        (open, shelf): (Option<OpenBook>, Shelf),
    ) -> Self {
        let Loaded { outbox, position, pinned, .. } = loaded;
        let outbox = outbox.into_iter().map(|row| (row.counter, row)).collect();
        let shelf = Some(shelf);
        let mut session = Self {
            ticket,
            vault,
            stretched,
            unlocked,
            store,
            open,
            shelf,
            pinned,
            position,
            doubted: None,
            reached: None,
            told: 0,
            recounted: None,
            outbox,
        };
        session.count_unsent();
        session
    }

    /// The position as it is kept: not beyond what is doubted; and not before what was read already, when the log is asked again.
    pub(crate) fn kept(&self, position: Position) -> Position {
        let cursor = self.reached.filter(|reached| is_before(position, *reached)).or(position.cursor);
        Position { cursor: self.doubted.unwrap_or(cursor), ..position }
    }

    /// Up to which number the log was read before, while it is asked again.
    pub(crate) fn asks_again(&self) -> Option<u64> {
        self.reached.filter(|reached| is_before(self.position, *reached)).map(|reached| reached.seq)
    }

    /// Whether a revision is here and kept as it came. What the server withholds is shown, and kept nowhere.
    pub(crate) fn has_kept(&self, arrived: &Arrived) -> bool {
        let history = self.open.as_ref().and_then(|open| open.replica.history(arrived.record));
        arrived.step.content != Content::Unreadable(Unreadable::Withheld)
            && history.and_then(|history| history.step(arrived.step.id)) == Some(&arrived.step)
    }

    /// An empty notebook over a chain.
    pub(crate) fn book(&self, directory: Directory) -> OpenBook {
        book(&self.vault, &self.unlocked, directory)
    }

    /// Whether revisions can be written and exchanged.
    pub(crate) fn is_admitted(&self) -> bool {
        self.open.as_ref().is_some_and(OpenBook::is_admitted)
    }

    /// Tells the view what the outbox holds.
    pub(crate) fn count_unsent(&mut self) {
        let unsent = self.outbox.values().map(|row| (row.id, (row.record, row.refused))).collect();
        if let Some(open) = &mut self.open {
            open.unsent = unsent;
        }
    }
}

/// Whether a position is in the same life of the log as `reached`, and before it.
fn is_before(position: Position, reached: Cursor) -> bool {
    position.cursor.is_some_and(|now| now.log_epoch == reached.log_epoch && now.seq < reached.seq)
}

/// An empty notebook over a chain.
pub(crate) fn book(vault: &Vault, unlocked: &Unlocked, directory: Directory) -> OpenBook {
    let keyring = Keyring::open(&directory, &unlocked.member);
    OpenBook::new(directory, keyring, vault.member, vault.device)
}

/// Reads a kept revision.
pub(crate) fn step_of(keyring: &Keyring, kept: &PulledRevision) -> Option<(RecordId, CircleId, Step)> {
    match kept {
        PulledRevision::Whole(sealed) => read_back(keyring, sealed),
        PulledRevision::Erased { header, .. } => {
            let context = Header::decode(header).ok()?.context;
            let step = Step::new(Header::id(header), &context, Content::Erased);
            Some((context.record, context.circle, step))
        }
    }
}
