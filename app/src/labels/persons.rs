//! Persons in search answers and rows.

use super::Labels;
use crate::components::{IconName, SearchOption};
use crate::i18n::list;
use crate::state::OpenBook;
use shared::clock::Millis;
use shared::domain::{Person, Place, encounter, kind, present};
use shared::history::State;
use shared::ids::RecordId;

/// The other nicknames of a person: `Aussi : Lulu, La Lune`; empty without any.
pub fn also(labels: &Labels<'_>, person: &Person) -> String {
    let names: Vec<&str> = present(&person.other_names).map(String::as_str).collect();
    if names.is_empty() { String::new() } else { labels.words().person.also(&list(labels.lang, &names)) }
}

/// When a person was last met: `Vue hier soir, 23 h 38`; empty when she never was.
pub fn last_seen(labels: &Labels<'_>, open: &OpenBook, record: RecordId) -> String {
    let latest = open.book.last_contact(record);
    latest.map_or_else(String::new, |at| labels.words().person.last_seen(&labels.when(at)))
}

/// When an encounter was; the latest of several versions.
pub fn at(state: &State) -> Option<Millis> {
    encounter::AT.get(state).values().into_iter().copied().max()
}

/// A person as an answer to a search.
pub fn person_option(labels: &Labels<'_>, open: &OpenBook, record: RecordId) -> Option<SearchOption> {
    let person = Person::read(record, &*open.seen(record)?);
    let sub: Vec<String> =
        [also(labels, &person), last_seen(labels, open, record)].into_iter().filter(|s| !s.is_empty()).collect();
    Some(SearchOption {
        id: record.to_string(),
        title: person.shown_name()?,
        sub: sub.join(" · "),
        icon: IconName::Person,
    })
}

/// Persons met lately at a place, latest first; anywhere without one.
pub fn seen_lately(open: &OpenBook, place: Option<&Place>, limit: usize) -> Vec<RecordId> {
    let mut seen = Vec::new();
    for record in open.book.encounters() {
        let Some(state) = open.seen(*record).filter(|s| s.kind == Some(kind::ENCOUNTER)) else { continue };
        if place.is_some_and(|place| !encounter::PLACE.get(&state).values().contains(&place)) {
            continue;
        }
        for person in encounter::PARTICIPANTS.present(&state).iter().filter_map(|who| who.person()) {
            if !seen.contains(&person) {
                seen.push(person);
            }
        }
        if seen.len() >= limit {
            break;
        }
    }
    seen.truncate(limit);
    seen
}
