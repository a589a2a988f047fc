-- Who reports to whom: the units an organ collects annual reports from, as a tree of its own. A unit that uses this system is
-- linked to its organ; nothing is deleted, a unit that is dissolved or merged gets its last year.
create table reporting_unit (
    id           bigint       not null auto_increment,
    collector_id bigint       not null comment 'the organ that collects',
    parent_id    bigint                comment 'the unit above it; none: directly under the collector',
    name         varchar(200) not null,
    kind         varchar(20)  not null,
    agency_id    bigint                comment 'the organ in this system that reports as this unit',
    vertical     boolean      not null comment 'under vertical management: not summed (not confirmed by any text)',
    first_year   int          not null,
    last_year    int,
    merged_into  bigint                comment 'the unit that carries its open requests on',
    version      int          not null,
    constraint pk_reporting_unit primary key (id),
    constraint fk_reporting_unit_collector foreign key (collector_id) references agency (id),
    constraint fk_reporting_unit_agency foreign key (agency_id) references agency (id),
    constraint fk_reporting_unit_parent foreign key (parent_id) references reporting_unit (id),
    constraint fk_reporting_unit_merged foreign key (merged_into) references reporting_unit (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- Days earlier than the statutory ones by which a collector wants the reports of a year.
create table reporting_deadline (
    collector_id   bigint not null,
    report_year    int    not null,
    departments_by date   not null,
    others_by      date   not null,
    remind_days    int    not null,
    constraint pk_reporting_deadline primary key (collector_id, report_year),
    constraint fk_reporting_deadline_collector foreign key (collector_id) references agency (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

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
