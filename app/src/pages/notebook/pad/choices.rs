//! Lists of a note: one of several, any of several.

use super::Pad;
use crate::components::{ChipLayout, ChoiceChips, MultiChips};
use leptos::prelude::*;
use shared::domain::{Register, Set, ValueId};

/// A set and its list.
#[derive(Clone, Copy)]
pub struct Several {
    /// Where it is written.
    pub field: &'static Set<ValueId>,
    /// What can be chosen.
    pub list: &'static str,
}

/// Any of a list.
#[component]
pub fn SetOf(
    /// What is written.
    pad: Pad,
    /// Which set.
    of: Several,
    /// The question.
    label: &'static str,
    /// How the chips stand.
    #[prop(optional)]
    layout: ChipLayout,
) -> impl IntoView {
    let chosen = Memo::new(move |_| pad.state.with(|s| of.field.present(s)));
    let values = Signal::derive(move || chosen.with(|chosen| chosen.iter().map(|id| id.0.clone()).collect()));
    let toggle = Callback::new(move |(id, present): (String, bool)| {
        pad.edit(|draft, base| of.field.set(draft, base, &ValueId::new(id), present));
    });
    let options = pad.options(of.list, move || chosen.get());
    view! { <MultiChips label options values on_toggle=toggle optional=true layout /> }
}

/// One of a list; the answer can be taken back.
#[component]
pub fn ValueOf(
    /// What is written.
    pad: Pad,
    /// Where it is written.
    field: &'static Register<ValueId>,
    /// What can be chosen; also the radios' group.
    list: &'static str,
    /// The question.
    label: &'static str,
    /// How the chips stand.
    #[prop(optional)]
    layout: ChipLayout,
) -> impl IntoView {
    let chosen = Memo::new(move |_| pad.state.with(|s| field.get(s).into_settled()));
    let choose = Callback::new(move |id: Option<String>| {
        pad.edit(|draft, base| match id {
            Some(id) => field.set(draft, base, &ValueId::new(id)),
            None => field.clear(draft, base),
        });
    });
    view! {
        <ChoiceChips
            name=list
            label
            options=pad.options(list, move || chosen.get().into_iter().collect())
            value=Signal::derive(move || chosen.get().map(|id| id.0))
            on_choose=choose
            clearable=true
            optional=true
            layout
        />
    }
}

impl Pad {
    /// What is chosen of a set, in a row.
    pub fn chosen(self, of: Several) -> String {
        self.say(|labels| {
            let chosen = self.state.with(|s| of.field.present(s));
            chosen.iter().map(|id| labels.item(of.list, id)).collect::<Vec<_>>().join(", ")
        })
    }
}
