-- An organ that was merged into another: its record goes on under the hands of the other's officers.
alter table agency add column closed_on date;
alter table agency add column kept_by bigint comment 'whose officers go on with its cases and keep its archive';
alter table agency add constraint fk_agency_kept_by foreign key (kept_by) references agency (id);
