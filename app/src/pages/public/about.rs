//! What it is, for whoever wonders.

use super::frame::Frame;
use crate::components::*;
use crate::i18n::use_messages;
use leptos::prelude::*;

/// Draws it.
pub fn view() -> AnyView {
    let m = use_messages();
    let part = |title: &'static str, text: &'static str| {
        view! {
            <Section title=title>
                <p>{text}</p>
            </Section>
        }
    };
    view! {
        <Frame
            actions=move || {
                view! {
                    <ActionBar>
                        <LinkButton href="/" kind=ButtonKind::Quiet icon=IconName::Back wide=true>
                            {m.about.home}
                        </LinkButton>
                    </ActionBar>
                }
            }
            foot=move || view! { <span>{m.about.source}</span> }
        >
            <PageHead title=m.about.title lead=m.about.lead />
            {part(m.about.who_title, m.about.who_text)}
            {part(m.about.night_title, m.about.night_text)}
            {part(m.about.morning_title, m.about.morning_text)}
            {part(m.about.secret_title, m.about.secret_text)}
            {part(m.about.limits_title, m.about.limits_text)}
            {part(m.about.lost_title, m.about.lost_text)}
            <Notice tone=Tone::Warning title=m.common.fictional_only>
                <p>{m.common.fictional_why}</p>
            </Notice>
        </Frame>
    }
    .into_any()
}
