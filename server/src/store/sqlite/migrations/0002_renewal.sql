-- A member who comes back with new keys has two accounts for a while: the old one ends when a coordinator's entry has admitted the new
-- keys. SQLite drops no constraint of a table, so the table is made anew, under switched-off references, as its manual says.
-- This may be run twice: a crash between its commit and its being written down repeats it.
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
DROP TABLE IF EXISTS accounts_again;
CREATE TABLE accounts_again (
    account BLOB PRIMARY KEY,
    team BLOB NOT NULL REFERENCES teams,
    member BLOB NOT NULL,
    salt BLOB NOT NULL,
    memory_kib INTEGER NOT NULL,
    passes INTEGER NOT NULL,
    lanes INTEGER NOT NULL,
    authenticator BLOB NOT NULL,
    wrapped_member BLOB NOT NULL,
    created INTEGER NOT NULL
) STRICT;
INSERT INTO accounts_again
    SELECT account, team, member, salt, memory_kib, passes, lanes, authenticator, wrapped_member, created FROM accounts;
DROP TABLE accounts;
ALTER TABLE accounts_again RENAME TO accounts;
CREATE INDEX accounts_by_member ON accounts (team, member);
COMMIT;
PRAGMA foreign_keys = ON;
