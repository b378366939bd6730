-- Times are milliseconds since 1970, UTC.

-- What an Edition tells (JSON of a Digest), the hash of its bytes, and what the editor changed (JSON list of words).
-- Editions from before have none of it.
ALTER TABLE edition ADD COLUMN hash TEXT;
ALTER TABLE edition ADD COLUMN told TEXT;
ALTER TABLE edition ADD COLUMN changes TEXT;

-- The reader's own unsubscribe address ends with it. Never deleted: the mails that hold it never expire.
ALTER TABLE delivery ADD COLUMN token TEXT;
CREATE UNIQUE INDEX delivery_token ON delivery (token);

-- Who has left which digest: no Delivery is planned for them. Addresses in lower case.
CREATE TABLE unsubscribe (
  digest TEXT NOT NULL,
  recipient TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (digest, recipient)
) WITHOUT ROWID;

-- A Slot under the editor's eyes. It waits from `waiting_since` until an Edition, or a skip, takes its Slot.
CREATE TABLE review (
  digest TEXT NOT NULL,
  slot TEXT NOT NULL,
  hand TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('open', 'held', 'approved')),
  approved_hash TEXT,
  version INTEGER NOT NULL,
  -- Random, by whoever saved it last: makes a repeated save the same save.
  saved_by TEXT,
  waiting_since INTEGER,
  reasons TEXT,
  edition TEXT,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (digest, slot)
) WITHOUT ROWID;
