//! Accompanying somebody: the list of cases, one case, its objectives, and what of it stands on a person's page.

mod body;
mod edit;
mod ending;
pub mod fields;
mod list;
pub mod now;
mod objective_edit;
mod objective_page;
mod objectives;
mod page;
mod person;
pub mod places;
pub mod referrals;
mod said;
mod stage;
mod told;
pub mod writing;

pub use edit::{CaseEdit, CaseNew};
pub use ending::{CaseClose, CaseReopen};
pub use list::CasesPage;
pub use objective_edit::{ObjectiveEdit, ObjectiveNew};
pub use objective_page::ObjectivePage;
pub use page::CasePage;
pub use person::PersonCase;
pub use told::{Happening, happenings};
