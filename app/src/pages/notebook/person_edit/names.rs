//! A nickname that somebody has already, and the month from which someone is an adult.

use super::super::pad::Pad;
use crate::components::{ListRow, Rows, TextField};
use crate::i18n::use_messages;
use crate::labels::{instant, last_seen, local};
use chrono::NaiveDate;
use leptos::prelude::*;
use shared::domain::{Month, person};

/// A nickname that somebody has already may be the same person: said, with a way to her, and nothing is decided.
#[component]
pub fn KnownAlready(
    /// What is written.
    pad: Pad,
    /// The nickname, as it is being written.
    name: RwSignal<String>,
) -> impl IntoView {
    let m = use_messages();
    let mine = pad.draft.record();
    let same = Memo::new(move |_| {
        let name = name.get();
        let name = shared::domain::search::fold(name.trim());
        if name.is_empty() {
            return Vec::new();
        }
        pad.ask(|labels, open| {
            let found = open.persons.find_once(&open.book, &name, 5).into_iter();
            let same =
                found.filter(|f| f.record != open.book.lead(mine) && shared::domain::search::fold(&f.name) == name);
            same.map(|f| (f.record, f.name.clone(), last_seen(labels, open, f.record))).collect::<Vec<_>>()
        })
    });
    move || {
        let same = same.get();
        (!same.is_empty()).then(|| {
            let row = |(id, name, seen)| {
                view! { <ListRow href=format!("/app/persons/{id}") title=name sub=String::clone(&seen) /> }
            };
            view! {
                <div class="stack-tight" role="status">
                    <p>{m.person.known_already}</p>
                    <Rows>{same.into_iter().map(row).collect_view()}</Rows>
                </div>
            }
        })
    }
}

/// The month of the eighteenth birthday, when it is known.
#[component]
pub fn AdultFrom(
    /// What is written.
    pad: Pad,
) -> impl IntoView {
    let m = use_messages();
    let now = pad.state.with_untracked(|s| person::ADULT_FROM.get(s).into_settled());
    let value = RwSignal::new(now.map(|month| format!("{:04}-{:02}", month.year, month.month)).unwrap_or_default());
    let set = move |text: String| {
        pad.edit_text(|draft, base| match parse(&text) {
            Some(month) => person::ADULT_FROM.set(draft, base, &month),
            None => person::ADULT_FROM.clear(draft, base),
        });
    };
    view! {
        <TextField
            id="adult-from"
            label=m.encounter.adult_from
            value
            kind="month"
            optional=true
            on_input=set
        />
    }
}

/// The day the team first met someone, where that was before Lanterne.
#[component]
pub fn FirstContact(
    /// What is written.
    pad: Pad,
) -> impl IntoView {
    let m = use_messages();
    let at = pad.state.with_untracked(|s| person::FIRST_CONTACT.get(s).into_settled());
    let value = RwSignal::new(at.map(|at| local(at).date().to_string()).unwrap_or_default());
    let set = move |text: String| {
        let date = NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok();
        // Noon, so that the day stays the same wherever it is read in Europe.
        let at = date.and_then(|date| date.and_hms_opt(12, 0, 0)).map(instant);
        pad.edit_text(|draft, base| match &at {
            Some(at) => person::FIRST_CONTACT.set(draft, base, at),
            None => person::FIRST_CONTACT.clear(draft, base),
        });
    };
    view! {
        <TextField
            id="first-contact"
            label=m.person.first_contact
            help=m.person.first_contact_help
            value
            kind="date"
            optional=true
            on_input=set
        />
    }
}

/// The value of a `month` field; where a browser has none, the same written by hand: `2027-03` or `03/2027`.
fn parse(text: &str) -> Option<Month> {
    let (year, month) = match text.trim().split_once('-') {
        Some((year, month)) => (year, month),
        None => text.trim().split_once('/').map(|(month, year)| (year, month))?,
    };
    let year = year.trim().parse().ok().filter(|year| (1900..2200).contains(year))?;
    Month::new(year, month.trim().parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_in_both_writings() {
        assert_eq!(parse("2027-03"), Month::new(2027, 3));
        assert_eq!(parse("03/2027"), Month::new(2027, 3));
        assert_eq!(parse("2027-13"), None);
        assert_eq!(parse("mars"), None);
        assert_eq!(parse(""), None);
    }
}
