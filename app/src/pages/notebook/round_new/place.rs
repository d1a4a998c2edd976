//! Where a round goes: a sector of the team's, online a platform. Where the list is still empty it can be filled on the spot.

use super::super::parts::{add_value, use_toast};
use crate::components::{Button, ChipLayout, ChoiceChips, IconName, Notice, TextField};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::{DraftHandle, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::{ValueId, round};
use shared::history::State;

/// Whether the round has a channel and the place that goes with it. Online may do without.
pub fn is_placed(state: &State) -> bool {
    match round::CHANNEL.get(state).into_settled() {
        Some(channel) if channel == "online" => true,
        Some(_) => round::SECTOR.get(state).into_settled().is_some_and(|sector| !sector.as_str().is_empty()),
        None => false,
    }
}

/// The list a channel's places come from.
fn list_of(channel: Option<ValueId>) -> &'static str {
    if channel.is_some_and(|channel| channel == "online") { "platform" } else { "sector" }
}

/// Asks where, once it is known how.
#[component]
pub fn WhereTo(
    /// The round.
    draft: DraftHandle,
    /// How one goes out.
    channel: Memo<Option<ValueId>>,
    /// Whether the person tried to start.
    asked: RwSignal<bool>,
) -> impl IntoView {
    let list = Memo::new(move |_| channel.with(Option::is_some).then(|| list_of(channel.get())));
    move || list.get().map(|list| view! { <Places draft list asked /> })
}

#[component]
fn Places(draft: DraftHandle, list: &'static str, asked: RwSignal<bool>) -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    let notebook = use_notebook();
    let state = draft.state();
    let field = if list == "platform" { &round::PLATFORM } else { &round::SECTOR };
    let chosen = Memo::new(move |_| state.with(|state| field.get(state).into_settled()));
    let options = Memo::new(move |_| {
        let chosen: Vec<ValueId> = chosen.get().into_iter().collect();
        notebook.read(|open| Labels::of(open, lang, notebook.now()).options(list, &chosen)).unwrap_or_default()
    });
    let set = move |id: Option<String>| {
        draft.edit(|draft, base| match id {
            Some(id) => field.set(draft, base, &ValueId::new(id)),
            None => field.clear(draft, base),
        });
    };
    let label = if list == "platform" { m.round.platform } else { m.round.sector };
    let missing = Signal::derive(move || {
        let missing = asked.get() && list == "sector" && chosen.with(Option::is_none);
        missing.then(|| m.round.sector_missing.to_owned())
    });
    let empty = Memo::new(move |_| options.with(Vec::is_empty));
    view! {
        {move || {
            (!empty.get())
                .then(|| {
                    view! {
                        <ChoiceChips
                            name="place"
                            label=label
                            options=options
                            value=Signal::derive(move || chosen.get().map(|id| id.0))
                            on_choose=set
                            clearable=list == "platform"
                            optional=list == "platform"
                            error=missing
                            layout=ChipLayout::Grid
                        />
                    }
                })
        }}
        {move || empty.get().then(|| view! { <FirstPlace draft list missing /> })}
    }
}

/// The list is empty: a coordinator adds its first value, an educator writes where she goes.
#[component]
fn FirstPlace(draft: DraftHandle, list: &'static str, missing: Signal<Option<String>>) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let toast = use_toast();
    let field = if list == "platform" { &round::PLATFORM } else { &round::SECTOR };
    let coordinator = notebook.peek(|open| open.is_coordinator()).unwrap_or(false);
    let (name, busy) = (RwSignal::new(String::new()), RwSignal::new(false));
    let add = Callback::new(move |()| {
        let written = name.get_untracked().trim().to_owned();
        if written.is_empty() || busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            match add_value(notebook, m, list, &written).await {
                Ok(id) => draft.edit(|draft, base| field.set(draft, base, &id)),
                Err(why) => toast.say(why),
            }
            busy.try_set(false);
        });
    });
    // In her own words: shown as she writes them, in no list.
    let write = Callback::new(move |text: String| {
        if !coordinator {
            draft.edit_text(|draft, base| match text.trim() {
                "" => field.clear(draft, base),
                text => field.set(draft, base, &ValueId::from(text)),
            });
        }
    });
    let label = match (coordinator, list) {
        (_, "platform") => m.round.platform,
        (true, _) => m.team.sector_add,
        (false, _) => m.round.sector_other,
    };
    view! {
        <div class="stack">
            {(coordinator && list == "sector")
                .then(|| {
                    view! {
                        <Notice>
                            <p>{m.team.sectors_none}</p>
                        </Notice>
                    }
                })}
            <TextField id="first-place" label value=name error=missing maxlength=60 on_input=write />
            {coordinator
                .then(|| {
                    view! {
                        <Button icon=IconName::Plus busy=busy on_click=add>
                            {m.common.add}
                        </Button>
                    }
                })}
        </div>
    }
}
