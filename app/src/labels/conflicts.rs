//! What stands in several versions, told field by field: every value, with who and when.

use super::Labels;
use crate::components::VersionOf;
use crate::state::OpenBook;
use shared::domain::settle::voices;
use shared::domain::{Value, describe};
use shared::history::{Cell, CellState, History, Lifecycle, State};
use shared::ids::{RecordId, RevisionId};

/// One field with several values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contested {
    /// The field's name, with whose it is.
    pub field: String,
    /// Every value.
    pub versions: Vec<VersionOf>,
}

/// Every field of a record that has several values, its existence first.
pub fn contested(labels: &Labels<'_>, open: &OpenBook, record: RecordId) -> Vec<Contested> {
    let (Some(history), Some(state)) = (open.replica.history(record), open.replica.state(record)) else {
        return Vec::new();
    };
    all(labels, history, state)
}

pub(super) fn all(labels: &Labels<'_>, history: &History, state: &State) -> Vec<Contested> {
    let mut all = Vec::new();
    let m = labels.words();
    if let Lifecycle::Contested { deletes, edits } = &state.lifecycle {
        let version = |value: &str, writers: &[RevisionId]| by(labels, history, value.to_owned(), writers);
        all.push(Contested {
            field: m.versions.deleted_side.to_owned(),
            versions: vec![version(m.history.deleted, deletes), version(m.history.changed, edits)],
        });
    }
    let Some(kind) = state.kind else { return all };
    for (cell, cell_state) in state.conflicts() {
        let told = |value: &[u8]| describe(kind, cell, value);
        let Some(first) = cell_state.candidates().first().map(|candidate| told(&candidate.value)) else { continue };
        let name = labels.field(first.field);
        let keyed = |key| labels.keyed_field(first.field, key, &labels.key(state, key));
        let field = first.key.as_ref().map_or_else(|| name.to_owned(), keyed);
        all.push(Contested { field, versions: versions(labels, history, cell, cell_state, |value| told(value).value) });
    }
    all
}

fn versions(
    labels: &Labels<'_>,
    history: &History,
    cell: &Cell,
    of: &CellState,
    tell: impl Fn(&[u8]) -> Value,
) -> Vec<VersionOf> {
    let version = |candidate: &shared::history::Candidate| {
        // What somebody only brought back is told as said by those who said it.
        let said: Vec<RevisionId> = voices(history, cell, candidate).into_iter().map(|voice| voice.said).collect();
        by(labels, history, labels.value(&tell(&candidate.value)), &said)
    };
    of.candidates().iter().map(version).collect()
}

/// A value and its writers; the first of several says when.
fn by(labels: &Labels<'_>, history: &History, value: String, writers: &[RevisionId]) -> VersionOf {
    let steps: Vec<_> = writers.iter().filter_map(|id| history.step(*id)).collect();
    let mut who: Vec<String> = steps.iter().map(|step| labels.names.member(step.author)).collect();
    who.dedup();
    let when = steps.iter().find_map(|step| step.payload()).map(|payload| labels.when(payload.stamp.device));
    VersionOf { value, who: crate::i18n::list(labels.lang, &who), when: when.unwrap_or_default() }
}

/// Who wrote a value and when, in a line: of several records that are one, in any of them.
pub fn written_by(labels: &Labels<'_>, open: &OpenBook, records: &[RecordId], writers: &[RevisionId]) -> String {
    let histories = records.iter().filter_map(|record| open.replica.history(*record));
    let steps: Vec<_> = histories.flat_map(|history| writers.iter().filter_map(|id| history.step(*id))).collect();
    let mut who: Vec<String> = steps.iter().map(|step| labels.names.member(step.author)).collect();
    who.dedup();
    let when = steps.iter().find_map(|step| step.payload()).map(|payload| labels.when(payload.stamp.device));
    labels.words().versions.by(&crate::i18n::list(labels.lang, &who), &when.unwrap_or_default())
}
