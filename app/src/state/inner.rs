//! What the notebook's handle stands for.

use super::alike;
use super::clock::{self, Heard};
use super::curtain::Clocks;
use super::draft::{DraftCard, DraftKey};
use super::exchange::Scheduler;
use super::noting::Closed;
use super::patience::Patience;
use super::phase::Phase;
use super::reopening::Reopening;
use super::session::Session;
use super::syncing::SyncState;
use super::tabs::Tabs;
use super::unlocking::VaultCard;
use super::unlocking::code::Kept;
use super::writing::Writing;
use crate::store::Vaults;
use crate::sync::Trouble;
use leptos::prelude::*;
use shared::clock::Millis;
use shared::domain::Phone;
use shared::domain::drafts_left::record_of;
use shared::history::Kind;
use shared::ids::MemberId;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Signals for screens, and what is open.
pub(crate) struct Inner {
    pub(crate) phase: RwSignal<Phase>,
    pub(crate) version: RwSignal<u64>,
    pub(crate) sync: RwSignal<SyncState>,
    pub(crate) vaults: RwSignal<Vec<VaultCard>>,
    pub(crate) drafts: RwSignal<Vec<DraftCard>>,
    /// Whose notebook a code reopens.
    pub(crate) reopens: RwSignal<Option<MemberId>>,
    pub(crate) heard: Heard,
    pub(crate) known: Vaults,
    pub(crate) session: RefCell<Option<Session>>,
    /// The code, and what stands behind it.
    pub(crate) reopening: RefCell<Option<Reopening<Kept>>>,
    /// Wrong passphrases, by member.
    pub(crate) patience: RefCell<BTreeMap<MemberId, Patience>>,
    pub(crate) tickets: Cell<u64>,
    /// The opening in which probable duplicates are being looked for just now.
    pub(crate) comparing: Cell<Option<u64>>,
    /// What is being written, by draft.
    pub(crate) desk: RefCell<BTreeMap<DraftKey, Writing>>,
    /// By kind, the draft of a new record that this tab began last, and whether the notebook was hidden since: then a form without a
    /// record goes on with it.
    pub(crate) begun: RefCell<BTreeMap<Kind, (DraftKey, bool)>>,
    /// Which tab this is; drawn at start.
    pub(crate) tab: Cell<[u8; 16]>,
    pub(crate) touched: Cell<Clocks>,
    /// Until when the notebook is kept open without a touch.
    pub(crate) stays: RwSignal<Option<Millis>>,
    pub(crate) masked: Cell<bool>,
    pub(crate) scheduler: Scheduler,
    pub(crate) tabs: RefCell<Option<Tabs>>,
    /// What is noted without opening.
    pub(crate) closed: Closed,
    /// The numbers on duty, also while locked.
    pub(crate) duty: RwSignal<Vec<Phone>>,
    /// Whose and which of them are on disk.
    pub(crate) kept_duty: RefCell<Option<(MemberId, Vec<Phone>)>>,
    /// When the latest alert was raised here that nobody had answered when the notebook closed. In this page's memory only.
    pub(crate) unanswered: RwSignal<Option<Millis>>,
}

impl Inner {
    pub(crate) fn new() -> Self {
        Self {
            phase: RwSignal::new(Phase::Starting),
            version: RwSignal::new(0),
            sync: RwSignal::default(),
            vaults: RwSignal::default(),
            drafts: RwSignal::default(),
            reopens: RwSignal::default(),
            heard: Heard::default(),
            known: Vaults::default(),
            session: RefCell::default(),
            reopening: RefCell::default(),
            patience: RefCell::default(),
            tickets: Cell::new(0),
            comparing: Cell::new(None),
            desk: RefCell::default(),
            begun: RefCell::default(),
            tab: Cell::new([0; 16]),
            touched: Cell::new(clock::clocks()),
            stays: RwSignal::new(None),
            masked: Cell::new(false),
            scheduler: Scheduler::default(),
            tabs: RefCell::default(),
            closed: Closed::default(),
            duty: RwSignal::default(),
            kept_duty: RefCell::default(),
            unanswered: RwSignal::new(None),
        }
    }

    /// Works on the open session.
    ///
    /// # Errors
    /// [`Trouble::Locked`] when the notebook was locked, or locked and opened again, since the work began.
    pub(crate) fn with<R>(&self, ticket: u64, work: impl FnOnce(&mut Session) -> R) -> Result<R, Trouble> {
        let mut session = self.session.borrow_mut();
        match session.as_mut() {
            Some(session) if session.ticket == ticket => Ok(work(session)),
            _ => Err(Trouble::Locked),
        }
    }

    /// The open session's ticket.
    pub(crate) fn ticket(&self) -> Option<u64> {
        self.session.borrow().as_ref().map(|session| session.ticket)
    }

    /// Something that screens read has changed: they read again, and the counters follow.
    pub(crate) fn changed(self: &Rc<Self>) {
        let (waiting, refused) = {
            let session = self.session.borrow();
            // What the device tells of itself is nobody's note.
            let own = session.as_ref().map(|session| record_of(session.vault.team, session.unlocked.device.id));
            let rows = session.iter().flat_map(|session| session.outbox.values());
            let rows = rows.filter(|row| Some(row.record) != own);
            let refused: Vec<_> = rows.clone().filter_map(|row| Some((row.id, row.refused?))).collect();
            (rows.count(), refused)
        };
        self.sync.update(|sync| (sync.waiting, sync.refused) = (waiting, refused));
        self.version.update(|version| *version += 1);
        alike::work(self);
    }

    /// The forms that are drawn now will be drawn again.
    pub(crate) fn will_return(&self) {
        self.begun.borrow_mut().values_mut().for_each(|(_, returning)| *returning = true);
    }

    /// A draft is over.
    pub(crate) fn is_over(&self, key: DraftKey) {
        self.desk.borrow_mut().remove(&key);
        self.begun.borrow_mut().retain(|_, (begun, _)| *begun != key);
    }

    /// The phase that an unlocked notebook is in.
    pub(crate) fn open_phase(&self) -> Phase {
        let admitted = self.session.borrow().as_ref().is_some_and(Session::is_admitted);
        if admitted { Phase::Open } else { Phase::Waiting }
    }
}
