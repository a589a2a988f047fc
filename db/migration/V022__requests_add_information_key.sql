-- SHA-256 of the information asked for with width, white space and punctuation folded: equal keys are the same text.
-- Rows from before this column get theirs at the next start.
alter table disclosure_request add column information_key char(64);
create index ix_disclosure_request_information on disclosure_request (agency_id, information_key);
create index ix_disclosure_request_identity on disclosure_request (agency_id, identity_number, received_on);
