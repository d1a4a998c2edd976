//! What is to be said of records that are one, or may be, in words.

use super::super::{Of, whose_href};
use crate::labels::Labels;
use crate::state::{OpenBook, Sure};
use shared::domain::{Moved, encounter};
use shared::ids::RecordId;

/// A line that can be undone: what it says, where that is told, and what to undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<T> {
    /// What it says.
    pub words: String,
    /// Where that is told.
    pub href: String,
    /// What to undo.
    pub undo: T,
}

/// One of the records, by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Who wrote it and when, or the nickname.
    pub title: String,
    /// Its free note; every version.
    pub note: Vec<String>,
    /// Where it is changed.
    pub edit: String,
    /// Where its history is.
    pub history: String,
}

/// Everything that is to be said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What the team says is one.
    pub ties: Vec<Line<[RecordId; 2]>>,
    /// Encounters that were said to be of another.
    pub moved: Vec<Line<RecordId>>,
    /// What is not settled: in words, and where.
    pub disputed: Vec<(String, String)>,
    /// What it may be one with: what, how sure, where.
    pub maybe: Vec<(String, String, String)>,
    /// The records, when there are several.
    pub parts: Vec<Part>,
}

/// Says it.
pub fn tell(open: &OpenBook, labels: &Labels<'_>, of: Of, record: RecordId) -> Told {
    let m = labels.words();
    let members = open.book.members(record);
    let shown = of.name(open, labels, record);
    let lead = open.book.lead(record);
    let own = |record| of.own_name_within(open, labels, record);
    let tie = |two: [RecordId; 2]| {
        let goes_by = |end: RecordId| if of == Of::Persons { own(end) == shown } else { end == lead };
        let words = match two {
            [one, other] if goes_by(one) => m.same.joined_with(&own(other)),
            [one, other] if goes_by(other) => m.same.joined_with(&own(one)),
            [one, other] => m.same.joined_with(&m.same.two(&own(one), &own(other))),
        };
        Line { words, href: of.pair_from(two, record), undo: two }
    };
    let other_of = |[one, other]: [RecordId; 2]| if members.contains(&one) { other } else { one };
    let moved = |moved: Moved| {
        let count = moved.encounters.len();
        let words = if open.book.lead(moved.named) == lead {
            m.same.split_to(count, &of.name(open, labels, moved.to))
        } else {
            m.same.split_from(count, &of.name(open, labels, moved.named))
        };
        Line { words, href: of.pair_from([moved.named, moved.to], record), undo: moved.split }
    };
    let maybe = open.suggested_with(record).into_iter().map(|pair| {
        let two = [pair.one, pair.other];
        let sure = Sure::of(pair.score, of == Of::Persons).say(m);
        (of.name(open, labels, other_of(two)), sure.to_owned(), of.pair_from(two, record))
    });
    let disputed = open.disputed_with(record).into_iter();
    let whose = open.whose_with(record).into_iter();
    let whose = whose.map(|(encounter, named)| {
        let words = if of == Of::Persons {
            m.same.whose_of(&Of::Encounters.name(open, labels, encounter))
        } else {
            m.same.whose.to_owned()
        };
        (words, whose_href(encounter, named))
    });
    let disputed =
        disputed.map(|two| (m.same.disputed_with(&of.name(open, labels, other_of(two))), of.pair_from(two, record)));
    let mut parts = open.parts(record);
    if of == Of::Persons {
        parts.sort_by_key(|part| (open.book.own_first_contact(*part).map_or(i64::MAX, |at| at.0), *part));
    } else {
        parts.sort_by_key(|part| open.replica.state(*part).and_then(crate::labels::at));
    }
    let part = |part: RecordId| {
        let state = open.replica.state(part)?;
        let note = if of == Of::Encounters {
            encounter::NOTE.get(state).values().into_iter().cloned().collect()
        } else {
            Vec::new()
        };
        Some(Part {
            title: of.own_name(open, labels, part),
            note,
            edit: format!("{}/edit", of.href(part)),
            history: format!("{}/history", of.href(part)),
        })
    };
    let several = parts.len() > 1;
    Told {
        ties: open.ties(record).into_iter().map(tie).collect(),
        moved: open.book.moved(record).into_iter().filter(|_| of == Of::Persons).map(moved).collect(),
        disputed: disputed.chain(whose).collect(),
        maybe: maybe.collect(),
        parts: parts.into_iter().filter(|_| several).filter_map(part).collect(),
    }
}
