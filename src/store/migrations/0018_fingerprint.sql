-- Fingerprints of the sentences of the newest documents of each source: what two earlier ones have word for word is not told again.
CREATE TABLE fingerprint (
  document TEXT NOT NULL PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  -- Its key. Another document that is the same Issue replaces it.
  issue TEXT NOT NULL,
  -- When it was published, or first read if that is not known.
  at INTEGER NOT NULL,
  -- Separated by spaces.
  hashes TEXT NOT NULL,
  UNIQUE (source, issue)
);
CREATE INDEX fingerprint_newest ON fingerprint (source, at);
