//! Nicknames, one's own and others', and the month from which someone is an adult.

use super::super::pad::Pad;
use crate::components::{Button, IconButton, IconName, ListRow, Rows, TextField};
use crate::i18n::use_messages;
use crate::labels::last_seen;
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
            let found = open.persons.find(&name, 5).into_iter();
            let same = found.filter(|f| f.record != mine && shared::domain::search::fold(&f.name) == name);
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

/// Other nicknames: each can be taken out, and one more written.
#[component]
pub fn OtherNames(
    /// What is written.
    pad: Pad,
) -> impl IntoView {
    let m = use_messages();
    let names = Memo::new(move |_| pad.state.with(|s| person::OTHER_NAMES.present(s)));
    let more = RwSignal::new(String::new());
    let add = move |()| {
        let name = more.get_untracked().trim().to_owned();
        if !name.is_empty() {
            pad.edit(|draft, base| person::OTHER_NAMES.set(draft, base, &name, true));
            more.set(String::new());
        }
    };
    let row = move |name: String| {
        let gone = name.clone();
        view! {
            <li class="between">
                <span>{name.clone()}</span>
                <IconButton
                    icon=IconName::Close
                    label=m.encounter.remove_named(&name)
                    on_click=move |()| {
                        let name = gone.clone();
                        pad.edit(|draft, base| person::OTHER_NAMES.set(draft, base, &name, false));
                    }
                />
            </li>
        }
    };
    view! {
        <fieldset class="chips">
            <legend>{m.person.other_nicknames}</legend>
            <ul class="stack-tight">{move || names.get().into_iter().map(row).collect_view()}</ul>
            <TextField id="other-nickname" label=m.person.add_nickname value=more optional=true maxlength=40 />
            <Button icon=IconName::Plus on_click=add>
                {m.common.add}
            </Button>
        </fieldset>
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
