//! What the open notebook knows that a list is read beside: the words of its lists, and who is here under which name.

use crate::i18n::{Lang, value_label};
use crate::state::OpenBook;
use shared::domain::import::{Column, Of, Vocabulary};
use shared::domain::year::day_of;
use shared::domain::{Day, fold};
use shared::ids::RecordId;
use std::collections::{BTreeMap, BTreeSet};

/// Every value of the lists that columns are of, by everything it is called.
pub fn vocabulary(open: &OpenBook) -> Vocabulary {
    let mut words = Vocabulary::default();
    let lists = [Of::Persons, Of::Encounters].into_iter().flat_map(Column::all).filter_map(Column::list);
    for list in lists.collect::<BTreeSet<_>>() {
        for value in open.lists.values(list) {
            let ours = [Lang::Fr, Lang::En].into_iter().filter_map(|lang| value_label(lang, list, value.id.as_str()));
            let theirs = value.label.iter().flat_map(|label| [label.fr.as_str(), label.en.as_str()]);
            words.add(list, &value.id, value.retired, ours.chain(theirs));
        }
    }
    words
}

/// Who is here, by folded name.
#[derive(Debug)]
pub struct Met(BTreeMap<String, Vec<RecordId>>);

impl Met {
    /// Reads the index of names; of several nicknames that are one person she is named once.
    pub fn of(open: &OpenBook) -> Self {
        let mut names: BTreeMap<String, Vec<RecordId>> = BTreeMap::new();
        for lead in open.book.persons() {
            for name in open.book.members(lead).into_iter().flat_map(|member| open.persons.names(member)) {
                let persons = names.entry(fold(name)).or_default();
                if !persons.contains(&lead) {
                    persons.push(lead);
                }
            }
        }
        Self(names)
    }

    /// The persons of a name.
    pub fn known(&self, name: &str) -> Vec<RecordId> {
        self.0.get(&fold(name)).cloned().unwrap_or_default()
    }

    /// Whether somebody was met on a day, in Paris.
    pub fn on(&self, open: &OpenBook, person: RecordId, day: Day) -> bool {
        open.book.encounters_of(open.book.lead(person)).dated().any(|(at, _)| day_of(at) == day)
    }
}
