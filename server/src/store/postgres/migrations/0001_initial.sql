-- The same tables as in SQLite, as they are after all of its steps.
--
-- Everything that belongs to a team names it first in its key: no query of one team's request can meet another's rows.
-- Ids and hashes are bytea, times are milliseconds since 1970 by the server's clock.

CREATE TABLE server (
    only_row BIGINT PRIMARY KEY CHECK (only_row = 1),
    secret BYTEA NOT NULL CHECK (length(secret) = 32)
);

CREATE TABLE setup_codes (
    hash BYTEA PRIMARY KEY,
    created BIGINT NOT NULL,
    used BIGINT
);

-- last_seq numbers the team's log. It is raised by the transaction that inserts, so a reader can never skip a row that
-- commits late; an autoincrement could.
CREATE TABLE teams (
    team BYTEA PRIMARY KEY,
    log_epoch BYTEA NOT NULL,
    last_seq BIGINT NOT NULL DEFAULT 0,
    created BIGINT NOT NULL
);

CREATE TABLE directory_entries (
    team BYTEA NOT NULL REFERENCES teams,
    seq BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    signature BYTEA NOT NULL,
    PRIMARY KEY (team, seq)
);

-- A member who comes back with new keys has two accounts for a while: the old one ends when a coordinator's entry has admitted the new
-- keys.
CREATE TABLE accounts (
    account BYTEA PRIMARY KEY,
    team BYTEA NOT NULL REFERENCES teams,
    member BYTEA NOT NULL,
    salt BYTEA NOT NULL,
    memory_kib BIGINT NOT NULL,
    passes BIGINT NOT NULL,
    lanes BIGINT NOT NULL,
    authenticator BYTEA NOT NULL,
    wrapped_member BYTEA NOT NULL,
    created BIGINT NOT NULL
);
CREATE INDEX accounts_by_member ON accounts (team, member);

CREATE TABLE sessions (
    token_hash BYTEA PRIMARY KEY,
    account BYTEA NOT NULL REFERENCES accounts ON DELETE CASCADE,
    device BYTEA,
    created BIGINT NOT NULL,
    seen BIGINT NOT NULL
);
CREATE INDEX sessions_by_account ON sessions (account);

CREATE TABLE spent_challenges (
    challenge BYTEA PRIMARY KEY,
    spent BIGINT NOT NULL
);

CREATE TABLE invitations (
    invitation BYTEA PRIMARY KEY,
    team BYTEA NOT NULL REFERENCES teams,
    expires BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    created BIGINT NOT NULL,
    waiting_join BYTEA,
    account BYTEA REFERENCES accounts ON DELETE SET NULL,
    admitted BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE INDEX invitations_by_team ON invitations (team);

-- Devices that the directory does not know yet. Those with an invitation came by joining.
CREATE TABLE pending_devices (
    team BYTEA NOT NULL REFERENCES teams,
    device BYTEA NOT NULL,
    member BYTEA NOT NULL,
    request BYTEA NOT NULL,
    asked BIGINT NOT NULL,
    invitation BYTEA REFERENCES invitations ON DELETE CASCADE,
    PRIMARY KEY (team, device)
);

-- A record's circle is fixed by its first revision. heads counts its revisions without a stored child.
CREATE TABLE records (
    team BYTEA NOT NULL REFERENCES teams,
    record BYTEA NOT NULL,
    circle BIGINT NOT NULL,
    heads BIGINT NOT NULL DEFAULT 0,
    erased BIGINT,
    PRIMARY KEY (team, record)
);
CREATE INDEX records_with_several_heads ON records (team, record) WHERE heads > 1;

-- The log. An erased revision keeps header and signature and loses its ciphertext.
CREATE TABLE revisions (
    team BYTEA NOT NULL REFERENCES teams,
    seq BIGINT NOT NULL,
    revision BYTEA NOT NULL,
    record BYTEA NOT NULL,
    device BYTEA NOT NULL,
    counter BIGINT NOT NULL,
    epoch BIGINT NOT NULL,
    key_id BYTEA NOT NULL,
    header BYTEA NOT NULL,
    signature BYTEA NOT NULL,
    ciphertext BYTEA,
    is_head BOOLEAN NOT NULL DEFAULT TRUE,
    PRIMARY KEY (team, seq),
    UNIQUE (team, revision),
    UNIQUE (team, device, counter)
);
CREATE INDEX revisions_heads ON revisions (team, record) WHERE is_head;

-- Which stored revision of a record names which parent; the parent may not have arrived.
CREATE TABLE edges (
    team BYTEA NOT NULL REFERENCES teams,
    parent BYTEA NOT NULL,
    record BYTEA NOT NULL,
    child BYTEA NOT NULL,
    PRIMARY KEY (team, parent, record, child)
);

-- Wrapped record keys stand beside the log, so that erasing a record can destroy them.
CREATE TABLE record_keys (
    team BYTEA NOT NULL REFERENCES teams,
    record BYTEA NOT NULL,
    key_id BYTEA NOT NULL,
    epoch BIGINT NOT NULL,
    wrapped BYTEA NOT NULL,
    PRIMARY KEY (team, record, key_id, epoch)
);

-- Where coordinators' devices want to be woken: one address of a browser's push service for each. An address says which vendor's
-- service a device uses, and lets whoever has the server's secret as well wake it; nothing else.
CREATE TABLE wakes (
    team BYTEA NOT NULL REFERENCES teams,
    device BYTEA NOT NULL,
    endpoint TEXT NOT NULL UNIQUE,
    created BIGINT NOT NULL,
    PRIMARY KEY (team, device)
);
