//! The first page.

use super::frame::Frame;
use crate::components::*;
use crate::i18n::use_messages;
use leptos::prelude::*;

/// Whether a member lives on this device: nobody knows before the browser has looked.
pub fn known_here() -> RwSignal<bool> {
    let known = RwSignal::new(false);
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        leptos::task::spawn_local(async move { known.set(crate::flows::lives_here().await) });
    });
    known
}

/// Draws it. For a member of this device the one way forward is her notebook.
pub fn view(known: RwSignal<bool>) -> AnyView {
    let m = use_messages();
    let way_in = move || match known.get() {
        true => view! {
            <LinkButton href="/app" kind=ButtonKind::Primary icon=IconName::Unlock wide=true>
                {m.welcome.unlock}
            </LinkButton>
        }
        .into_any(),
        false => view! {
            <LinkButton href="/sign-in" kind=ButtonKind::Primary wide=true>
                {m.welcome.sign_in}
            </LinkButton>
        }
        .into_any(),
    };
    view! {
        <Frame
            needs_script=true
            actions=move || view! { <ActionBar>{way_in}</ActionBar> }
            foot=move || view! { <a href="/about">{m.welcome.what}</a> }
        >
            <Hero title=m.welcome.title lead=m.welcome.lead />
            <Notice tone=Tone::Warning title=m.common.fictional_only>
                <p>{m.common.fictional_why}</p>
            </Notice>
            <div class="stack-tight">
                <ChoiceLink href="/join" icon=IconName::Message title=m.welcome.join why=m.welcome.join_why />
                <ChoiceLink href="/create-team" icon=IconName::Team title=m.welcome.create why=m.welcome.create_why />
                {move || {
                    known
                        .get()
                        .then(|| {
                            view! {
                                <ChoiceLink href="/sign-in" icon=IconName::Person title=m.welcome.sign_in why=m.welcome.sign_in_why />
                            }
                        })
                }}
                <p>
                    <a class="link-target" href="/recover">
                        {m.recover.link}
                    </a>
                </p>
            </div>
            <ul class="points">
                <Point icon=IconName::Offline title=m.welcome.point_offline text=m.welcome.point_offline_text />
                <Point icon=IconName::Lock title=m.welcome.point_closed text=m.welcome.point_closed_text />
                <Point icon=IconName::Person title=m.welcome.point_little text=m.welcome.point_little_text />
            </ul>
        </Frame>
    }
    .into_any()
}

/// One thing to know, with its icon.
#[component]
fn Point(icon: IconName, title: &'static str, text: &'static str) -> impl IntoView {
    view! {
        <li>
            <Icon name=icon />
            <div>
                <strong>{title}</strong>
                <p class="soft">{text}</p>
            </div>
        </li>
    }
}
