//! At the opening each note becomes a draft at its own time. What does not open stays, is counted, and can be taken out as a file.

use super::{Unreadable, keep, lease};
use crate::state::draft::DraftKey;
use crate::state::inner::Inner;
use crate::state::session::Session;
use crate::state::{clock, writing};
use crate::store::{DraftRow, InboxRow, Receiving};
use leptos::prelude::*;
use shared::clock::Millis;
use shared::crypto::{InboxNote, InboxOwner, open_inbox};
use shared::domain::{Around, Round, take_up};
use shared::ids::RecordId;
use std::rc::Rc;

/// Takes up what can be read. A row that another page still writes waits for its end.
pub(crate) async fn adopt(inner: &Rc<Inner>, ticket: u64) {
    keep::settle(inner).await;
    let Ok(store) = inner.with(ticket, |session| session.store.clone()) else { return };
    let Ok(found) = store.inbox().await else { return };
    let mut rows = Vec::with_capacity(found.len());
    for row in found {
        let ours = inner.closed.ours.borrow().contains(&row.key);
        if ours || lease::is_free(&row.key).await {
            rows.push(row);
        }
    }
    let before = store.receiving().await.unwrap_or_default();
    let Ok(plan) = inner.with(ticket, |session| plan(session, rows, before)) else { return };
    if before != Some(plan.receiving) {
        let _ = store.put_receiving(plan.receiving).await;
    }
    inner.closed.unreadable.update(|told| {
        told.rows = plan.unreadable;
        told.swapped |= plan.swapped;
    });
    if plan.taken.is_empty() || store.take_up(&plan.drafts, &plan.taken).await.is_err() {
        return;
    }
    inner.closed.ours.borrow_mut().retain(|key| !plan.taken.contains(key));
    let Ok(drafts) = store.drafts().await else { return };
    if inner.ticket() == Some(ticket) {
        writing::read_kept(inner, &drafts);
        inner.changed();
        if let Some(tabs) = inner.tabs.borrow().as_ref() {
            tabs.tell(Vec::new(), Vec::new());
        }
    }
}

/// What is to be done, before anything is.
struct Plan {
    drafts: Vec<DraftRow>,
    taken: Vec<String>,
    unreadable: Vec<Vec<u8>>,
    /// The device's own key.
    receiving: Receiving,
    swapped: bool,
}

fn plan(session: &Session, rows: Vec<InboxRow>, before: Option<Receiving>) -> Plan {
    let (vault, device) = (&session.vault, &session.unlocked.device);
    let owner = InboxOwner { team: vault.team, member: vault.member, device: vault.device };
    let receiving = Receiving { device: device.id, public: device.card().receiving };
    let chain = session.open.as_ref().and_then(|open| open.directory.device(device.id));
    let swapped = before.is_some_and(|row| row != receiving)
        || chain.is_some_and(|known| known.card.receiving != receiving.public);
    let mut plan = Plan { drafts: Vec::new(), taken: Vec::new(), unreadable: Vec::new(), receiving, swapped };
    for row in rows {
        match open_inbox(&owner, &device.receiving, &row.sealed) {
            Ok(note) => match drafts(session, &note) {
                Some(mut made) => {
                    plan.drafts.append(&mut made);
                    plan.taken.push(row.key);
                }
                None => plan.unreadable.push(row.sealed),
            },
            Err(_) => plan.unreadable.push(row.sealed),
        }
    }
    plan
}

fn drafts(session: &Session, note: &InboxNote) -> Option<Vec<DraftRow>> {
    let noted = take_up(note, &around(session, note.at.device), || RecordId::random(&mut clock::rng()));
    let drafts = [Some(noted.encounter), noted.alert].into_iter().flatten();
    let row = |draft: shared::history::Draft| {
        let key = DraftKey { record: draft.record, tab: DraftKey::NOTED };
        writing::kept_row(session, key, draft, note.at.device)
    };
    drafts.map(row).collect()
}

/// The round that was open when the note was written, when it still is.
fn around(session: &Session, at: Millis) -> Around {
    let me = Some(session.vault.member);
    let found = session.open.as_ref().and_then(|open| {
        let record = open.book.open_round(open.me)?;
        let round = Round::read(record, open.replica.state(record)?);
        round.started.settled().is_some_and(|started| *started <= at).then_some((record, round))
    });
    match found {
        Some((record, round)) => {
            Around { me, round: Some(record), place: round.place(), channel: round.channel.into_settled() }
        }
        None => Around { me, ..Around::default() },
    }
}

impl Unreadable {
    /// Every row as text, for a file: whoever can read it one day needs nothing but these bytes.
    pub fn text(&self) -> String {
        let line = |row: &Vec<u8>| row.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        self.rows.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}
