-- An attachment of the registration (申请材料) is taken out by two: who moved it and why, until another strikes it or it is dropped.
alter table material add column strike_moved_by bigint;
alter table material add column strike_moved_on date;
alter table material add column strike_moved_reason varchar(500);
