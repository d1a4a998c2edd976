//! The stage of a case, changed by one tap, forth and back; and whether the team has lost sight of her.

use super::now::use_now;
use crate::components::{Button, ButtonKind, ChipLayout, ChoiceChips, IconName, Section};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, local};
use crate::state::use_notebook;
use leptos::prelude::*;
use shared::domain::{Day, ValueId, case, kind};
use shared::ids::RecordId;

/// The part of an open case's page.
#[component]
pub fn Stage(
    /// Which case.
    record: RecordId,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let now = use_now();
    let value = Memo::new(move |_| {
        notebook.read(|open| case::STAGE.get(open.replica.state(record)?).into_settled().map(|id| id.0)).flatten()
    });
    let options = Memo::new(move |_| {
        let chosen = value.get().map(ValueId::new);
        let read = notebook.read(|open| Labels::of(open, lang, notebook.now()).options("stage", chosen.as_slice()));
        read.unwrap_or_default()
    });
    let choose = move |id: Option<String>| {
        let Some(id) = id.map(ValueId::new) else { return };
        now.write(vec![record], kind::CASE, m.cases.stage_saved, move |draft, base| case::STAGE.set(draft, base, &id));
    };
    let lost = Memo::new(move |_| {
        let said = notebook.read(|open| Some(!case::LOST.get(open.replica.state(record)?).values().is_empty()));
        said.flatten().unwrap_or_default()
    });
    let toggle = move |()| {
        let (was, today) = (lost.get_untracked(), Day::from_date(local(notebook.now()).date()));
        let said = if was { m.cases.found_noted } else { m.cases.lost_noted };
        now.write(vec![record], kind::CASE, said, move |draft, base| {
            if was { case::LOST.clear(draft, base) } else { case::LOST.set(draft, base, &today) }
        });
    };
    view! {
        <Section title=m.cases.stage>
            <ChoiceChips
                name="stage"
                label=m.cases.stage_ask
                hint=m.cases.stage_help
                options
                value
                on_choose=choose
                layout=ChipLayout::Grid
            />
            {move || {
                let (icon, words) = if lost.get() {
                    (IconName::Eye, m.cases.found)
                } else {
                    (IconName::PersonUnknown, m.cases.lost)
                };
                view! {
                    <Button kind=ButtonKind::Quiet icon=icon busy=now.busy on_click=toggle>
                        {words}
                    </Button>
                }
            }}
        </Section>
    }
}
