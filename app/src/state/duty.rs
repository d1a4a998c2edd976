//! The numbers on duty: the team's, kept in clear so that they stand on the screens before the notebook is open.

use super::OpenBook;
use super::inner::Inner;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::{Phone, TeamSettings, team_settings};
use std::rc::Rc;

/// What the open notebook says; nothing while the team's settings have not arrived, so that what is kept stays.
fn told(open: &OpenBook) -> Option<Vec<Phone>> {
    let record = team_settings::record_of(open.directory.team());
    let settings = TeamSettings::read(record, open.replica.state(record)?);
    Some(settings.duty_numbers().into_iter().cloned().collect())
}

/// Reads what is kept: of everyone on this device, each number once.
pub(super) async fn look(inner: &Inner) {
    let Ok(kept) = inner.known.duty().await else { return };
    let mut all: Vec<Phone> = Vec::new();
    for phone in kept.into_iter().flatten() {
        if !all.contains(&phone) {
            all.push(phone);
        }
    }
    inner.duty.set(all);
}

/// Follows what the open notebook says, and keeps it.
pub(super) fn follow(inner: &Rc<Inner>) {
    let session = inner.session.borrow();
    let Some(session) = session.as_ref() else { return };
    let Some(numbers) = session.open.as_ref().and_then(told) else { return };
    let (member, kept) = (session.vault.member, inner.clone());
    if inner.kept_duty.replace(Some((member, numbers.clone()))) == Some((member, numbers.clone())) {
        return;
    }
    inner.duty.set(numbers.clone());
    spawn_local(async move {
        // Should it fail, the former numbers stand; the next opening writes again.
        if kept.known.put_duty(member, &numbers).await.is_err() {
            kept.kept_duty.replace(None);
        }
    });
}
