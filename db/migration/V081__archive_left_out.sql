-- A case that somebody restricted after it was proposed is no part of what is decided; it may be proposed again.
alter table anonymisation_case add column left_out boolean comment 'null: no';
