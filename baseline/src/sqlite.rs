//! A database that inserts what it is given: one table, no index but its key, one prepared statement.

use crate::say;
use anyhow::ensure;
use rusqlite::Connection;
use std::path::PathBuf;
use std::time::Instant;

/// How much.
#[derive(clap::Args)]
pub struct Args {
    /// The file, which must not be there
    #[arg(long)]
    file: PathBuf,
    /// Rows in all
    #[arg(long)]
    rows: usize,
    /// Rows in a transaction
    #[arg(long)]
    batch: usize,
    /// Bytes in a row
    #[arg(long)]
    bytes: usize,
}

/// Inserts, and prints rows per second.
pub fn insert(args: &Args) -> anyhow::Result<()> {
    let Args { file, rows, batch, bytes } = args;
    ensure!(!file.exists() && *rows >= 1 && *batch >= 1, "a new file, some rows, some in a transaction");
    let mut connection = Connection::open(file)?;
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    ensure!(mode == "wal", "the file takes no WAL");
    connection.execute_batch(
        "PRAGMA synchronous = FULL; CREATE TABLE rows (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
    )?;
    let row = vec![0x5a_u8; *bytes];
    let (mut seq, began) = (0_usize, Instant::now());
    while seq < *rows {
        let transaction = connection.transaction()?;
        {
            let mut insert = transaction.prepare("INSERT INTO rows (seq, bytes) VALUES (?, ?)")?;
            for _ in 0..(*batch).min(rows - seq) {
                seq += 1;
                insert.execute((i64::try_from(seq)?, &row))?;
            }
        }
        transaction.commit()?;
    }
    say(&format!("{:.1}", *rows as f64 / began.elapsed().as_secs_f64()))?;
    Ok(())
}
