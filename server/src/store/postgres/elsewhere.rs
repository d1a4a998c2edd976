//! What the processes of one database tell each other: `NOTIFY lanterne, '<process>:<what>:<team>'`.

use super::Process;
use crate::store::{Elsewhere, Moved, Result};
use shared::ids::TeamId;
use sqlx::PgConnection;
use sqlx::postgres::{PgListener, PgPool};
use std::time::Duration;
use tokio::sync::mpsc;

const CHANNEL: &str = "lanterne";

/// How many hints wait for a slow listener; the database keeps the rest.
const QUEUE: usize = 256;

/// After what time a lost connection is asked for again.
const AGAIN: Duration = Duration::from_secs(1);

/// Tells the other processes, once the transaction is committed.
pub(super) async fn tell(connection: &mut PgConnection, process: Process, team: TeamId, moved: Moved) -> Result<()> {
    let what = match moved {
        Moved::Log => "log",
        Moved::Directory => "directory",
        Moved::Admissions => "admissions",
        Moved::Sessions => "sessions",
    };
    let said = format!("{:032x}:{what}:{:032x}", process.0, u128::from_be_bytes(*team.as_bytes()));
    sqlx::query("SELECT pg_notify($1, $2)").bind(CHANNEL).bind(said).execute(connection).await?;
    Ok(())
}

/// Hears what other processes say, until the answer is dropped.
pub(super) fn listen(pool: PgPool, process: Process) -> mpsc::Receiver<Elsewhere> {
    let (sender, receiver) = mpsc::channel(QUEUE);
    tokio::spawn(async move {
        while !sender.is_closed() && !pool.is_closed() {
            if let Err(error) = hear(&pool, process, &sender).await {
                tracing::warn!(%error, "hints of other processes are not heard");
                tokio::time::sleep(AGAIN).await;
            }
        }
    });
    receiver
}

async fn hear(pool: &PgPool, process: Process, sender: &mpsc::Sender<Elsewhere>) -> Result<()> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen(CHANNEL).await?;
    // Whatever was said before this moment was not heard.
    let mut heard = Some(Elsewhere::Unknown);
    loop {
        if let Some(heard) = heard
            && sender.send(heard).await.is_err()
        {
            return Ok(());
        }
        tokio::select! {
            () = sender.closed() => return Ok(()),
            said = listener.try_recv() => heard = match said? {
                Some(said) => read(said.payload(), process),
                None => Some(Elsewhere::Unknown),
            },
        }
    }
}

/// What another process said; nothing of what is this one's own, or of what a newer version says.
fn read(said: &str, own: Process) -> Option<Elsewhere> {
    let mut parts = said.split(':');
    let (process, what, team) = (parts.next()?, parts.next()?, parts.next()?);
    if u128::from_str_radix(process, 16).ok()? == own.0 {
        return None;
    }
    let moved = match what {
        "log" => Moved::Log,
        "directory" => Moved::Directory,
        "admissions" => Moved::Admissions,
        "sessions" => Moved::Sessions,
        _ => return None,
    };
    Some(Elsewhere::Moved(TeamId::from_bytes(u128::from_str_radix(team, 16).ok()?.to_be_bytes()), moved))
}
