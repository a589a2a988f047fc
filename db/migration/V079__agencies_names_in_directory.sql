-- Whose name of the directory it is that was right there: whoever lifts an officer's limit lifts that of this name too. Null: a login of ours.
alter table sign_in_place add column officer_id bigint;
create index ix_sign_in_place_officer on sign_in_place (officer_id);
