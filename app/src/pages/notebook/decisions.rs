//! Decisions of the team: writing one, reading and printing it, and where it stands on what it is about. Nothing is ever sent.

mod about;
mod form;
mod help;
mod list;
mod new;
mod page;
mod section;

pub use list::{DecisionsPage, ReviewLine, say, waiting};
pub use new::{DecisionEdit, DecisionNew};
pub use page::DecisionPage;
pub use section::DecisionsOn;

use crate::labels::Labels;
use shared::domain::decision;
use shared::history::State;

/// `Décision : Information préoccupante (IP)`; every version of it.
pub fn decision_title(labels: &Labels<'_>, state: &State) -> String {
    let m = labels.words();
    let said = decision::DECISION.get(state);
    let said: Vec<String> = said.values().into_iter().map(|id| labels.item("decision", id)).collect();
    if said.is_empty() { m.decisions.title.to_owned() } else { m.decisions.is(&said.join(" / ")) }
}
