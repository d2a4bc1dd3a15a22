-- What read a record: the version of the program and its models, as JSON.
CREATE TABLE readers (
  number  INTEGER PRIMARY KEY,
  version TEXT NOT NULL,
  models  TEXT NOT NULL,
  UNIQUE (version, models)
) STRICT;

-- A report is one text. The number rises with the day of publication.
CREATE TABLE reports (
  number    INTEGER PRIMARY KEY,
  hash      BLOB NOT NULL UNIQUE,
  title     TEXT,
  length    INTEGER NOT NULL,
  published TEXT,
  basis     INTEGER,
  reader    INTEGER NOT NULL REFERENCES readers
) STRICT;

-- A text and the record that was read from it, both compressed. In one row they fill pages better than in one each.
CREATE TABLE texts (
  report INTEGER PRIMARY KEY REFERENCES reports ON DELETE CASCADE,
  text   BLOB NOT NULL,
  record BLOB NOT NULL
) STRICT;

-- Where a text was printed.
CREATE TABLE printings (
  number    INTEGER PRIMARY KEY,
  report    INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  given_id  TEXT NOT NULL,
  source    TEXT,
  url       TEXT,
  language  TEXT,
  title_start INTEGER,
  title_end   INTEGER,
  byline    TEXT,
  given     TEXT,
  published_at TEXT,
  modified_at  TEXT,
  kept_at   TEXT NOT NULL,
  origin    TEXT
) STRICT;
CREATE INDEX printings_by_report ON printings (report);
CREATE INDEX printings_by_url ON printings (url) WHERE url IS NOT NULL;
CREATE INDEX printings_by_given_id ON printings (given_id);

-- Decisions are appended and never changed.
CREATE TABLE decisions (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  kind   TEXT NOT NULL,
  target TEXT NOT NULL,
  other  TEXT,
  field  TEXT,
  value  TEXT,
  undone INTEGER REFERENCES decisions,
  note   TEXT,
  by     TEXT NOT NULL,
  at     TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_by_target ON decisions (target);
CREATE INDEX decisions_by_other ON decisions (other) WHERE other IS NOT NULL;
CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;
CREATE TRIGGER decisions_last BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;

-- What joins things across reports: see the code's Graph folder. A member's keys are written beside it, eight bytes each, so that it can be
-- taken away without an index of keys by member. The column that differs most stands first in each key: rows are then told apart by one number.
CREATE TABLE members (
  space   INTEGER NOT NULL,
  member  INTEGER NOT NULL,
  grp     INTEGER NOT NULL,
  profile BLOB NOT NULL,
  keys    BLOB NOT NULL DEFAULT x'',
  PRIMARY KEY (member, space)
) STRICT, WITHOUT ROWID;
-- Most members are alone in their group: only those that follow another are in it.
CREATE INDEX members_by_group ON members (space, grp, member) WHERE grp <> member;

CREATE TABLE keys (
  space  INTEGER NOT NULL,
  key    INTEGER NOT NULL,
  member INTEGER NOT NULL,
  PRIMARY KEY (key, space, member)
) STRICT, WITHOUT ROWID;

-- A link is written from both of its ends.
CREATE TABLE links (
  space  INTEGER NOT NULL,
  member INTEGER NOT NULL,
  other  INTEGER NOT NULL,
  score  INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (member, space, other)
) STRICT, WITHOUT ROWID;
