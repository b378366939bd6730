-- Where readers of an Edition unsubscribe: JSON of the digest's url when it was rendered, and how often the address was placed
-- in the HTML and in the text. Editions from before have none.
ALTER TABLE edition ADD COLUMN unsubscribe_places TEXT;
