-- A projection of the ledger for lists: rewritten with each fact, recomputable at any time.
create table request_deadline (
    request_id   char(36) not null,
    formal_on    date,
    safe_on      date,
    state        varchar(20) not null,
    missing_year int,
    constraint pk_request_deadline primary key (request_id),
    constraint fk_request_deadline_request foreign key (request_id) references disclosure_request (id),
    key ix_request_deadline_safe (safe_on)
) default charset=utf8mb4 collate=utf8mb4_bin;
