-- A warning is accepted of one of an organ's two reports, its own (本级) or the sum (汇总): the same words there are another warning.
alter table finding_acceptance add column scope varchar(10) not null default 'OWN' comment 'OWN (本级) or TOTAL (汇总)';
