-- Times are seconds since 1970-01-01 UTC.

CREATE TABLE users (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    password TEXT NOT NULL,                 -- as ASP.NET Core's PasswordHasher writes it
    stamp TEXT NOT NULL,                    -- a session that bears another is over
    role TEXT NOT NULL CHECK (role IN ('reader', 'reviewer', 'admin')),
    created INTEGER NOT NULL,
    signed_in INTEGER,
    disabled INTEGER
) STRICT;

CREATE TABLE tokens (
    id INTEGER PRIMARY KEY,
    user INTEGER NOT NULL REFERENCES users (id),
    name TEXT NOT NULL,
    hash BLOB NOT NULL UNIQUE,              -- SHA-256; the token itself is nowhere
    scopes TEXT NOT NULL,
    created INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    used INTEGER
) STRICT;
CREATE INDEX tokens_by_user ON tokens (user);

-- Sessions signed out of before they ran out by themselves.
CREATE TABLE ended_sessions (id TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- What signs and encrypts cookies and forms.
CREATE TABLE protection_keys (name TEXT PRIMARY KEY, xml TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE saved_searches (
    id INTEGER PRIMARY KEY,
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    created INTEGER NOT NULL,
    looked INTEGER NOT NULL,
    UNIQUE (owner, name)
) STRICT;

CREATE TABLE idempotency_keys (
    owner TEXT NOT NULL,
    key TEXT NOT NULL,
    request BLOB NOT NULL,                  -- SHA-256 of what was asked
    begun INTEGER NOT NULL,
    status INTEGER,                         -- null while it is being answered
    type TEXT,
    answer BLOB,
    PRIMARY KEY (owner, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_keys_by_time ON idempotency_keys (begun);

CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    subject TEXT NOT NULL,
    address TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'lines of the audit are not changed'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'lines of the audit are not removed'); END;
