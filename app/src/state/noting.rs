//! Noting without opening: one note at a time grows in the inbox, sealed to this device, while nobody has said a passphrase.

mod adopt;
mod keep;
mod lease;
mod receiver;
mod screens;

pub use screens::NotingTrouble;

pub(super) use adopt::adopt;
pub(super) use keep::{end, flush, resume};

use super::draft::Saving;
use crate::store::{InboxRow, MemberStore};
use gloo_timers::callback::Timeout;
use js_sys::Promise;
use lease::Lease;
use leptos::prelude::*;
use shared::crypto::{InboxNote, InboxOwner};
use shared::ids::MemberId;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

/// The note that is being written.
pub(crate) struct Noting {
    owner: InboxOwner,
    /// The device's public key.
    to: [u8; 32],
    /// The row's key.
    key: String,
    store: Rc<MemberStore>,
    note: InboxNote,
    /// Whether a write is under way, and whether more was written since.
    in_hand: bool,
    again: bool,
    timer: Option<Timeout>,
    /// Tells other tabs that this row still grows.
    lease: Lease,
}

/// What could not be taken up when the notebook was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unreadable {
    /// The rows, as they are.
    pub rows: Vec<Vec<u8>>,
    /// Whether the key that stood here in clear was not this device's.
    pub swapped: bool,
}

/// Everything about the inbox that outlives one note.
#[derive(Default)]
pub(crate) struct Closed {
    noting: RefCell<Option<Noting>>,
    saving: RwSignal<Saving>,
    unreadable: RwSignal<Unreadable>,
    /// The last write that was begun.
    last: RefCell<Option<Promise>>,
    /// Rows of this page: nobody else writes them.
    ours: RefCell<BTreeSet<String>>,
    /// One connection for all looks at one member's inbox.
    store: RefCell<Option<(MemberId, Rc<MemberStore>)>>,
}

impl Closed {
    /// Whether a note is open.
    pub(crate) fn is_noting(&self) -> bool {
        self.noting.borrow().is_some()
    }

    /// The session ends: nothing is told of it any more.
    pub(crate) fn forget(&self) {
        self.unreadable.set(Unreadable::default());
    }

    fn store(&self, member: MemberId) -> Rc<MemberStore> {
        let mut held = self.store.borrow_mut();
        match &*held {
            Some((of, store)) if *of == member => store.clone(),
            _ => held.insert((member, Rc::new(MemberStore::of(member)))).1.clone(),
        }
    }
}

/// What a note is to become on the disk.
enum Fate {
    Kept(InboxRow),
    Gone(String),
}
