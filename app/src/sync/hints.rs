//! The server's live hints that there is more. They may be lost or merged; what is pulled is the truth.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventSource, MessageEvent};

/// What a hint is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hint {
    /// The log's last number.
    Log(u64),
    /// The directory's length.
    Directory(u64),
    /// Somebody waits to be admitted, or no longer.
    Admissions,
}

/// How the stream itself fares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// It opened, or the server says that it is still there.
    Alive,
    /// It broke off.
    Lost,
}

/// An open stream; dropped, it closes. The browser connects again by itself, except after an answer that is no stream.
pub(crate) struct Hints {
    source: EventSource,
    _heard: [Closure<dyn FnMut(MessageEvent)>; 3],
    _signs: [Closure<dyn FnMut(Event)>; 3],
}

impl Hints {
    /// Listens; `hear` is called for each hint, `sign` for each sign of life and when there is none any more.
    pub(crate) fn listen(hear: impl Fn(Hint) + Clone + 'static, sign: impl Fn(Sign) + Clone + 'static) -> Option<Self> {
        let source = EventSource::new("/api/v1/events").ok()?;
        let heard = ["log", "directory", "admissions"].map(|name| {
            let hear = hear.clone();
            let closure = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                let number = event.data().as_string().and_then(|text| text.parse().ok()).unwrap_or(0);
                hear(match name {
                    "log" => Hint::Log(number),
                    "directory" => Hint::Directory(number),
                    _ => Hint::Admissions,
                });
            });
            let _ = source.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
            closure
        });
        let signs = [("open", Sign::Alive), ("alive", Sign::Alive), ("error", Sign::Lost)].map(|(name, what)| {
            let sign = sign.clone();
            let closure = Closure::<dyn FnMut(Event)>::new(move |_| sign(what));
            let _ = source.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
            closure
        });
        Some(Self { source, _heard: heard, _signs: signs })
    }

    /// Whether the browser gave the stream up: the session had ended, or the server was away for too long.
    pub(crate) fn is_closed(&self) -> bool {
        self.source.ready_state() == EventSource::CLOSED
    }
}

impl Drop for Hints {
    fn drop(&mut self) {
        self.source.close();
    }
}
