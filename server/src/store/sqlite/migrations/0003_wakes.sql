-- Where coordinators' devices want to be woken: one address of a browser's push service for each. An address says which vendor's
-- service a device uses, and lets whoever has the server's secret as well wake it; nothing else.
CREATE TABLE wakes (
    team BLOB NOT NULL REFERENCES teams,
    device BLOB NOT NULL,
    endpoint TEXT NOT NULL UNIQUE,
    created INTEGER NOT NULL,
    PRIMARY KEY (team, device)
) STRICT, WITHOUT ROWID;
