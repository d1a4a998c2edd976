//! Fields that cases, objectives and decisions are written with: a day, a member, words, one of a list.

use super::super::encounter_form::due;
use super::super::pad::{Pad, doubt};
use super::places::{DayIn, ItemIn};
use crate::components::{ChipLayout, ChipOption, ChoiceChips, SelectField, TextArea, TextField};
use crate::i18n::use_messages;
use crate::state::Notebook;
use leptos::prelude::*;
use shared::domain::{Day, Register, Text, ValueId};
use shared::ids::MemberId;

/// A day.
#[component]
pub fn DayField(
    /// What is written.
    pad: Pad,
    /// Where.
    of: DayIn,
    /// The field's id: unique on the page.
    id: &'static str,
    /// The question.
    label: &'static str,
    /// Whether it may be left out.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let m = use_messages();
    let now = pad.state.with_untracked(|s| of.read(s));
    let value = RwSignal::new(now.and_then(Day::date).map(|date| date.to_string()).unwrap_or_default());
    let touched = RwSignal::new(false);
    let empty = Memo::new(move |_| touched.get() && value.with(|text| due::parse(text).is_none()));
    let error = Signal::derive(move || (!optional && empty.get()).then(|| m.cases.day_missing.to_owned()));
    let set = move |text: String| {
        touched.set(true);
        let day = due::parse(&text);
        pad.edit_text(|draft, base| of.write(draft, base, day));
    };
    view! { <TextField id label value kind="date" optional error on_input=set /> }
}

/// One of a list that has to be chosen.
#[component]
pub fn ItemField(
    /// What is written.
    pad: Pad,
    /// Where.
    of: ItemIn,
    /// The question.
    label: &'static str,
    /// How the chips stand.
    #[prop(default = ChipLayout::Grid)]
    layout: ChipLayout,
) -> impl IntoView {
    let chosen = Memo::new(move |_| pad.state.with(|s| of.read(s)));
    let choose = Callback::new(move |id: Option<String>| {
        let id = id.map(ValueId::new);
        pad.edit(|draft, base| of.write(draft, base, id.as_ref()));
    });
    view! {
        <ChoiceChips
            name=of.list()
            label
            options=pad.options(of.list(), move || chosen.get().into_iter().collect())
            value=Signal::derive(move || chosen.get().map(|id| id.0))
            on_choose=choose
            layout
        />
    }
}

/// A member, or nobody.
#[component]
pub fn MemberField(
    /// What is written.
    pad: Pad,
    /// Where.
    field: &'static Register<Option<MemberId>>,
    /// The field's id: unique on the page.
    id: &'static str,
    /// The question.
    label: &'static str,
) -> impl IntoView {
    let value = Signal::derive(move || {
        pad.state.with(|s| field.get(s).into_settled().flatten().map(|member| member.to_string()))
    });
    let options = Memo::new(move |_| members(pad.notebook, value.get().and_then(|id| id.parse().ok())));
    let choose = move |id: Option<String>| {
        let member = id.and_then(|id| id.parse::<MemberId>().ok());
        pad.edit(|draft, base| field.set(draft, base, &member));
    };
    view! { <SelectField id label options value on_choose=choose optional=true /> }
}

/// Everyone in the team, the reader first; and somebody who left, while she is the answer.
pub fn members(notebook: Notebook, chosen: Option<MemberId>) -> Vec<ChipOption> {
    let m = use_messages();
    let team = notebook.read(|open| {
        let ids = open.directory.members().filter(|member| !member.removed).map(|member| member.card.id);
        let mut team: Vec<_> = ids.map(|id| (id, open.member_name(id))).collect();
        if let Some(gone) = chosen.filter(|gone| !team.iter().any(|(id, _)| id == gone)) {
            team.push((gone, open.member_name(gone)));
        }
        team.sort_by_key(|(id, name)| (*id != open.me, name.clone()));
        let say = |(id, name): (MemberId, String)| {
            let name = if id == open.me { format!("{name} ({})", m.common.you) } else { name };
            ChipOption::new(id.to_string(), name)
        };
        team.into_iter().map(say).collect()
    });
    team.unwrap_or_default()
}

/// Words of some length, with the friendly doubts of the free note.
#[component]
pub fn WordsField(
    /// What is written.
    pad: Pad,
    /// Where.
    field: &'static Text,
    /// The field's id: unique on the page.
    id: &'static str,
    /// The question.
    label: &'static str,
    /// Under it.
    #[prop(optional)]
    help: &'static str,
    /// Whether it may be left out.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let m = use_messages();
    let value = RwSignal::new(pad.state.with_untracked(|s| field.get(s).into_settled()).unwrap_or_default());
    let write = Callback::new(move |text: String| pad.edit_text(|draft, base| field.set(draft, base, &text)));
    let doubt = Signal::derive(move || value.with(|text| doubt(m, text)));
    if help.is_empty() {
        view! { <TextArea id label value doubt optional on_input=write /> }.into_any()
    } else {
        view! { <TextArea id label help value doubt optional on_input=write /> }.into_any()
    }
}
