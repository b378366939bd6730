-- Names that digests have had in addresses, as /archive/<name>, and the id of the digest that each of them leads to.
CREATE TABLE address (
  name TEXT NOT NULL PRIMARY KEY,
  digest TEXT NOT NULL
) WITHOUT ROWID;
