//! Who was met: found by a nickname however it is spelt, seen here lately, unknown, a group, or new.

use super::Form;
use super::person::PersonBlock;
use crate::components::{Button, ChipOption, IconName, MultiChips, SearchField, SearchOption, Section};
use crate::i18n::use_messages;
use crate::labels::{last_seen, person_option, seen_lately};
use leptos::prelude::*;
use shared::domain::{Participant, encounter};
use shared::ids::RecordId;

/// The answer that creates a person. No record id looks like it.
const NEW: &str = "new";
/// How many answers fit above a keyboard.
const ANSWERS: usize = 5;
/// How many were seen here lately.
const RECENT: usize = 6;

/// The part of the form.
#[component]
pub fn Who(form: Form) -> impl IntoView {
    let m = use_messages();
    let query = RwSignal::new(String::new());
    let choose = move |id: String| {
        if id == NEW {
            form.create(query.get_untracked().trim().to_owned());
        } else if let Ok(record) = id.parse::<RecordId>() {
            form.add(Participant::Person(record));
        }
        query.set(String::new());
    };
    let label = move || if form.participants().is_empty() { m.encounter.who_search } else { m.encounter.who_more };
    let participants = Memo::new(move |_| form.participants());
    view! {
        <Section title=m.encounter.who>
            <SearchField
                id="who"
                label
                query
                results=Memo::new(move |_| form.found(&query.get()))
                on_choose=choose
            />
            <Recent form />
            <div class="pair">
                <Button icon=IconName::PersonUnknown on_click=move |()| form.add(Participant::Unknown(form.draw()))>
                    {m.encounter.who_unknown}
                </Button>
                <Button
                    icon=IconName::People
                    on_click=move |()| {
                        let group = Participant::Group(form.draw());
                        form.add(group);
                        form.edit(move |draft, base| encounter::SIZE.set(draft, base, &group, 2));
                    }
                >
                    {m.encounter.who_group}
                </Button>
            </div>
            <For each=move || participants.get() key=|who| *who let:who>
                <PersonBlock form who />
            </For>
        </Section>
    }
}

/// Those seen lately where one is.
#[component]
fn Recent(form: Form) -> impl IntoView {
    let m = use_messages();
    // Fixed when the form opens: chips must not move under a thumb.
    let options = form.recent(RECENT);
    // Whoever is in it by another nickname of hers is chosen too.
    let lead = move |who| form.notebook.peek(|open| open.book.lead(who)).unwrap_or(who);
    let values = Memo::new(move |_| {
        form.participants().iter().filter_map(Participant::person).map(|id| lead(id).to_string()).collect::<Vec<_>>()
    });
    let toggle = move |(id, chosen): (String, bool)| {
        let Ok(record) = id.parse::<RecordId>() else { return };
        if chosen {
            form.add(Participant::Person(record));
        } else {
            let hers = |who: &Participant| who.person().is_some_and(|person| lead(person) == record);
            form.participants().into_iter().filter(hers).for_each(|who| form.remove(who));
        }
    };
    (!options.is_empty()).then(|| {
        view! { <MultiChips label=m.encounter.who_recent options values on_toggle=toggle /> }
    })
}

impl Form {
    /// A number nobody else draws.
    fn draw(self) -> u64 {
        let (high, _) = uuid::Uuid::from_bytes(*self.notebook.random_id().as_bytes()).as_u64_pair();
        high
    }

    /// The answers to what is written: persons, best first, then the offer to create one.
    fn found(self, query: &str) -> Vec<SearchOption> {
        let name = query.trim();
        if name.is_empty() {
            return Vec::new();
        }
        let m = self.words();
        let taken = self.participants();
        let mut found = self.ask(|labels, open| {
            let hits = open.persons.find_once(&open.book, name, ANSWERS);
            let in_it = |record| taken.iter().filter_map(Participant::person).any(|who| open.book.lead(who) == record);
            hits.into_iter()
                .filter(|hit| !in_it(hit.record))
                .filter_map(|hit| person_option(labels, open, hit.record))
                .collect::<Vec<_>>()
        });
        found.push(SearchOption {
            id: NEW.to_owned(),
            title: m.encounter.create_named(name),
            sub: m.encounter.who_new.to_owned(),
            icon: IconName::Plus,
        });
        found
    }

    /// Persons met lately at the encounter's place, latest first; anywhere when it has none yet.
    fn recent(self, limit: usize) -> Vec<ChipOption> {
        let place = self.state.with_untracked(|state| encounter::PLACE.get(state).into_settled());
        untrack(|| {
            self.ask(|labels, open| {
                let seen = seen_lately(open, place.as_ref(), limit);
                let named: Vec<_> = seen.into_iter().filter_map(|id| Some((id, labels.names.record(id)?))).collect();
                let alone = |name: &str| named.iter().filter(|(_, other)| other == name).count() == 1;
                let chip = |(id, name): &(RecordId, String)| {
                    // Two of one nickname are told apart by when they were met.
                    let met = if alone(name) { String::new() } else { last_seen(labels, open, *id) };
                    let label = if met.is_empty() { name.clone() } else { format!("{name} · {met}") };
                    ChipOption::new(id.to_string(), label)
                };
                named.iter().map(chip).collect()
            })
        })
    }
}
