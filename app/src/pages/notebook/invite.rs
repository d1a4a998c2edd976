//! Inviting a colleague: who, which role, then a link and a code. The page stays open and shows her coming in.

mod progress;
mod show;

use super::parts::{NotebookBar, Problem};
use crate::components::{
    ActionBar, ChipLayout, ChipOption, ChoiceChips, IconName, Notice, Page, SubmitButton, TextField,
};
use crate::i18n::use_messages;
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::directory::Role;

/// An invitation that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The link to give away.
    pub link: String,
    /// For whom, in the coordinator's words.
    pub label: String,
}

/// The invitation on the screen. It outlives the page, for sending the link means going to another app, and that hides this one.
#[derive(Clone, Copy)]
struct OnScreen(RwSignal<Option<Made>>);

/// Makes its place; once, above the phases.
pub fn provide_made() {
    provide_context(OnScreen(RwSignal::new(None)));
}

/// Where it is kept; emptied when the notebook locks, so that nothing stays in memory. Call it in a component.
pub fn on_screen() -> RwSignal<Option<Made>> {
    use_context::<OnScreen>().map_or_else(|| RwSignal::new(None), |place| place.0)
}

/// Coordinators only; others read who can.
#[component]
pub fn InvitePage() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let made = on_screen();
    let coordinator = Memo::new(move |_| notebook.read(OpenBook::is_coordinator).unwrap_or(false));
    move || match (coordinator.get(), made.get()) {
        (false, _) => view! {
            <Page bar=move || view! { <NotebookBar title=m.invite.title back="/app/team" /> }>
                <Notice>
                    <p>{m.team.only_coordination}</p>
                </Notice>
            </Page>
        }
        .into_any(),
        (true, None) => view! { <Ask made /> }.into_any(),
        (true, Some(invitation)) => view! { <show::ShowInvitation invitation made /> }.into_any(),
    }
}

#[component]
fn Ask(made: RwSignal<Option<Made>>) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let name = RwSignal::new(String::new());
    let role = RwSignal::new(Role::Educator);
    let (busy, problem) = (RwSignal::new(false), RwSignal::new(None::<&'static str>));
    let missing = RwSignal::new(None::<String>);
    let make = move || {
        let label = name.get_untracked().trim().to_owned();
        missing.set(label.is_empty().then(|| m.create.name_missing.to_owned()));
        if label.is_empty() || busy.get_untracked() {
            return;
        }
        busy.set(true);
        problem.set(None);
        spawn_local(async move {
            match notebook.invite(role.get_untracked(), label.clone()).await {
                Ok(link) => drop(made.try_set(Some(Made { link, label }))),
                Err(trouble) => drop(problem.try_set(Some(trouble.say(m)))),
            }
            busy.try_set(false);
        });
    };
    let roles = vec![
        ChipOption::new("educator", m.team.educator).with_icon(IconName::Person),
        ChipOption::new("coordinator", m.team.coordinator).with_icon(IconName::Team),
    ];
    let choose = move |id: Option<String>| {
        role.set(if id.as_deref() == Some("coordinator") { Role::Coordinator } else { Role::Educator });
    };
    let is_coordinator = move || role.get() == Role::Coordinator;
    view! {
        <Page
            writing=true
            bar=move || view! { <NotebookBar title=m.invite.title back="/app/team" /> }
            actions=move || {
                view! {
                    <ActionBar>
                        <SubmitButton busy=busy form="invite">
                            {m.invite.make}
                        </SubmitButton>
                    </ActionBar>
                }
            }
        >
            <p class="lead">{m.invite.lead}</p>
            <form
                class="stack-wide"
                id="invite"
                on:submit=move |ev| {
                    ev.prevent_default();
                    make();
                }
            >
                <TextField
                    id="invitee"
                    label=m.invite.name
                    help=m.invite.name_help
                    value=name
                    error=missing
                    maxlength=40
                />
                <ChoiceChips
                    name="role"
                    label=m.invite.role
                    options=roles
                    value=Signal::derive(move || {
                        Some(if is_coordinator() { "coordinator" } else { "educator" }.to_owned())
                    })
                    on_choose=choose
                    layout=ChipLayout::Grid
                />
                <p class="soft" role="status">
                    {move || if is_coordinator() { m.invite.role_coordinator } else { m.invite.role_educator }}
                </p>
            </form>
            <Problem said=problem />
        </Page>
    }
}
