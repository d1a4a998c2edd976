//! What happens to the page: seen, hidden, touched, closed, on line. Listens for as long as the page lives.

use super::curtain::{Return, on_return};
use super::exchange::{self, Why};
use super::inner::Inner;
use super::phase::Phase;
use super::{clock, noting, stay, unlocking, writing};
use gloo_timers::callback::Interval;
use js_sys::{Function, Reflect};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::future_to_promise;
use web_sys::{CustomEvent, Event, EventTarget, VisibilityState};

/// How often a page that nobody touches looks at the clock, in milliseconds.
const LOOK: u32 = 5_000;

/// Starts listening.
pub(super) fn watch(inner: &Rc<Inner>) {
    let (Some(window), document) = (web_sys::window(), document()) else { return };
    on(&document, "visibilitychange", inner, |inner, _| seen_or_hidden(inner));
    on(&window, "pagehide", inner, |inner, _| hidden(inner));
    // From the browser's memory of pages: the script went on where it stood, perhaps hours later.
    on(&window, "pageshow", inner, |inner, _| seen(inner));
    on(&window, "online", inner, |inner, _| exchange::nudge(inner, Why::Fresh));
    on(&window, "offline", inner, |inner, _| inner.sync.update(|sync| sync.online = false));
    on(&window, "lanterne:flush", inner, flush_for);
    for touch in ["pointerdown", "keydown", "input", "wheel"] {
        on(&document, touch, inner, |inner, _| touched(inner));
    }
    let looking = inner.clone();
    Interval::new(LOOK, move || look(&looking)).forget();
}

fn on(target: &EventTarget, name: &str, inner: &Rc<Inner>, act: impl Fn(&Rc<Inner>, Event) + 'static) {
    let inner = inner.clone();
    let closure = Closure::<dyn FnMut(Event)>::new(move |event| act(&inner, event));
    let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// A touch that comes too late does not keep the notebook open: the clock is looked at first.
fn touched(inner: &Rc<Inner>) {
    look(inner);
    inner.touched.set(clock::clocks());
}

fn look(inner: &Rc<Inner>) {
    unlocking::code::expire(inner);
    if inner.ticket().is_some() && !stay::holds(inner) && clock::clocks().is_due(inner.touched.get()) {
        unlocking::lock(inner);
    }
    exchange::look(inner);
    if inner.closed.is_noting() && clock::clocks().is_due(inner.touched.get()) {
        noting::end(inner, Phase::Locked);
    }
}

fn seen_or_hidden(inner: &Rc<Inner>) {
    if document().visibility_state() == VisibilityState::Hidden { hidden(inner) } else { seen(inner) }
}

/// The views are gone before anything can take a picture of them; what was typed is sealed before the page may be frozen.
fn hidden(inner: &Rc<Inner>) {
    mask(inner);
    exchange::leave_to_the_browser(inner);
    let flushing = inner.clone();
    leptos::task::spawn_local(async move {
        let _ = writing::flush(&flushing).await;
        let _ = noting::flush(&flushing).await;
    });
}

/// Decides before the first paint.
fn seen(inner: &Rc<Inner>) {
    look(inner);
    if inner.masked.get() {
        match on_return(inner.touched.get(), clock::clocks()) {
            Return::Show => unmask(inner),
            Return::Lock => unlocking::lock(inner),
        }
    }
    exchange::nudge(inner, Why::Fresh);
}

/// Hides everything while the page is hidden.
fn mask(inner: &Rc<Inner>) {
    if inner.ticket().is_none() && !inner.closed.is_noting() {
        return;
    }
    inner.masked.set(true);
    inner.will_return();
    if inner.phase.get_untracked() != Phase::Masked {
        inner.phase.set(Phase::Masked);
    }
}

/// Shows again what was hidden.
pub(super) fn unmask(inner: &Rc<Inner>) {
    inner.masked.set(false);
    inner.touched.set(clock::clocks());
    if inner.ticket().is_some() {
        inner.phase.set(inner.open_phase());
    } else if inner.closed.is_noting() {
        noting::resume(inner);
    }
}

/// `event.detail.waitUntil(promise)`: a new version waits until everything is on disk, and stays away when it cannot be.
fn flush_for(inner: &Rc<Inner>, event: Event) {
    let Some(event) = event.dyn_ref::<CustomEvent>() else { return };
    let detail = event.detail();
    let wait = Reflect::get(&detail, &JsValue::from_str("waitUntil")).ok().and_then(|f| f.dyn_into::<Function>().ok());
    let Some(wait) = wait else { return };
    let inner = inner.clone();
    let flushed = future_to_promise(async move {
        let flushed = writing::flush(&inner).await.and(noting::flush(&inner).await);
        flushed.map(|()| JsValue::UNDEFINED).map_err(|trouble| JsValue::from(trouble.to_string()))
    });
    let _ = wait.call1(&detail, &flushed);
}
