//! One of the two, as it is by itself, beside the other.

use super::{Of, value_said};
use crate::components::{Card, Fact, Facts, NoteState, StatusBadge};
use crate::i18n::use_messages;
use crate::labels::{FactLine, Labels, facts};
use crate::state::OpenBook;
use leptos::prelude::*;
use shared::domain::{FieldName, Value, encounter};
use shared::ids::RecordId;

/// One of the two, said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    record: RecordId,
    title: String,
    state: NoteState,
    met: Option<String>,
    facts: Vec<(FactLine, bool)>,
}

/// Both, each with what only it says marked. One that is not here is none.
pub fn sides(open: &OpenBook, labels: &Labels<'_>, of: Of, two: [RecordId; 2]) -> [Option<Side>; 2] {
    let told = two.map(|record| {
        let state = open.replica.state(record)?;
        let mut told = facts(labels, state);
        let round = encounter::ROUND.get(state).into_settled().flatten().filter(|_| of == Of::Encounters);
        if let (Some(round), Some(fact)) = (round, told.iter_mut().find(|fact| fact.field == FieldName::Round)) {
            fact.lines = vec![value_said(open, labels, &Value::Record(round))];
        }
        Some(told)
    });
    let says = |side: &Option<Vec<FactLine>>, field: FieldName| {
        side.iter().flatten().find(|fact| fact.field == field).map(|fact| fact.lines.clone())
    };
    let [one, other] = &told;
    let side = |record: RecordId, mine: &Option<Vec<FactLine>>, theirs: &Option<Vec<FactLine>>| {
        // Who wrote it differs nearly always, and says nothing against it.
        let differs = |fact: &FactLine| {
            fact.field != FieldName::Authors && says(theirs, fact.field).as_ref() != Some(&fact.lines)
        };
        let marked = mine.as_ref()?.iter().map(|fact| (fact.clone(), differs(fact)));
        let met = (of == Of::Persons).then(|| {
            let count = labels.words().person.met(open.book.encounters_of(record).len());
            let last = crate::labels::last_seen(labels, open, record);
            [count, last].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        });
        Some(Side {
            record,
            title: of.own_name(open, labels, record),
            state: open.own_state_of(record),
            met,
            facts: marked.collect(),
        })
    };
    [side(two[0], one, other), side(two[1], other, one)]
}

/// One of the two.
#[component]
pub fn SideView(
    /// What it is.
    of: Of,
    /// It.
    side: Side,
) -> impl IntoView {
    let m = use_messages();
    let fact = move |(line, differs): (FactLine, bool)| {
        view! {
            <Fact name=line.name>
                {line.lines.into_iter().map(|text| view! { <p class="fact-line note-text">{text}</p> }).collect_view()}
                {differs.then(|| view! { <p class="differs">{m.same.differs}</p> })}
            </Fact>
        }
    };
    let open = if of == Of::Persons { m.same.open_person } else { m.same.open_encounter };
    let state = side.state;
    view! {
        <Card title=side.title>
            <div class="cluster">
                <StatusBadge state />
                {side.met.map(|met| view! { <span class="soft">{met}</span> })}
            </div>
            <Facts>{side.facts.into_iter().map(fact).collect_view()}</Facts>
            <a class="link-target" href=of.href(side.record)>
                {open}
            </a>
        </Card>
    }
}
