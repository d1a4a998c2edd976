//! Who is called what in the open notebook.

use super::{Labels, Names};
use crate::i18n::Lang;
use crate::state::OpenBook;
use shared::domain::{Lists, Person, case, kind};
use shared::history::State;
use shared::ids::{DeviceId, MemberId, RecordId};

impl Names for OpenBook {
    fn member(&self, member: MemberId) -> String {
        self.member_name(member)
    }

    fn record(&self, record: RecordId) -> Option<String> {
        let state = self.seen(record)?;
        match state.kind? {
            kind::PERSON => Person::read(record, &state).shown_name(),
            // A case is called by whose it is.
            kind::CASE => {
                let person = case::PERSON.get(&state).values().into_iter().flatten().copied().next()?;
                self.record(self.book.lead(person))
            }
            _ => None,
        }
    }

    fn says(&self, record: RecordId) -> Option<&State> {
        self.replica.state(record)
    }

    fn device(&self, device: DeviceId) -> String {
        self.directory.device(device).map_or_else(String::new, |device| self.member_name(device.member))
    }
}

/// Before the team's notebook has arrived nobody has a name yet, and one can write all the same.
#[derive(Clone, Copy, Debug)]
pub struct NoNames;

impl Names for NoNames {
    fn member(&self, _: MemberId) -> String {
        String::new()
    }

    fn record(&self, _: RecordId) -> Option<String> {
        None
    }

    fn device(&self, _: DeviceId) -> String {
        String::new()
    }
}

/// Says something in the words of the open notebook; without one, in the words that every team starts with.
pub fn say<R>(
    open: Option<&OpenBook>,
    lang: Lang,
    now: shared::clock::Millis,
    say: impl FnOnce(&Labels<'_>) -> R,
) -> R {
    match open {
        Some(open) => say(&Labels::of(open, lang, now)),
        None => {
            let lists = Lists::of(None);
            say(&Labels { lang, lists: &lists, names: &NoNames, now: super::local(now) })
        }
    }
}
