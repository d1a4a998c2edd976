//! What an encounter says.

use super::super::cases::referrals::EncounterReferrals;
use super::super::decisions::DecisionsOn;
use super::super::same::{Joined, Of};
use super::super::versions::{HalfWritten, Versions};
use crate::components::{
    Card, EmptyState, Fact, Facts, Icon, IconName, ListRow, NoteState, Notice, Rows, Section, StatusBadge, Tone,
};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{FactLine, Labels, facts};
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use shared::domain::{FieldName, Participant, encounter};
use shared::ids::RecordId;

/// Fields that the card of each person shows, so that the facts below leave them out.
const PER_PERSON: [FieldName; 8] = [
    FieldName::Participants,
    FieldName::Size,
    FieldName::Contact,
    FieldName::Minority,
    FieldName::MinoritySource,
    FieldName::Prostitution,
    FieldName::AgeBand,
    FieldName::Gender,
];

/// One person's part of the encounter.
#[derive(Clone, Debug, PartialEq, Eq)]
struct MetLine {
    who: Participant,
    name: String,
    said: Vec<String>,
}

/// Everything one encounter says.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    state: NoteState,
    met: Vec<MetLine>,
    facts: Vec<FactLine>,
    round: Option<RecordId>,
    follow_ups: Vec<(RecordId, String, String)>,
    skewed: bool,
}

/// The body of an encounter's page, and the right-hand side of the list on a desk.
#[component]
pub fn EncounterBody(
    /// Which.
    record: RecordId,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let told =
        Memo::new(move |_| notebook.read(|open| tell(open, &Labels::of(open, lang, notebook.now()), record)).flatten());
    let parts = Memo::new(move |_| notebook.read(|open| open.parts(record)).unwrap_or_default());
    view! {
        {move || parts.get().into_iter().map(|record| view! { <Versions record /> }).collect_view()}
        {move || match told.get() {
            Some(told) => view! { <ToldView told record /> }.into_any(),
            None => {
                view! { <EmptyState icon=IconName::Incomplete title=m.common.not_found_title text=m.common.not_found /> }
                    .into_any()
            }
        }}
        <EncounterReferrals record />
        <DecisionsOn record />
        <Joined of=Of::Encounters record />
    }
}

#[component]
fn ToldView(told: Told, record: RecordId) -> impl IntoView {
    let m = use_messages();
    let met = |line: MetLine| {
        let said = if line.said.is_empty() { m.common.not_noted.to_owned() } else { line.said.join(" · ") };
        let icon = match line.who {
            Participant::Person(_) => IconName::Person,
            Participant::Unknown(_) => IconName::PersonUnknown,
            Participant::Group(_) => IconName::People,
        };
        let lead = move || view! { <Icon name=icon /> };
        match line.who.person() {
            Some(id) => {
                view! { <ListRow lead title=line.name sub=said href=format!("/app/persons/{id}") /> }.into_any()
            }
            None => view! { <ListRow lead title=line.name sub=said /> }.into_any(),
        }
    };
    let fact = |line: FactLine| {
        view! {
            <Fact name=line.name>
                {line.lines.into_iter().map(|text| view! { <p class="fact-line">{text}</p> }).collect_view()}
            </Fact>
        }
    };
    let follow = |(id, action, sub): (RecordId, String, String)| {
        view! { <ListRow href=format!("/app/follow-ups#{id}") title=action sub=sub /> }
    };
    let (state, round) = (told.state, told.round);
    view! {
        <div class="cluster">
            <StatusBadge state />
            <HalfWritten record />
            <a class="link-target" href=format!("/app/encounters/{record}/history")>
                {m.history.open}
            </a>
            {round.map(|id| view! { <a class="link-target" href=format!("/app/rounds/{id}")>{m.fields.round}</a> })}
        </div>
        {told.skewed.then(|| view! { <Notice tone=Tone::Warning><p>{m.encounter.clock_off}</p></Notice> })}
        <Rows>{told.met.into_iter().map(met).collect_view()}</Rows>
        <Card>
            <Facts>{told.facts.into_iter().map(fact).collect_view()}</Facts>
        </Card>
        {(!told.follow_ups.is_empty())
            .then(|| {
                view! {
                    <Section title=m.person.follow_ups>
                        <Rows>{told.follow_ups.into_iter().map(follow).collect_view()}</Rows>
                    </Section>
                }
            })}
    }
}

fn tell(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> Option<Told> {
    let seen = open.seen(record)?;
    let (state, parts) = (&*seen, open.parts(record));
    let met = encounter::PARTICIPANTS.present(state).into_iter().map(|who| {
        let fields = [
            (&encounter::PROSTITUTION, "prostitution"),
            (&encounter::MINORITY, "minority"),
            (&encounter::MINORITY_SOURCE, "minority_source"),
            (&encounter::AGE_BAND, "age_band"),
            (&encounter::GENDER, "gender"),
            (&encounter::CONTACT, "contact"),
        ];
        let said = fields.into_iter().filter_map(|(field, list)| {
            let said = field.get(state, &who);
            let said: Vec<String> = said.values().into_iter().map(|id| labels.item(list, id)).collect();
            (!said.is_empty()).then(|| said.join(" / "))
        });
        MetLine { who, name: labels.participant_in(state, &who), said: said.collect() }
    });
    let promises = open.book.promises(&open.replica, record).into_iter();
    let follow_ups = promises.filter_map(|same| same.first().copied()).filter_map(|id| {
        let follow = open.replica.state(id)?;
        Some((id, labels.follow_action(follow), labels.follow_line(follow)))
    });
    let histories = parts.iter().filter_map(|part| open.replica.history(*part));
    let steps = histories.flat_map(|history| history.steps());
    let skewed = steps.filter_map(|step| step.payload()).any(|payload| payload.stamp.is_skewed());
    let facts = facts(labels, state);
    Some(Told {
        state: open.state_of(record),
        met: met.collect(),
        facts: facts
            .into_iter()
            .filter(|fact| !PER_PERSON.contains(&fact.field) && fact.field != FieldName::Round)
            // The notes of an encounter that was noted twice stand each with who wrote it.
            .filter(|fact| parts.len() < 2 || fact.field != FieldName::Note)
            .collect(),
        round: encounter::ROUND.get(state).into_settled().flatten(),
        follow_ups: follow_ups.collect(),
        skewed,
    })
}
