-- Copies of one attempt (a double click) are no second guess; but each costs a look at the password, so that there are only a few.
alter table sign_in_attempt add column copies int not null default 0;
