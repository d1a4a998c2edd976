//! What is still missing, said in a list that leads to each place. A draft may miss anything; a note may not.

use super::Form;
use crate::components::{Icon, IconName, Notice, Tone};
use crate::i18n::use_messages;
use crate::pages::notebook::pad;
use leptos::prelude::*;
use shared::domain::{Participant, encounter};
use shared::history::State;

/// How many answers are needed.
const NEEDED: usize = 4;

/// One needed answer that is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Nobody was named.
    Who,
    /// How it came about.
    Channel,
    /// Where it was.
    Place,
    /// Somebody's prostitution status.
    Status(Participant),
}

/// What an encounter still needs, in the order of the form. Several versions of an answer are an answer.
pub fn missing(state: &State, participants: &[Participant]) -> Vec<Missing> {
    let mut all = Vec::new();
    if participants.is_empty() {
        all.push(Missing::Who);
    }
    let unsaid = |who: &&Participant| encounter::PROSTITUTION.get(state, who).values().is_empty();
    all.extend(participants.iter().filter(unsaid).copied().map(Missing::Status));
    if encounter::CHANNEL.get(state).values().is_empty() {
        all.push(Missing::Channel);
    }
    if encounter::PLACE.get(state).values().is_empty() {
        all.push(Missing::Place);
    }
    all
}

impl Missing {
    /// Where on the page it is asked, as a selector.
    pub fn place(&self) -> String {
        match self {
            Self::Who => "#who".to_owned(),
            Self::Channel => "input[name=\"channel\"]".to_owned(),
            Self::Place => "#place input, #place select, input[name=\"channel\"]".to_owned(),
            Self::Status(who) => format!("input[name=\"{}\"]", name_of("prostitution", who)),
        }
    }
}

/// The radios' group of one person's field: unique on the page.
pub fn name_of(list: &str, who: &Participant) -> String {
    match who {
        Participant::Person(id) => format!("{list}-{id}"),
        Participant::Unknown(n) => format!("{list}-u{n}"),
        Participant::Group(n) => format!("{list}-g{n}"),
    }
}

impl Form {
    /// What is missing now.
    pub fn missing(self) -> Vec<Missing> {
        let participants = self.participants();
        self.state.with(|state| missing(state, &participants))
    }

    /// The sentence for it.
    pub fn say_missing(self, what: &Missing) -> String {
        let m = self.words();
        match what {
            Missing::Who => m.encounter.who_missing.to_owned(),
            Missing::Channel => m.encounter.channel_missing.to_owned(),
            Missing::Place => m.encounter.sector_missing.to_owned(),
            Missing::Status(who) => m.encounter.prostitution_of(&self.name(who)),
        }
    }

    /// The sentence beside a field, once saving was tried.
    pub fn error(self, what: Missing, words: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || (self.asked.get() && self.missing().contains(&what)).then(|| words.to_owned()))
    }
}

/// How many of the four needed answers are there: who, her status, how, where.
pub fn answered(state: &State, participants: &[Participant]) -> usize {
    let missing = missing(state, participants);
    let unsaid = missing.iter().any(|what| matches!(what, Missing::Status(_)));
    let who = !participants.is_empty();
    let parts = [who, who && !unsaid, !missing.contains(&Missing::Channel), !missing.contains(&Missing::Place)];
    parts.into_iter().filter(|there| *there).count()
}

/// `3 sur 4 réponses nécessaires`.
#[component]
pub fn Taps(form: Form) -> impl IntoView {
    let m = use_messages();
    let count = Memo::new(move |_| {
        let participants = form.participants();
        form.state.with(|state| answered(state, &participants))
    });
    view! {
        <p class="taps">
            {move || (count.get() == NEEDED).then(|| view! { <Icon name=IconName::Check /> })}
            {move || m.parts.taps_done(count.get(), NEEDED)}
        </p>
    }
}

/// The list, once saving was tried.
#[component]
pub fn MissingList(form: Form) -> impl IntoView {
    let m = use_messages();
    let all = Memo::new(move |_| if form.asked.get() { form.missing() } else { Vec::new() });
    let line = move |what: Missing| {
        let place = what.place();
        view! {
            <li>
                <button type="button" class="link-target" on:click=move |_| pad::focus(&place)>
                    {move || form.say_missing(&what)}
                </button>
            </li>
        }
    };
    view! {
        <div role="alert">
            {move || {
                let all = all.get();
                (!all.is_empty())
                    .then(|| {
                        view! {
                            <Notice tone=Tone::Warning title=m.encounter.save_refused(all.len())>
                                <p>{m.encounter.draft_is_kept}</p>
                                <ul class="missing">{all.into_iter().map(line).collect_view()}</ul>
                            </Notice>
                        }
                    })
            }}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::domain::{Place, kind};
    use shared::history::Draft;
    use shared::ids::{CircleId, RecordId};

    fn state(write: impl FnOnce(&mut Draft, &State)) -> State {
        let (record, circle) = (RecordId::from_bytes([1; 16]), CircleId::TERRAIN);
        let mut draft = Draft::create(record, kind::ENCOUNTER, circle, Default::default());
        write(&mut draft, &State::empty());
        draft.over(&State::empty())
    }

    #[test]
    fn an_empty_encounter_misses_who_how_and_where() {
        assert_eq!(missing(&State::empty(), &[]), [Missing::Who, Missing::Channel, Missing::Place]);
    }

    #[test]
    fn each_person_has_her_own_status() {
        let (lune, unknown) = (Participant::Person(RecordId::from_bytes([7; 16])), Participant::Unknown(3));
        let state = state(|draft, base| {
            encounter::CHANNEL.set(draft, base, &"street".into());
            encounter::PLACE.set(draft, base, &Place::sector("two".into()));
            encounter::PROSTITUTION.set(draft, base, &lune, &"confirmed".into());
        });
        assert_eq!(missing(&state, &[lune, unknown]), [Missing::Status(unknown)]);
        assert_eq!(missing(&state, &[lune]), []);
        assert_eq!((answered(&state, &[lune, unknown]), answered(&state, &[lune]), answered(&state, &[])), (3, 4, 2));
    }

    #[test]
    fn age_gender_and_origin_are_never_asked_for() {
        let lune = Participant::Unknown(1);
        let state = state(|draft, base| {
            encounter::CHANNEL.set(draft, base, &"phone".into());
            encounter::PLACE.set(draft, base, &Place::free("other", "appel"));
            encounter::PROSTITUTION.set(draft, base, &lune, &"unknown".into());
        });
        assert_eq!(missing(&state, &[lune]), []);
    }
}
