-- Monitors ask often: when an Edition was last sent to its end is found without reading them all.
CREATE INDEX edition_closed ON edition (closed_at) WHERE state = 'closed';
CREATE INDEX review_waiting ON review (waiting_since) WHERE waiting_since IS NOT NULL;
