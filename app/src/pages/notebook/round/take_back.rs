//! A round that was validated too early: the validation is taken back, and the round stands in Ce matin again.

use crate::components::{Button, ButtonKind, IconName};
use crate::i18n::use_messages;
use crate::pages::notebook::parts::{browser, use_toast};
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::{kind, round};
use shared::ids::RecordId;

/// The button. Who took it back, and when, is told by the round's history, beside who had validated it.
#[component]
pub fn TakeBack(
    /// Which round.
    record: RecordId,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, toast) = (use_notebook(), use_toast());
    let busy = RwSignal::new(false);
    let take_back = move |()| {
        busy.set(true);
        spawn_local(async move {
            match notebook.write(Some(record), kind::ROUND, round::take_back).await {
                Ok(_) => {
                    toast.say(m.morning.taken_back);
                    // The button is gone with what it took back.
                    browser::focus_title();
                }
                Err(why) => toast.say(why.say(m)),
            }
            busy.try_set(false);
        });
    };
    view! {
        <div>
            <Button kind=ButtonKind::Quiet icon=IconName::Undo busy on_click=take_back>
                {m.morning.take_back}
            </Button>
        </div>
    }
}
