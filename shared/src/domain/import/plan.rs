//! The dry run: every row understood as the records that it would make, or refused with its faults. Nothing is written by it; what is
//! written afterwards is exactly this.

use super::super::value::{Day, Participant, ValueId};
use super::super::{encounter as met, fold, kind, person as hers};
use super::fault::{Fault, Reason, Tip};
use super::read::Row;
use super::{Column, Of, Seed, Setting, Sheet, Vocabulary, encounter, mark, person};
use crate::clock::Stamp;
use crate::history::{Draft, Kind, State};
use crate::ids::{CircleId, RecordId};
use std::collections::BTreeMap;

/// What the notebook knows that a list is read beside.
pub struct Beside<'a> {
    /// The words of the team's lists.
    pub vocabulary: &'a Vocabulary,
    /// The persons who are here under a name.
    pub known: &'a dyn Fn(&str) -> Vec<RecordId>,
    /// Whether a person was met on a day.
    pub met: &'a dyn Fn(RecordId, Day) -> bool,
}

impl core::fmt::Debug for Beside<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Beside")
    }
}

/// Every row of a list, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The rows, in the order of the file.
    pub rows: Vec<RowPlan>,
    /// Words that are in no list, or stand for a value that is not offered any more, each once.
    pub unmatched: Vec<Unmatched>,
    /// Names that may be of somebody who is here already: the name as it is first written, and who.
    pub here: Vec<(String, Vec<RecordId>)>,
}

/// One row, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowPlan {
    /// Its number in a spreadsheet.
    pub number: u32,
    /// What becomes of it.
    pub outcome: Outcome,
    /// What is worth a look, with the column.
    pub tips: Vec<(Option<usize>, Tip)>,
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// These records are written, persons before the encounter that names them.
    Taken(Vec<Draft>),
    /// The coordinator said that she is here already: the row is left out.
    Known(RecordId),
    /// It is left out because of these.
    Refused(Vec<Fault>),
}

/// Words that are no value of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmatched {
    /// The list.
    pub list: &'static str,
    /// The words, as they are first written.
    pub words: String,
    /// The value that they stand for and that is not offered any more.
    pub retired: Option<ValueId>,
    /// In how many rows.
    pub rows: usize,
}

impl Plan {
    /// The records to be written, row by row.
    pub fn taken(&self) -> impl Iterator<Item = &[Draft]> {
        self.rows.iter().filter_map(|row| match &row.outcome {
            Outcome::Taken(drafts) => Some(&drafts[..]),
            Outcome::Known(_) | Outcome::Refused(_) => None,
        })
    }

    /// How many records of a kind are to be written.
    pub fn count(&self, kind: Kind) -> usize {
        self.taken().flatten().filter(|draft| draft.kind == kind).count()
    }

    /// How many records of any kind.
    pub fn records(&self) -> usize {
        self.taken().map(<[Draft]>::len).sum()
    }

    /// How many rows are refused.
    pub fn refused(&self) -> usize {
        self.rows.iter().filter(|row| matches!(row.outcome, Outcome::Refused(_))).count()
    }

    /// How many rows are of somebody who is here already.
    pub fn known(&self) -> usize {
        self.rows.iter().filter(|row| matches!(row.outcome, Outcome::Known(_))).count()
    }
}

/// Understands a list. The same file, setting, seed and vocabulary give the same records, whatever is in the notebook.
pub fn plan(
    sheet: &Sheet,
    setting: &Setting,
    beside: &Beside<'_>,
    (import, seed): (RecordId, Seed),
    stamp: Stamp,
) -> Plan {
    let mut making = Making {
        setting,
        beside,
        import,
        seed,
        stamp,
        names: BTreeMap::new(),
        here: BTreeMap::new(),
        words: BTreeMap::new(),
        plan: Plan::default(),
    };
    for (place, row) in (0_u32..).zip(&sheet.rows) {
        let mut read = Row {
            setting,
            vocabulary: beside.vocabulary,
            cells: &row.cells,
            faults: Vec::new(),
            tips: Vec::new(),
            unmatched: Vec::new(),
        };
        let beyond = (0..row.cells.len()).filter(|at| sheet.head.get(*at).is_none_or(String::is_empty));
        if beyond.into_iter().any(|at| row.cells.get(at).is_some_and(|cell| !cell.is_empty())) {
            read.faults.push(Fault { column: None, reason: Reason::NoHeading });
        }
        let taken = match setting.of {
            Of::Persons => making.person(&mut read, place, row.number),
            Of::Encounters => making.encounter(&mut read, place),
        };
        making.close(row.number, read, taken);
    }
    making.plan
}

