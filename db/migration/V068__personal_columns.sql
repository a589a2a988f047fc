-- Personal data is ciphertext from now on: four thirds as long, and as what it was bound to says. What is there is encrypted at the first start.
-- What the number of an identity proof was looked up by becomes a blind index; the folded keys of applicants are made anew at the first start.
alter table disclosure_request add column identity_index varchar(60) comment 'blind index of the identity number';
alter table disclosure_request drop index ix_disclosure_request_identity;
alter table disclosure_request drop index ix_disclosure_request_given;
alter table disclosure_request modify column identity_number varchar(400) not null;
alter table disclosure_request modify column phone varchar(400);
alter table disclosure_request modify column email varchar(1200);
alter table disclosure_request modify column address varchar(1800);
alter table disclosure_request modify column agent varchar(1200);
create index ix_disclosure_request_identity on disclosure_request (agency_id, identity_index, received_on);
create index ix_disclosure_request_given on disclosure_request
    (agency_id, outcome, information_key, identity_index, closed_on);

delete from applicant_key;

alter table request_intake modify column agent_proof varchar(1200) comment 'what the agent showed of his authority';
alter table arrival_proof modify column head text not null comment 'the lines of the head this was taken from';
alter table consultation modify column contact varchar(1800);

alter table rectification modify column identity_number text not null;
alter table rectification modify column phone text;
alter table rectification modify column email text;
alter table rectification modify column address text;
alter table rectification modify column agent text;

alter table forwarding modify column identity_number varchar(400);
alter table forwarding modify column phone varchar(400);
alter table forwarding modify column email varchar(1200);
alter table forwarding modify column address varchar(1800);
alter table forwarding modify column agent varchar(1200);

alter table saved_filter modify column query text not null;
