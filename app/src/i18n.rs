//! The one layer of words: French and English, both complete by construction, the same in the server's HTML and in the browser.
//!
//! ```ignore
//! let m = use_messages();
//! view! { <h1>{m.tonight.title}</h1> <p>{m.common.encounters(3)}</p> }
//! ```
//!
//! Nothing here is global but constants: the language travels in the Leptos context ([`provide_lang`]).

mod area;
mod dates;
mod lang;
mod numbers;
mod values;
pub mod words;

#[cfg(test)]
pub(crate) mod tests;

pub use dates::{
    ago, day, day_near, day_time, is_night, lasted, machine, month, month_year, night_of, relative, said, time,
};
pub use lang::{Lang, lang_signal, provide_lang, use_lang, use_messages};
pub use numbers::{list, number, part, storage};
pub use values::{list_ids, list_name, list_values, value_label};

use words::{
    alerts, camera, case_fields, cases, common, decisions, encounter, governing, history, import, joining, live,
    morning, noting, opening, person, problems, public, report, returning, same, sending, settle, story, team,
    team_setup, tonight, trends,
};

macro_rules! messages {
    ($( $(#[doc = $doc:literal])* $field:ident: $area:ty; )*) => {
        /// Every word of one language, by screen.
        #[derive(Debug)]
        pub struct Messages {
            $( $(#[doc = $doc])* pub $field: $area, )*
        }

        pub(crate) static FR: Messages = Messages { $( $field: <$area>::FR, )* };
        pub(crate) static EN: Messages = Messages { $( $field: <$area>::EN, )* };

        #[cfg(test)]
        impl tests::Visit for Messages {
            fn visit(&self, see: &mut dyn FnMut(&'static str, &str)) {
                $( self.$field.visit(see); )*
            }
        }
    };
}

messages! {
    /// Every screen.
    common: common::Common;
    /// What components say by themselves.
    parts: common::Parts;
    /// The first page.
    welcome: public::Welcome;
    /// What it is.
    about: public::About;
    /// Install first.
    install: public::Install;
    /// Creating a team.
    create: team_setup::Create;
    /// Choosing a passphrase.
    passphrase: team_setup::Passphrase;
    /// The recovery sheet.
    sheet: team_setup::Sheet;
    /// The account sheet.
    account_sheet: team_setup::AccountSheet;
    /// Inviting.
    invite: joining::Invite;
    /// Joining.
    join: joining::Join;
    /// Noting without opening.
    noting: noting::Noting;
    /// A forgotten passphrase.
    come_back: returning::ComeBack;
    /// The recovery sheet in use.
    recover: returning::Recover;
    /// Waiting to be admitted.
    admission: joining::Admission;
    /// The camera.
    camera: camera::Camera;
    /// Signing in.
    sign_in: opening::SignIn;
    /// Unlocking.
    unlock: opening::Unlock;
    /// The neutral screen.
    neutral: opening::Neutral;
    /// Tonight.
    tonight: tonight::Tonight;
    /// The night as it happens.
    live: live::Live;
    /// This morning.
    morning: morning::Morning;
    /// Putting something to a member.
    ask: morning::Ask;
    /// The handover.
    relief: morning::Relief;
    /// Weeks and months.
    trends: trends::Trends;
    /// The activity report.
    report: report::Report;
    /// What each figure is called.
    figures: report::Figures;
    /// What the sheets of a workbook are called.
    sheets: report::SheetNames;
    /// What speaks against a figure.
    doubts: report::Doubts;
    /// Taking up a list.
    import: import::Import;
    /// What a column of it can hold.
    import_columns: import::ImportColumns;
    /// A round.
    round: tonight::Round;
    /// Alerts.
    alerts: alerts::Alerts;
    /// The telephone numbers on duty.
    duty: alerts::Duty;
    /// The hour from which a round has given no news.
    check_in: alerts::CheckIn;
    /// An encounter.
    encounter: encounter::Encounter;
    /// A person.
    person: person::Person;
    /// A note's history.
    history: history::History;
    /// Several values of one thing.
    versions: history::Versions;
    /// Two that are one.
    same: same::Same;
    /// Why two may be one.
    reasons: same::Reasons;
    /// Choosing between versions.
    settle: settle::Settle;
    /// What was said of a note, in its history.
    story: story::Story;
    /// Before leaving.
    before: story::Before;
    /// Follow-ups.
    promises: story::Promises;
    /// Names of fields.
    fields: history::Fields;
    /// Cases.
    cases: cases::Cases;
    /// Objectives of a case.
    objectives: cases::Objectives;
    /// Decisions of the team.
    decisions: decisions::Decisions;
    /// Referrals and their states.
    referring: decisions::Referring;
    /// Names of the fields of cases, objectives and decisions.
    case_fields: case_fields::CaseFields;
    /// Where a note is.
    state: sending::State;
    /// Sending and receiving.
    sync: sending::Sync;
    /// What has not arrived.
    missing: sending::Missing;
    /// What went wrong.
    problems: problems::Problems;
    /// The team.
    team: team::Team;
    /// What coordinators decide.
    governing: governing::Governing;
    /// Another device.
    other_device: governing::OtherDevice;
    /// Settings.
    settings: team::Settings;
    /// A new version waits.
    update: team::Update;
}
