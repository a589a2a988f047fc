-- What a ground must be proved by, one row for each field of each part; which ground asks for what is in EvidenceRules.
create table decision_evidence (
    request_id  char(36)      not null,
    position_no int           not null,
    name        varchar(40)   not null,
    content     varchar(2000) not null,
    constraint pk_decision_evidence primary key (request_id, position_no, name),
    constraint fk_decision_evidence_part foreign key (request_id, position_no) references decision_part (request_id, position_no)
) default charset=utf8mb4 collate=utf8mb4_bin;

insert into decision_evidence (request_id, position_no, name, content)
select request_id, position_no, 'LAW', law from decision_part where law is not null;

alter table decision_part drop column law;

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
