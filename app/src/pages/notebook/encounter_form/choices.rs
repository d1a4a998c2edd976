//! Lists of the encounter as a whole: one of several, any of several.

use super::Form;
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
    /// The form.
    form: Form,
    /// Which set.
    of: Several,
    /// The question.
    label: &'static str,
    /// How the chips stand.
    #[prop(optional)]
    layout: ChipLayout,
) -> impl IntoView {
    let chosen = Memo::new(move |_| form.state.with(|s| of.field.present(s)));
    let options = Memo::new(move |_| form.say(|labels| chosen.with(|chosen| labels.options(of.list, chosen))));
    let values = Signal::derive(move || chosen.with(|chosen| chosen.iter().map(|id| id.0.clone()).collect()));
    let toggle = move |(id, present): (String, bool)| {
        form.edit(move |draft, base| of.field.set(draft, base, &ValueId::new(id), present));
    };
    view! { <MultiChips label options values on_toggle=toggle optional=true layout /> }
}

/// One of a list; the answer can be taken back.
#[component]
pub fn ValueOf(
    /// The form.
    form: Form,
    /// Where it is written.
    field: &'static Register<ValueId>,
    /// What can be chosen; also the radios' group.
    list: &'static str,
    /// The question.
    label: &'static str,
) -> impl IntoView {
    let chosen = Memo::new(move |_| form.state.with(|s| field.get(s).into_settled()));
    let options = Memo::new(move |_| {
        let chosen: Vec<ValueId> = chosen.get().into_iter().collect();
        form.say(|labels| labels.options(list, &chosen))
    });
    let choose = move |id: Option<String>| {
        form.edit(move |draft, base| match id {
            Some(id) => field.set(draft, base, &ValueId::new(id)),
            None => field.clear(draft, base),
        });
    };
    view! {
        <ChoiceChips
            name=list
            label
            options
            value=Signal::derive(move || chosen.get().map(|id| id.0))
            on_choose=choose
            clearable=true
            optional=true
        />
    }
}

impl Form {
    /// What is chosen of a set, in a row.
    pub(super) fn chosen(self, of: Several) -> String {
        self.say(|labels| {
            let chosen = self.state.with(|s| of.field.present(s));
            chosen.iter().map(|id| labels.item(of.list, id)).collect::<Vec<_>>().join(", ")
        })
    }
}
