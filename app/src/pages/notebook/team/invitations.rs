//! Invitations that nobody has used up yet. They are with the team's host, so this part needs a network.

use super::super::invite::{Made, on_screen};
use super::super::parts::{use_toast, when};
use crate::components::{Button, ButtonKind, IconName, Notice, Rows, Section, Tone};
use crate::i18n::{use_lang, use_messages};
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::ids::InvitationId;
use shared::wire::invitation::Invitation;

/// What is known of the list.
#[derive(Clone)]
enum Asked {
    Asking,
    Here(Vec<Invitation>),
    Failed(&'static str),
}

/// The open invitations, each with its one button.
#[component]
pub fn Invitations() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let asked = RwSignal::new(Asked::Asking);
    let ask = move || {
        spawn_local(async move {
            let answer = match notebook.invitations().await {
                Ok(all) => Asked::Here(all.into_iter().filter(|one| !one.admitted).collect()),
                Err(trouble) => Asked::Failed(trouble.say(m)),
            };
            asked.try_set(answer);
        });
    };
    // Asked again when the directory changes: somebody may just have been admitted.
    let entries = Memo::new(move |_| notebook.read(|open| open.directory.len()));
    Effect::new(move |_| {
        entries.track();
        ask();
    });
    let changed = Callback::new(move |()| ask());
    view! {
        <Section title=m.invite.open_list>
            {move || match asked.get() {
                Asked::Asking => view! { <p class="soft">{m.common.loading}</p> }.into_any(),
                Asked::Failed(why) => {
                    view! {
                        <Notice tone=Tone::Warning>
                            <p>{why}</p>
                        </Notice>
                    }
                        .into_any()
                }
                Asked::Here(all) if all.is_empty() => view! { <p class="soft">{m.invite.none_open}</p> }.into_any(),
                Asked::Here(all) => {
                    let rows = all.into_iter().map(|one| view! { <Row invitation=one changed /> }).collect_view();
                    view! { <Rows>{rows}</Rows> }.into_any()
                }
            }}
        </Section>
    }
}

#[component]
fn Row(invitation: Invitation, changed: Callback<()>) -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    let notebook = use_notebook();
    let toast = use_toast();
    let busy = RwSignal::new(false);
    let id: InvitationId = invitation.created.id;
    let until = m.invite.expires(&when::said(lang, invitation.created.expires, notebook.now()));
    let label = notebook.invitation_label(&invitation).filter(|label| !label.is_empty());
    // Her own and not answered: it can be shown once more.
    let link = if invitation.join.is_none() { notebook.invitation_link(&invitation) } else { None };
    let shown = link.clone().map(|link| Made { link, label: label.clone().unwrap_or_default() });
    let (navigate, made) = (use_navigate(), on_screen());
    let again = Callback::new(move |()| {
        made.set(shown.clone());
        navigate("/app/team/invite", NavigateOptions::default());
    });
    let title = label.map_or_else(|| m.invite.someones.to_owned(), |label| m.invite.for_name(&label));
    let sub = if invitation.join.is_some() { m.team.pending.to_owned() } else { until };
    let withdraw = Callback::new(move |()| {
        busy.set(true);
        spawn_local(async move {
            match notebook.withdraw(id).await {
                Ok(()) => toast.say(m.invite.withdrawn),
                Err(trouble) => toast.say(trouble.say(m)),
            }
            busy.try_set(false);
            changed.try_run(());
        });
    });
    view! {
        <li class="action-row">
            <span class="row-main">
                <span class="row-title">{title}</span>
                <span class="row-sub">{sub}</span>
            </span>
            <div class="cluster">
                {link.is_some().then(|| view! { <Button icon=IconName::Qr on_click=again>{m.invite.show_again}</Button> })}
                <Button kind=ButtonKind::Plain busy=busy on_click=withdraw>
                    {m.invite.withdraw}
                </Button>
            </div>
        </li>
    }
}
