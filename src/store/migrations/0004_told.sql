-- What an Edition is: mailed at its Slot, sent by hand, a test, or an earlier Edition sent once more.
ALTER TABLE edition ADD COLUMN kind TEXT NOT NULL DEFAULT 'scheduled' CHECK (kind IN ('scheduled', 'manual', 'test', 'again'));
UPDATE edition SET kind = 'manual' WHERE substr(slot, 1, 7) = 'manual:';
UPDATE edition SET kind = 'test' WHERE substr(slot, 1, 5) = 'test:';

-- 1 when the Stories of an Edition are in `told`. Editions from before that table are entered by the next tick.
ALTER TABLE edition ADD COLUMN entered INTEGER NOT NULL DEFAULT 0;

-- The Stories that a digest has settled: told, or left out by the editor. Written in the batch that freezes an Edition.
CREATE TABLE told (
  digest TEXT NOT NULL,
  story TEXT NOT NULL,
  -- NULL when its words are too few to know it by.
  body_hash TEXT,
  issue TEXT NOT NULL,
  -- NULL when something of its document was still to be told.
  document_hash TEXT,
  state TEXT NOT NULL CHECK (state IN ('told', 'left-out')),
  edition TEXT NOT NULL REFERENCES edition (id) ON DELETE CASCADE,
  PRIMARY KEY (digest, story)
) WITHOUT ROWID;

CREATE INDEX told_issue ON told (digest, issue);
CREATE INDEX told_body ON told (digest, body_hash);
CREATE INDEX told_document ON told (digest, document_hash);
CREATE INDEX told_edition ON told (edition);

-- Which Stories the Edition of a Slot tells, fixed at its cut-off or when the editor first saved: a JSON list of keys.
CREATE TABLE draft (
  digest TEXT NOT NULL,
  slot TEXT NOT NULL,
  stories TEXT NOT NULL,
  fixed_at INTEGER NOT NULL,
  PRIMARY KEY (digest, slot)
) WITHOUT ROWID;

-- The Slot that a review was first made for, where the schedule has changed and that Slot no longer comes.
ALTER TABLE review ADD COLUMN moved_from TEXT;
