-- The hash-chained ledger of every act. One chain per agency; the head row is locked while an entry is added.
create table audit_head (
    agency_id bigint   not null,
    last_seq  bigint   not null,
    last_hash char(64) not null,
    constraint pk_audit_head primary key (agency_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table audit_entry (
    agency_id     bigint       not null,
    seq           bigint       not null,
    request_id    char(36)     not null,
    event         varchar(60)  not null,
    happened_on   date         not null,
    recorded_at   datetime(6)  not null,
    officer_id    bigint       not null,
    officer_name  varchar(100) not null,
    details       longtext     not null,
    previous_hash char(64)     not null,
    hash          char(64)     not null,
    constraint pk_audit_entry primary key (agency_id, seq),
    key ix_audit_entry_request (request_id, seq)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- What happened in a time, over all cases of an agency: for the board's trend and week.
create index ix_audit_entry_event on audit_entry (agency_id, event, happened_on, request_id);
