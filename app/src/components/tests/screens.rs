//! Whole screens of made-up content, as the pages will put them together.

mod notebook;

use super::gallery::Screen;
use crate::components::*;
use crate::i18n::{list_values, use_lang, use_messages};
use leptos::prelude::*;

pub(super) const ALL: [Screen; 8] = [
    ("welcome", welcome),
    ("unlock", unlock),
    ("sheet", sheet),
    ("tonight", notebook::tonight),
    ("encounter", notebook::encounter),
    ("person", notebook::person),
    ("desk", notebook::desk),
    ("parts", parts),
];

fn none() -> Callback<()> {
    Callback::new(|()| {})
}

fn chips(list: &str) -> Vec<ChipOption> {
    list_values(use_lang(), list).into_iter().map(|(id, label)| ChipOption::new(id, label)).collect()
}

fn tab_href(tab: Tab) -> &'static str {
    match tab {
        Tab::Tonight => "tonight-fr-dark.html",
        Tab::Encounters => "desk-fr-dark.html",
        Tab::Persons => "person-fr-dark.html",
        Tab::Team => "parts-fr-dark.html",
    }
}

fn in_app(tab: Tab, page: AnyView) -> AnyView {
    view! {
        <SkipLink />
        <div class="app has-tabs">
            <Tabs current=Some(tab) href=tab_href />
            <main class="app-main" id="main">
                {page}
            </main>
        </div>
    }
    .into_any()
}

fn welcome() -> AnyView {
    let m = use_messages();
    let point = |icon, title: &'static str, text: &'static str| {
        view! {
            <li>
                <Icon name=icon />
                <div>
                    <strong>{title}</strong>
                    <p class="soft">{text}</p>
                </div>
            </li>
        }
    };
    view! {
        <PublicPage
            head=|| view! { <a class="link-target" href="welcome-en-dark.html">"English"</a> }
            foot=move || view! { <a href="/about">{m.welcome.what}</a> }
            actions=move || {
                view! {
                    <ActionBar>
                        <LinkButton href="unlock-fr-dark.html" kind=ButtonKind::Primary wide=true>
                            {m.welcome.sign_in}
                        </LinkButton>
                    </ActionBar>
                }
            }
        >
            <Hero title=m.welcome.title lead=m.welcome.lead />
            <Notice tone=Tone::Warning title=m.common.fictional_only>
                <p>{m.common.fictional_why}</p>
            </Notice>
            <div class="stack-tight">
                <ChoiceLink href="/join" icon=IconName::Message title=m.welcome.join why=m.welcome.join_why />
                <ChoiceLink href="/create" icon=IconName::Team title=m.welcome.create why=m.welcome.create_why />
            </div>
            <ul class="points">
                {point(IconName::Offline, m.welcome.point_offline, m.welcome.point_offline_text)}
                {point(IconName::Lock, m.welcome.point_closed, m.welcome.point_closed_text)}
                {point(IconName::Person, m.welcome.point_little, m.welcome.point_little_text)}
            </ul>
        </PublicPage>
    }
    .into_any()
}

fn unlock() -> AnyView {
    const WORDS: &[&str] = &["école", "écolier", "éclair", "lanterne"];
    let m = use_messages();
    let value = RwSignal::new("lanterne eco".to_owned());
    view! {
        <PublicPage actions=move || {
            view! {
                <ActionBar>
                    <Button on_click=none()>{m.unlock.note_closed}</Button>
                    <Button kind=ButtonKind::Primary icon=IconName::Unlock on_click=none()>
                        {m.unlock.submit}
                    </Button>
                </ActionBar>
            }
        }>
            <PageHead title=m.unlock.hello("Inès") lead=m.unlock.waiting_notes(2) />
            <WordsField
                id="passphrase"
                label=m.unlock.passphrase
                value=value
                words=WORDS
                expected=4
                error=Some(m.unlock.wrong.to_owned())
            />
            <Disclosure title=m.unlock.forgotten icon=IconName::Info>
                <p>{m.unlock.forgotten_text}</p>
            </Disclosure>
            <Section title=m.unlock.emergency>
                <EmergencyCalls />
            </Section>
        </PublicPage>
    }
    .into_any()
}

fn sheet() -> AnyView {
    let m = use_messages();
    let words = "abaisser école pêche lanterne colline rivière soleil marcher nuage fenêtre jardin miroir";
    let matrix: Vec<Vec<bool>> =
        (0..29_u32).map(|y| (0..29_u32).map(|x| (x * 7 + y * 13 + x * y) % 3 == 0).collect()).collect();
    view! {
        <PublicPage actions=move || {
            view! {
                <ActionBar>
                    <Button icon=IconName::Print on_click=none()>{m.sheet.print}</Button>
                    <Button kind=ButtonKind::Primary on_click=none()>{m.sheet.checked}</Button>
                </ActionBar>
            }
        }>
            <PageHead title=m.sheet.title lead=m.sheet.lead />
            <Notice tone=Tone::Danger title=m.sheet.danger>
                <p>{m.sheet.once} " " {m.sheet.keep}</p>
            </Notice>
            <Card title=m.sheet.words>
                <ol class="sheet-words">
                    {words.split(' ').map(|word| view! { <li>{word}</li> }).collect_view()}
                </ol>
            </Card>
            <QrCode matrix />
        </PublicPage>
    }
    .into_any()
}

fn parts() -> AnyView {
    super::parts::parts(in_app)
}
