-- Times are milliseconds since 1970, UTC.

-- Where documents come from at run time: the address of a feed, or a mail address of ours.
CREATE TABLE source (
  id TEXT NOT NULL PRIMARY KEY,
  -- Its name in addresses and in the settings of a digest: `sources/<slug>/`.
  slug TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('feed', 'mail')),
  -- Of a feed: where it is today. Of a mail source: the secret in front of the @.
  address TEXT NOT NULL UNIQUE,
  -- Only one source of a host is visited at a time.
  host TEXT NOT NULL,
  title TEXT NOT NULL,
  -- `gone`: its server says that it was removed for good.
  state TEXT NOT NULL CHECK (state IN ('active', 'paused', 'gone')),
  -- Who added it: the owner, or a file in seeds/.
  origin TEXT NOT NULL CHECK (origin IN ('owner', 'file')),
  -- JSON; `collect/rules.ts` reads it.
  rules TEXT NOT NULL DEFAULT '{}',
  -- JSON list: who may send mails to it.
  senders TEXT NOT NULL DEFAULT '[]',
  created_at INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  -- A visit was put into the queue.
  asked_at INTEGER NOT NULL DEFAULT 0,
  claim TEXT,
  leased_until INTEGER NOT NULL DEFAULT 0,
  -- Visits that ended, and the last one of them.
  visits INTEGER NOT NULL DEFAULT 0,
  visited_at INTEGER,
  -- The last visit that could read the feed.
  read_at INTEGER,
  -- When something new came last.
  new_at INTEGER,
  etag TEXT,
  last_modified TEXT,
  body_hash TEXT,
  -- In a row, and what the last one was, as JSON.
  failures INTEGER NOT NULL DEFAULT 0,
  trouble TEXT
) WITHOUT ROWID;
CREATE INDEX source_due ON source (next_at) WHERE state = 'active' AND kind = 'feed';
CREATE INDEX source_host ON source (host, leased_until);

-- What a source gave: one entry of a feed, or one mail.
CREATE TABLE document (
  id TEXT NOT NULL PRIMARY KEY,
  source TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  form TEXT NOT NULL CHECK (form IN ('entry', 'mail')),
  title TEXT NOT NULL,
  -- new ─▶ read, same (another document is the same Issue), unreadable, heavy (it ended the Worker three times)
  -- quarantined (a mail of somebody unknown) ─▶ new or refused; large (not kept)
  state TEXT NOT NULL CHECK (state IN ('new', 'read', 'same', 'unreadable', 'heavy', 'quarantined', 'refused', 'large')),
  reason TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  came_at INTEGER NOT NULL,
  asked_at INTEGER NOT NULL DEFAULT 0,
  claim TEXT,
  leased_until INTEGER NOT NULL DEFAULT 0,
  bytes INTEGER NOT NULL,
  -- Of a mail, as JSON: its sender, and what of it shows who that is.
  envelope TEXT,
  -- The Issue that was read from it.
  issue TEXT,
  -- Of the code that read it.
  reader TEXT,
  -- gzip, base64. NULL where it is no longer kept.
  body TEXT
);
CREATE INDEX document_open ON document (asked_at) WHERE state = 'new';
CREATE INDEX document_reader ON document (reader) WHERE state IN ('read', 'unreadable', 'heavy') AND body IS NOT NULL;
CREATE INDEX document_of_source ON document (source, came_at);
CREATE INDEX document_age ON document (came_at) WHERE body IS NOT NULL;

-- By what a source knows an entry or a mail again: its id, its link, its words. Kept for as long as the source.
CREATE TABLE document_key (
  source TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  -- NULL: older than the source. It was seen and is not told.
  document TEXT,
  PRIMARY KEY (source, key)
) WITHOUT ROWID;

CREATE TABLE issue (
  key TEXT NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  document TEXT NOT NULL,
  ready_at INTEGER NOT NULL,
  title TEXT NOT NULL,
  -- JSON list of the keys of its Stories.
  stories TEXT NOT NULL,
  document_hash TEXT NOT NULL,
  reader TEXT NOT NULL,
  brief TEXT NOT NULL,
  -- The Issue: gzip, base64.
  issue TEXT NOT NULL
);
CREATE INDEX issue_ready ON issue (ready_at);
CREATE INDEX issue_of_source ON issue (source, ready_at);

-- Whether any digest has told something of an Issue.
CREATE INDEX told_of_issue ON told (issue);
