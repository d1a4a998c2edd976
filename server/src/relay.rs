//! What other processes did reaches those who listen here.

use crate::hub::Tide;
use crate::state::Lanterne;
use crate::store::{Elsewhere, Moved};
use shared::ids::TeamId;
use tokio::sync::mpsc;

/// Passes on what is heard, until nothing more can be.
pub async fn relay(app: Lanterne, mut elsewhere: mpsc::Receiver<Elsewhere>) {
    while let Some(heard) = elsewhere.recv().await {
        match heard {
            Elsewhere::Moved(team, moved) => pass_on(&app, team, &[moved]).await,
            Elsewhere::Unknown => {
                for team in app.hub.listened() {
                    pass_on(&app, team, &[Moved::Log, Moved::Directory, Moved::Admissions, Moved::Sessions]).await;
                }
            }
        }
    }
}

/// The truth is in the store: a hint only says that it is worth a look.
async fn pass_on(app: &Lanterne, team: TeamId, moved: &[Moved]) {
    if !app.hub.listened().contains(&team) {
        return;
    }
    let position = match app.store.position(team).await {
        Ok(Some(position)) => position,
        Ok(None) => return,
        Err(error) => return tracing::warn!(%error, "a hint of another process could not be followed"),
    };
    app.hub.tell(team, |tide: &mut Tide| {
        tide.seq = tide.seq.max(position.last_seq);
        tide.directory_len = tide.directory_len.max(position.directory_len);
        tide.admissions += u64::from(moved.contains(&Moved::Admissions));
        tide.sessions += u64::from(moved.contains(&Moved::Sessions));
    });
}
