//! What is known of a person: as of the last encounter, then what her own record says.

use super::super::cases::{PersonCase, referrals::PersonReferrals};
use super::super::decisions::DecisionsOn;
use super::super::same::{Joined, Of};
use super::super::versions::{HalfWritten, Versions};
use super::timeline::PersonTimeline;
use crate::components::{Card, EmptyState, Fact, Facts, IconName, NoteState, Section, StatusBadge};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{FactLine, Labels, facts};
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use shared::domain::FieldName;
use shared::ids::RecordId;

/// Without a word for so many days, that is said.
const QUIET_DAYS: i64 = 60;

#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    state: NoteState,
    quiet: Option<String>,
    known: Vec<FactLine>,
    met: usize,
}

/// The body of a person's page, and the right-hand side of the list on a desk.
#[component]
pub fn PersonBody(
    /// Who.
    record: RecordId,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let told =
        Memo::new(move |_| notebook.read(|open| tell(open, &Labels::of(open, lang, notebook.now()), record)).flatten());
    let fact = |line: FactLine| {
        view! {
            <Fact name=line.name>
                {line.lines.into_iter().map(|text| view! { <p class="fact-line">{text}</p> }).collect_view()}
            </Fact>
        }
    };
    let known = move |told: Told| {
        view! {
            <div class="cluster">
                <StatusBadge state=told.state />
                <HalfWritten record />
                <span class="soft">{m.person.met(told.met)}</span>
                <a class="link-target" href=format!("/app/persons/{record}/history")>
                    {m.history.open}
                </a>
            </div>
            <Section title=m.person.as_known>
                {told.quiet.map(|text| view! { <p class="soft">{text}</p> })}
                <p class="small soft">{m.person.as_known_hint}</p>
                <Card>
                    <Facts>{told.known.into_iter().map(fact).collect_view()}</Facts>
                </Card>
            </Section>
        }
    };
    let parts = Memo::new(move |_| notebook.read(|open| open.parts(record)).unwrap_or_default());
    view! {
        {move || parts.get().into_iter().map(|record| view! { <Versions record /> }).collect_view()}
        {move || match told.get() {
            Some(told) => known(told).into_any(),
            None => view! { <EmptyState icon=IconName::Incomplete title=m.person.not_here /> }.into_any(),
        }}
        <PersonCase record />
        <DecisionsOn record />
        <PersonReferrals record />
        <Joined of=Of::Persons record />
        <PersonTimeline record />
    }
}

fn tell(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> Option<Told> {
    let m = labels.words();
    let seen = open.seen(record)?;
    let state = &*seen;
    let status = open.book.last_status(record);
    let line = |field: FieldName, said: String| FactLine { field, name: labels.field(field), lines: vec![said] };
    let lasting = [
        (FieldName::Prostitution, "prostitution", status.prostitution),
        (FieldName::Minority, "minority", status.minority),
        (FieldName::MinoritySource, "minority_source", status.minority_source),
        (FieldName::AgeBand, "age_band", status.age_band),
        (FieldName::Gender, "gender", status.gender),
    ];
    let by_encounters: Vec<FieldName> = lasting.iter().map(|(field, ..)| *field).collect();
    let mut known: Vec<FactLine> =
        lasting.into_iter().filter_map(|(field, list, value)| Some(line(field, labels.item(list, &value?)))).collect();
    let own = facts(labels, state).into_iter().filter(|fact| {
        !by_encounters.contains(&fact.field) && !matches!(fact.field, FieldName::Name | FieldName::FirstContact)
    });
    known.extend(own);
    if let Some(at) = open.book.first_contact(record) {
        known.push(line(FieldName::FirstContact, labels.when(at)));
    }
    let last = open.book.last_contact(record);
    if let Some(at) = last {
        known.push(FactLine { field: FieldName::At, name: m.person.last_contact, lines: vec![labels.when(at)] });
    }
    let quiet = last.filter(|at| (labels.now - crate::labels::local(*at)).num_days() >= QUIET_DAYS);
    Some(Told {
        state: open.state_of(record),
        quiet: quiet.map(|at| m.person.no_news_since(&labels.date(crate::labels::local(at).date()))),
        known,
        met: open.book.encounters_of(record).len(),
    })
}
