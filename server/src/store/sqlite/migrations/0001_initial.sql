-- Everything that belongs to a team names it first in its key: no query of one team's request can meet another's rows.
-- Ids and hashes are blobs, times are milliseconds since 1970 by the server's clock.

CREATE TABLE server (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    secret BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT;

CREATE TABLE setup_codes (
    hash BLOB PRIMARY KEY,
    created INTEGER NOT NULL,
    used INTEGER
) STRICT, WITHOUT ROWID;

-- last_seq numbers the team's log. It is raised by the transaction that inserts, so a reader can never skip a row that
-- commits late; an autoincrement could.
CREATE TABLE teams (
    team BLOB PRIMARY KEY,
    log_epoch BLOB NOT NULL,
    last_seq INTEGER NOT NULL DEFAULT 0,
    created INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE directory_entries (
    team BLOB NOT NULL REFERENCES teams,
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    signature BLOB NOT NULL,
    PRIMARY KEY (team, seq)
) STRICT;

CREATE TABLE accounts (
    account BLOB PRIMARY KEY,
    team BLOB NOT NULL REFERENCES teams,
    member BLOB NOT NULL,
    salt BLOB NOT NULL,
    memory_kib INTEGER NOT NULL,
    passes INTEGER NOT NULL,
    lanes INTEGER NOT NULL,
    authenticator BLOB NOT NULL,
    wrapped_member BLOB NOT NULL,
    created INTEGER NOT NULL,
    UNIQUE (team, member)
) STRICT;

CREATE TABLE sessions (
    token_hash BLOB PRIMARY KEY,
    account BLOB NOT NULL REFERENCES accounts ON DELETE CASCADE,
    device BLOB,
    created INTEGER NOT NULL,
    seen INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_account ON sessions (account);

CREATE TABLE spent_challenges (
    challenge BLOB PRIMARY KEY,
    spent INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE invitations (
    invitation BLOB PRIMARY KEY,
    team BLOB NOT NULL REFERENCES teams,
    expires INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    created INTEGER NOT NULL,
    waiting_join BLOB,
    account BLOB REFERENCES accounts ON DELETE SET NULL,
    admitted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX invitations_by_team ON invitations (team);

-- Devices that the directory does not know yet. Those with an invitation came by joining.
CREATE TABLE pending_devices (
    team BLOB NOT NULL REFERENCES teams,
    device BLOB NOT NULL,
    member BLOB NOT NULL,
    request BLOB NOT NULL,
    asked INTEGER NOT NULL,
    invitation BLOB REFERENCES invitations ON DELETE CASCADE,
    PRIMARY KEY (team, device)
) STRICT;

-- A record's circle is fixed by its first revision. heads counts its revisions without a stored child.
CREATE TABLE records (
    team BLOB NOT NULL REFERENCES teams,
    record BLOB NOT NULL,
    circle INTEGER NOT NULL,
    heads INTEGER NOT NULL DEFAULT 0,
    erased INTEGER,
    PRIMARY KEY (team, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX records_with_several_heads ON records (team, record) WHERE heads > 1;

-- The log. An erased revision keeps header and signature and loses its ciphertext.
CREATE TABLE revisions (
    team BLOB NOT NULL REFERENCES teams,
    seq INTEGER NOT NULL,
    revision BLOB NOT NULL,
    record BLOB NOT NULL,
    device BLOB NOT NULL,
    counter INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    key_id BLOB NOT NULL,
    header BLOB NOT NULL,
    signature BLOB NOT NULL,
    ciphertext BLOB,
    is_head INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (team, seq),
    UNIQUE (team, revision),
    UNIQUE (team, device, counter)
) STRICT;
CREATE INDEX revisions_heads ON revisions (team, record) WHERE is_head = 1;

-- Which stored revision of a record names which parent; the parent may not have arrived.
CREATE TABLE edges (
    team BLOB NOT NULL REFERENCES teams,
    parent BLOB NOT NULL,
    record BLOB NOT NULL,
    child BLOB NOT NULL,
    PRIMARY KEY (team, parent, record, child)
) STRICT, WITHOUT ROWID;

-- Wrapped record keys stand beside the log, so that erasing a record can destroy them.
CREATE TABLE record_keys (
    team BLOB NOT NULL REFERENCES teams,
    record BLOB NOT NULL,
    key_id BLOB NOT NULL,
    epoch INTEGER NOT NULL,
    wrapped BLOB NOT NULL,
    PRIMARY KEY (team, record, key_id, epoch)
) STRICT, WITHOUT ROWID;
