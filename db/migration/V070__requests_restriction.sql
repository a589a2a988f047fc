-- 限制知悉: a case only the officers named may see, whatever their roles; for all others it is not there. Both rows go when it is lifted or the
-- names change; the ledger has the history.
create table case_restriction (
    request_id    char(36)     not null,
    reason        varchar(500) not null,
    restricted_on date         not null,
    restricted_by bigint       not null,
    constraint pk_case_restriction primary key (request_id),
    constraint fk_case_restriction_request foreign key (request_id) references disclosure_request (id),
    constraint fk_case_restriction_by foreign key (restricted_by) references officer (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table case_reader (
    request_id char(36) not null,
    officer_id bigint   not null,
    constraint pk_case_reader primary key (request_id, officer_id),
    constraint fk_case_reader_request foreign key (request_id) references case_restriction (request_id),
    constraint fk_case_reader_officer foreign key (officer_id) references officer (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
