-- Two logins that differ only in their case are told apart by nobody, and are guessed as one: no database takes the second.
-- The start says so in words, before the first step, where there are such (agencies.SameLogins).
alter table officer add column login_lower varchar(60) generated always as (lower(login));
alter table officer add constraint uk_officer_login_lower unique (login_lower);

-- Who somebody is elsewhere, linked to his account by two persons.
alter table rights_change add column identity_issuer varchar(200) comment 'null: no identity is linked';
alter table rights_change add column identity_subject varchar(200);
