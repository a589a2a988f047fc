-- What one officer moves (提请) about a registration and another has to confirm: an amendment (登记更正), or that it is void (作废).
-- A row is never deleted; until it is confirmed nothing of the request has changed. At most one of a request is open.
create table registration_motion (
    id             bigint        not null auto_increment,
    request_id     char(36)      not null,
    kind           varchar(10)   not null comment 'AMENDMENT, VOIDING',
    state          varchar(10)   not null comment 'OPEN, CONFIRMED, DECLINED, TAKEN_BACK',
    reason         varchar(1000) not null,
    basis          varchar(10)            comment 'of a voiding: DOUBLE, TEST, OTHER',
    instead_id     char(36)               comment 'of a double registration: the request that stays',
    moved_by       bigint        not null,
    moved_at       datetime(6)   not null,
    decided_by     bigint,
    decided_at     datetime(6),
    decline_reason varchar(1000),
    open_for       char(36)               comment 'the request, while it is open',
    constraint pk_registration_motion primary key (id),
    constraint uk_registration_motion_open unique (open_for),
    constraint fk_registration_motion_request foreign key (request_id) references disclosure_request (id),
    constraint fk_registration_motion_instead foreign key (instead_id) references disclosure_request (id),
    constraint fk_registration_motion_officer foreign key (moved_by) references officer (id),
    key ix_registration_motion_request (request_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The old and the new value of each item an amendment is about. The ledger has both too, an identity number or contact masked,
-- and the salted hash of this row, so that no value here can be changed without being found.
create table registration_change (
    motion_id bigint      not null,
    field     varchar(20) not null,
    was       varchar(4000),
    became    varchar(4000),
    salt      char(32)    not null,
    constraint pk_registration_change primary key (motion_id, field),
    constraint fk_registration_change_motion foreign key (motion_id) references registration_motion (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
