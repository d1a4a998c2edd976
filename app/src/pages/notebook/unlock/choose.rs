//! One phone may hold several members: which of them is here.

use super::parts::{Emergency, SomeoneElse, waiting};
use crate::components::{ListRow, PageHead, PublicPage, Rows};
use crate::i18n::use_messages;
use crate::state::use_notebook;
use leptos::prelude::*;
use shared::ids::MemberId;

/// The names, and what of each waits on this phone.
#[component]
pub fn Choose(
    /// That one.
    choose: Callback<MemberId>,
) -> impl IntoView {
    let m = use_messages();
    let vaults = use_notebook().vaults();
    let rows = move || {
        let cards = vaults.get().into_iter().map(|vault| {
            let member = vault.member;
            let sub = waiting(m, vault.here).unwrap_or_else(|| m.unlock.nothing_here.to_owned());
            let on_click = Callback::new(move |()| choose.run(member));
            view! { <ListRow on_click title=vault.name.clone() sub=sub /> }
        });
        cards.collect_view()
    };
    view! {
        <PublicPage>
            <PageHead title=m.unlock.choose />
            <Rows>{rows}</Rows>
            <SomeoneElse />
            <Emergency />
        </PublicPage>
    }
}
