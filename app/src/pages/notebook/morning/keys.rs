//! j and k go from line to line, wherever on the page one is, but in a field that takes letters.

use super::super::parts::browser;
use leptos::prelude::*;

/// Listens for as long as the page stands. `order` has the names of all lines; `focused` the chosen one, which they change.
pub fn listen(order: Memo<Vec<String>>, focused: RwSignal<Option<String>>) {
    let handle = window_event_listener(leptos::ev::keydown, move |ev| {
        let plain = !(ev.ctrl_key() || ev.alt_key() || ev.meta_key() || ev.is_composing());
        let forward = match ev.key().as_str() {
            "j" => true,
            "k" => false,
            _ => return,
        };
        if plain && !in_a_field() {
            ev.prevent_default();
            let last = focused.try_get_untracked().flatten();
            let next = order.try_with_untracked(|order| next(order, last.as_deref(), forward)).flatten();
            if let Some(key) = next {
                browser::focus(&format!("a.morning-row[href$='open={key}']"));
                focused.try_set(Some(key));
            }
        }
    });
    on_cleanup(move || handle.remove());
}

/// Whether what is typed goes into a field.
fn in_a_field() -> bool {
    const TAKES_LETTERS: &str = "input:not([type=checkbox]):not([type=radio]), textarea, select";
    let active = document().active_element();
    active.is_some_and(|active| active.matches(TAKES_LETTERS).unwrap_or_default())
}

/// The next line, or the one before; the first where one stood on none.
fn next(order: &[String], last: Option<&str>, forward: bool) -> Option<String> {
    let here = last.and_then(|last| order.iter().position(|key| key == last));
    let next = match (here, forward) {
        (None, _) => 0,
        (Some(here), true) => (here + 1).min(order.len().saturating_sub(1)),
        (Some(here), false) => here.saturating_sub(1),
    };
    order.get(next).cloned()
}

/// Focuses the first line, after what had the focus left the list.
pub fn first() {
    request_animation_frame(|| browser::focus("a.morning-row"));
}
