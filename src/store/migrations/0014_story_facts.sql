-- What the stories of an issue are compared by, as JSON by their keys. NULL for issues from before it was kept.
ALTER TABLE issue ADD COLUMN facts TEXT;
