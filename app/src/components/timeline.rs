//! Time read downwards, the history of a note, and several versions side by side.

use super::{Icon, IconName};
use crate::i18n::use_messages;
use leptos::prelude::*;

/// A thread of [`TimelineDay`]s.
#[component]
pub fn Timeline(
    /// The days, latest first.
    children: Children,
) -> impl IntoView {
    view! { <div class="timeline">{children()}</div> }
}

/// One day of a timeline.
#[component]
pub fn TimelineDay(
    /// The day, in words.
    #[prop(into)]
    date: String,
    /// Whether the days stand right under the page's title; else under a section's.
    #[prop(optional)]
    first_level: bool,
    /// Its [`Moment`]s.
    children: Children,
) -> impl IntoView {
    let date = if first_level {
        view! { <h2 class="timeline-date">{date}</h2> }.into_any()
    } else {
        view! { <h3 class="timeline-date">{date}</h3> }.into_any()
    };
    view! {
        <section class="timeline-day">
            {date}
            <ol class="timeline-items">{children()}</ol>
        </section>
    }
}

/// One moment on the thread.
#[component]
pub fn Moment(
    /// What.
    #[prop(into)]
    title: String,
    /// Where it leads.
    #[prop(optional, into)]
    href: Option<String>,
    /// The time in words.
    #[prop(into)]
    time: String,
    /// The time for machines: [`machine`](crate::i18n::machine).
    #[prop(optional, into)]
    datetime: Option<String>,
    /// Marked: grave, or the first contact. Say why in the words too.
    #[prop(optional)]
    strong: bool,
    /// At the end of its first line: a [`StatusBadge`](super::StatusBadge).
    #[prop(optional, into)]
    end: ViewFn,
    /// More about it.
    children: Children,
) -> impl IntoView {
    let head = match href {
        Some(href) => view! { <a class="moment-title" href=href>{title}</a> }.into_any(),
        None => view! { <span class="moment-title">{title}</span> }.into_any(),
    };
    view! {
        <li class="moment" data-mark=strong.then_some("strong")>
            <div class="moment-head">
                {head} <time datetime=datetime>{time}</time> {end.run()}
            </div>
            <div class="moment-body">{children()}</div>
        </li>
    }
}

/// One change in a note's history: the field, from what, to what. Nothing becomes *vide*.
#[component]
pub fn Change(
    /// The field's name.
    #[prop(into)]
    field: String,
    /// What it said; empty for nothing.
    #[prop(into)]
    from: String,
    /// What it says; empty for nothing.
    #[prop(into)]
    to: String,
) -> impl IntoView {
    let m = use_messages();
    let or_nothing = |text: String| if text.is_empty() { m.history.nothing.to_owned() } else { text };
    view! {
        <div class="change">
            <span class="change-field">{field}</span>
            <span class="said">{m.parts.from} " "</span>
            <span class="change-from">{or_nothing(from)}</span>
            <Icon name=IconName::Forward />
            <span class="said">" " {m.parts.to} " "</span>
            <span class="change-to">{or_nothing(to)}</span>
        </div>
    }
}

/// One of several values of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionOf {
    /// The value in words; empty for nothing.
    pub value: String,
    /// Who wrote it.
    pub who: String,
    /// When, in words.
    pub when: String,
}

/// Two versions: every value, with who and when. Nothing is chosen here and nothing is hidden.
#[component]
pub fn VersionsList(
    /// The field's name.
    #[prop(into)]
    field: String,
    /// Every value.
    versions: Vec<VersionOf>,
) -> impl IntoView {
    let m = use_messages();
    let title = m.versions.several(versions.len());
    let version = |version: VersionOf| {
        let value = if version.value.is_empty() { m.history.nothing.to_owned() } else { version.value };
        view! {
            <li class="version">
                <span class="version-value">{value}</span>
                <span class="version-by">{m.versions.by(&version.who, &version.when)}</span>
            </li>
        }
    };
    view! {
        <div class="versions">
            <p class="version-field">{field}</p>
            <p class="versions-head">
                <Icon name=IconName::Versions />
                {title}
            </p>
            <p class="small soft">{m.versions.why}</p>
            <ul class="versions-list">{versions.into_iter().map(version).collect_view()}</ul>
        </div>
    }
}
