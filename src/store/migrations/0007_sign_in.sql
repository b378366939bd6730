-- Times are milliseconds since 1970, UTC.

-- Wrong tries to sign in, until when they count. `who` is a hash: of an address, or of a browser that was signed in before.
-- One row, `*`, counts all tries of unknown browsers together.
CREATE TABLE sign_in_try (
  who TEXT NOT NULL PRIMARY KEY,
  tries INTEGER NOT NULL,
  until INTEGER NOT NULL
) WITHOUT ROWID;

-- Sessions that were ended before their time, kept until then.
CREATE TABLE signed_out (
  session TEXT NOT NULL PRIMARY KEY,
  until INTEGER NOT NULL
) WITHOUT ROWID;
