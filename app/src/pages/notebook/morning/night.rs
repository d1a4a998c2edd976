//! The night, as this device knows it.

use crate::labels::{day_of, instant, local};
use crate::state::{Notebook, OpenBook};
use chrono::{Datelike, Days, NaiveTime, TimeDelta};
use leptos::prelude::Get as _;
use shared::clock::Millis;
use shared::domain::decision;
use shared::domain::morning::{Here, Night, since};
use shared::domain::{Month, encounter};
use shared::ids::{DeviceId, MemberId};

/// Asks something of the night that is to be gone through now.
pub fn night<R>(notebook: Notebook, open: &OpenBook, ask: impl FnOnce(&Night<'_>) -> R) -> R {
    let now = notebook.now();
    let date = local(now).date();
    let devices = devices(open);
    let drafts = drafts(notebook);
    let (encounters, persons) = (open.suggested_encounters(), open.suggested_persons());
    let today = day_of(date);
    let year = i16::try_from(date.year()).unwrap_or(i16::MAX);
    let month = Month::new(year, u8::try_from(date.month()).unwrap_or(1));
    ask(&Night {
        replica: &open.replica,
        book: &open.book,
        team: open.directory.team(),
        device: open.device,
        devices: &devices,
        from: began(open, now),
        now,
        month: month.unwrap_or(Month { year, month: 1 }),
        encounters: &encounters,
        persons: &persons,
        decided: &|record| decision::decided(&open.replica, &open.book, record).holds(today),
        drafts: &drafts,
    })
}

/// When that night began.
pub fn began(open: &OpenBook, now: Millis) -> Millis {
    let date = local(now).date();
    let before = date.checked_sub_days(Days::new(1)).unwrap_or(date);
    let eve = instant(before.and_time(NaiveTime::MIN) + TimeDelta::hours(18));
    since(&open.replica, &open.book, eve, now)
}

/// The team's devices that are not revoked.
fn devices(open: &OpenBook) -> Vec<(DeviceId, MemberId)> {
    let there = open.directory.devices().filter(|device| device.last_accepted.is_none());
    let of_members = there.filter(|device| open.directory.member(device.member).is_some_and(|member| !member.removed));
    of_members.map(|device| (device.card.id, device.member)).collect()
}

/// The drafts on this device.
fn drafts(notebook: Notebook) -> Vec<Here> {
    // What is being chosen between versions stands in the list as these.
    let cards = notebook.drafts().get().into_iter().filter(|card| !card.key.is_settling());
    let here = cards.map(|card| {
        let round = notebook.draft_state(card.key).and_then(|state| encounter::ROUND.get(&state).into_settled()?);
        let round = round.filter(|_| card.kind == shared::domain::ENCOUNTER);
        Here { record: card.record, kind: card.kind, begun: card.begun, noted: card.key.is_noted(), round }
    });
    here.collect()
}
