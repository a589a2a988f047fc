-- A report, an agency's own (本级) or its sum (汇总), as it was closed (定稿) or amended (更正): nothing here is ever changed. report is
-- the whole of it with its text in the shape of published ones; sha256 covers the row, the version before it and what it is made of.
create table report_version (
    id               bigint        not null auto_increment,
    agency_id        bigint        not null,
    report_year      int           not null,
    scope            varchar(10)   not null,
    version_number   int           not null,
    cut_off_at       datetime(6)   not null,
    cut_off_seq      bigint        not null,
    rules            varchar(20)   not null,
    calendar_version bigint        not null,
    signer           varchar(100)  not null,
    signed_on        date          not null,
    reason           varchar(2000) not null,
    frozen_by        bigint        not null,
    frozen_name      varchar(100)  not null,
    report           longtext      not null,
    missing          longtext      not null comment 'of a sum, the units that were missing, one a line',
    ledger_hash      char(64)      not null,
    previous_sha256  char(64)      not null,
    sha256           char(64)      not null,
    constraint pk_report_version primary key (id),
    constraint uk_report_version_number unique (agency_id, scope, report_year, version_number),
    constraint fk_report_version_agency foreign key (agency_id) references agency (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The cases behind each cell of table 三: each case once, with the one cell it came in by (一, 二) and the one it went out
-- by (三, 四), in the grain of the 2021 format.
create table report_version_request (
    version_id     bigint      not null,
    request_id     char(36)    not null,
    number_year    int         not null,
    number_serial  int         not null,
    applicant_kind varchar(20) not null,
    came_in        varchar(10) not null,
    went_out       varchar(10) not null,
    received_on    date        not null,
    closed_on      date,
    ledger_seq     bigint      not null,
    constraint pk_report_version_request primary key (version_id, request_id),
    constraint fk_report_version_request_version foreign key (version_id) references report_version (id),
    key ix_report_version_request_case (request_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The reviews and suits behind each cell of table 四, as they were told then.
create table report_version_remedy (
    version_id    bigint       not null,
    remedy_id     char(36)     not null,
    remedy_group  varchar(20)  not null,
    result_column int          not null,
    case_number   varchar(100) not null,
    about         varchar(4000) not null,
    constraint pk_report_version_remedy primary key (version_id, remedy_id),
    constraint fk_report_version_remedy_version foreign key (version_id) references report_version (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
