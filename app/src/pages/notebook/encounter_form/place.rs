//! How and where: one line when the round says it, else chips.

use super::when::When;
use super::{Form, missing::Missing};
use crate::components::{ChoiceChips, Disclosure, IconName, SelectField, TextField};
use crate::i18n::use_messages;
use crate::labels::{OTHER_PLACE, place_id, place_of};
use leptos::prelude::*;
use shared::domain::{Place, PlaceName, ValueId, encounter};

/// A longer list than this is the browser's own list, not chips.
const MANY: usize = 12;

/// The part of the form.
#[component]
pub fn Where(form: Form) -> impl IntoView {
    let m = use_messages();
    if form.placed {
        let source = if form.in_round() { m.encounter.from_round } else { "" };
        view! {
            <Disclosure title=move || form.summary() summary=source icon=IconName::Place>
                <Channel form />
                <PlaceChoice form />
                <When form />
            </Disclosure>
        }
        .into_any()
    } else {
        view! {
            <Channel form />
            <PlaceChoice form />
            <Disclosure title=m.encounter.when_who summary=move || form.said_time() icon=IconName::Clock>
                <When form />
            </Disclosure>
        }
        .into_any()
    }
}

#[component]
fn Channel(form: Form) -> impl IntoView {
    let m = use_messages();
    let choose = move |id: Option<String>| {
        if let Some(id) = id {
            form.choose_channel(ValueId::new(id));
        }
    };
    let chosen = Memo::new(move |_| form.state.with(|s| encounter::CHANNEL.get(s).into_settled()));
    view! {
        <ChoiceChips
            name="channel"
            label=m.encounter.channel
            options=form.options("channel", move || chosen.get().into_iter().collect())
            value=Signal::derive(move || chosen.get().map(|id| id.0))
            on_choose=choose
            error=form.error(Missing::Channel, m.encounter.channel_missing)
        />
    }
}

/// Where, once it is known how: the places that make sense for the channel, *not sure*, or one's own words.
#[component]
fn PlaceChoice(form: Form) -> impl IntoView {
    let m = use_messages();
    let options = Memo::new(move |_| form.places());
    let place = Memo::new(move |_| form.state.with(|s| encounter::PLACE.get(s).into_settled()));
    let written = place.get_untracked().and_then(|place| match place.value {
        PlaceName::Free(name) => Some(name),
        PlaceName::Listed(_) => None,
    });
    let other = RwSignal::new(written.is_some());
    let text = RwSignal::new(written.unwrap_or_default());
    let value = Signal::derive(move || {
        if other.get() { Some(OTHER_PLACE.to_owned()) } else { place.with(|place| place.as_ref().map(place_id)) }
    });
    let choose = Callback::new(move |id: Option<String>| {
        let Some(id) = id else { return };
        other.set(id == OTHER_PLACE);
        if let Some(place) = place_of(&id) {
            form.edit(move |draft, base| encounter::PLACE.set(draft, base, &place));
        }
    });
    let write = Callback::new(move |name: String| {
        form.edit_text(move |draft, base| match name.trim() {
            "" => encounter::PLACE.clear(draft, base),
            name => encounter::PLACE.set(draft, base, &Place::free(OTHER_PLACE, name)),
        });
    });
    let error = form.error(Missing::Place, m.encounter.sector_missing);
    let many = Memo::new(move |_| options.with(|options| options.len() > MANY));
    let asked = Memo::new(move |_| options.with(|options| !options.is_empty()));
    let choice = move || {
        if many.get() {
            view! { <SelectField id="place-list" label=m.encounter.sector options value on_choose=choose error /> }
                .into_any()
        } else {
            view! { <ChoiceChips name="place" label=m.encounter.sector options value on_choose=choose error /> }
                .into_any()
        }
    };
    view! {
        <div id="place" class="stack">
            {move || asked.get().then(choice)}
            {move || {
                other
                    .get()
                    .then(|| {
                        view! {
                            <TextField
                                id="place-text"
                                label=m.encounter.place_text
                                help=m.encounter.place_text_help
                                value=text
                                maxlength=60
                                on_input=write
                            />
                        }
                    })
            }}
        </div>
    }
}
