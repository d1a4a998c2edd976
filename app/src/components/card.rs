//! Surfaces: cards, lists of rows, disclosures, facts, and places where there is nothing yet.

use super::{Icon, IconName};
use leptos::prelude::*;

/// A surface.
#[component]
pub fn Card(
    /// Its heading.
    #[prop(optional, into)]
    title: Option<TextProp>,
    /// Lit by the lantern: the one that matters now.
    #[prop(optional)]
    lit: bool,
    /// What is on it.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card" class:card-lantern=lit>
            {title.map(|title| view! { <h2 class="card-title">{move || title.get()}</h2> })}
            {children()}
        </section>
    }
}

/// A list of [`ListRow`]s in one frame.
#[component]
pub fn Rows(
    /// The rows.
    children: Children,
) -> impl IntoView {
    view! { <ul class="rows">{children()}</ul> }
}

/// One row: a link with `href`, a button with `on_click`, else plain.
#[component]
pub fn ListRow(
    /// Where it leads.
    #[prop(optional, into)]
    href: Option<String>,
    /// What it does.
    #[prop(optional, into)]
    on_click: Option<Callback<()>>,
    /// At the start: a time, an icon.
    #[prop(optional, into)]
    lead: ViewFn,
    /// Its first line.
    #[prop(into)]
    title: TextProp,
    /// Its second line.
    #[prop(optional, into)]
    sub: Option<TextProp>,
    /// At the end: a [`StatusBadge`](super::StatusBadge), a count.
    #[prop(optional, into)]
    end: ViewFn,
    /// The one whose detail stands beside the list.
    #[prop(optional, into)]
    current: Signal<bool>,
) -> impl IntoView {
    let goes = href.is_some() || on_click.is_some();
    let inside = view! {
        <span class="row-lead">{lead.run()}</span>
        <span class="row-main">
            <span class="row-title">{move || title.get()}</span>
            {sub.map(|sub| view! { <span class="row-sub">{move || sub.get()}</span> })}
        </span>
        <span class="row-end">{end.run()}</span>
        {goes.then(|| view! { <Icon name=IconName::ChevronRight /> })}
    };
    let marked = move || current.get().then_some("true");
    let row = match (href, on_click) {
        (Some(href), _) => view! { <a class="row" href=href aria-current=marked>{inside}</a> }.into_any(),
        (None, Some(on_click)) => view! {
            <button type="button" class="row" aria-current=marked on:click=move |_| on_click.run(())>
                {inside}
            </button>
        }
        .into_any(),
        (None, None) => view! { <div class="row">{inside}</div> }.into_any(),
    };
    view! { <li>{row}</li> }
}

/// Something folded away, with a summary of what is in it.
#[component]
pub fn Disclosure(
    /// Its name.
    #[prop(into)]
    title: TextProp,
    /// What is in it, in a few words.
    #[prop(optional, into)]
    summary: Option<TextProp>,
    /// Its icon.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// Unfolded at first.
    #[prop(optional)]
    open: bool,
    /// What is folded away.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclosure" open=open>
            <summary>
                {icon.map(|name| view! { <Icon name /> })}
                <span class="grow">
                    <span class="disclosure-name">{move || title.get()}</span>
                    {summary.map(|summary| view! { <span class="disclosure-sum">{move || summary.get()}</span> })}
                </span>
                <Icon name=IconName::ChevronDown />
            </summary>
            <div class="disclosure-body">{children()}</div>
        </details>
    }
}

/// Where there is nothing yet: what that means, and what to do.
#[component]
pub fn EmptyState(
    /// Its icon.
    icon: IconName,
    /// What is so.
    #[prop(into)]
    title: TextProp,
    /// What that means.
    #[prop(optional, into)]
    text: Option<TextProp>,
    /// What to do.
    #[prop(optional, into)]
    action: ViewFn,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Icon name=icon />
            <p class="empty-title">{move || title.get()}</p>
            {text.map(|text| view! { <p>{move || text.get()}</p> })}
            {action.run()}
        </div>
    }
}

/// Names and values, one under another.
#[component]
pub fn Facts(
    /// The [`Fact`]s.
    children: Children,
) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }
}

/// One name and its value.
#[component]
pub fn Fact(
    /// The name.
    #[prop(into)]
    name: TextProp,
    /// The value.
    children: Children,
) -> impl IntoView {
    view! {
        <div>
            <dt>{move || name.get()}</dt>
            <dd>{children()}</dd>
        </div>
    }
}
