//! What is chosen: why it is in the list, who it waits for, and everything that can be done about it.

use super::super::ask::AskLink;
use super::answers::{Adult, LookedAt, Still};
use super::told::Told;
use super::validate::Validate;
use crate::components::{Button, ButtonKind, Fact, Facts, IconName, LinkButton};
use crate::i18n::use_messages;
use crate::pages::notebook::parts::use_toast;
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::ask;
use shared::domain::morning::Reason;
use shared::ids::RecordId;

/// One thing to settle, in full.
#[component]
pub fn Detail(told: Told) -> impl IntoView {
    let m = use_messages();
    let w = &m.morning;
    let item = told.item.clone();
    let record = item.record;
    let hint = match &item.reason {
        Reason::Vigilance { .. } => Some(w.grave_text),
        Reason::Versions => Some(w.versions_text),
        Reason::ImportedTwice { .. } => Some(w.imported_twice_text),
        Reason::LeftOn { .. } => Some(w.left_text),
        Reason::Estimate { .. } => Some(w.estimate_text),
        Reason::Majority { .. } => Some(w.majority_text),
        _ => None,
    };
    // A draft on this device is the reader's own; and a list has no page to which a question could lead.
    let asks = !matches!(item.reason, Reason::Draft { .. } | Reason::ImportedTwice { .. });
    let primary = !matches!(
        item.reason,
        Reason::Estimate { .. } | Reason::Majority { .. } | Reason::Round { ended: true } | Reason::Late
    );
    let own = match item.reason.clone() {
        Reason::Late => item.round.map(|round| view! { <LookedAt round encounter=record /> }.into_any()),
        Reason::Estimate { age_band, encounter } => {
            Some(view! { <Still person=record encounter age=age_band /> }.into_any())
        }
        Reason::Majority { encounter, .. } => Some(view! { <Adult person=record encounter /> }.into_any()),
        Reason::Round { ended: true } => Some(view! { <Validate round=record /> }.into_any()),
        _ => None,
    };
    let put = told.asks.into_iter().map(|(record, words)| view! { <Put record words /> }).collect_view();
    let (title, why, waits) = (told.title.clone(), told.why, told.waits);
    view! {
        <section class="stack" aria-label=title>
            <h2 class="round-title">{told.title}</h2>
            <Facts>
                <Fact name=w.why>{why}</Fact>
                <Fact name=w.waits>{waits}</Fact>
                {told.since.map(|since| view! { <Fact name=w.since>{since}</Fact> })}
            </Facts>
            {hint.map(|hint| view! { <p class="soft">{hint}</p> })}
            {put}
            {own}
            <div class="stack">
                {told
                    .href
                    .map(|(href, label)| {
                        let kind = if primary { ButtonKind::Primary } else { ButtonKind::Quiet };
                        view! {
                            <LinkButton href=href kind=kind wide=true>
                                {label}
                            </LinkButton>
                        }
                    })}
                {asks.then(|| view! { <AskLink about=record /> })}
            </div>
        </section>
    }
}

/// What was put to a member about it, and the way to take that back.
#[component]
fn Put(record: RecordId, words: String) -> impl IntoView {
    let m = use_messages();
    let (notebook, toast) = (use_notebook(), use_toast());
    let busy = RwSignal::new(false);
    let withdraw = Callback::new(move |()| {
        let Some(me) = notebook.peek(|open| open.me) else { return };
        let now = notebook.now();
        busy.set(true);
        spawn_local(async move {
            match notebook.write(Some(record), ask::KIND, |d, b| ask::withdraw(d, b, me, now)).await {
                Ok(_) => toast.say(m.ask.withdrawn),
                Err(why) => toast.say(why.say(m)),
            }
            busy.try_set(false);
        });
    });
    view! {
        <div class="between">
            <p>{words}</p>
            <Button kind=ButtonKind::Quiet icon=IconName::Undo busy on_click=withdraw>
                {m.ask.withdraw}
            </Button>
        </div>
    }
}
