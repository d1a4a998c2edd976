//! One encounter of the night on the handover.

use super::super::decisions::decision_title;
use super::super::morning::told::why;
use super::super::parts::{select, when};
use crate::labels::{Labels, Names, encounter_line};
use crate::state::OpenBook;
use shared::domain::morning::{Item, Reason};
use shared::domain::{NoteHint, Reading, ValueId, check_note, decision, encounter};
use shared::ids::RecordId;
use std::collections::BTreeSet;

/// Free words, whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// As they were written.
    pub text: String,
    /// Whether they hold a full name or a telephone number, as far as the hint on notes can tell.
    pub doubtful: bool,
}

impl Words {
    /// These words.
    pub fn new(text: String) -> Self {
        let doubtful = check_note(&text).iter().any(|hint| matches!(hint, NoteHint::Phone | NoteHint::FullName));
        Self { text, doubtful }
    }

    /// What this page itself says.
    pub fn ours(text: String) -> Self {
        Self { text, doubtful: false }
    }

    /// Every version of some words, but for empty ones.
    pub fn all(reading: &Reading<String>) -> Vec<Self> {
        let said = reading.values().into_iter().filter(|text| !text.trim().is_empty());
        said.cloned().map(Self::new).collect()
    }
}

/// One encounter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Met {
    /// When, who, how and where.
    pub line: String,
    /// The vigilance; empty for none.
    pub vigilance: String,
    /// Its free notes: several where it was noted twice, or stands in two versions.
    pub notes: Vec<Words>,
    /// What the team decided about it.
    pub decided: Vec<String>,
    /// What is still open; empty when nothing is.
    pub open: Vec<String>,
}

/// Says it; `items` is what the morning's list holds.
pub fn tell(open: &OpenBook, labels: &Labels<'_>, (record, state): &select::Found<'_>, items: &[Item]) -> Met {
    let said = encounter_line(labels, state);
    // A round says its day; what belongs to none says its own.
    let dated = open.book.round_of(*record).is_none();
    let say = |at| if dated { labels.when(at) } else { when::time(labels.lang, at) };
    let at = open.book.time_of(*record).map(say);
    let line = [at, Some(said.who), (!said.how.is_empty()).then_some(said.how)];
    let left = items.iter().filter_map(|item| left(open, labels, *record, item));
    Met {
        line: line.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        vigilance: labels.vigilance(state),
        notes: Words::all(&encounter::NOTE.get(state)),
        decided: decisions(open, labels, *record),
        open: left.chain(referrals(labels, state)).collect(),
    }
}

/// What the list says of an encounter.
fn left(open: &OpenBook, labels: &Labels<'_>, record: RecordId, item: &Item) -> Option<String> {
    if let Reason::Estimate { encounter, .. } | Reason::Majority { encounter, .. } = item.reason {
        let whom = open.record(item.record).filter(|_| encounter == record)?;
        return Some(labels.words().fields.keyed(&whom, &why(open, labels, item)));
    }
    let about = [Some(item.record), item.reason.other()].contains(&Some(record));
    about.then(|| why(open, labels, item))
}

/// The referrals that are neither done nor refused.
fn referrals(labels: &Labels<'_>, state: &shared::history::State) -> Vec<String> {
    let under_way = |said: &Reading<ValueId>| {
        let over = |id: &&ValueId| **id == "done" || **id == "refused";
        let said = said.values();
        !said.is_empty() && !said.iter().all(over)
    };
    let all = encounter::REFERRALS.all(state).into_iter().filter(|(_, said)| under_way(said));
    let say = |(target, said): (ValueId, Reading<ValueId>)| {
        let states = said.values().into_iter().map(|id| labels.item("referral_state", id).to_lowercase());
        labels
            .words()
            .referring
            .became(&labels.item("referral_target", &target), &states.collect::<Vec<_>>().join(" / "))
    };
    all.map(say).collect()
}

/// `Décision : Différer, à revoir le vendredi 4 décembre`.
fn decisions(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> Vec<String> {
    let about = open.book.members(record).into_iter().flat_map(|one| open.book.decisions_about(one));
    let say = |decision: RecordId| {
        let state = open.replica.state(decision)?;
        let day = decision::REVIEW.get(state).values().into_iter().min().and_then(|day| day.date());
        let review = day.map(|date| labels.words().decisions.review_on(&labels.date(date)));
        Some([Some(decision_title(labels, state)), review].into_iter().flatten().collect::<Vec<_>>().join(", "))
    };
    about.collect::<BTreeSet<_>>().into_iter().filter_map(say).collect()
}
