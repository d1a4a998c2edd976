//! The bars of a screen: title at the top, action under the thumb, the four places of the notebook.

use super::{Icon, IconName, MaskButton};
use crate::i18n::use_messages;
use leptos::prelude::*;

/// The top bar: back, title, and *masquer* at its constant corner. The title is the page's `h1`.
#[component]
pub fn TopBar(
    /// The page's title.
    #[prop(into)]
    title: TextProp,
    /// A second, smaller line.
    #[prop(optional, into)]
    sub: Option<TextProp>,
    /// Where back leads; none on the first screens.
    #[prop(optional, into)]
    back: Option<TextProp>,
    /// Hides the screen; none before the notebook is open.
    #[prop(optional, into)]
    on_mask: Option<Callback<()>>,
    /// Anything more, before *masquer*.
    #[prop(optional, into)]
    end: ViewFn,
) -> impl IntoView {
    let m = use_messages();
    view! {
        <header class="topbar">
            {back
                .map(|href| {
                    view! {
                        <a class="button button-icon" href=move || href.get() aria-label=m.common.back>
                            <Icon name=IconName::Back />
                        </a>
                    }
                })}
            <h1 class="topbar-title" tabindex="-1">
                {move || title.get()}
                {sub.map(|sub| view! { <small>{move || sub.get()}</small> })}
            </h1>
            {move || end.run()}
            {on_mask.map(|on_mask| view! { <MaskButton on_mask /> })}
        </header>
    }
}

/// The actions of a screen, at its foot. Last the primary one: nearest the right thumb.
#[component]
pub fn ActionBar(
    /// The buttons.
    children: Children,
) -> impl IntoView {
    view! { <div class="actionbar">{children()}</div> }
}

/// A place of the notebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// The open round and the next encounter.
    Tonight,
    /// Every encounter, last night's first.
    Encounters,
    /// Every person.
    Persons,
    /// Members, settings, this device.
    Team,
}

impl Tab {
    /// In the order they stand.
    pub const ALL: [Self; 4] = [Self::Tonight, Self::Encounters, Self::Persons, Self::Team];

    /// Its icon.
    pub const fn icon(self) -> IconName {
        match self {
            Self::Tonight => IconName::Lantern,
            Self::Encounters => IconName::List,
            Self::Persons => IconName::Person,
            Self::Team => IconName::Team,
        }
    }
}

/// The four places: under the thumb on a phone, a rail on a desk.
#[component]
pub fn Tabs(
    /// Where one is.
    #[prop(into)]
    current: Signal<Option<Tab>>,
    /// Where each place is.
    href: fn(Tab) -> &'static str,
) -> impl IntoView {
    let m = use_messages();
    let name = move |tab| match tab {
        Tab::Tonight => m.common.tab_tonight,
        Tab::Encounters => m.common.tab_encounters,
        Tab::Persons => m.common.tab_persons,
        Tab::Team => m.common.tab_team,
    };
    let tab = move |tab: Tab| {
        view! {
            <li>
                <a class="tab" href=href(tab) aria-current=move || (current.get() == Some(tab)).then_some("page")>
                    <Icon name=tab.icon() />
                    {name(tab)}
                </a>
            </li>
        }
    };
    view! {
        <nav class="tabs" aria-label=m.common.tabs>
            <p class="tabs-brand">
                <Icon name=IconName::Lantern />
                {m.common.app_name}
            </p>
            <ul class="tabs-list">{Tab::ALL.map(tab).collect_view()}</ul>
        </nav>
    }
}
