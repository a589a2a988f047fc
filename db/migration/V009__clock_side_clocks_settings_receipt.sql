-- What an organ decides for itself where no confirmed text does.
create table agency_setting (
    agency_id     bigint      not null,
    name          varchar(40) not null,
    setting_value int         not null,
    constraint pk_agency_setting primary key (agency_id, name),
    constraint fk_agency_setting_agency foreign key (agency_id) references agency (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The department's own limit in working days; null: the organ's.
alter table department add column handling_days int;

-- Art. 31: the days the day of receipt follows from, kept apart.
alter table disclosure_request add column submitted_on date;
alter table disclosure_request add column arrived_on date;
alter table disclosure_request add column confirmed_on date;
alter table disclosure_request add column confirmed_by bigint;

-- The day if the period starts again after payment (unconfirmed).
alter table request_deadline add column restarted_on date;

-- A projection of the ledger like request_deadline: the periods running beside the reply period, for lists and reminders.
create table side_clock (
    request_id   char(36)    not null,
    rule         varchar(30) not null,
    reference    bigint      not null,
    owner        varchar(20) not null,
    about        varchar(200),
    from_on      date,
    due_on       date,
    missing_year int,
    constraint pk_side_clock primary key (request_id, rule, reference),
    constraint fk_side_clock_request foreign key (request_id) references disclosure_request (id),
    key ix_side_clock_due (due_on)
) default charset=utf8mb4 collate=utf8mb4_bin;
