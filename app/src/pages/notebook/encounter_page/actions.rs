//! Changing an encounter, deleting it, bringing it back.

use super::super::parts::use_toast;
use crate::components::{ActionBar, Button, ButtonKind, Dialog, IconName, LinkButton};
use crate::i18n::use_messages;
use crate::state::{OpenBook, SaveError, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::kind;
use shared::history::{Draft, Lifecycle};
use shared::ids::RecordId;

/// The foot of the page.
#[component]
pub fn EncounterActions(
    /// Which encounter.
    record: RecordId,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, toast) = (use_notebook(), use_toast());
    let (asking, busy) = (RwSignal::new(false), RwSignal::new(false));
    // None while it has not arrived: then there is nothing to change.
    let deleted = Memo::new(move |_| {
        // Of several notes that are one each is changed by itself, from where it stands on the page.
        let alone = |open: &OpenBook| open.parts(record).len() < 2;
        notebook
            .read(|open| {
                let deleted = open.replica.state(record)?.lifecycle == Lifecycle::Deleted;
                (deleted || alone(open)).then_some(deleted)
            })
            .flatten()
    });
    let step = move |change: fn(&mut Draft), said: &'static str| {
        asking.set(false);
        busy.set(true);
        spawn_local(async move {
            let outcome = match notebook.draft(Some(record), kind::ENCOUNTER) {
                Some(draft) => {
                    draft.edit(|draft, _| change(draft));
                    draft.save().await
                }
                None => Err(SaveError::Locked),
            };
            busy.set(false);
            toast.say(match outcome {
                Ok(_) => said,
                Err(error) => error.say(m),
            });
        });
    };
    let bar = move || match deleted.get() {
        None => ().into_any(),
        Some(true) => view! {
            <ActionBar>
                <Button
                    kind=ButtonKind::Primary
                    icon=IconName::Undo
                    busy
                    on_click=move |()| step(Draft::restore, m.history.restored)
                >
                    {m.encounter.restore}
                </Button>
            </ActionBar>
        }
        .into_any(),
        Some(false) => view! {
            <ActionBar>
                <Button kind=ButtonKind::Plain icon=IconName::Trash busy on_click=move |()| asking.set(true)>
                    {m.encounter.delete_short}
                </Button>
                <LinkButton
                    href=format!("/app/encounters/{record}/edit")
                    kind=ButtonKind::Primary
                    icon=IconName::Draft
                >
                    {m.common.edit}
                </LinkButton>
            </ActionBar>
        }
        .into_any(),
    };
    view! {
        {bar}
        <Dialog
            id="delete-encounter"
            open=asking
            title=m.encounter.delete
            actions=move || {
                view! {
                    <Button on_click=move |()| asking.set(false)>{m.common.cancel}</Button>
                    <Button
                        kind=ButtonKind::Danger
                        icon=IconName::Trash
                        on_click=move |()| step(Draft::delete, m.encounter.deleted)
                    >
                        {m.encounter.delete}
                    </Button>
                }
            }
        >
            <p>{m.encounter.delete_ask}</p>
        </Dialog>
    }
}
