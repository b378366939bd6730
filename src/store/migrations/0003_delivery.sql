-- Times are milliseconds since 1970, UTC.

-- Up to when a tick of the cron has looked for due slots. A slot up to here was seen in time and is not missed.
ALTER TABLE schedule_mark ADD COLUMN seen_until INTEGER NOT NULL DEFAULT 0;
UPDATE schedule_mark SET seen_until = decided_until;

-- A mailer that gave no clear answer: nothing is sent through it until `probe_at`, then one mail. The row goes when a mail is
-- accepted.
CREATE TABLE mailer_stop (
  mailer TEXT NOT NULL PRIMARY KEY,
  -- How often in a row it was stopped.
  stops INTEGER NOT NULL,
  probe_at INTEGER NOT NULL,
  -- Random, by whoever stopped it last: makes a repeated stop the same stop.
  stopped_by TEXT NOT NULL
) WITHOUT ROWID;

-- How often the owner sent an edition again to recipients whose result is unknown, and when last: its deliveries have as long
-- again. `resent_by` is random, and makes a repeated request the same request.
ALTER TABLE edition ADD COLUMN resends INTEGER NOT NULL DEFAULT 0;
ALTER TABLE edition ADD COLUMN resent_at INTEGER;
ALTER TABLE edition ADD COLUMN resent_by TEXT;

-- In which of them a delivery was planned again; 0: in none. The mailer knows each by a key of its own.
ALTER TABLE delivery ADD COLUMN resend INTEGER NOT NULL DEFAULT 0;
