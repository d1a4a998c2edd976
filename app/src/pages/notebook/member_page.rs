//! One member, for coordinators: what she may do, and her devices.

mod again;
mod devices;
mod role;

use super::parts::NotebookBar;
use crate::components::{Notice, Page};
use crate::i18n::use_messages;
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::ids::MemberId;

/// The page.
#[component]
pub fn MemberPage() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let params = use_params_map();
    let coordinator = Memo::new(move |_| notebook.read(OpenBook::is_coordinator).unwrap_or(false));
    let asked = Memo::new(move |_| params.with(|params| params.get("id").and_then(|id| id.parse::<MemberId>().ok())));
    let member = Memo::new(move |_| {
        let id = asked.get().filter(|_| coordinator.get())?;
        notebook.read(|open| open.directory.member(id).filter(|member| !member.removed).map(|_| id)).flatten()
    });
    let name = Memo::new(move |_| member.get().and_then(|id| notebook.read(|open| open.member_name(id))));
    let title = move || name.get().unwrap_or_else(|| m.team.title.to_owned());
    view! {
        <Page bar=move || view! { <NotebookBar title=title back="/app/team" /> }>
            {move || match member.get() {
                Some(member) => {
                    view! {
                        <role::RoleSection member />
                        <again::AgainSection member />
                        <devices::DevicesSection member />
                    }
                        .into_any()
                }
                None => {
                    view! {
                        <Notice>
                            <p>{if coordinator.get() { m.common.not_found } else { m.team.only_coordination }}</p>
                        </Notice>
                    }
                        .into_any()
                }
            }}
        </Page>
    }
}
