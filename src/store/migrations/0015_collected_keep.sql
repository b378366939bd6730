-- Times are milliseconds since 1970, UTC.

-- When a visit last found the key in the feed, or a mail came; updated once a month. What is long gone from its feed is removed.
ALTER TABLE document_key ADD COLUMN seen_at INTEGER NOT NULL DEFAULT 0;
UPDATE document_key SET seen_at = unixepoch() * 1000;
CREATE INDEX document_key_age ON document_key (source, seen_at);

-- What is old is found without reading the rows that are not.
CREATE INDEX document_bare ON document (came_at) WHERE body IS NULL;
CREATE INDEX document_aside ON document (came_at) WHERE state IN ('quarantined', 'refused', 'large');

-- Documents that ended the Worker three times.
CREATE INDEX document_heavy ON document (source) WHERE state = 'heavy';

-- When the owner marked it as read. An alert about a source stays until its cause is gone: so it is mailed once.
ALTER TABLE alert ADD COLUMN read_at INTEGER;
