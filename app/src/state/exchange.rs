//! When to exchange with the team. What an exchange does, `round.rs` says.

mod admissions;
mod chain;
mod erasing;
mod gaps;
pub(super) mod governing;
mod heal;
mod left;
mod listen;
mod pull;
mod push;
mod round;
mod spare;

pub(super) use erasing::forget_open;
use listen::listen;
pub(super) use listen::look;

use super::inner::Inner;
use super::{Trouble, clock, waking};
use crate::store::{MemberStore, StorageTrouble};
use crate::sync::backoff;
use crate::sync::hints::Hints;
use crate::sync::later::send_later;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::clock::Millis;
use shared::directory::Directory;
use shared::wire::ProblemKind;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What calls for an exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// Opened, back on line, seen again: everything is looked at, also what was refused before.
    Fresh,
    /// The same, asked for by hand: what is missing is looked for in the whole log.
    Asked,
    /// A note was saved.
    Saved,
    /// The server says that there is more.
    Hint,
    /// Somebody waits to be admitted, or no longer.
    Admissions,
    /// After a failure.
    Again,
}

/// What an exchange looks at beside what is new.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Wants {
    /// Refused revisions, what was doubted, what is missing.
    fresh: bool,
    /// What is missing, in the whole log.
    whole: bool,
    /// Who waits to be admitted.
    admissions: bool,
}

/// One exchange at a time, and one more after it when it was called for meanwhile.
#[derive(Default)]
pub(crate) struct Scheduler {
    /// For which session one is under way. One of a session that was locked away may still wait for an answer.
    running: Cell<Option<u64>>,
    wanted: Cell<bool>,
    wants: Cell<Wants>,
    failures: Cell<u32>,
    timer: RefCell<Option<Timeout>>,
    hints: RefCell<Option<Hints>>,
    /// When it was last begun to listen.
    listened: Cell<Option<Millis>>,
}

/// Goes by a chain that was fetched while the notebook was closed: what it erases goes from this device too.
pub(super) async fn forget_erased(store: &MemberStore, directory: &Directory) -> Result<(), StorageTrouble> {
    erasing::forget(store, &directory.erased().collect()).await.map(drop)
}

/// Starts exchanging for a session that was just opened.
pub(crate) fn begin(inner: &Rc<Inner>, ticket: u64) {
    inner.scheduler.failures.set(0);
    listen(inner, ticket);
    nudge(inner, Why::Fresh);
}

/// Stops: what is under way comes to nothing at its next step.
pub(crate) fn end(inner: &Inner) {
    inner.scheduler.hints.take();
    inner.scheduler.timer.take();
    inner.scheduler.wanted.set(false);
}

/// Calls for an exchange.
pub(crate) fn nudge(inner: &Rc<Inner>, why: Why) {
    let Some(ticket) = inner.ticket() else { return };
    let scheduler = &inner.scheduler;
    match why {
        Why::Fresh | Why::Asked => {
            let whole = scheduler.wants.get().whole || why == Why::Asked;
            scheduler.wants.set(Wants { fresh: true, whole, admissions: true });
            scheduler.failures.set(0);
        }
        Why::Admissions => scheduler.wants.set(Wants { admissions: true, ..scheduler.wants.get() }),
        Why::Saved | Why::Hint | Why::Again => {}
    }
    scheduler.timer.take();
    scheduler.wanted.set(true);
    if scheduler.running.replace(Some(ticket)) != Some(ticket) {
        let inner = inner.clone();
        spawn_local(async move {
            work(&inner, ticket).await;
            if inner.scheduler.running.get() == Some(ticket) {
                inner.scheduler.running.set(None);
            }
        });
    }
}

async fn work(inner: &Rc<Inner>, ticket: u64) {
    let scheduler = &inner.scheduler;
    while inner.ticket() == Some(ticket) && scheduler.wanted.replace(false) {
        let online = is_online();
        inner.sync.update(|sync| (sync.working, sync.online) = (true, online));
        let wants = scheduler.wants.take();
        let outcome = round::exchange(inner, ticket, wants).await;
        gaps::tell(inner, ticket, outcome.is_ok()).await;
        if inner.ticket() != Some(ticket) {
            return;
        }
        let problem = outcome.err();
        inner.sync.update(|sync| {
            sync.working = false;
            (sync.sending, sync.receiving, sync.healing) = (None, None, false);
            sync.problem = problem.map(|failure| failure.trouble);
            if problem.is_none() {
                (sync.last, sync.first_load, sync.online) = (Some(clock::now()), false, true);
                // Unless more was told of meanwhile: then that is fetched first.
                if !scheduler.wanted.get() {
                    sync.stream.catch_up();
                }
            }
        });
        match problem {
            None => {
                scheduler.failures.set(0);
                if wants.fresh {
                    waking::renew(inner, ticket);
                }
                if scheduler.hints.borrow().as_ref().is_none_or(Hints::is_closed) {
                    listen(inner, ticket);
                }
            }
            Some(failure) => {
                let now = scheduler.wants.get();
                let (fresh, whole) = (now.fresh || wants.fresh, now.whole || wants.whole);
                scheduler.wants.set(Wants { fresh, whole, ..now });
                leave_to_the_browser(inner);
                retry(inner, failure.trouble, failure.wait);
            }
        }
    }
}

/// What waits may leave by the service worker while this page is asleep or gone.
pub(crate) fn leave_to_the_browser(inner: &Inner) {
    if inner.session.borrow().as_ref().is_some_and(|session| !session.outbox.is_empty()) {
        send_later();
    }
}

/// Tries again later what may pass by itself; the rest waits for a person, the network or the next opening.
fn retry(inner: &Rc<Inner>, trouble: Trouble, told: Option<u64>) {
    let passes = match trouble {
        Trouble::NoNetwork | Trouble::UnreadableAnswer | Trouble::Storage(_) => true,
        Trouble::Problem(kind) => matches!(
            kind,
            ProblemKind::TooManyRequests
                | ProblemKind::Unavailable
                | ProblemKind::Internal
                | ProblemKind::NotSignedIn
                | ProblemKind::DirectoryMoved
                | ProblemKind::Pending
        ),
        Trouble::WrongAnswer | Trouble::Locked => false,
    };
    if !passes {
        return;
    }
    let failures = inner.scheduler.failures.get().saturating_add(1);
    inner.scheduler.failures.set(failures);
    let wait = backoff::wait(failures, told, &mut clock::rng());
    let again = inner.clone();
    let timer = Timeout::new(u32::try_from(wait).unwrap_or(u32::MAX), move || nudge(&again, Why::Again));
    inner.scheduler.timer.replace(Some(timer));
}

fn is_online() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}
