-- 1: the mail of an Edition tells all that is in `told`, and its page is the mail. 0: stories were shortened or left out to fit into the
-- mail, and its pages tell the rest. NULL: from before it was recorded; its pages are made as those of 0.
ALTER TABLE edition ADD COLUMN mail_tells_all INTEGER;
