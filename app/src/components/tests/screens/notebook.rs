//! Screens of the open notebook.

use super::{chips, in_app, none};
use crate::components::*;
use crate::i18n::use_messages;
use leptos::prelude::*;

fn row(time: &'static str, title: &'static str, sub: &'static str, state: NoteState) -> impl IntoView {
    view! {
        <ListRow
            href="encounter-fr-dark.html"
            lead=move || view! { <time>{time}</time> }
            title=title
            sub=sub
            end=move || view! { <StatusBadge state short=true /> }
        />
    }
}

fn rows() -> impl IntoView {
    view! {
        <Rows>
            {row("23 h 38", "Lune", "Rue, secteur 2 · Avérée", NoteState::Team)}
            {row("23 h 52", "Lulu", "Rue, secteur 2 · Ne sait pas", NoteState::Versions)}
            {row("0 h 15", "Groupe de 5", "Bus", NoteState::Here)}
            {row("0 h 40", "Kiwi", "Téléphone, SMS", NoteState::Draft)}
        </Rows>
    }
}

pub(super) fn tonight() -> AnyView {
    let m = use_messages();
    let page = view! {
        <Page
            bar=move || {
                view! { <TopBar title=m.tonight.title sub="mardi 24 novembre, 23 h 58" on_mask=none() /> }
            }
            actions=move || {
                view! {
                    <ActionBar>
                        <Button on_click=none()>{m.round.end}</Button>
                        <Button kind=ButtonKind::Primary icon=IconName::Plus on_click=none()>
                            {m.tonight.note_encounter}
                        </Button>
                    </ActionBar>
                }
            }
        >
            <div class="round-card" data-open="true">
                <p class="round-state">
                    <Icon name=IconName::Street />
                    {m.tonight.open_round}
                </p>
                <h2 class="round-title">"Rue, secteur 2"</h2>
                <p class="round-meta">
                    <span>
                        <Icon name=IconName::Clock />
                        {m.round.since("22 h 10")}
                    </span>
                    <span>
                        <Icon name=IconName::Team />
                        {m.round.with("Malik et Sofia")}
                    </span>
                </p>
                <WaitingCounter count=2 />
            </div>
            <Section title=m.tonight.recent end=move || view! { <a class="link-target" href="/">{m.common.see_all}</a> }>
                {rows()}
            </Section>
            <Section title=m.tonight.follow_ups>
                <EmptyState icon=IconName::Phone title=m.tonight.follow_ups_none />
            </Section>
        </Page>
    };
    in_app(Tab::Tonight, page.into_any())
}

pub(super) fn encounter() -> AnyView {
    let m = use_messages();
    let note = RwSignal::new("Elle va mieux, a parlé de sa sœur. Rappeler le 06 12 34 56 78.".to_owned());
    let chosen = |id: &str| Some(id.to_owned());
    let choose = Callback::new(|_: Option<String>| {});
    let page = view! {
        <Page
            bar=move || {
                view! { <TopBar title=m.encounter.new sub="23 h 58, Rue, secteur 2" back="/" on_mask=none() /> }
            }
            actions=move || {
                view! {
                    <ActionBar>
                        <Button kind=ButtonKind::Primary on_click=none()>{m.common.save}</Button>
                    </ActionBar>
                }
            }
        >
            <p class="saved-line" role="status">
                <Icon name=IconName::Check />
                {m.encounter.draft_kept}
            </p>
            <div class="who">
                <div class="who-head">
                    <Icon name=IconName::Person />
                    <h2 class="who-name">"Lune"</h2>
                    <IconButton icon=IconName::Close label=m.encounter.remove_named("Lune") on_click=none() />
                </div>
                <ChoiceChips
                    name="prostitution-0"
                    label=m.encounter.prostitution
                    options=chips("prostitution")
                    value=chosen("confirmed")
                    on_choose=choose
                    hint=m.encounter.from_last
                    layout=ChipLayout::Grid
                />
                <ChoiceChips
                    name="age-0"
                    label=m.encounter.age
                    options=chips("age_band")
                    value=None
                    on_choose=choose
                    optional=true
                    clearable=true
                />
            </div>
            <StepperList label=m.encounter.material>
                <Stepper label="Préservatifs" value=10 on_change=Callback::new(|_| {}) />
                <Stepper label="Kits hygiène" value=0 on_change=Callback::new(|_| {}) />
                <Stepper label="Boissons chaudes" value=1 on_change=Callback::new(|_| {}) />
            </StepperList>
            <MultiChips
                label=m.encounter.topics
                options=chips("topic")
                values=vec!["housing".to_owned(), "listening".to_owned()]
                on_toggle=Callback::new(|_| {})
                optional=true
            />
            <TextArea
                id="note"
                label=m.encounter.note
                help=m.encounter.note_help
                value=note
                max=500
                doubt=Some(m.encounter.note_phone.to_owned())
                optional=true
            />
            <Disclosure title=m.encounter.referrals summary=m.encounter.chosen(2)>
                <p>"…"</p>
            </Disclosure>
        </Page>
    };
    in_app(Tab::Tonight, page.into_any())
}

