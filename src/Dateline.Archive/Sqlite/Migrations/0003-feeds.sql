-- How far each feed was read: what the polling keeps in mind, as JSON.
CREATE TABLE feeds (
  feed  TEXT PRIMARY KEY,
  state TEXT NOT NULL
) STRICT, WITHOUT ROWID;
