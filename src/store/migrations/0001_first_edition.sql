-- Times are milliseconds since 1970, UTC.

-- How far the slots of each digest are processed. A new digest starts at the first cron run that sees it.
CREATE TABLE schedule_mark (
  digest TEXT NOT NULL PRIMARY KEY,
  known_since INTEGER NOT NULL,
  decided_until INTEGER NOT NULL
) WITHOUT ROWID;

-- What was published, or why a slot has none. The slot is the scheduled local time, never the clock.
CREATE TABLE edition (
  id TEXT NOT NULL PRIMARY KEY,
  digest TEXT NOT NULL,
  slot TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('frozen', 'closed', 'skipped')),
  reason TEXT,
  content_hash TEXT,
  subject TEXT,
  preheader TEXT,
  html TEXT,
  text TEXT,
  planned INTEGER NOT NULL,
  -- NULL until the deliveries are counted; a wrong count undoes the whole batch.
  counted INTEGER CHECK (counted = planned),
  created_at INTEGER NOT NULL,
  closed_at INTEGER,
  UNIQUE (digest, slot)
);

CREATE INDEX edition_open ON edition (created_at) WHERE state = 'frozen';

-- One edition to one recipient.
CREATE TABLE delivery (
  edition TEXT NOT NULL REFERENCES edition (id) ON DELETE CASCADE,
  recipient TEXT NOT NULL,
  name TEXT,
  state TEXT NOT NULL CHECK (state IN ('planned', 'sending', 'sent', 'failed', 'unknown')),
  reason TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  -- Random id of the claim: a repeated claim is recognised, and a late outcome can be matched.
  claim TEXT,
  provider_id TEXT,
  claimed_at INTEGER,
  settled_at INTEGER,
  PRIMARY KEY (edition, recipient)
) WITHOUT ROWID;

-- What the local mailer keeps instead of sending: the exact bytes.
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  delivery_key TEXT NOT NULL UNIQUE,
  edition TEXT NOT NULL,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  raw TEXT NOT NULL,
  at INTEGER NOT NULL
);
