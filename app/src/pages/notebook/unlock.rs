//! Unlocking. Works without any network; the telephone numbers stand on it for whoever cannot wait.

mod choose;
mod code;
mod failed;
mod forgotten;
mod parts;
mod passphrase;
mod screen;

use crate::components::PublicPage;
use crate::state::{VaultCard, use_notebook};
use leptos::prelude::*;
use shared::ids::MemberId;

pub use failed::StartFailed;

/// Where the screen stands between "who" and "open".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// Which name.
    Choose,
    /// Six digits, while they count.
    Code(MemberId),
    /// The passphrase, and the phone's screen lock beside it.
    Passphrase(MemberId),
}

/// Who, then what she knows or has.
#[component]
pub fn UnlockPage() -> impl IntoView {
    let notebook = use_notebook();
    let (vaults, reopens) = (notebook.vaults(), notebook.reopens());
    let members = vaults.with_untracked(|vaults| vaults.iter().map(|vault| vault.member).collect::<Vec<_>>());
    let first = match (reopens.get_untracked(), &members[..]) {
        (Some(member), _) => Step::Code(member),
        (None, [only]) => Step::Passphrase(*only),
        _ => Step::Choose,
    };
    let step = RwSignal::new(first);
    // A code that ended makes room for the passphrase; whether it was too late or too often wrong, the screen says.
    let ended = RwSignal::new(false);
    Effect::new(move |_| {
        if let (None, Step::Code(member)) = (reopens.get(), step.get_untracked()) {
            ended.set(true);
            step.set(Step::Passphrase(member));
        }
    });
    let several = members.len() > 1;
    let again = several.then(|| Callback::new(move |()| step.set(Step::Choose)));
    let card = move |member: MemberId| vaults.with_untracked(|v| v.iter().find(|card| card.member == member).cloned());
    let choose = Callback::new(move |member: MemberId| {
        ended.set(false);
        let by_code = reopens.get_untracked() == Some(member);
        step.set(if by_code { Step::Code(member) } else { Step::Passphrase(member) });
    });
    move || match step.get() {
        Step::Choose => view! { <choose::Choose choose /> }.into_any(),
        Step::Code(member) => with_card(card(member), move |vault| {
            let by_words = Callback::new(move |()| step.set(Step::Passphrase(member)));
            view! { <code::CodePage vault by_words again /> }.into_any()
        }),
        Step::Passphrase(member) => with_card(card(member), move |vault| {
            view! { <passphrase::Passphrase vault again ended=ended.get_untracked() /> }.into_any()
        }),
    }
}

fn with_card(card: Option<VaultCard>, draw: impl FnOnce(VaultCard) -> AnyView) -> AnyView {
    card.map_or_else(|| view! { <PublicPage><parts::Emergency /></PublicPage> }.into_any(), draw)
}
