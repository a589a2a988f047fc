create table proposal (
    request_id  char(36)      not null,
    ground      varchar(40)   not null,
    opinion     varchar(4000) not null,
    proposed_by bigint        not null,
    proposed_on date          not null,
    constraint pk_proposal primary key (request_id),
    constraint fk_proposal_request foreign key (request_id) references disclosure_request (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table search_record (
    request_id  char(36)      not null,
    places      varchar(1000) not null,
    keywords    varchar(500)  not null,
    searched_by varchar(100)  not null,
    searched_on date          not null,
    findings    varchar(2000) not null,
    constraint pk_search_record primary key (request_id),
    constraint fk_search_record_request foreign key (request_id) references disclosure_request (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table decision (
    request_id  char(36)    not null,
    outcome     varchar(10) not null,
    drafted_by  bigint      not null,
    drafted_on  date        not null,
    reviewed_by bigint,
    reviewed_on date,
    approved_by bigint,
    approved_on date,
    constraint pk_decision primary key (request_id),
    constraint fk_decision_request foreign key (request_id) references disclosure_request (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- One row for each item of information asked for: what the answer to it is, and on which ground.
create table decision_part (
    request_id  char(36)      not null,
    position_no int           not null,
    information varchar(1000) not null,
    ground      varchar(40)   not null,
    law         varchar(300),
    reason      varchar(4000),
    constraint pk_decision_part primary key (request_id, position_no),
    constraint fk_decision_part_decision foreign key (request_id) references decision (request_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
