//! When it was, and who was there: both fill themselves in and both can be changed.

use super::Form;
use crate::components::{ChipOption, MultiChips, TextField};
use crate::i18n::{machine, use_messages};
use crate::labels::{instant, local};
use crate::pages::notebook::pad::NameSet;
use chrono::NaiveDateTime;
use leptos::prelude::*;
use shared::domain::encounter;
use shared::ids::MemberId;

/// The part of the form.
#[component]
pub fn When(form: Form) -> impl IntoView {
    let m = use_messages();
    let at = form.state.with_untracked(|s| encounter::AT.get(s).into_settled());
    let value = RwSignal::new(at.map(|at| machine(local(at))).unwrap_or_default());
    let set = move |text: String| {
        let Some(at) = parse(&text) else { return };
        form.edit_text(move |draft, base| encounter::AT.set(draft, base, &instant(at)));
    };
    let authors = Memo::new(move |_| {
        form.state.with(|s| encounter::AUTHORS.present(s)).iter().map(ToString::to_string).collect::<Vec<_>>()
    });
    let options = Memo::new(move |_| form.team());
    let toggle = move |(id, present): (String, bool)| {
        let Ok(member) = id.parse::<MemberId>() else { return };
        form.edit(move |draft, base| encounter::AUTHORS.set(draft, base, &member, present));
    };
    view! {
        <TextField
            id="encounter-when"
            label=m.encounter.when_change
            value
            kind="datetime-local"
            on_input=set
        />
        {move || {
            (options.with(Vec::len) > 1)
                .then(|| {
                    view! { <MultiChips label=m.encounter.authors options values=authors on_toggle=toggle /> }
                })
        }}
        <NameSet
            pad=form.pad
            field=&encounter::OTHERS
            id="encounter-others"
            label=m.round.teammates_other
            add=m.encounter.other_name
            help=m.round.teammates_other_help
        />
    }
}

/// The value of a `datetime-local` field; seconds, where a browser adds them, are dropped.
pub fn parse(text: &str) -> Option<NaiveDateTime> {
    let minutes = text.get(..16)?;
    NaiveDateTime::parse_from_str(minutes, "%Y-%m-%dT%H:%M").ok()
}

impl Form {
    /// `hier soir, 23 h 38`.
    pub(super) fn said_time(self) -> String {
        let at = self.state.with(|s| encounter::AT.get(s).into_settled());
        at.map_or_else(String::new, |at| self.say(|labels| labels.when(at)))
    }

    /// Everyone who may have been there, the writer first.
    pub(super) fn team(self) -> Vec<ChipOption> {
        let m = self.words();
        let team = self.notebook.read(|open| {
            let mut team: Vec<_> = open
                .directory
                .members()
                .filter(|member| !member.removed)
                .map(|member| (member.card.id, open.member_name(member.card.id)))
                .collect();
            team.sort_by_key(|(id, name)| (*id != open.me, name.clone()));
            let say = |(id, name): (MemberId, String)| {
                let name = if id == open.me { format!("{name} ({})", m.common.you) } else { name };
                ChipOption::new(id.to_string(), name)
            };
            team.into_iter().map(say).collect()
        });
        team.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_for_date_and_time_is_read_with_and_without_seconds() {
        let at = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).and_then(|day| day.and_hms_opt(23, 38, 0));
        assert_eq!(parse("2026-11-24T23:38"), at);
        assert_eq!(parse("2026-11-24T23:38:41.5"), at);
        assert_eq!(parse(""), None);
        assert_eq!(parse("hier soir, vers minuit é"), None);
    }
}
