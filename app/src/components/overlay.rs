//! What comes over a page: the browser's own dialog, and a short message that can be undone.

use super::{Icon, IconName};
use crate::i18n::use_messages;
use leptos::{html, prelude::*};

/// A modal question. The browser keeps the focus inside and Escape closes; `open` follows.
#[component]
pub fn Dialog(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// Whether it shows.
    open: RwSignal<bool>,
    /// The question.
    #[prop(into)]
    title: TextProp,
    /// The answers: [`Button`](super::Button)s, the harmless one first.
    #[prop(into)]
    actions: ViewFn,
    /// What one must know to answer.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = node.get() else { return };
        match (open.get(), dialog.open()) {
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let title_id = format!("{id}-title");
    let labelled = title_id.clone();
    view! {
        <dialog class="dialog" id=id node_ref=node aria-labelledby=labelled on:close=move |_| open.set(false)>
            <h2 class="dialog-title" id=title_id>
                {move || title.get()}
            </h2>
            <div class="dialog-body">{children()}</div>
            <div class="dialog-actions">{actions.run()}</div>
        </dialog>
    }
}

/// A short message over the page's foot, announced; it stays until `message` empties.
#[component]
pub fn Toast(
    /// What to say.
    message: RwSignal<Option<String>>,
    /// Takes back what was done; none when nothing can be.
    #[prop(optional, into)]
    on_undo: Option<Callback<()>>,
) -> impl IntoView {
    let m = use_messages();
    let undo = move || {
        on_undo.map(|on_undo| {
            view! {
                <button
                    type="button"
                    class="button button-plain"
                    on:click=move |_| {
                        message.set(None);
                        on_undo.run(());
                    }
                >
                    <Icon name=IconName::Undo />
                    {m.common.undo}
                </button>
            }
        })
    };
    view! {
        <div role="status">
            {move || {
                message
                    .get()
                    .map(|text| {
                        view! {
                            <div class="toast">
                                <Icon name=IconName::Check />
                                <span class="toast-text">{text}</span>
                                {undo()}
                                <button
                                    type="button"
                                    class="button button-icon"
                                    aria-label=m.common.close
                                    on:click=move |_| message.set(None)
                                >
                                    <Icon name=IconName::Close />
                                </button>
                            </div>
                        }
                    })
            }}
        </div>
    }
}
