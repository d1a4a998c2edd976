//! Raising an alert: a record of its own, signed and on its way before whatever it came from is finished.

use crate::state::{Notebook, OpenBook, SaveError};
use shared::domain::alert::{self, Raise};
use shared::domain::{Alert, kind};
use shared::ids::RecordId;

/// Raises it.
///
/// # Errors
/// [`SaveError`]; `Waiting` means that it is kept until a coordinator has let this member in.
pub async fn raise(notebook: Notebook, raise: Raise) -> Result<RecordId, SaveError> {
    notebook.write(None, kind::ALERT, |draft, base| raise.write(draft, base)).await
}

/// The alert that an encounter has raised and nobody has lifted.
pub fn open_alert_of(open: &OpenBook, encounter: RecordId) -> Option<RecordId> {
    open.book.alerts().iter().copied().find(|record| {
        open.replica.state(*record).is_some_and(|state| {
            let of = alert::ENCOUNTER.get(state).values().into_iter().any(|of| *of == Some(encounter));
            of && !Alert::read(*record, state).is_lifted()
        })
    })
}
