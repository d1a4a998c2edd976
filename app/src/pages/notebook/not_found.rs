//! An address that leads nowhere, or to something that has not arrived.

use super::parts::NotebookBar;
use crate::components::{ButtonKind, EmptyState, IconName, LinkButton, Page};
use crate::i18n::use_messages;
use leptos::prelude::*;

/// Says so, and leads back.
#[component]
pub fn NotFound() -> impl IntoView {
    let m = use_messages();
    view! {
        <Page bar=move || view! { <NotebookBar title=m.common.not_found_title back="/app" /> }>
            <EmptyState
                icon=IconName::Incomplete
                title=m.common.not_found_title
                text=m.common.not_found
                action=move || {
                    view! {
                        <LinkButton href="/app" kind=ButtonKind::Primary>
                            {m.common.go_home}
                        </LinkButton>
                    }
                }
            />
        </Page>
    }
}
