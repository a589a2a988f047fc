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
    reason      varchar(4000),
    constraint pk_decision_part primary key (request_id, position_no),
    constraint fk_decision_part_decision foreign key (request_id) references decision (request_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- What a ground must be proved by, one row for each field of each part; which ground asks for what is in EvidenceRules.
create table decision_evidence (
    request_id  char(36)      not null,
    position_no int           not null,
    name        varchar(40)   not null,
    content     varchar(2000) not null,
    constraint pk_decision_evidence primary key (request_id, position_no, name),
    constraint fk_decision_evidence_part foreign key (request_id, position_no) references decision_part (request_id, position_no)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- Proof of the search: pictures and PDF of at most 5 MiB, never changed and never deleted.
create table search_file (
    id          bigint       not null auto_increment,
    request_id  char(36)     not null,
    name        varchar(200) not null,
    media_type  varchar(40)  not null,
    size_bytes  int          not null,
    sha256      char(64)     not null,
    attached_by bigint       not null,
    attached_on date         not null,
    content     mediumblob   not null,
    constraint pk_search_file primary key (id),
    constraint fk_search_file_request foreign key (request_id) references disclosure_request (id),
    key ix_search_file_request (request_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The seven questions of the legal review (补不补 … 怎么答), as last answered; the ledger keeps who reviewed and when.
create table review_answer (
    request_id char(36)     not null,
    question   varchar(20)  not null,
    fine       boolean      not null,
    remark     varchar(500) not null,
    constraint pk_review_answer primary key (request_id, question),
    constraint fk_review_answer_request foreign key (request_id) references disclosure_request (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- A request that was taken back is searched for again; the search and the proposal of before stay on file as they were.
create table earlier_search (
    id          bigint        not null auto_increment,
    request_id  char(36)      not null,
    places      varchar(1000) not null,
    keywords    varchar(500)  not null,
    searched_by varchar(100)  not null,
    searched_on date          not null,
    findings    varchar(2000) not null,
    ground      varchar(40)   not null,
    opinion     varchar(4000) not null,
    proposed_by bigint        not null,
    proposed_on date          not null,
    constraint pk_earlier_search primary key (id),
    constraint fk_earlier_search_request foreign key (request_id) references disclosure_request (id),
    key ix_earlier_search_request (request_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
