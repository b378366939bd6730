-- What `parsed.issue` holds: 'issue', or the 'text' of a mail that is not cut into stories yet. Reading a mail has one more step.
ALTER TABLE parsed ADD COLUMN holds TEXT NOT NULL DEFAULT 'issue';
