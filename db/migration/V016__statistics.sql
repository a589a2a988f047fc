-- Table 二 of an organ and year is entered by hand (art. 20): its cells as typed, and who changed which of them.
create table table2_sheet (
    agency_id   bigint not null,
    report_year int    not null,
    version     int    not null,
    constraint pk_table2_sheet primary key (agency_id, report_year),
    constraint fk_table2_sheet_agency foreign key (agency_id) references agency (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table table2_cell (
    agency_id     bigint       not null,
    report_year   int          not null,
    row_code      varchar(30)  not null,
    column_number int          not null,
    figure        varchar(40)           comment 'the digits as typed; none: the cell is blank',
    note          varchar(100) not null,
    constraint pk_table2_cell primary key (agency_id, report_year, row_code, column_number),
    constraint fk_table2_cell_sheet foreign key (agency_id, report_year) references table2_sheet (agency_id, report_year)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table table2_change (
    id            bigint       not null auto_increment,
    agency_id     bigint       not null,
    report_year   int          not null,
    row_code      varchar(30)  not null,
    column_number int          not null,
    old_figure    varchar(40),
    old_note      varchar(100) not null,
    new_figure    varchar(40),
    new_note      varchar(100) not null,
    changed_at    datetime(6)  not null,
    officer_id    bigint       not null,
    officer_name  varchar(100) not null,
    constraint pk_table2_change primary key (id),
    constraint fk_table2_change_sheet foreign key (agency_id, report_year) references table2_sheet (agency_id, report_year),
    constraint fk_table2_change_officer foreign key (officer_id) references officer (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The chapters of an organ's two reports of a year, its own (本级) and the sum (汇总), as edited; each saved version is kept. A
-- chapter nobody edited has its default text.
create table report_text (
    id             bigint       not null auto_increment,
    agency_id      bigint       not null,
    report_year    int          not null,
    scope          varchar(10)  not null comment 'OWN (本级) or TOTAL (汇总)',
    chapter_number int          not null,
    version        int          not null,
    content        mediumtext   not null,
    saved_at       datetime(6)  not null,
    officer_id     bigint       not null,
    officer_name   varchar(100) not null,
    constraint pk_report_text primary key (id),
    constraint uk_report_text_version unique (agency_id, report_year, scope, chapter_number, version),
    constraint fk_report_text_agency foreign key (agency_id) references agency (id),
    constraint fk_report_text_officer foreign key (officer_id) references officer (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- A warning is accepted of one of an organ's two reports, its own (本级) or the sum (汇总): the same words there are another warning.
-- A warning that was accepted with a reason, told by the check, its place and both numbers: other numbers, another warning.
create table finding_acceptance (
    id           bigint        not null auto_increment,
    agency_id    bigint        not null,
    report_year  int           not null,
    check_code   varchar(40)   not null,
    table_code   varchar(20)   not null,
    row_code     varchar(100)  not null,
    column_label varchar(100)  not null,
    printed      varchar(400)  not null,
    expected     varchar(100)  not null,
    reason       varchar(1000) not null,
    accepted_at  datetime(6)   not null,
    officer_id   bigint        not null,
    officer_name varchar(100)  not null,
    scope        varchar(10) not null default 'OWN' comment 'OWN (本级) or TOTAL (汇总)',
    constraint pk_finding_acceptance primary key (id),
    constraint fk_finding_acceptance_agency foreign key (agency_id) references agency (id),
    constraint fk_finding_acceptance_officer foreign key (officer_id) references officer (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create index ix_finding_acceptance_agency_year on finding_acceptance (agency_id, report_year);

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
    constraint fk_report_version_part_version foreign key (version_id) references report_version (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
