//! What the team said of a person and of others, in her thread: that they are one or two, whose encounters are, and what was taken
//! back.

use super::Happening;
use crate::labels::{Labels, Names, local};
use crate::state::OpenBook;
use shared::domain::{Heard, Person, Saying, heard};
use shared::ids::RecordId;

/// Everything that was said, in no order.
pub fn said(open: &OpenBook, labels: &Labels<'_>, person: RecordId) -> Vec<Happening> {
    let all = heard(&open.replica, &open.book, person).into_iter();
    all.filter_map(|heard| tell(open, labels, person, &heard)).collect()
}

fn tell(open: &OpenBook, labels: &Labels<'_>, person: RecordId, heard: &Heard) -> Option<Happening> {
    let m = labels.words();
    let [one, other] = heard.two;
    let count = heard.encounters.len();
    let title = match heard.saying {
        Saying::Moved if open.book.lead(one) == open.book.lead(person) => {
            m.same.split_to(count, &name(open, labels, other))
        }
        Saying::Moved => m.same.split_from(count, &name(open, labels, one)),
        Saying::Undone if count > 0 => m.story.moved_back(count, &name(open, labels, one)),
        Saying::Joined => m.story.joined_person(&who(open, labels, person, heard.two)),
        Saying::Distinct => m.story.distinct_person(&who(open, labels, person, heard.two)),
        Saying::Undone => m.story.parted(&who(open, labels, person, heard.two)),
        Saying::Answered | Saying::Other => m.story.said_other.to_owned(),
    };
    Some(Happening {
        at: local(heard.moment.when()?),
        title,
        href: format!("/app/same/persons/{one}/{other}"),
        lines: vec![m.cases.by(&labels.names.member(heard.moment.author))],
        strong: false,
        state: None,
    })
}

/// The other of two: of two that are both hers now, the one by whose nickname her page does not go.
fn who(open: &OpenBook, labels: &Labels<'_>, person: RecordId, [one, other]: [RecordId; 2]) -> String {
    let hers = open.book.members(person);
    let goes_by = |end: RecordId| open.record(person) == own(open, end);
    let one_is_meant = hers.contains(&other) && (!hers.contains(&one) || goes_by(other) && !goes_by(one));
    name(open, labels, if one_is_meant { one } else { other })
}

/// What a file calls her by itself, whatever it is one with.
fn own(open: &OpenBook, record: RecordId) -> Option<String> {
    Person::read(record, open.replica.state(record)?).shown_name()
}

fn name(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> String {
    own(open, record).unwrap_or_else(|| labels.words().person.not_here_short.to_owned())
}
