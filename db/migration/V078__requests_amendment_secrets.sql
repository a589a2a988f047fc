-- What the ledger's digest of an amended item is made with is a secret of its row: with the salt in plain text an identity number is computed back from it.
-- Rows from before get theirs, and another salt, at the first start.
alter table registration_change add column secret varchar(200) comment 'encrypted; none: a row from before, whose digest is made with the salt';
