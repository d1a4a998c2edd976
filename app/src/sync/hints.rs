//! The server's live hints that there is more. They may be lost or merged; what is pulled is the truth.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{EventSource, MessageEvent};

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

/// An open stream; dropped, it closes. The browser connects again by itself, except after an answer that is no stream.
pub(crate) struct Hints {
    source: EventSource,
    _heard: [Closure<dyn FnMut(MessageEvent)>; 3],
}

impl Hints {
    /// Listens; `hear` is called for each hint.
    pub(crate) fn listen(hear: impl Fn(Hint) + Clone + 'static) -> Option<Self> {
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
        Some(Self { source, _heard: heard })
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
