-- What the owner has to know, once. Times are milliseconds since 1970, UTC. `slot` is '' where it concerns no slot.
CREATE TABLE alert (
  what TEXT NOT NULL,
  digest TEXT NOT NULL,
  slot TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- Ticks that have to find it before the owner is told, and ticks that did.
  patience INTEGER NOT NULL,
  seen INTEGER NOT NULL,
  since INTEGER NOT NULL,
  told_at INTEGER,
  PRIMARY KEY (what, digest, slot)
) WITHOUT ROWID;

CREATE INDEX alert_since ON alert (since);
