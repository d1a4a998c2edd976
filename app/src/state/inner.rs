//! What the notebook's handle stands for.

use super::OpenBook;
use super::clock::Heard;
use super::draft::DraftCard;
use super::phase::Phase;
use super::syncing::SyncState;
use super::unlocking::VaultCard;
use leptos::prelude::*;
use std::cell::RefCell;

/// Signals for screens, and what is open.
pub(crate) struct Inner {
    pub(crate) phase: RwSignal<Phase>,
    pub(crate) version: RwSignal<u64>,
    pub(crate) sync: RwSignal<SyncState>,
    pub(crate) vaults: RwSignal<Vec<VaultCard>>,
    pub(crate) drafts: RwSignal<Vec<DraftCard>>,
    pub(crate) heard: Heard,
    pub(crate) open: RefCell<Option<OpenBook>>,
}

impl Inner {
    pub(crate) fn new() -> Self {
        Self {
            phase: RwSignal::new(Phase::Starting),
            version: RwSignal::new(0),
            sync: RwSignal::default(),
            vaults: RwSignal::default(),
            drafts: RwSignal::default(),
            heard: Heard::default(),
            open: RefCell::default(),
        }
    }
}
