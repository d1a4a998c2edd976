//! Each component once, in each of its states.

use crate::components::*;
use crate::i18n::use_messages;
use leptos::prelude::*;

fn none() -> Callback<()> {
    Callback::new(|()| {})
}

pub(super) fn parts(in_app: fn(Tab, AnyView) -> AnyView) -> AnyView {
    let m = use_messages();
    let query = RwSignal::new("lun".to_owned());
    let found = |id: &str, title: &str, sub: &str, icon| SearchOption {
        id: id.into(),
        title: title.into(),
        sub: sub.into(),
        icon,
    };
    let results = vec![
        found("1", "Lune", "Aussi : Lulu · vue hier soir", IconName::Person),
        found("2", "Luna", "Vue lundi 9 novembre", IconName::Person),
        found("new", "Créer « lun »", "", IconName::Plus),
    ];
    let platform = vec![ChipOption::new("a", "CHU"), ChipOption::new("b", "Saint-Vincent")];
    let states = [
        NoteState::Draft,
        NoteState::Here,
        NoteState::Team,
        NoteState::Held,
        NoteState::Versions,
        NoteState::Incomplete,
        NoteState::Refused,
    ];
    let page = view! {
        <Page bar=move || view! { <TopBar title="Composants" on_mask=none() /> }>
            <Section title="Boutons">
                <div class="cluster">
                    <Button kind=ButtonKind::Primary on_click=none()>{m.common.save}</Button>
                    <Button on_click=none() icon=IconName::Copy>{m.common.copy}</Button>
                    <Button kind=ButtonKind::Plain on_click=none()>{m.common.cancel}</Button>
                    <Button kind=ButtonKind::Danger icon=IconName::Trash on_click=none()>{m.common.remove}</Button>
                    <Button kind=ButtonKind::Primary busy=true on_click=none()>{m.common.saving}</Button>
                    <Button disabled=true on_click=none()>{m.common.next}</Button>
                    <SubmitButton busy=false>{m.sign_in.submit}</SubmitButton>
                </div>
            </Section>
            <Section title="Courbe">
                <ChartLegend
                    names=["2026".to_owned(), "2025".to_owned()]
                    marks=[m.trends.running, m.trends.no_round]
                    label=m.trends.legend
                />
                <Chart id="part" data=chart() />
            </Section>
            <Section title="États">
                <div class="stack-tight">
                    {states.map(|state| view! { <StatusBadge state /> }).collect_view()}
                </div>
            </Section>
            <Section title="Messages">
                <Notice>{m.common.offline_hint}</Notice>
                <Notice tone=Tone::Ok title=m.sheet.check_ok live=true>{m.create.ready_text}</Notice>
                <Notice tone=Tone::Warning title=m.common.fictional_only>{m.common.fictional_why}</Notice>
                <Notice tone=Tone::Danger title=m.tonight.not_sent live=true>{m.tonight.not_sent_text}</Notice>
            </Section>
            <Section title="Champs">
                <SearchField
                    id="who"
                    label=m.encounter.who_search
                    help=m.encounter.who_help
                    query
                    results
                    on_choose=Callback::new(|_| {})
                />
                <TextField
                    id="secret"
                    label=m.sign_in.sheet_words
                    help=m.join.paste_help
                    value=RwSignal::new("abcd".to_owned())
                    secret=true
                    error=Some(m.sign_in.account_code_bad.to_owned())
                />
                <SelectField
                    id="hospital"
                    label="Hôpital"
                    options=platform
                    value=Some("b".to_owned())
                    on_choose=Callback::new(|_| {})
                    optional=true
                />
                <CheckField label=m.sheet.checked checked=true on_change=Callback::new(|_| {}) />
            </Section>
            <Section title="Icônes">
                <div class="cluster">{IconName::ALL.iter().map(|name| view! { <Icon name=*name /> }).collect_view()}</div>
            </Section>
            <Confirm
                id="discard"
                open=RwSignal::new(false)
                title=m.encounter.draft_discard
                yes=m.encounter.draft_discard
                icon=IconName::Trash
                kind=ButtonKind::Danger
                on_yes=none()
            >
                <p>{m.encounter.draft_discard_ask}</p>
            </Confirm>
            <Toast message=RwSignal::new(Some(m.encounter.saved.to_owned())) on_undo=none() />
        </Page>
    };
    in_app(Tab::Team, page.into_any())
}

fn chart() -> ChartData {
    let line = |name: &str, this: &str| Line { name: name.to_owned(), this: this.to_owned(), last: "4".to_owned() };
    ChartData {
        title: "Rencontres".to_owned(),
        text: "2026 : trait plein, ronds. 2025 : tirets, carrés.".to_owned(),
        sum: Some("Du 1 janvier 2026 au 31 mars 2026 : 19, un an plus tôt : 12".to_owned()),
        this: vec![Some(12), None, Some(7), Some(2), None],
        last: vec![Some(4); 5],
        running: Some(3),
        gaps: vec![1],
        marks: vec![(0, "J".to_owned()), (3, "A".to_owned())],
        heads: ["Mois".to_owned(), "2026".to_owned(), "2025".to_owned()],
        lines: vec![line("janvier", "12"), line("février", "Aucune tournée notée")],
        numbers: "Les nombres",
    }
}
