//! The frames that pages stand in.

use super::{Icon, IconName};
use crate::i18n::use_messages;
use leptos::prelude::*;

/// The first link of every page: past the bars, to the words.
#[component]
pub fn SkipLink() -> impl IntoView {
    view! { <a class="skip" href="#main">{use_messages().common.skip}</a> }
}

/// A page before the notebook: brand, one column, a foot.
#[component]
pub fn PublicPage(
    /// The foot's links, under everything.
    #[prop(optional, into)]
    foot: Option<ViewFn>,
    /// The foot of actions ([`ActionBar`](super::ActionBar)), kept under the thumb.
    #[prop(optional, into)]
    actions: ViewFn,
    /// At the right of the brand: the language, for instance.
    #[prop(optional, into)]
    head: ViewFn,
    /// The page.
    children: Children,
) -> impl IntoView {
    let m = use_messages();
    view! {
        <SkipLink />
        <div class="public">
            <header class="public-head">
                <a class="brand" href="/">
                    <Icon name=IconName::Lantern />
                    {m.common.app_name}
                </a>
                {head.run()}
            </header>
            <main class="public-main" id="main" tabindex="-1">
                <div class="public-body">{children()}</div>
                {actions.run()}
            </main>
            {foot.map(|foot| view! { <footer class="public-foot">{foot.run()}</footer> })}
        </div>
    }
}

/// A page of the notebook: its bar, its body, its actions.
#[component]
pub fn Page(
    /// The [`TopBar`](super::TopBar).
    #[prop(into)]
    bar: ViewFnOnce,
    /// The [`ActionBar`](super::ActionBar), if any.
    #[prop(optional, into)]
    actions: ViewFn,
    /// Whether one writes here: a phone then gives the room of the four places to the words. Back leads out.
    #[prop(optional)]
    writing: bool,
    /// The body: sections, one under another.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="page" class:page-writing=writing>
            {bar.run()}
            <div class="page-body">{children()}</div>
            {actions.run()}
        </div>
    }
}

/// A titled part of a page.
#[component]
pub fn Section(
    /// Its heading.
    #[prop(into)]
    title: TextProp,
    /// At the heading's right: a link, a count.
    #[prop(optional, into)]
    end: ViewFn,
    /// The part.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="section">
            <div class="between">
                <h2 class="section-title">{move || title.get()}</h2>
                {end.run()}
            </div>
            {children()}
        </section>
    }
}

/// The welcome's opening: lantern, title, lead.
#[component]
pub fn Hero(
    /// The page's `h1`.
    #[prop(into)]
    title: TextProp,
    /// What it is about.
    #[prop(into)]
    lead: TextProp,
) -> impl IntoView {
    view! {
        <div class="hero">
            <Icon name=IconName::Lantern />
            <h1 tabindex="-1">{move || title.get()}</h1>
            <p class="lead">{move || lead.get()}</p>
        </div>
    }
}

/// A page's title and lead, without a picture.
#[component]
pub fn PageHead(
    /// The page's `h1`.
    #[prop(into)]
    title: TextProp,
    /// What it is about.
    #[prop(optional, into)]
    lead: Option<TextProp>,
) -> impl IntoView {
    view! {
        <div class="page-head">
            <h1 tabindex="-1">{move || title.get()}</h1>
            {lead.map(|lead| view! { <p class="lead">{move || lead.get()}</p> })}
        </div>
    }
}
