//! A look at a copy of the store, as whoever means to restore it, and as a reader of its revisions. Changes nothing in the file.

use super::{log, migrations};
use crate::store::log::{PageSize, Position};
use crate::store::row::Columns;
use crate::store::{Result, StoreError};
use shared::directory::{Directory, SignedEntry};
use shared::history::SealedRevision;
use shared::ids::{RevisionId, TeamId};
use shared::wire::RefusalReason;
use shared::wire::pull::{Cursor, PulledRevision};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Row, SqliteConnection};
use std::path::Path;

/// How many revisions are looked at together.
const PAGE: PageSize = PageSize { revisions: 1000, bytes: 16 * 1024 * 1024 };

/// What a copy holds, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Each team, and how far its log and directory have come.
    pub teams: Vec<(TeamId, Position)>,
    /// How many revisions checked well.
    pub sound: u64,
    /// Everything that is not as it must be; ids and numbers only.
    pub faults: Vec<String>,
}

/// Looks at the file.
///
/// # Errors
/// When it is no database that can be read at all.
pub async fn inspect(file: &Path) -> Result<Report> {
    // Immutable: no journal is made beside it, and a copy on a read-only disk can be looked at.
    let options =
        SqliteConnectOptions::new().filename(file).read_only(true).immutable(true).disable_statement_logging();
    let mut connection = options.connect().await?;
    let mut report = Report::default();
    for row in sqlx::query("PRAGMA integrity_check(20)").fetch_all(&mut connection).await? {
        let said: String = row.try_get(0)?;
        if said != "ok" {
            report.faults.push(format!("the file is damaged: {said}"));
        }
    }
    let version: Option<i64> = sqlx::query("SELECT max(version) AS version FROM _sqlx_migrations")
        .fetch_one(&mut connection)
        .await?
        .try_get("version")?;
    // An older copy is brought up to date by the server that opens it; what is read here has been the same since the first step.
    if version.is_none_or(|version| version > migrations::LATEST) {
        let found = version.map_or_else(|| "none".to_owned(), |version| version.to_string());
        report.faults.push(format!("schema version {found}, and this program knows {}", migrations::LATEST));
        return Ok(report);
    }
    for row in sqlx::query("SELECT team FROM teams ORDER BY created").fetch_all(&mut connection).await? {
        team(&mut connection, TeamId::from_bytes(row.bytes("team")?), &mut report).await?;
    }
    Ok(report)
}

async fn team(connection: &mut SqliteConnection, team: TeamId, report: &mut Report) -> Result<()> {
    let position = log::position(&mut *connection, team).await?.ok_or(StoreError::Unreadable("team"))?;
    report.teams.push((team, position));
    let rows = sqlx::query("SELECT bytes, signature FROM directory_entries WHERE team = ? ORDER BY seq")
        .bind(&team.as_bytes()[..])
        .fetch_all(&mut *connection)
        .await?;
    let entries: Result<Vec<SignedEntry>> = rows
        .iter()
        .map(|row| Ok(SignedEntry { bytes: row.blob("bytes")?, signature: row.signature("signature")? }))
        .collect();
    let directory = match Directory::replay(entries?, None) {
        Ok(directory) => directory,
        Err(error) => {
            report.faults.push(format!("team {team}: the directory does not check: {error}"));
            return Ok(());
        }
    };
    let (mut seq, mut next) = (0, 1);
    while seq < position.last_seq {
        let after = Some(Cursor { log_epoch: position.log_epoch, seq });
        let page = log::read(connection, team, after, PAGE).await?;
        for item in &page.items {
            if item.seq != next {
                report.faults.push(format!("team {team}: numbers {next} to {} are missing", item.seq - 1));
            }
            next = item.seq + 1;
            match check(item.revision.clone(), &directory) {
                Ok(()) => report.sound += 1,
                Err((id, reason)) => report.faults.push(format!("team {team}: {} ({id}): {reason}", item.seq)),
            }
        }
        if page.items.is_empty() {
            break;
        }
        seq = page.up_to;
    }
    if next <= position.last_seq {
        report.faults.push(format!("team {team}: numbers {next} to {} are missing", position.last_seq));
    }
    Ok(())
}

/// As a reader does.
fn check(revision: PulledRevision, directory: &Directory) -> std::result::Result<(), (RevisionId, RefusalReason)> {
    match revision {
        PulledRevision::Whole(sealed) => {
            let id = sealed.id();
            sealed.verify(directory).map(drop).map_err(|reason| (id, reason))
        }
        PulledRevision::Erased { header, signature } => SealedRevision::verify_erased(&header, &signature, directory)
            .map(drop)
            .map_err(|reason| (shared::history::Header::id(&header), reason)),
    }
}
