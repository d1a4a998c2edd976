//! A question that is answered by *Annuler* or by one other button.

use super::{Button, ButtonKind, Dialog, IconName};
use crate::i18n::use_messages;
use leptos::prelude::*;

/// The question. Either answer closes it; the other button then does what it says.
#[component]
pub fn Confirm(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// Whether it is asked.
    open: RwSignal<bool>,
    /// What is asked.
    title: &'static str,
    /// What the other button says.
    yes: &'static str,
    /// Its picture.
    icon: IconName,
    /// What it looks like.
    #[prop(default = ButtonKind::Primary)]
    kind: ButtonKind,
    /// Told when it is pressed.
    on_yes: Callback<()>,
    /// What one must know to answer.
    children: Children,
) -> impl IntoView {
    let m = use_messages();
    let cancel = Callback::new(move |()| open.set(false));
    let agree = Callback::new(move |()| {
        open.set(false);
        on_yes.run(());
    });
    let actions = move || {
        view! {
            <Button on_click=cancel>{m.common.cancel}</Button>
            <Button kind icon on_click=agree>
                {yes}
            </Button>
        }
    };
    view! {
        <Dialog id open title actions>
            {children()}
        </Dialog>
    }
}
