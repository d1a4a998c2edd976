//! A forgotten passphrase: what to do, and the invitation back, taken by scan or paste on the very phone that has the notebook.

use crate::components::{Button, Disclosure, IconName, LinkButton, Scanner, TextField};
use crate::i18n::use_messages;
use crate::pages::public::browser;
use leptos::prelude::*;

/// Stands on the closed screen, folded.
#[component]
pub(super) fn Forgotten() -> impl IntoView {
    let m = use_messages();
    let link = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let take = move |text: &str| {
        let whole = browser::is_invitation(text);
        if whole {
            // The page that answers invitations reads the fragment, and takes it out of the address at once.
            browser::go(&format!("/join#{}", text.trim().rsplit('#').next().unwrap_or_default()));
        }
        whole
    };
    let scanned = Callback::new(move |text: String| take(&text));
    let pasted = Callback::new(move |()| {
        if !link.with_untracked(|link| take(link)) {
            tried.set(true);
        }
    });
    let fault = Signal::derive(move || {
        let bad = tried.get() && !link.with(|link| browser::is_invitation(link));
        bad.then(|| m.join.bad_link.to_owned())
    });
    let steps = [m.come_back.how_1, m.come_back.how_2, m.come_back.how_3];
    view! {
        <Disclosure title=m.unlock.forgotten icon=IconName::Info>
            <p>{m.come_back.kept}</p>
            <ol class="steps">{steps.map(|step| view! { <li><span>{step}</span></li> }).collect_view()}</ol>
            <Scanner label=m.join.scan other=m.join.scan_other on_text=scanned />
            <TextField id="invitation" label=m.come_back.paste help=m.join.paste_help value=link secret=true error=fault />
            <Button wide=true on_click=pasted>
                {m.come_back.open}
            </Button>
            <p class="soft">{m.come_back.no_coordination}</p>
            <LinkButton href="/recover" wide=true>
                {m.recover.link}
            </LinkButton>
        </Disclosure>
    }
}
