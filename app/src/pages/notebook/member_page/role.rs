//! What a member may do, and changing it.

use super::super::parts::use_toast;
use crate::components::{Button, ButtonKind, Dialog, IconName, Section};
use crate::i18n::use_messages;
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::directory::Role;
use shared::ids::MemberId;

/// The role, and the other one.
#[component]
pub fn RoleSection(
    /// Whose.
    member: MemberId,
) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let toast = use_toast();
    let (open, busy) = (RwSignal::new(false), RwSignal::new(false));
    let coordinates = Memo::new(move |_| notebook.read(|book| book.directory.is_coordinator(member)).unwrap_or(false));
    let alone = Memo::new(move |_| notebook.read(|book| book.directory.coordinators().count() < 2).unwrap_or(true));
    let words = move || if coordinates.get() { m.governing.take_role } else { m.governing.give_role };
    let change = Callback::new(move |()| {
        open.set(false);
        busy.set(true);
        let role = if coordinates.get_untracked() { Role::Educator } else { Role::Coordinator };
        spawn_local(async move {
            match notebook.change_role(member, role).await {
                Ok(()) => toast.say(m.governing.role_changed),
                Err(trouble) => toast.say(trouble.say(m)),
            }
            busy.try_set(false);
        });
    });
    view! {
        <Section title=m.invite.role>
            <p>{move || if coordinates.get() { m.team.coordinator } else { m.team.educator }}</p>
            <p class="soft">
                {move || if coordinates.get() { m.invite.role_coordinator } else { m.invite.role_educator }}
            </p>
            {move || {
                if coordinates.get() && alone.get() {
                    view! { <p class="soft">{m.governing.last_stays}</p> }.into_any()
                } else {
                    view! {
                        <Button icon=IconName::Team busy=busy on_click=move |()| open.set(true)>
                            {words}
                        </Button>
                    }
                        .into_any()
                }
            }}
            <Dialog
                id="role"
                open
                title=words
                actions=move || {
                    view! {
                        <Button on_click=move |()| open.set(false)>{m.common.cancel}</Button>
                        <Button kind=ButtonKind::Primary on_click=change>
                            {m.governing.confirm}
                        </Button>
                    }
                }
            >
                <p>{move || if coordinates.get() { m.governing.take_ask } else { m.governing.give_ask }}</p>
            </Dialog>
        </Section>
    }
}
