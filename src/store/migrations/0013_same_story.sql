-- What a told Story said, as JSON: the same Story of another source is known by it. NULL for Stories from before it was kept.
ALTER TABLE told ADD COLUMN telling TEXT;

-- Stories that the editor took apart: they are never taken for the same. `one` sorts before `other`.
CREATE TABLE apart (
  digest TEXT NOT NULL,
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (digest, one, other)
) WITHOUT ROWID;
CREATE INDEX apart_newest ON apart (digest, at);