pub(super) fn person() -> AnyView {
    let m = use_messages();
    let version =
        |value: &str, who: &str, when: &str| VersionOf { value: value.into(), who: who.into(), when: when.into() };
    let page = view! {
        <Page bar=move || {
            view! { <TopBar title="Lune" sub=m.person.also("Lulu, La Lune") back="/" on_mask=none() /> }
        }>
            <Section title=m.person.as_known>
                <Card>
                    <Facts>
                        <Fact name=m.fields.minority>"Mineure, supposé"</Fact>
                        <Fact name=m.fields.age>"15–17 ans"</Fact>
                        <Fact name=m.person.first_contact>"mardi 3 février"</Fact>
                    </Facts>
                    <VersionsList
                        field=m.fields.prostitution
                        versions=vec![
                            version("Avérée", "Inès", "hier soir, 23 h 38"),
                            version("Supposée", "Malik", "hier soir, 23 h 40"),
                        ]
                    />
                </Card>
            </Section>
            <Section title=m.person.timeline>
                <Timeline>
                    <TimelineDay date="mardi 24 novembre">
                        <Moment
                            title="Rue, secteur 2"
                            href="/x"
                            time="23 h 38"
                            strong=true
                            end=|| view! { <StatusBadge state=NoteState::Team /> }
                        >
                            "Grave · 10 préservatifs · Logement, Écoute"
                        </Moment>
                        <Moment title="Téléphone, SMS" href="/x" time="17 h 05">
                            "A appelé pour un rendez-vous."
                        </Moment>
                    </TimelineDay>
                    <TimelineDay date="lundi 9 novembre">
                        <Moment title="Bus" href="/x" time="22 h 10">"Boisson chaude"</Moment>
                    </TimelineDay>
                </Timeline>
            </Section>
            <Section title=m.history.title>
                <Card>
                    <div class="changes">
                        <Change field="Âge estimé" from="" to="15–17 ans" />
                        <Change field="Prostitution" from="Supposée" to="Avérée" />
                    </div>
                </Card>
            </Section>
        </Page>
    };
    in_app(Tab::Persons, page.into_any())
}

pub(super) fn desk() -> AnyView {
    let m = use_messages();
    let page = view! {
        <div class="split" data-open="list">
            <div class="split-list">
                <Page bar=move || view! { <TopBar title=m.encounter.list on_mask=none() /> }>
                    <Progress
                        label=m.sync.first_load
                        text=m.sync.progress(320, 1000)
                        done=320
                        total=1000
                    />
                    <Section title=m.encounter.last_night>{rows()}</Section>
                </Page>
            </div>
            <div class="split-detail">
                <div class="page">
                    <div class="page-body">
                        <h2 class="round-title">"Lune"</h2>
                        <Facts>
                            <Fact name=m.fields.channel>"Rue"</Fact>
                            <Fact name=m.fields.when>"mardi 24 novembre, 23 h 38"</Fact>
                        </Facts>
                    </div>
                </div>
            </div>
        </div>
    };
    in_app(Tab::Encounters, page.into_any())
}