struct Making<'a> {
    setting: &'a Setting,
    beside: &'a Beside<'a>,
    import: RecordId,
    seed: Seed,
    stamp: Stamp,
    /// The names that earlier rows took, folded, with the number of the first such row.
    names: BTreeMap<String, u32>,
    /// Who is here of the names that were looked for, folded.
    here: BTreeMap<String, Vec<RecordId>>,
    /// Where words that are in no list stand in the plan, folded.
    words: BTreeMap<(&'static str, String), usize>,
    plan: Plan,
}

impl Making<'_> {
    fn draft(&self, record: RecordId, kind: Kind) -> Draft {
        let mut draft = Draft::create(record, kind, CircleId::TERRAIN, self.stamp);
        mark(&mut draft, self.import);
        draft
    }

    fn person(&mut self, row: &mut Row<'_>, place: u32, number: u32) -> Outcome {
        let mut draft = self.draft(self.seed.of_row(place), kind::PERSON);
        person::write(row, &mut draft);
        let Some(name) = row.cell(Column::Name) else { return Outcome::Taken(Vec::new()) };
        self.look(row, Column::Name, name);
        if let Some(known) = self.setting.person(name) {
            return Outcome::Known(known);
        }
        match self.names.get(&fold(name)) {
            Some(first) => row.tip(Column::Name, Tip::SameName(*first)),
            None => drop(self.names.insert(fold(name), number)),
        }
        Outcome::Taken(vec![draft])
    }

    fn encounter(&mut self, row: &mut Row<'_>, place: u32) -> Outcome {
        let record = self.seed.of_row(place);
        let (mut drafts, mut who) = (Vec::new(), Vec::new());
        for name in encounter::names(row) {
            let folded = fold(name);
            self.look(row, Column::Persons, name);
            let person = self.setting.person(name).unwrap_or_else(|| {
                let person = self.seed.of_name(&folded);
                if !self.names.contains_key(&folded) && drafts.iter().all(|draft: &Draft| draft.record != person) {
                    let mut draft = self.draft(person, kind::PERSON);
                    hers::NAME.set(&mut draft, &State::empty(), &name.to_owned());
                    drafts.push(draft);
                }
                person
            });
            who.push(Participant::Person(person));
        }
        who.sort_unstable();
        who.dedup();
        let mut draft = self.draft(record, kind::ENCOUNTER);
        let known: Vec<RecordId> =
            encounter::names(row).into_iter().filter_map(|name| self.setting.person(name)).collect();
        encounter::write(row, &mut draft, who, self.seed.of_unknown(place));
        let at = met::AT.get(&draft.over(&State::empty())).into_settled();
        if let Some(day) = at.map(super::super::year::day_of)
            && known.into_iter().any(|person| (self.beside.met)(person, day))
        {
            row.tip(Column::Date, Tip::MetThatDay);
        }
        drafts.push(draft);
        Outcome::Taken(drafts)
    }

    /// Notes who may be meant of those who are here, once for each name.
    fn look(&mut self, row: &mut Row<'_>, column: Column, name: &str) {
        let folded = fold(name);
        let found = match self.here.get(&folded) {
            Some(found) => found.clone(),
            None => {
                let found = (self.beside.known)(name);
                if !found.is_empty() {
                    self.plan.here.push((name.to_owned(), found.clone()));
                }
                self.here.insert(folded, found.clone());
                found
            }
        };
        if !found.is_empty() && self.setting.person(name).is_none() {
            row.tip(column, Tip::Here(found));
        }
    }

    fn close(&mut self, number: u32, mut row: Row<'_>, taken: Outcome) {
        for one in row.unmatched {
            let next = self.plan.unmatched.len();
            let place = *self.words.entry((one.list, fold(&one.words))).or_insert(next);
            match self.plan.unmatched.get_mut(place) {
                Some(other) => other.rows += 1,
                None => self.plan.unmatched.push(one),
            }
        }
        row.faults.sort_unstable();
        row.faults.dedup();
        let outcome = match taken {
            // Somebody who is here is left out whatever else the row says.
            Outcome::Known(person) => Outcome::Known(person),
            _ if !row.faults.is_empty() => Outcome::Refused(row.faults),
            taken => taken,
        };
        if let Outcome::Taken(drafts) = &outcome {
            // Only now: a row that is refused makes nobody.
            for draft in drafts.iter().filter(|draft| self.setting.of == Of::Encounters && draft.kind == kind::PERSON) {
                let name = hers::NAME.get(&draft.over(&State::empty())).into_settled().unwrap_or_default();
                self.names.insert(fold(&name), number);
            }
        }
        self.plan.rows.push(RowPlan { number, outcome, tips: row.tips });
    }
}
