-- The day if the period starts again after payment (unconfirmed).
-- A projection of the ledger for lists: rewritten with each fact, recomputable at any time.
create table request_deadline (
    request_id   char(36) not null,
    formal_on    date,
    safe_on      date,
    state        varchar(20) not null,
    missing_year int,
    restarted_on date,
    constraint pk_request_deadline primary key (request_id),
    constraint fk_request_deadline_request foreign key (request_id) references disclosure_request (id),
    key ix_request_deadline_safe (safe_on)
) default charset=utf8mb4 collate=utf8mb4_bin;

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
