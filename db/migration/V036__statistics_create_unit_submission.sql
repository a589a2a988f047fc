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

-- A sum (汇总) as it was closed or amended: the whole report with its text in the shape of published ones, what it was the sum
-- of, and who was missing. Nothing is ever changed.
create table total_version (
    id              bigint        not null auto_increment,
    agency_id       bigint        not null,
    report_year     int           not null,
    version_number  int           not null,
    report          longtext      not null,
    missing         longtext      not null comment 'the units that were missing, one a line',
    signer          varchar(100)  not null,
    signed_on       date          not null,
    reason          varchar(2000) not null,
    frozen_at       datetime(6)   not null,
    frozen_by       bigint        not null,
    frozen_name     varchar(100)  not null,
    previous_sha256 char(64)      not null,
    sha256          char(64)      not null,
    constraint pk_total_version primary key (id),
    constraint uk_total_version_number unique (agency_id, report_year, version_number),
    constraint fk_total_version_agency foreign key (agency_id) references agency (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table total_version_part (
    version_id     bigint       not null,
    part_no        int          not null,
    name           varchar(200) not null,
    submission_id  bigint                comment 'none: the collector itself',
    version_number int                   comment 'the frozen version the figures come from; none: an uploaded file',
    scope          varchar(10)  not null,
    report         longtext     not null,
    sha256         char(64)     not null,
    constraint pk_total_version_part primary key (version_id, part_no),
    constraint fk_total_version_part_version foreign key (version_id) references total_version (id),
    constraint fk_total_version_part_submission foreign key (submission_id) references unit_submission (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
