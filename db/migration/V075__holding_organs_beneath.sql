-- 督办 of an organ beneath by one above it: numbered with those within the organ that issues it, asked again until it is closed.
create table organ_supervision (
    id            bigint        not null auto_increment,
    agency_id     bigint        not null comment 'the organ that supervises',
    number_year   int           not null,
    number_serial int           not null,
    organ_id      bigint        not null comment 'the organ that has to answer',
    request_id    char(36)               comment 'null: about the organ as a whole',
    reference     char(36)      not null comment 'under what a ledger keeps it that has no such case',
    issued_by     bigint        not null,
    issued_on     date          not null,
    closed_on     date,
    closed_by     bigint,
    conclusion    varchar(1000),
    constraint pk_organ_supervision primary key (id),
    constraint uk_organ_supervision_number unique (agency_id, number_year, number_serial),
    constraint fk_organ_supervision_agency foreign key (agency_id) references agency (id),
    constraint fk_organ_supervision_organ foreign key (organ_id) references agency (id),
    constraint fk_organ_supervision_request foreign key (request_id) references disclosure_request (id),
    key ix_organ_supervision_organ (organ_id, closed_on)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- What is demanded, each time anew, and what was answered to it.
create table organ_supervision_demand (
    id             bigint        not null auto_increment,
    supervision_id bigint        not null,
    demand         varchar(1000) not null,
    reply_due_on   date          not null,
    demanded_by    bigint        not null,
    demanded_on    date          not null,
    reply          varchar(2000),
    replied_by     bigint,
    replied_on     date,
    constraint pk_organ_supervision_demand primary key (id),
    constraint fk_organ_supervision_demand_supervision foreign key (supervision_id) references organ_supervision (id),
    key ix_organ_supervision_demand_supervision (supervision_id, id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- An organ that asks to stand beneath another: its own security administrator agrees first, then the other's.
alter table organ_change add column first_agreed_at datetime(6);
alter table organ_change add column first_agreed_by bigint;
