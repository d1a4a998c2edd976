//! Writing the team's settings: each change a revision of its own, so that two coordinators rarely meet in one.

use crate::i18n::Messages;
use crate::state::Notebook;
use shared::domain::{Label, TEAM_SETTINGS, ValueId, team_settings as settings};
use shared::history::{Draft, State};

/// Changes the settings and saves them.
///
/// # Errors
/// The sentence that says why nothing was changed.
pub async fn change(
    notebook: Notebook,
    m: &'static Messages,
    write: impl FnOnce(&mut Draft, &State),
) -> Result<(), &'static str> {
    let record = notebook.peek(|open| settings::record_of(open.directory.team()));
    let draft = record.and_then(|record| notebook.draft(Some(record), TEAM_SETTINGS)).ok_or(m.unlock.auto_locked)?;
    draft.edit(write);
    let saved = draft.save().await;
    if saved.is_err() {
        // Nobody goes on writing here: what was not saved is told now, and not kept to surprise someone later.
        draft.discard().await;
    }
    saved.map(drop).map_err(|why| why.say(m))
}

/// Adds a value of the team's own to a list and answers its identifier.
///
/// # Errors
/// As [`change`].
pub async fn add_value(
    notebook: Notebook,
    m: &'static Messages,
    list: &str,
    name: &str,
) -> Result<ValueId, &'static str> {
    let id = ValueId::new(notebook.random_id().to_string());
    let (key, label) = ((list.to_owned(), id.clone()), Label { fr: name.to_owned(), en: String::new() });
    change(notebook, m, |draft, base| {
        settings::VALUES.set(draft, base, &key, true);
        settings::LABELS.set(draft, base, &key, &label);
    })
    .await?;
    Ok(id)
}
