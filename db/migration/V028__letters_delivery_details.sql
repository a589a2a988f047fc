alter table delivery add column postal_service varchar(20);
alter table delivery add column recipient varchar(100);
alter table delivery add column refused boolean;
alter table delivery add column witnesses varchar(300);
alter table delivery add column agreement varchar(300);
update delivery set postal_service = 'EMS' where route = 'POST' and upper(proof) like '%EMS%';
