//! The figures of a period, from a device's replica: the same counting, and the same lines, as on the page.

use crate::member::Notebook;
use serde::Serialize;
use shared::domain::alike::Suggestion;
use shared::domain::year::{Figures, Line, csv, date, external, internal};
use shared::domain::{Alike, Asked, Book, Lists, Year, team_settings};

/// Figures as they stand in a file.
#[derive(Debug, Serialize)]
pub struct Report {
    /// Always `lanterne-report`.
    format: &'static str,
    /// 1: further members may be added, none is taken away.
    version: u32,
    from: String,
    to: String,
    closing: String,
    only_antenne: Option<String>,
    only_sector: Option<String>,
    only_channel: Option<String>,
    /// `team`, or `outside` when small numbers are masked.
    audience: &'static str,
    rows: Vec<Line>,
    #[serde(skip)]
    counted: Counted,
}

/// What was counted, for whoever writes it in another form.
#[derive(Debug)]
pub struct Counted {
    /// What was asked for.
    pub asked: Asked,
    /// Whether it is for outside the team.
    pub outside: bool,
    /// The figures, whole.
    pub figures: Figures,
    /// The team's lists.
    pub lists: Lists,
    /// What the team calls itself.
    pub team: String,
}

impl Report {
    /// Counts. `outside` masks small numbers.
    pub fn of(notebook: &Notebook, asked: Asked, outside: bool) -> Self {
        let (replica, team) = (&notebook.replica, notebook.directory.team());
        let (book, alike) = (Book::of(replica), Alike::of(replica));
        let lists = Lists::of(replica.state(team_settings::record_of(team)));
        let year = Year::of(replica, &book, &lists, asked.clone());
        let lead = |pair: Suggestion| Suggestion { one: book.lead(pair.one), other: book.lead(pair.other), ..pair };
        let leads = |pairs: Vec<Suggestion>| pairs.into_iter().map(lead).collect::<Vec<_>>();
        let ruled = |one, other| book.decided(one, other);
        let figures = year.figures(&leads(alike.encounters(&ruled)), &leads(alike.persons(&ruled)));
        let rows = if outside { external(&figures, &lists) } else { internal(&figures, &lists) };
        let called = notebook.keyring.team_name(&notebook.directory).unwrap_or_default();
        let word = |id: &Option<shared::domain::ValueId>| id.as_ref().map(|id| id.as_str().to_owned());
        Self {
            format: "lanterne-report",
            version: 1,
            from: date(asked.from),
            to: date(asked.to),
            closing: date(asked.closing),
            only_antenne: word(&asked.antenne),
            only_sector: word(&asked.sector),
            only_channel: word(&asked.channel),
            audience: if outside { "outside" } else { "team" },
            rows,
            counted: Counted { asked, outside, figures, lists, team: called },
        }
    }

    /// What was counted.
    pub fn counted(&self) -> &Counted {
        &self.counted
    }

    /// One tidy table.
    pub fn csv(&self) -> String {
        csv(&self.counted.asked, &self.rows)
    }

    /// The same numbers as one JSON object.
    ///
    /// # Errors
    /// None in practice: every member can be written as JSON.
    pub fn json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self)
    }
}
