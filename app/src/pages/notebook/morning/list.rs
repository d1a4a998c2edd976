//! The lines, part by part.

use super::told::Told;
use crate::components::{Button, Icon, Section};
use crate::i18n::use_messages;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// How many lines at first, and how many more at a time.
const STEP: usize = 40;

/// A round's part of the list, or what belongs to none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its heading.
    pub title: String,
    /// Its lines.
    pub items: Vec<Told>,
}

/// The parts, as many lines as are shown.
#[component]
pub fn Parts(
    parts: Memo<Vec<Part>>,
    /// The line that one stands on.
    focused: RwSignal<Option<String>>,
    /// The line that is chosen.
    chosen: Memo<Option<String>>,
    /// Whether what is chosen stands beside the list.
    desk: bool,
) -> impl IntoView {
    let m = use_messages();
    let most = RwSignal::new(STEP);
    let titles = Memo::new(move |_| {
        let mut left = most.get();
        parts.with(|parts| {
            let shown = parts.iter().map_while(|part| {
                let from = left;
                left = left.saturating_sub(part.items.len());
                (from > 0).then(|| part.title.clone())
            });
            shown.enumerate().collect::<Vec<_>>()
        })
    });
    let lines = move |place: usize| {
        Memo::new(move |_| {
            parts.with(|parts| {
                let before: usize = parts.iter().take(place).map(|part| part.items.len()).sum();
                let most = most.get().saturating_sub(before);
                parts.get(place).map_or_else(Vec::new, |part| part.items.iter().take(most).cloned().collect())
            })
        })
    };
    let more =
        Memo::new(move |_| parts.with(|parts| parts.iter().map(|part| part.items.len()).sum::<usize>()) > most.get());
    view! {
        <For each=move || titles.get() key=|(place, title)| (*place, title.clone()) let((place, title))>
            <Section title=title>
                <ul class="rows">
                    <For each=move || lines(place).get() key=|told| (told.key.clone(), told.title.clone(), told.why.clone(), told.waits.clone(), told.href.clone()) let(told)>
                        <Line told focused chosen desk />
                    </For>
                </ul>
            </Section>
        </For>
        {move || {
            more.get()
                .then(|| {
                    view! {
                        <Button wide=true on_click=move |()| most.update(|n| *n += STEP)>
                            {m.morning.more}
                        </Button>
                    }
                })
        }}
    }
}

/// One line. A tap opens it on a phone; on a desk a click, j and k choose it, and Enter on the chosen one goes to where it is settled.
/// The focus alone chooses nothing, so that Tab leads from the chosen line past the others to what stands beside the list.
#[component]
fn Line(told: Told, focused: RwSignal<Option<String>>, chosen: Memo<Option<String>>, desk: bool) -> impl IntoView {
    let m = use_messages();
    let (key, name, goes) = (told.key.clone(), told.key.clone(), told.href.map(|(href, _)| href));
    let current = Memo::new(move |_| chosen.with(|chosen| chosen.as_deref() == Some(name.as_str())));
    let clicked = key.clone();
    let navigate = use_navigate();
    let enter = move |ev: leptos::ev::KeyboardEvent| {
        if let Some(goes) = goes.as_ref().filter(|_| desk && ev.key() == "Enter" && current.get_untracked()) {
            ev.prevent_default();
            navigate(goes, NavigateOptions::default());
        }
    };
    view! {
        <li>
            <a
                class="row morning-row"
                href=format!("/app/morning?open={key}")
                aria-current=move || current.get().then_some("true")
                on:click=move |ev| {
                    if desk {
                        ev.prevent_default();
                        focused.set(Some(clicked.clone()));
                    }
                }
                on:keydown=enter
            >
                <span class="row-lead">
                    <Icon name=told.icon />
                </span>
                <span class="row-main">
                    <span class="row-title">{told.title}</span>
                    <span class="row-sub">{told.why}</span>
                    <span class="row-sub">
                        <span class="said">{m.morning.waits} "\u{202f}: "</span>
                        {told.waits}
                        {told.since.map(|since| format!(" · {since}"))}
                    </span>
                    {told.asks.into_iter().map(|(_, words)| view! { <span class="row-sub">{words}</span> }).collect_view()}
                </span>
            </a>
        </li>
    }
}
