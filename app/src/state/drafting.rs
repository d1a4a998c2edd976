//! Where to write: this tab's draft of a record, a new one, or one that another tab left.

use super::clock;
use super::draft::DraftKey;
use super::inner::Inner;
use super::writing::{self, Writing};
use leptos::task::spawn_local;
use rand_core::Rng as _;
use shared::history::{Draft, Kind, State};
use shared::ids::{CircleId, RecordId};
use std::rc::Rc;

/// The draft of `record` in this tab, or a new record's.
pub(super) fn draft(inner: &Rc<Inner>, record: Option<RecordId>, kind: Kind) -> Option<DraftKey> {
    match record {
        Some(record) => existing(inner, record, kind),
        None => Some(begun(inner, kind).unwrap_or_else(|| begin(inner, RecordId::random(&mut clock::rng()), kind)))
            .filter(|_| inner.ticket().is_some()),
    }
}

/// A form of a new record that was drawn again because the notebook had been hidden or locked goes on with what it had.
fn begun(inner: &Inner, kind: Kind) -> Option<DraftKey> {
    let mut begun = inner.begun.borrow_mut();
    let (key, returning) = begun.get_mut(&kind)?;
    (std::mem::take(returning) && inner.desk.borrow().contains_key(key)).then_some(*key)
}

fn begin(inner: &Inner, record: RecordId, kind: Kind) -> DraftKey {
    let key = DraftKey { record, tab: inner.tab.get() };
    let draft = Draft::create(record, kind, CircleId::TERRAIN, inner.heard.stamp());
    inner.desk.borrow_mut().insert(key, Writing::new(draft, State::empty(), clock::now()));
    inner.begun.borrow_mut().insert(kind, (key, false));
    key
}

fn existing(inner: &Inner, record: RecordId, kind: Kind) -> Option<DraftKey> {
    let key = DraftKey { record, tab: inner.tab.get() };
    if inner.desk.borrow().get(&key).is_some_and(|writing| !writing.draft.is_empty()) {
        return Some(key);
    }
    let session = inner.session.borrow();
    let open = session.as_ref()?.open.as_ref();
    let known = open.and_then(|open| Some((open.replica.state(record)?, open.replica.circle(record)?)));
    let Some((state, circle)) = known else {
        // A record of which nothing is here, such as the team's settings before their first revision.
        drop(session);
        let there = inner.desk.borrow().contains_key(&key);
        return Some(if there { key } else { begin(inner, record, kind) });
    };
    let draft = Draft::open(record, circle, state, inner.heard.stamp())?;
    let mut desk = inner.desk.borrow_mut();
    // Opened before and nothing written: it starts from what the record says now.
    match desk.get_mut(&key) {
        Some(writing) => (writing.draft, writing.base) = (draft, state.clone()),
        None => {
            desk.insert(key, Writing::new(draft, state.clone(), clock::now()));
        }
    }
    Some(key)
}

/// A draft of its own over a record as it is now, beside any that is being written in it; of a record that is not here, the first.
pub(super) fn aside(
    inner: &Inner,
    record: RecordId,
    kind: Kind,
    change: impl FnOnce(&mut Draft, &State),
) -> Option<DraftKey> {
    let session = inner.session.borrow();
    let open = session.as_ref()?.open.as_ref();
    let stamp = inner.heard.stamp();
    let known = open.and_then(|open| Some((open.replica.state(record)?, open.replica.circle(record)?)));
    let (mut draft, base) = match known {
        Some((state, circle)) => (Draft::open(record, circle, state, stamp)?, state.clone()),
        None => (Draft::create(record, kind, CircleId::TERRAIN, stamp), State::empty()),
    };
    change(&mut draft, &base);
    let mut tab = [0; 16];
    clock::rng().fill_bytes(&mut tab);
    let key = DraftKey { record, tab };
    inner.desk.borrow_mut().insert(key, Writing::new(draft, base, clock::now()));
    Some(key)
}

/// Takes a kept draft over into this tab. When this tab has one of the same record already, that one stays and is answered.
pub(super) fn resume(inner: &Rc<Inner>, key: DraftKey) -> Option<DraftKey> {
    let mine = DraftKey { tab: inner.tab.get(), ..key };
    if mine == key || inner.desk.borrow().contains_key(&mine) {
        return inner.desk.borrow().contains_key(&mine).then_some(mine);
    }
    let taken = inner.desk.borrow().get(&key).map(|writing| {
        let mut taken = Writing::new(writing.draft.clone(), writing.base.clone(), writing.changed);
        taken.finished = writing.finished;
        taken
    })?;
    inner.desk.borrow_mut().insert(mine, taken);
    let inner = inner.clone();
    spawn_local(async move {
        if writing::take_over(&inner, mine, key).await.is_ok() {
            inner.is_over(key);
            writing::show(&inner);
        }
    });
    Some(mine)
}
