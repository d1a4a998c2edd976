//! Search with its answers beneath: the combobox pattern with a listbox.

use super::{Icon, IconName};
use crate::i18n::use_messages;
use leptos::prelude::*;

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchOption {
    /// What is chosen by it.
    pub id: String,
    /// Its words.
    pub title: String,
    /// A second line: other nicknames, when last seen.
    pub sub: String,
    /// Its icon.
    pub icon: IconName,
}

/// Arrow keys move, Enter chooses, Escape clears. The answers push the page down and cover nothing.
#[component]
pub fn SearchField(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What is searched.
    #[prop(into)]
    label: TextProp,
    /// What is written.
    query: RwSignal<String>,
    /// The answers, best first; to offer "create" add an option for it.
    #[prop(into)]
    results: Signal<Vec<SearchOption>>,
    /// The id of the chosen answer.
    #[prop(into)]
    on_choose: Callback<String>,
    /// Under the label.
    #[prop(optional, into)]
    help: Option<TextProp>,
) -> impl IntoView {
    let m = use_messages();
    let active = RwSignal::new(0_usize);
    let list_label = label.clone();
    let (list_id, help_id) = (format!("{id}-list"), format!("{id}-help"));
    let (controls, described) = (list_id.clone(), help.is_some().then(|| help_id.clone()));
    let option_id = {
        let id = id.clone();
        move |index: usize| format!("{id}-option-{index}")
    };
    let active_id = {
        let option_id = option_id.clone();
        move || results.with(|found| active.get() < found.len()).then(|| option_id(active.get()))
    };
    let open = move || results.with(|found| !found.is_empty());
    let choose = move |index: usize| {
        if let Some(id) = results.with_untracked(|found| found.get(index).map(|option| option.id.clone())) {
            active.set(0);
            on_choose.run(id);
        }
    };
    let on_key = move |ev: leptos::ev::KeyboardEvent| {
        let count = results.with_untracked(Vec::len);
        let at = active.get_untracked();
        match ev.key().as_str() {
            "ArrowDown" if count > 0 => active.set((at + 1) % count),
            "ArrowUp" if count > 0 => active.set((at + count - 1) % count),
            "Enter" if count > 0 => choose(at),
            "Escape" => query.set(String::new()),
            _ => return,
        }
        ev.prevent_default();
    };
    let option = move |(index, option): (usize, SearchOption)| {
        view! {
            <li
                class="option"
                role="option"
                id=option_id(index)
                aria-selected=move || (active.get() == index).to_string()
                on:click=move |_| choose(index)
            >
                <Icon name=option.icon />
                <span class="grow">
                    <span class="option-main">{option.title}</span>
                    {(!option.sub.is_empty()).then(|| view! { <span class="option-sub">{option.sub}</span> })}
                </span>
            </li>
        }
    };
    view! {
        <div class="field combo">
            <label class="field-label" for=id.clone()>
                {move || label.get()}
            </label>
            {help.map(|help| view! { <p class="field-help" id=help_id>{move || help.get()}</p> })}
            <div class="field-box">
                <Icon name=IconName::Search />
                <input
                    class="input"
                    id=id
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    autocapitalize="words"
                    spellcheck="false"
                    enterkeyhint="search"
                    aria-autocomplete="list"
                    aria-expanded=move || open().to_string()
                    aria-controls=move || open().then(|| controls.clone())
                    aria-activedescendant=active_id
                    aria-describedby=described
                    prop:value=query
                    on:input=move |ev| {
                        active.set(0);
                        query.set(event_target_value(&ev));
                    }
                    on:keydown=on_key
                />
                {move || {
                    (!query.with(String::is_empty))
                        .then(|| {
                            view! {
                                <button
                                    type="button"
                                    class="button button-icon"
                                    aria-label=m.parts.clear_search
                                    on:click=move |_| query.set(String::new())
                                >
                                    <Icon name=IconName::Close />
                                </button>
                            }
                        })
                }}
            </div>
            <p class="said" role="status">
                {move || (!query.with(String::is_empty)).then(|| m.parts.results(results.with(Vec::len)))}
            </p>
            {move || {
                let (option, list_label) = (option.clone(), list_label.clone());
                open()
                    .then(|| {
                        view! {
                            <ul class="listbox" role="listbox" id=list_id.clone() aria-label=move || list_label.get()>
                                {results.get().into_iter().enumerate().map(option).collect_view()}
                            </ul>
                        }
                    })
            }}
        </div>
    }
}
