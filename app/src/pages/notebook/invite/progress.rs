//! How far the colleague has come: waiting, answered, in the team.

use crate::components::{Icon, IconName, Notice, Tone};
use crate::i18n::use_messages;
use crate::state::{Notebook, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::crypto::InvitationLink;
use shared::ids::{InvitationId, MemberId};

/// Where an invitation stands.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Stage {
    Waiting,
    Answered,
    In(String),
}

/// Says where it stands. Looks again whenever the exchange with the team has ended or the directory has grown; no clock ticks.
#[component]
pub fn JoinProgress(
    /// The invitation's link.
    link: String,
) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let link = InvitationLink::parse(&link).ok();
    let back = link.as_ref().is_some_and(|link| link.renews.is_some());
    let id = link.map(|link| link.secret.id());
    let answered = RwSignal::new(false);
    let sync = notebook.sync();
    let last = Memo::new(move |_| sync.with(|sync| (sync.last, sync.working)));
    Effect::new(move |_| {
        last.track();
        if let Some(id) = id {
            spawn_local(async move {
                if is_answered(notebook, id).await {
                    answered.try_set(true);
                }
            });
        }
    });
    let stage = Memo::new(move |_| {
        let admitted = id.and_then(|id| notebook.read(|open| admitted(open, id)).flatten());
        match admitted {
            Some(member) => Stage::In(notebook.read(|open| open.member_name(member)).unwrap_or_default()),
            None if answered.get() => Stage::Answered,
            None => Stage::Waiting,
        }
    });
    view! {
        <div role="status">
            {move || match stage.get() {
                Stage::Waiting => {
                    view! {
                        <p class="round-state">
                            <Icon name=IconName::Clock />
                            {m.invite.waiting}
                        </p>
                        <p class="soft">{m.invite.keep_open}</p>
                    }
                        .into_any()
                }
                Stage::Answered => {
                    view! {
                        <p class="round-state">
                            <Icon name=IconName::Refresh />
                            {m.invite.answered}
                        </p>
                    }
                        .into_any()
                }
                Stage::In(name) => {
                    view! {
                        <Notice tone=Tone::Ok>
                            <p>{if back { m.come_back.back(&name) } else { m.invite.admitted(&name) }}</p>
                        </Notice>
                    }
                        .into_any()
                }
            }}
        </div>
    }
}

/// The member whom the chain admitted, or gave new keys, by this invitation.
fn admitted(open: &crate::state::OpenBook, id: InvitationId) -> Option<MemberId> {
    open.directory.members().find(|member| member.came_by(id)).map(|member| member.card.id)
}

async fn is_answered(notebook: Notebook, id: InvitationId) -> bool {
    let all = notebook.invitations().await.unwrap_or_default();
    all.iter().any(|one| one.created.id == id && one.join.is_some())
}
