//! Many records at once: what an import writes, takes back and brings again. It goes the way of every note, draft, signature, one
//! strict transaction, outbox, only several of them in one transaction, with room between for taps and drawing.

use super::draft::{DraftKey, SaveError};
use super::notebook::Notebook;
use super::writing::Writing;
use super::{clock, drafting, saving};
use rand_core::Rng as _;
use shared::domain::import::Seed;
use shared::history::{Draft, State};
use shared::ids::RecordId;

impl Notebook {
    /// Keeps first revisions of new records, all in one transaction. Those of records that are here already are passed over: the same
    /// import was begun before. Answers how many were written.
    ///
    /// # Errors
    /// [`SaveError`]: none of them was written.
    pub async fn bring(&self, drafts: Vec<Draft>) -> Result<usize, SaveError> {
        let inner = self.inner();
        let new = self
            .peek(|open| {
                let is_new = |draft: &Draft| open.replica.circle(draft.record).is_none();
                drafts.into_iter().filter(is_new).collect::<Vec<Draft>>()
            })
            .ok_or(SaveError::Locked)?;
        let keep = |draft: Draft| {
            let mut tab = [0; 16];
            clock::rng().fill_bytes(&mut tab);
            let key = DraftKey { record: draft.record, tab };
            inner.desk.borrow_mut().insert(key, Writing::new(draft, State::empty(), clock::now()));
            key
        };
        let keys: Vec<DraftKey> = new.into_iter().map(keep).collect();
        self.together(&keys).await
    }

    /// Writes one more revision into each of several records, all in one transaction. Answers how many were written.
    ///
    /// # Errors
    /// [`SaveError`]: none of them was written.
    pub async fn write_in(&self, records: &[RecordId], change: impl Fn(&mut Draft)) -> Result<usize, SaveError> {
        let inner = self.inner();
        let write = |record: &RecordId| {
            let kind = self.peek(|open| open.replica.kind(*record)).flatten()?;
            drafting::aside(&inner, *record, kind, |draft, _| change(draft))
        };
        let keys: Vec<DraftKey> = records.iter().filter_map(write).collect();
        self.together(&keys).await
    }

    /// A seed for the ids of an import's records.
    pub fn import_seed(&self) -> Seed {
        Seed::random(&mut clock::rng())
    }

    async fn together(&self, keys: &[DraftKey]) -> Result<usize, SaveError> {
        if keys.is_empty() {
            return Ok(0);
        }
        let inner = self.inner();
        let saved = saving::save_together(&inner, keys).await;
        if saved.is_err() {
            for key in keys {
                saving::discard(&inner, *key).await;
            }
        }
        saved.map(|_| keys.len())
    }
}
