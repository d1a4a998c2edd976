//! Listening for hints, and noticing when nothing is heard any more.

use super::super::clock;
use super::super::connection::AGAIN;
use super::super::inner::Inner;
use super::{Why, nudge};
use crate::sync::hints::{Hint, Hints, Sign};
use leptos::prelude::*;
use std::rc::Rc;

/// Listens. The browser reconnects by itself, except after an answer that is no stream; then the next exchange that goes well, or
/// [`look`], listens again. The server says first where things stand, so that what came while nobody listened is fetched, once.
pub(super) fn listen(inner: &Rc<Inner>, ticket: u64) {
    inner.scheduler.listened.set(Some(clock::now()));
    let (hearing, living) = (Rc::downgrade(inner), Rc::downgrade(inner));
    let hear = move |hint| {
        let Some(inner) = hearing.upgrade() else { return };
        inner.sync.update_untracked(|sync| sync.stream.hear(clock::now()));
        let news = inner.with(ticket, |session| match hint {
            Hint::Log(last) => session.is_admitted() && session.position.cursor.is_none_or(|cursor| cursor.seq != last),
            Hint::Directory(len) => session.open.as_ref().is_none_or(|open| open.directory.len() != len),
            Hint::Admissions => true,
        });
        match news {
            Ok(true) => nudge(&inner, if hint == Hint::Admissions { Why::Admissions } else { Why::Hint }),
            // Nothing came meanwhile, and no exchange is under way that would say so at its end.
            Ok(false) if matches!(hint, Hint::Log(_)) && inner.scheduler.running.get() != Some(ticket) => {
                inner.sync.update(|sync| sync.stream.catch_up());
            }
            _ => {}
        }
    };
    let sign = move |sign| {
        let Some(inner) = living.upgrade().filter(|inner| inner.ticket() == Some(ticket)) else { return };
        let now = clock::now();
        match sign {
            Sign::Alive => {
                let opened = !inner.sync.with_untracked(|sync| sync.stream.open);
                inner.sync.update(|sync| sync.stream.hear(now));
                // The network is back: what failed before need not wait for its turn.
                if opened && inner.sync.with_untracked(|sync| sync.problem.is_some()) {
                    nudge(&inner, Why::Again);
                }
            }
            Sign::Lost => inner.sync.update(|sync| sync.stream.lose(now)),
        }
    };
    let hints = Hints::listen(hear, sign);
    inner.scheduler.hints.replace(hints);
}

/// Looks whether the stream still lives; where it does not, listens anew and fetches what may have been missed.
pub(crate) fn look(inner: &Rc<Inner>) {
    let Some(ticket) = inner.ticket() else { return };
    let (now, scheduler) = (clock::now(), &inner.scheduler);
    let stalled = inner.sync.with_untracked(|sync| sync.stream.is_stalled(now));
    let given_up = scheduler.hints.borrow().as_ref().is_some_and(Hints::is_closed);
    let recent = scheduler.listened.get().is_some_and(|at| (0..AGAIN).contains(&now.since(at)));
    if !(stalled || given_up) || recent {
        return;
    }
    inner.sync.update(|sync| sync.stream.lose(now));
    listen(inner, ticket);
    nudge(inner, Why::Again);
}
