-- Items by their words: rowid is the item's number, so that the newest stand last. Names are the words of fields, each with a letter of its field
-- before it; tags are labels, numbers and days: see the code's Find/Indexing folder.
CREATE VIRTUAL TABLE item_words USING fts5 (
  words, names, tags,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

-- Whole reports by their words: rowid is the report's number.
CREATE VIRTUAL TABLE report_words USING fts5 (
  text,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

-- A change of a few hundred reports fits into memory: fewer pieces are written, and merged later.
INSERT INTO item_words (item_words, rank) VALUES ('hashsize', 16777216);
INSERT INTO report_words (report_words, rank) VALUES ('hashsize', 16777216);

-- The time of an item, where its report's day does not tell it: days since 1970-01-01.
CREATE TABLE item_days (
  item  INTEGER PRIMARY KEY,
  first INTEGER NOT NULL,
  last  INTEGER NOT NULL
) STRICT;

-- The numbers of items: the field is the code's NumberField.
CREATE TABLE item_numbers (
  item  INTEGER NOT NULL,
  field INTEGER NOT NULL,
  low   REAL NOT NULL,
  high  REAL NOT NULL,
  PRIMARY KEY (item, field, low, high)
) STRICT, WITHOUT ROWID;

-- What is known of items only across reports: the flag is the code's ItemFlag.
CREATE TABLE flags (
  flag INTEGER NOT NULL,
  item INTEGER NOT NULL,
  PRIMARY KEY (flag, item)
) STRICT, WITHOUT ROWID;
