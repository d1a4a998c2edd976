//! States, messages, progress: always an icon and a word.

use super::{Icon, IconName};
use crate::i18n::use_messages;
use leptos::prelude::*;

/// Where a note is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteState {
    /// Not yet saved as a note.
    Draft,
    /// Saved on this device only.
    Here,
    /// The team has it.
    Team,
    /// The team has it, this phone does not.
    Held,
    /// Several values stand side by side.
    Versions,
    /// A part has not arrived.
    Incomplete,
    /// The team's host did not accept it.
    Refused,
}

impl NoteState {
    const fn parts(self) -> (&'static str, IconName) {
        match self {
            Self::Draft => ("draft", IconName::Draft),
            Self::Here => ("here", IconName::Here),
            Self::Team => ("team", IconName::WithTeam),
            Self::Held => ("held", IconName::Held),
            Self::Versions => ("versions", IconName::Versions),
            Self::Incomplete => ("incomplete", IconName::Incomplete),
            Self::Refused => ("refused", IconName::Refused),
        }
    }
}

/// The state of one note, in an icon and words.
#[component]
pub fn StatusBadge(
    /// Which state.
    #[prop(into)]
    state: Signal<NoteState>,
    /// In fewer words, for rows.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let words = &use_messages().state;
    let text = move || match (state.get(), short) {
        (NoteState::Draft, _) => words.draft,
        (NoteState::Here, true) => words.here_short,
        (NoteState::Here, false) => words.here,
        (NoteState::Team, _) => words.team,
        (NoteState::Held, true) => words.held_short,
        (NoteState::Held, false) => words.held,
        (NoteState::Versions, _) => words.versions,
        (NoteState::Incomplete, _) => words.incomplete,
        (NoteState::Refused, _) => words.refused,
    };
    view! {
        <span class="badge" data-state=move || state.get().parts().0>
            {move || view! { <Icon name=state.get().parts().1 /> }}
            {text}
        </span>
    }
}

/// How many notes have not left this phone. Most often in a link to where that is told, and the whole in a `role="status"`: within a
/// link that role would take the link's name away.
#[component]
pub fn WaitingCounter(
    /// How many.
    #[prop(into)]
    count: Signal<usize>,
) -> impl IntoView {
    let m = use_messages();
    view! {
        <span class="counter">
            {move || view! { <Icon name=if count.get() == 0 { IconName::WithTeam } else { IconName::Here } /> }}
            {move || m.state.waiting(count.get())}
        </span>
    }
}

/// What a message is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    #[default]
    Info,
    /// It worked.
    Ok,
    /// Careful.
    Warning,
    /// Important.
    Danger,
}

impl Tone {
    const fn parts(self) -> (&'static str, IconName) {
        match self {
            Self::Info => ("info", IconName::Info),
            Self::Ok => ("ok", IconName::Check),
            Self::Warning => ("warning", IconName::Warning),
            Self::Danger => ("danger", IconName::Warning),
        }
    }
}

/// A message in the page. One that appears after something happened is `live`: it is announced.
#[component]
pub fn Notice(
    /// What it is about.
    #[prop(optional)]
    tone: Tone,
    /// Its first, strong line.
    #[prop(optional, into)]
    title: Option<TextProp>,
    /// Announce it: for messages that appear later.
    #[prop(optional)]
    live: bool,
    /// The message.
    children: Children,
) -> impl IntoView {
    let m = use_messages();
    let (name, icon) = tone.parts();
    let role = live.then_some(if tone == Tone::Danger { "alert" } else { "status" });
    let kind = match tone {
        Tone::Info => m.parts.info,
        Tone::Ok => m.parts.success,
        Tone::Warning => m.parts.warning,
        Tone::Danger => m.parts.danger,
    };
    view! {
        <div class="notice" data-tone=name role=role>
            <Icon name=icon />
            <div class="notice-text">
                <span class="said">{kind} " "</span>
                {title.map(|title| view! { <strong class="notice-title">{move || title.get()}</strong> })}
                {children()}
            </div>
        </div>
    }
}

/// Long work: what, how far in words, and a bar. Without a total the bar only says "at work".
#[component]
pub fn Progress(
    /// What is going on.
    #[prop(into)]
    label: String,
    /// How far, in words; `320 sur 1 000`.
    #[prop(into)]
    text: TextProp,
    /// How much is done.
    #[prop(into)]
    done: Signal<usize>,
    /// Of how much; zero when nobody knows.
    #[prop(into)]
    total: Signal<usize>,
) -> impl IntoView {
    let name = label.clone();
    view! {
        <div class="progress">
            <p class="progress-line">
                <span>{name}</span>
                <span>{move || text.get()}</span>
            </p>
            <progress
                aria-label=label
                max=move || total.get().max(1).to_string()
                value=move || (total.get() > 0).then(|| done.get().to_string())
            ></progress>
        </div>
    }
}
