//! The foot of the page: it is the same, they are two, undo.

use super::super::parts::{browser, use_toast};
use super::Of;
use super::standing::Standing;
use crate::components::{ActionBar, Button, ButtonKind, IconName};
use crate::i18n::use_messages;
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::Said;
use shared::ids::RecordId;

/// What can be said of two, as it stands. What is said already is not offered again.
#[component]
pub fn Acts(
    /// What they are.
    of: Of,
    /// The two.
    two: [RecordId; 2],
    /// What stands between them.
    standing: Memo<Standing>,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, toast) = (use_notebook(), use_toast());
    let busy = RwSignal::new(false);
    let say = move |said: Said| {
        busy.set(true);
        spawn_local(async move {
            let through = matches!(standing.get_untracked(), Standing::Through);
            let outcome = match said {
                Said::Undone if through => notebook.leave(two[1]).await,
                said => notebook.say(two, said).await,
            };
            busy.try_set(false);
            toast.say(match (outcome, said) {
                (Err(error), _) => error.say(m),
                (Ok(()), Said::Joined) => m.same.saved_joined,
                (Ok(()), Said::Distinct) => m.same.saved_distinct,
                (Ok(()), _) => m.same.saved_undone,
            });
            // The button is gone; the focus goes to what stands now, so that a keyboard goes on from there.
            browser::focus("#standing");
        });
    };
    let (joined, distinct) = match of {
        Of::Encounters => (m.same.encounters_joined, m.same.encounters_distinct),
        Of::Persons => (m.same.persons_joined, m.same.persons_distinct),
    };
    let button = move |kind: ButtonKind, icon: IconName, words: &'static str, said: Said| {
        view! {
            <Button kind icon busy on_click=move |()| say(said)>
                {words}
            </Button>
        }
    };
    move || {
        let undo = move || button(ButtonKind::Quiet, IconName::Undo, m.same.undo, Said::Undone);
        // Without an icon: on a narrow phone the words need the room.
        let two = move || view! { <Button busy on_click=move |()| say(Said::Distinct)>{distinct}</Button> };
        let one = move || button(ButtonKind::Primary, IconName::Check, joined, Said::Joined);
        match standing.get() {
            Standing::Open | Standing::Undone => view! { <ActionBar>{two()} {one()}</ActionBar> }.into_any(),
            Standing::Joined | Standing::Clash(_) => view! { <ActionBar>{two()} {undo()}</ActionBar> }.into_any(),
            Standing::Through => view! { <ActionBar>{undo()}</ActionBar> }.into_any(),
            Standing::Distinct => view! { <ActionBar>{undo()} {one()}</ActionBar> }.into_any(),
            Standing::Disputed | Standing::Partly => {
                view! { <ActionBar>{undo()} {two()} {one()}</ActionBar> }.into_any()
            }
        }
    }
}
