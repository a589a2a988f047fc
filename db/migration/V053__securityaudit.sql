-- The security ledger: who signed in, changed people and rights, took files out, read a case. One chain per agency, agency 0 for what
-- belongs to none; the head row is locked while an entry is added. No foreign keys: what it says outlives what it is about.
create table security_head (
    agency_id bigint   not null,
    last_seq  bigint   not null,
    last_hash char(64) not null,
    constraint pk_security_head primary key (agency_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table security_entry (
    agency_id      bigint       not null,
    seq            bigint       not null,
    event          varchar(60)  not null,
    recorded_at    datetime(6)  not null,
    officer_id     bigint       not null comment '0: nobody signed in, or the system',
    officer_name   varchar(100) not null,
    remote_address varchar(60)  not null comment 'empty: a command on the machine itself',
    request_id     char(36) comment 'the case it is about',
    done           boolean      not null comment 'false: tried and refused',
    details        longtext     not null,
    previous_hash  char(64)     not null,
    hash           char(64)     not null,
    constraint pk_security_entry primary key (agency_id, seq),
    key ix_security_entry_day (agency_id, recorded_at),
    key ix_security_entry_officer (agency_id, officer_id, seq),
    key ix_security_entry_event (agency_id, event, seq),
    key ix_security_entry_request (request_id, seq)
) default charset=utf8mb4 collate=utf8mb4_bin;
