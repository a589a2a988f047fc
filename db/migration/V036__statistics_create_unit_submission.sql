-- A unit's figures of a year as they were handed in: never changed, a returned one is followed by the next attempt. report
-- holds tables 二, 三 and 四 in the shape of published reports, sha256 is its hash; state only repeats the last decision.
create table unit_submission (
    id             bigint       not null auto_increment,
    unit_id        bigint       not null,
    report_year    int          not null,
    attempt        int          not null,
    scope          varchar(10)  not null comment 'OWN (本级) or TOTAL (汇总)',
    version_number int                   comment 'of the frozen version handed in; none: a file was uploaded',
    file_name      varchar(300),
    file_bytes     bigint,
    file_sha256    char(64),
    report         longtext     not null,
    sha256         char(64)     not null,
    findings       longtext     not null comment 'what the checks found in it',
    submitted_at   datetime(6)  not null,
    submitted_by   bigint       not null,
    submitted_name varchar(100) not null,
    state          varchar(20)  not null,
    constraint pk_unit_submission primary key (id),
    constraint uk_unit_submission_attempt unique (unit_id, report_year, attempt),
    constraint fk_unit_submission_unit foreign key (unit_id) references reporting_unit (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The uploaded file as it came.
create table unit_submission_piece (
    submission_id bigint     not null,
    piece_no      int        not null,
    content       mediumblob not null,
    constraint pk_unit_submission_piece primary key (submission_id, piece_no),
    constraint fk_unit_submission_piece_submission foreign key (submission_id) references unit_submission (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- What the collector decided about a submission, in order.
create table unit_submission_decision (
    submission_id bigint        not null,
    decision_no   int           not null,
    decision      varchar(20)   not null comment 'ACCEPTED, RETURNED or REOPENED',
    reason        varchar(2000) not null,
    decided_at    datetime(6)   not null,
    decided_by    bigint        not null,
    decided_name  varchar(100)  not null,
    constraint pk_unit_submission_decision primary key (submission_id, decision_no),
    constraint fk_unit_submission_decision_submission foreign key (submission_id) references unit_submission (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- What a sum that was closed was added up from.
create table report_version_part (
    version_id     bigint       not null,
    part_no        int          not null,
    name           varchar(200) not null,
    submission_id  bigint                comment 'none: the collector itself',
    version_number int                   comment 'the frozen version the figures come from; none: an uploaded file',
    scope          varchar(10)  not null,
    report         longtext     not null,
    sha256         char(64)     not null,
    constraint pk_report_version_part primary key (version_id, part_no),
    constraint fk_report_version_part_version foreign key (version_id) references report_version (id),
    constraint fk_report_version_part_submission foreign key (submission_id) references unit_submission (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
