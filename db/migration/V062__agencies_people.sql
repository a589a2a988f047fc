-- 职务: a word beside the name, without any right. Null where there is none, so that rows sealed before read as they did.
alter table officer add column job_title varchar(60);
alter table rights_change add column job_title varchar(60) comment 'the one that comes with the change';
-- 请假和代理: calendar days, both included; it ends by itself, or earlier by a new last day. Who stands in does so with his own rights.
create table officer_leave (
    id         bigint      not null auto_increment,
    agency_id  bigint      not null,
    officer_id bigint      not null,
    deputy_id  bigint      not null,
    from_on    date        not null,
    until_on   date        not null comment 'the last day; before from_on: it was taken back before it began',
    entered_at datetime(6) not null,
    entered_by bigint      not null,
    constraint pk_officer_leave primary key (id),
    constraint fk_officer_leave_agency foreign key (agency_id) references agency (id),
    constraint fk_officer_leave_officer foreign key (officer_id) references officer (id),
    constraint fk_officer_leave_deputy foreign key (deputy_id) references officer (id),
    key ix_officer_leave_days (agency_id, until_on),
    key ix_officer_leave_deputy (deputy_id, until_on),
    key ix_officer_leave_officer (officer_id, until_on)
) default charset=utf8mb4 collate=utf8mb4_bin;
