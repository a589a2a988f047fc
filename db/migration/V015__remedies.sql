-- 行政复议、行政诉讼 about disclosure work (art. 51), of a request or without one. Nothing is deleted: a mistaken entry is voided.
create table remedy (
    id               char(36)     not null,
    agency_id        bigint       not null,
    request_id       char(36)              comment 'none: about something else than a request on file; then the title is typed',
    kind             varchar(10)  not null comment 'REVIEW or SUIT',
    title            varchar(500),
    claimant         varchar(200) not null,
    copy_received_on date                  comment 'the day the copy (副本) was received; the period to answer counts from it',
    answered_on      date,
    review_procedure varchar(10)           comment 'of a review: ORDINARY or SUMMARY',
    route            varchar(20)           comment 'of a suit: DIRECT or AFTER_REVIEW',
    review_id        char(36)              comment 'the review a suit followed, where it is on file',
    co_defendant     boolean      not null comment 'the reviewing organ is sued as well',
    standing         varchar(20)  not null comment 'a REVIEWING_ORGAN does not count the suit (201号)',
    voided_on        date,
    void_reason      varchar(500),
    version          int          not null,
    constraint pk_remedy primary key (id),
    constraint fk_remedy_agency foreign key (agency_id) references agency (id),
    constraint fk_remedy_request foreign key (request_id) references disclosure_request (id),
    constraint fk_remedy_review foreign key (review_id) references remedy (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create index ix_remedy_agency on remedy (agency_id, kind);

-- The instances of a remedy: 一审, 二审, 再审 are the same case; of a review there is one.
create table remedy_instance (
    remedy_id   char(36)      not null,
    instance_no int           not null,
    stage       varchar(10)   not null comment 'FIRST, SECOND or RETRIAL',
    organ       varchar(200)  not null,
    case_number varchar(100)  not null,
    filed_on    date          not null comment 'the day it was accepted (受理、立案)',
    result      varchar(30)            comment 'none while it is pending',
    decided_on  date,
    note        varchar(1000) not null,
    constraint pk_remedy_instance primary key (remedy_id, instance_no),
    constraint fk_remedy_instance_remedy foreign key (remedy_id) references remedy (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The decision made again after a remedy (重新答复). Its request is not counted again: the first closing stays.
create table remade_decision (
    remedy_id     char(36)      not null,
    decision_no   int           not null,
    made_on       date          not null,
    letter_number varchar(100)  not null,
    outcome       varchar(10)   not null comment 'the row of table 三 it would be in',
    legal_ground  varchar(40)            comment 'none where parts of it stand on several grounds',
    note          varchar(1000) not null,
    constraint pk_remade_decision primary key (remedy_id, decision_no),
    constraint fk_remade_decision_remedy foreign key (remedy_id) references remedy (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
