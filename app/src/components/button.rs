//! Buttons and links that look like them.

use super::{Icon, IconName};
use crate::i18n::use_messages;
use leptos::prelude::*;

/// How loud a button is. One [`Primary`](ButtonKind::Primary) a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one main action.
    Primary,
    /// Any other action.
    #[default]
    Quiet,
    /// An action without an edge, such as a way out.
    Plain,
    /// Something that cannot be taken back, or an emergency.
    Danger,
}

impl ButtonKind {
    /// Its class.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button-primary",
            Self::Quiet => "button button-quiet",
            Self::Plain => "button button-plain",
            Self::Danger => "button button-danger",
        }
    }
}

/// A button. While `busy` or `disabled` it keeps the focus and does nothing.
#[component]
pub fn Button(
    /// How loud.
    #[prop(optional)]
    kind: ButtonKind,
    /// What it does.
    #[prop(into)]
    on_click: Callback<()>,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// Whether it is at work.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Whether it cannot act now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// As wide as its column.
    #[prop(optional)]
    wide: bool,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let idle = move || !busy.get_untracked() && !disabled.get_untracked();
    view! {
        <button
            type="button"
            class=kind.class()
            class:button-wide=wide
            aria-busy=move || busy.get().then_some("true")
            aria-disabled=move || (busy.get() || disabled.get()).then_some("true")
            on:click=move |_| {
                if idle() {
                    on_click.run(());
                }
            }
        >
            {move || {
                if busy.get() {
                    view! { <span class="busy-dot" aria-hidden="true"></span> }.into_any()
                } else {
                    icon.map(|name| view! { <Icon name /> }).into_any()
                }
            }}
            {children()}
        </button>
    }
}

/// The button that sends a form: `<form on:submit>` acts, Enter in a field works.
#[component]
pub fn SubmitButton(
    /// Whether it is at work.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Whether it cannot act now; the form's own handler must check too, for Enter in a field submits all the same.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// The form's id, when the button stands outside it, as in an action bar.
    #[prop(optional, into)]
    form: Option<String>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="submit"
            form=form
            class=ButtonKind::Primary.class()
            aria-busy=move || busy.get().then_some("true")
            aria-disabled=move || (busy.get() || disabled.get()).then_some("true")
        >
            {move || {
                if busy.get() {
                    view! { <span class="busy-dot" aria-hidden="true"></span> }.into_any()
                } else {
                    icon.map(|name| view! { <Icon name /> }).into_any()
                }
            }}
            {children()}
        </button>
    }
}

/// A link in a button's dress.
#[component]
pub fn LinkButton(
    /// Where to.
    #[prop(into)]
    href: TextProp,
    /// How loud.
    #[prop(optional)]
    kind: ButtonKind,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// As wide as its column.
    #[prop(optional)]
    wide: bool,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <a href=move || href.get() class=kind.class() class:button-wide=wide>
            {icon.map(|name| view! { <Icon name /> })}
            {children()}
        </a>
    }
}

/// A button that shows only an icon; its words are said, not shown.
#[component]
pub fn IconButton(
    /// Which icon.
    icon: IconName,
    /// What it does, in words.
    #[prop(into)]
    label: TextProp,
    /// What it does.
    #[prop(into)]
    on_click: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class="button button-icon" aria-label=move || label.get() on:click=move |_| on_click.run(())>
            <Icon name=icon />
        </button>
    }
}

/// Masquer: one tap hides the screen and closes the notebook.
#[component]
pub fn MaskButton(
    /// Hides and locks.
    #[prop(into)]
    on_mask: Callback<()>,
) -> impl IntoView {
    let m = use_messages();
    view! {
        <button type="button" class="mask-button" title=m.common.mask_hint on:click=move |_| on_mask.run(())>
            <Icon name=IconName::Mask />
            <span class="mask-word">{m.common.mask}</span>
        </button>
    }
}

/// A big choice with a line of why: a link.
#[component]
pub fn ChoiceLink(
    /// Where to.
    #[prop(into)]
    href: TextProp,
    /// Its icon.
    icon: IconName,
    /// What.
    #[prop(into)]
    title: TextProp,
    /// Why.
    #[prop(into)]
    why: TextProp,
) -> impl IntoView {
    view! {
        <a class="choice" href=move || href.get()>
            <Icon name=icon />
            <span class="grow">
                <span class="choice-title">{move || title.get()}</span>
                <span class="choice-why">{move || why.get()}</span>
            </span>
            <Icon name=IconName::ChevronRight />
        </a>
    }
}
