//! Before leaving: for one sector whom to look for, what was promised, who was not seen lately. All of it stands on this phone; the
//! sector stands in the address, so that the page can be kept and sent along.

mod lists;

use super::parts::NotebookBar;
use crate::components::{
    ActionBar, ButtonKind, ChipLayout, ChoiceChips, EmptyState, IconName, LinkButton, Notice, Page,
};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use shared::domain::{ValueId, round};

/// The page at `/app/before?sector=…`; without a sector it is that of the round one is out in.
#[component]
pub fn BeforePage() -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let query = use_query_map();
    let open_round = Memo::new(move |_| notebook.read(|open| open.book.open_round(open.me)).flatten());
    let sector = Memo::new(move |_| {
        let asked = query.with(|query| query.get("sector")).filter(|id| !id.is_empty()).map(ValueId::new);
        asked.or_else(|| notebook.read(sector_of_round).flatten())
    });
    let options = Memo::new(move |_| {
        let chosen: Vec<ValueId> = sector.get().into_iter().collect();
        notebook.read(|open| Labels::of(open, lang, notebook.now()).options("sector", &chosen)).unwrap_or_default()
    });
    let name = move || {
        let sector = sector.get()?;
        notebook.read(|open| Labels::of(open, lang, notebook.now()).item("sector", &sector))
    };
    let navigate = use_navigate();
    let choose = move |id: Option<String>| {
        if let Some(id) = id {
            let stay = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
            navigate(&format!("/app/before?sector={id}"), stay);
        }
    };
    let none = move || options.with(Vec::is_empty);
    view! {
        <Page
            bar=move || {
                view! { <NotebookBar title=m.before.title sub=move || name().unwrap_or_default() back="/app" /> }
            }
            actions=move || {
                view! {
                    <ActionBar>
                        {move || match open_round.get() {
                            Some(round) => {
                                view! {
                                    <LinkButton href=format!("/app/rounds/{round}") kind=ButtonKind::Primary>
                                        {m.round.title}
                                    </LinkButton>
                                }
                                    .into_any()
                            }
                            None => {
                                view! {
                                    <LinkButton
                                        href="/app/rounds/new"
                                        kind=ButtonKind::Primary
                                        icon=IconName::Forward
                                    >
                                        {m.tonight.start_round}
                                    </LinkButton>
                                }
                                    .into_any()
                            }
                        }}
                    </ActionBar>
                }
            }
        >
            {move || none().then(|| view! { <Notice><p>{m.before.no_sectors}</p></Notice> })}
            {move || {
                let choose = choose.clone();
                (!none())
                    .then(|| {
                        view! {
                            <ChoiceChips
                                name="before-sector"
                                label=m.before.sector
                                options=options
                                value=Signal::derive(move || sector.get().map(|id| id.0))
                                on_choose=choose
                                layout=ChipLayout::Grid
                            />
                        }
                    })
            }}
            {move || match sector.get() {
                Some(sector) => view! { <lists::Lists sector /> }.into_any(),
                None if none() => ().into_any(),
                None => view! { <EmptyState icon=IconName::Street title=m.before.sector_none /> }.into_any(),
            }}
        </Page>
    }
}

/// The sector of the round that the reader is out in.
fn sector_of_round(open: &OpenBook) -> Option<ValueId> {
    let state = open.replica.state(open.book.open_round(open.me)?)?;
    round::SECTOR.get(state).into_settled()
}
