-- Officers hold thousands of cases that were answered years ago; what waits for them is among the few that were not. How
-- far the case is stands beside its holder, so that one index gives the few. Written in the transaction that moves the case.
-- Who handles (承办) a case in which role: who registered or claimed it, who was given it, who did a step nobody had
-- claimed. No row: it waits to be claimed (待签收). What it was before is kept for the undo of the last change only;
-- the ledger has the history.
create table case_holder (
    request_id  char(36)    not null,
    role        varchar(20) not null,
    officer_id  bigint      not null,
    since       datetime(6) not null,
    given_by    bigint      not null,
    previous_id bigint,
    stage       varchar(10) not null default 'OPEN' comment 'OPEN, CLOSED (办结), ARCHIVED (归档)',
    constraint pk_case_holder primary key (request_id, role),
    constraint fk_case_holder_request foreign key (request_id) references disclosure_request (id),
    constraint fk_case_holder_officer foreign key (officer_id) references officer (id),
    key ix_case_holder_officer (officer_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create index ix_case_holder_officer_stage on case_holder (officer_id, stage, request_id, role);

-- 催办: at most one a day per case and role.
create table urging (
    request_id char(36)      not null,
    role       varchar(20)   not null,
    urged_on   date          not null,
    urged_by   bigint        not null,
    officer_id bigint comment 'null: nobody had claimed it; all of the role are urged',
    note       varchar(500),
    constraint pk_urging primary key (request_id, role, urged_on),
    constraint fk_urging_request foreign key (request_id) references disclosure_request (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- 督办: numbered by agency and year, from above, to be answered in writing by a day.
create table supervision (
    id            bigint        not null auto_increment,
    agency_id     bigint        not null,
    number_year   int           not null,
    number_serial int           not null,
    request_id    char(36)      not null,
    officer_id    bigint        not null comment 'who has to answer',
    demand        varchar(1000) not null,
    reply_due_on  date          not null,
    issued_by     bigint        not null,
    issued_on     date          not null,
    reply         varchar(2000),
    replied_by    bigint,
    replied_on    date,
    constraint pk_supervision primary key (id),
    constraint uk_supervision_number unique (agency_id, number_year, number_serial),
    constraint fk_supervision_request foreign key (request_id) references disclosure_request (id),
    key ix_supervision_officer (officer_id, replied_on)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- A list an officer wants to open again: the filters as they stand in the address.
create table saved_filter (
    id         bigint        not null auto_increment,
    officer_id bigint        not null,
    name       varchar(40)   not null,
    query      varchar(2000) not null,
    constraint pk_saved_filter primary key (id),
    constraint uk_saved_filter_name unique (officer_id, name),
    constraint fk_saved_filter_officer foreign key (officer_id) references officer (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
