//! After *Terminer*: what became of it, and the numbers.

use super::Calls;
use crate::components::{ActionBar, Button, ButtonKind, IconName, Notice, Page, Tone};
use crate::i18n::use_messages;
use crate::pages::notebook::parts::NotebookBar;
use crate::state::use_notebook;
use leptos::prelude::*;

/// Nothing of what was written is on it.
#[component]
pub fn Done(
    /// Whether it was an alert.
    alert: bool,
) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let back = Callback::new(move |()| notebook.leave_noting());
    let (title, text) =
        if alert { (m.noting.done_alert, m.noting.done_alert_text) } else { (m.noting.done, m.noting.done_text) };
    view! {
        <Page
            bar=move || view! { <NotebookBar title=m.noting.title /> }
            actions=move || {
                view! {
                    <ActionBar>
                        <Button kind=ButtonKind::Primary icon=IconName::Lock on_click=back>
                            {m.noting.back}
                        </Button>
                    </ActionBar>
                }
            }
        >
            {alert.then(|| view! { <Calls /> })}
            <Notice tone=if alert { Tone::Danger } else { Tone::Ok } title=title live=true>
                <p>{text}</p>
            </Notice>
            {(!alert).then(|| view! { <Calls /> })}
        </Page>
    }
}
