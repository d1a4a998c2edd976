//! What a list from a file is read by, and what is said of it, on the page of imports and by the command line: the words of the team's
//! lists, what columns are called, what is wrong with a row. Nothing that stands in the file is repeated.
//!
//! With the figures' words it is of the feature `figures`, for it reads the domain: the server links none of it.

use crate::figures::item;
use crate::i18n::{Lang, Messages, list_name, value_label};
use shared::domain::import::{Column, Fault, Of, Reason, Sheet, Tip, Vocabulary};
use shared::domain::{Lists, NoteHint};
use std::collections::BTreeSet;

/// Every value of the lists that columns are of, by everything it is called.
pub fn vocabulary(lists: &Lists) -> Vocabulary {
    let mut words = Vocabulary::default();
    let of_columns = [Of::Persons, Of::Encounters].into_iter().flat_map(Column::all).filter_map(Column::list);
    for list in of_columns.collect::<BTreeSet<_>>() {
        for value in lists.values(list) {
            let ours = [Lang::Fr, Lang::En].into_iter().filter_map(|lang| value_label(lang, list, value.id.as_str()));
            let theirs = value.label.iter().flat_map(|label| [label.fr.as_str(), label.en.as_str()]);
            words.add(list, &value.id, value.retired, ours.chain(theirs));
        }
    }
    words
}

/// What a column can hold.
pub fn column(m: &'static Messages, column: Column) -> &'static str {
    let c = &m.import_columns;
    match column {
        Column::Name => c.name,
        Column::OtherNames => c.other_names,
        Column::Age => c.age,
        Column::Born => c.born,
        Column::AgeBand => c.age_band,
        Column::EstimatedOn => c.estimated_on,
        Column::Minority => c.minority,
        Column::MinoritySource => c.minority_source,
        Column::AdultFrom => c.adult_from,
        Column::Gender => c.gender,
        Column::Origin => c.origin,
        Column::Languages => c.languages,
        Column::Situation => c.situation,
        Column::Prostitution => c.prostitution,
        Column::FirstContact => c.first_contact,
        Column::Informed => c.informed,
        Column::Note => c.note,
        Column::Date => c.date,
        Column::Time => c.time,
        Column::Persons => c.persons,
        Column::Unknown => c.unknown,
        Column::Channel => c.channel,
        Column::Sector => c.sector,
        Column::Place => c.place,
        Column::Contact => c.contact,
        Column::Form => c.form,
        Column::Topics => c.topics,
        Column::Mediator => c.mediator,
        Column::Vigilance => c.vigilance,
        Column::Others => c.others,
    }
}

/// What a list is called.
pub fn list(lang: Lang, list: &str) -> String {
    let m = lang.messages();
    match list {
        "sector" => m.team.sectors.to_owned(),
        list => list_name(lang, list).unwrap_or(list).to_owned(),
    }
}

/// The column of a fault by its heading, and why, with what is accepted.
pub fn fault(lang: Lang, lists: &Lists, sheet: &Sheet, fault: &Fault) -> String {
    let m = lang.messages();
    let heading = fault.column.and_then(|at| sheet.head.get(at)).filter(|heading| !heading.is_empty());
    let heading = heading.map_or(m.import.whole_row, String::as_str);
    m.fields.keyed(heading, &reason(lang, lists, fault.reason))
}

fn reason(lang: Lang, lists: &Lists, reason: Reason) -> String {
    let m = &lang.messages().import;
    let words = match reason {
        Reason::NoName => m.no_name,
        Reason::NoDate => m.no_date,
        Reason::Nobody => m.nobody,
        Reason::NoDay => m.no_day,
        Reason::ShortYear => m.short_year,
        Reason::Future => m.future,
        Reason::NoTime => m.no_time,
        Reason::NoSuchHour => m.no_such_hour,
        Reason::NoMonth => m.no_month,
        Reason::NoAge => m.no_age,
        Reason::NoNumber => m.no_number,
        Reason::SeveralPersons => m.several,
        Reason::NoHeading => m.no_heading,
        Reason::TooLong(most) => return m.too_long(most),
        Reason::Retired(of) => return m.was_retired(&list(lang, of)),
        Reason::NotInList(of) => {
            let values = lists.offered(of).into_iter().map(|value| item(lang, lists, of, &value.id));
            let values: Vec<String> = values.collect();
            let list = list(lang, of);
            return if values.is_empty() { m.list_empty(&list) } else { m.not_in(&list, &values.join(" · ")) };
        }
    };
    words.to_owned()
}

/// What is worth a look, but for who may be here: that has a part of its own.
pub fn tip(m: &'static Messages, tip: &Tip) -> Option<String> {
    let m = &m.import;
    Some(match tip {
        Tip::Here(_) => return None,
        Tip::MetThatDay => m.met_that_day.to_owned(),
        Tip::SameName(row) => m.same_name(*row as usize),
        Tip::AgeOpen => m.age_open.to_owned(),
        Tip::Note(NoteHint::Phone) => m.phone.to_owned(),
        Tip::Note(NoteHint::FullName) => m.full_name.to_owned(),
        Tip::Note(NoteHint::TooLong { over }) => m.too_long(*over),
    })
}
