//! Another place: one that makes sense for the channel, or a name.

use crate::components::{ChipLayout, ChoiceChips, SelectField, TextField};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, OTHER_PLACE, place_id, place_of};
use crate::state::use_notebook;
use leptos::prelude::*;
use shared::domain::{Place, PlaceName, encounter};
use shared::ids::RecordId;

/// A longer list than this is the browser's own list, not chips.
const MANY: usize = 12;

/// The field in which it is chosen.
#[component]
pub fn Somewhere(
    /// Unique on the page.
    id: String,
    /// Of which encounter.
    record: RecordId,
    /// What was written here before.
    place: Option<Place>,
    /// What is written, none while a place of another kind has no name yet, and whether letter by letter.
    on_write: Callback<(Option<Place>, bool)>,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let options = notebook.peek(|open| {
        let state = open.seen(record)?;
        // While it is disputed how, every kind of place can be meant.
        let channel = encounter::CHANNEL.get(&state).into_settled().unwrap_or_else(|| "".into());
        Some(Labels::of(open, lang, notebook.now()).place_options(Place::kinds_for(&channel), place.as_ref()))
    });
    let options = options.flatten().unwrap_or_default();
    let chosen = RwSignal::new(place.as_ref().map(place_id));
    let text = RwSignal::new(match place.map(|place| place.value) {
        Some(PlaceName::Free(name)) => name,
        _ => String::new(),
    });
    let choose = Callback::new(move |id: Option<String>| {
        let Some(id) = id else { return };
        // What was written of another place before counts again with it.
        let typed = text.with_untracked(|name| named_so(name));
        on_write.run((place_of(&id).or(typed), false));
        chosen.set(Some(id));
    });
    let named = Callback::new(move |name: String| {
        let place = named_so(&name);
        let typed = place.is_some();
        on_write.run((place, typed));
    });
    let (list_id, text_id) = (id.clone(), format!("{id}-text"));
    let many = options.len() > MANY;
    view! {
        {if many {
            view! { <SelectField id=list_id label=m.settle.other_value options=Signal::stored(options) value=chosen on_choose=choose /> }
                .into_any()
        } else {
            view! {
                <ChoiceChips
                    name=list_id
                    label=m.settle.other_value
                    options=options
                    value=chosen
                    on_choose=choose
                    layout=ChipLayout::Grid
                />
            }
                .into_any()
        }}
        {move || {
            chosen
                .with(|id| id.as_deref() == Some(OTHER_PLACE))
                .then(|| {
                    view! {
                        <TextField
                            id=text_id.clone()
                            label=m.encounter.place_text
                            help=m.encounter.place_text_help
                            value=text
                            maxlength=60
                            on_input=named
                        />
                    }
                })
        }}
    }
}

/// A place that is in no list, by its name.
fn named_so(name: &str) -> Option<Place> {
    let name = name.trim();
    (!name.is_empty()).then(|| Place::free(OTHER_PLACE, name))
}
