-- The store of release 0.1.0.
--
-- What goes up (record, frozen) is kept apart from what this device needs for itself
-- (saved_session), so that a later release can seal the first and forget the second.
-- A revision of a record is in exactly one of outbox, refusal and delivery; only the
-- outbox is read at each push, and it holds no more than what is still to be sent.

CREATE TABLE visit_under_way (
    slot INTEGER NOT NULL PRIMARY KEY CHECK (slot = 1),
    visit_id TEXT NOT NULL,
    visit BLOB NOT NULL
) STRICT;

CREATE TABLE saved_session (
    record_id TEXT NOT NULL PRIMARY KEY,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    day TEXT NOT NULL,
    started_at TEXT NOT NULL,
    guide_id TEXT NOT NULL,
    helper TEXT NOT NULL,
    outcome TEXT NOT NULL,
    pressed TEXT NOT NULL,
    satisfaction INTEGER,
    session BLOB NOT NULL
) STRICT;

CREATE INDEX saved_session_day ON saved_session (day);

CREATE TABLE record (
    record_id TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    body BLOB NOT NULL,
    PRIMARY KEY (record_id, revision)
) STRICT;

CREATE TRIGGER record_is_frozen BEFORE UPDATE ON record
BEGIN
    SELECT RAISE(ABORT, 'a record is frozen; a correction is a new revision');
END;

CREATE TABLE outbox (
    record_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (record_id, revision),
    FOREIGN KEY (record_id, revision) REFERENCES record (record_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE refusal (
    record_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    reason TEXT NOT NULL,
    refused_at TEXT NOT NULL,
    PRIMARY KEY (record_id, revision),
    FOREIGN KEY (record_id, revision) REFERENCES record (record_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE delivery (
    record_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    delivered_at TEXT NOT NULL,
    PRIMARY KEY (record_id, revision),
    FOREIGN KEY (record_id, revision) REFERENCES record (record_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE enrolment (
    slot INTEGER NOT NULL PRIMARY KEY CHECK (slot = 1),
    server_url TEXT NOT NULL,
    device_id TEXT NOT NULL,
    device_secret TEXT NOT NULL,
    commune TEXT NOT NULL
) STRICT;
