//! Waiting to be admitted: what that means, and that one can write already.

use super::parts::{NotebookBar, SyncNotices};
use super::tonight::noted::{NotedAlerts, NotedUnreadable};
use crate::components::{ActionBar, Button, ButtonKind, EmergencyCalls, IconName, LinkButton, Notice, Page, Section};
use crate::i18n::use_messages;
use crate::state::use_notebook;
use leptos::prelude::*;

/// In the place of *ce soir* until a coordinator's device has confirmed the entry. The exchange with the team looks by itself.
#[component]
pub fn WaitingPage() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let sync = notebook.sync();
    let asked = RwSignal::new(false);
    let working = Signal::derive(move || sync.with(|sync| sync.working));
    let check = Callback::new(move |()| {
        asked.set(true);
        notebook.sync_now();
    });
    view! {
        <Page
            bar=move || view! { <NotebookBar title=m.admission.title /> }
            actions=move || {
                view! {
                    <ActionBar>
                        <LinkButton href="/app/encounters/new" icon=IconName::Plus>
                            {m.admission.write}
                        </LinkButton>
                        <Button kind=ButtonKind::Primary icon=IconName::Refresh busy=working on_click=check>
                            {m.admission.check}
                        </Button>
                    </ActionBar>
                }
            }
        >
            <p class="lead">{m.admission.lead}</p>
            <p role="status">
                {move || (asked.get() && !working.get()).then_some(m.admission.still)}
            </p>
            <NotedAlerts />
            <NotedUnreadable />
            <SyncNotices />
            <Section title=m.unlock.emergency>
                <EmergencyCalls />
            </Section>
            <Section title=m.admission.can_write>
                <Notice>
                    <p>{m.admission.can_write_text}</p>
                </Notice>
            </Section>
        </Page>
    }
}
