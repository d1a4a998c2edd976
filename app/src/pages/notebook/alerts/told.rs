//! An alert, said.

use crate::components::dialled;
use crate::labels::{Labels, local};
use crate::state::OpenBook;
use shared::clock::Millis;
use shared::domain::alert::{self, Advice, standing};
use shared::domain::{Alert, Phone};
use shared::ids::RecordId;

/// How far an alert has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The server does not have it.
    NotSent,
    /// The server has it, and nobody has said that they saw it.
    Sent,
    /// Somebody saw it.
    Seen,
    /// It is over.
    Lifted,
}

/// Everything the screens say of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Which.
    pub record: RecordId,
    /// Who raised it, as a heading.
    pub title: String,
    /// When.
    pub at: String,
    /// Who is in danger, and where to read of her.
    pub person: Option<(String, String)>,
    /// The encounter, when it is here.
    pub encounter: Option<RecordId>,
    /// Facts.
    pub notes: Vec<String>,
    /// How far it has come.
    pub stage: Stage,
    /// That in words.
    pub stage_said: String,
    /// Who saw it, who was called, who lifted it.
    pub lines: Vec<String>,
    /// What to do: on the phone of whoever raised it from the first minute, everywhere once nobody answered in time.
    pub advice: Option<&'static str>,
    /// Whether the reader raised it.
    pub mine: bool,
    /// Whether the reader said that she saw it.
    pub seen_by_me: bool,
}

/// Says one as it stands `now`; nothing when it is not here.
pub fn tell(open: &OpenBook, labels: &Labels<'_>, now: Millis, duty: &[Phone], record: RecordId) -> Option<Told> {
    let state = open.replica.state(record)?;
    let history = open.replica.history(record)?;
    let m = labels.words();
    let read = Alert::read(record, state);
    let by = alert::raised_by(history);
    let numbers = duty.iter().filter(|phone| dialled(&phone.number).is_some()).count();
    let stands = standing(now, &read, by.map(|(member, _)| member), numbers);
    let time = |at: Millis| crate::i18n::time(labels.lang, local(at).time());
    let first = history.steps().find(|step| step.parents.is_empty()).map(|step| step.id);
    let unsent = first.is_some_and(|id| open.unsent.contains_key(&id));
    let stage = match (stands.is_open(), stands.seen.is_empty(), unsent) {
        (false, ..) => Stage::Lifted,
        (true, false, _) => Stage::Seen,
        (true, true, true) => Stage::NotSent,
        (true, true, false) => Stage::Sent,
    };
    let seen: Vec<String> = stands
        .seen
        .iter()
        .map(|(who, at)| match at {
            Some(at) => m.alerts.seen(&open.member_name(*who), &time(*at)),
            None => m.alerts.seen_sometime(&open.member_name(*who)),
        })
        .collect();
    let sent = first.and_then(|id| open.sent.get(&id)).map(|at| m.alerts.sent_at(&time(*at)));
    let stage_said = match stage {
        Stage::NotSent => m.alerts.not_sent.to_owned(),
        Stage::Sent => sent.clone().unwrap_or_else(|| m.alerts.sent.to_owned()),
        Stage::Seen => seen.first().cloned().unwrap_or_default(),
        Stage::Lifted => m.alerts.lifted_short.to_owned(),
    };
    let mut lines = Vec::new();
    match stage {
        Stage::NotSent => lines.push(m.alerts.not_sent_text.to_owned()),
        Stage::Sent => lines.push(m.alerts.not_seen.to_owned()),
        Stage::Seen => lines.extend(seen.into_iter().skip(1)),
        Stage::Lifted => lines.extend(seen),
    }
    lines.extend(stands.called.iter().map(|at| m.alerts.called(&time(*at))));
    lines.extend(stands.lifted.iter().map(|(who, at)| m.alerts.lifted(&open.member_name(*who), &labels.when(*at))));
    let mine = by.is_some_and(|(member, _)| member == open.me);
    let advice = (mine || stands.late).then_some(stands.advice).and_then(|advice| match advice {
        Advice::Nothing => None,
        Advice::CallEmergency => Some(m.alerts.call_emergency),
        Advice::CallFirst => Some(m.alerts.call_first),
        Advice::CallSecond => Some(m.alerts.call_second),
        Advice::CallAgain => Some(m.alerts.call_again),
    });
    let person = read.person.values().into_iter().find_map(|person| *person);
    let encounter = read.encounter.values().into_iter().find_map(|encounter| *encounter);
    Some(Told {
        record,
        title: by.map_or_else(|| m.alerts.title.to_owned(), |(who, _)| m.alerts.of(&open.member_name(who))),
        at: read.at.values().into_iter().min().map(|at| labels.when(*at)).unwrap_or_default(),
        person: person.and_then(|id| Some((format!("/app/persons/{id}"), labels.names.record(id)?))),
        encounter: encounter.filter(|id| open.replica.state(*id).is_some()),
        notes: read.note.values().into_iter().filter(|text| !text.is_empty()).cloned().collect(),
        stage,
        stage_said,
        lines,
        advice,
        mine,
        seen_by_me: stands.seen.iter().any(|(who, _)| *who == open.me),
    })
}

/// Every alert, the latest first: those that nobody has lifted, or the others.
pub fn all(open: &OpenBook, labels: &Labels<'_>, now: Millis, duty: &[Phone], lifted: bool) -> Vec<Told> {
    let asked = |record: &&RecordId| {
        open.replica.state(**record).is_some_and(|state| Alert::read(**record, state).is_lifted() == lifted)
    };
    let told = open.book.alerts().iter().filter(asked);
    told.filter_map(|record| tell(open, labels, now, duty, *record)).collect()
}
