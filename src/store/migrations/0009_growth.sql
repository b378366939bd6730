-- Times are milliseconds since 1970, UTC.

-- What stays of the Deliveries of an Edition when they are removed: how many were in each state, as JSON, and whether somebody got
-- one, or may have.
CREATE TABLE kept_count (
  edition TEXT NOT NULL PRIMARY KEY REFERENCES edition (id) ON DELETE CASCADE,
  counts TEXT NOT NULL,
  reached INTEGER NOT NULL
) WITHOUT ROWID;

-- What ends the unsubscribe addresses of a reader of a digest: one for all mails, and those of older Deliveries that were removed.
-- Never removed: the mails that hold them never expire. Addresses in lower case.
CREATE TABLE reader_token (
  token TEXT NOT NULL PRIMARY KEY,
  digest TEXT NOT NULL,
  recipient TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX reader_token_reader ON reader_token (digest, recipient);

-- All Deliveries to a reader have the same token.
DROP INDEX delivery_token;
CREATE INDEX delivery_by_token ON delivery (token);

-- Since when no document is at hand that a Story could be told from again.
ALTER TABLE told ADD COLUMN gone_since INTEGER;

-- What is oldest is found without reading the texts before it.
CREATE INDEX edition_age ON edition (digest, created_at);

-- When all that is older than it is kept was removed.
ALTER TABLE schedule_mark ADD COLUMN pruned_at INTEGER NOT NULL DEFAULT 0;

-- What the last tick was told of the time; and a time that is doubted until another tick agrees.
CREATE TABLE clock (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  ticked_at INTEGER NOT NULL,
  doubted INTEGER
);
