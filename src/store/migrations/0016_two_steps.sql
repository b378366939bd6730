-- A document is read in two steps, each an invocation of its own. This is what the first one found: the Issue of a document whose
-- Brief is not made yet. The second step moves it to `issue`.
CREATE TABLE parsed (
  document TEXT NOT NULL PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  -- Of the code that parsed it: another version begins with the document again.
  reader TEXT NOT NULL,
  -- The Issue: gzip, base64.
  issue TEXT NOT NULL
);

-- 1: the owner named the source. A visit does not change its name.
ALTER TABLE source ADD COLUMN is_named INTEGER NOT NULL DEFAULT 0;
