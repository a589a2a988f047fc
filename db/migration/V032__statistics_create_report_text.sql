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
    constraint pk_finding_acceptance primary key (id),
    constraint fk_finding_acceptance_agency foreign key (agency_id) references agency (id),
    constraint fk_finding_acceptance_officer foreign key (officer_id) references officer (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create index ix_finding_acceptance_agency_year on finding_acceptance (agency_id, report_year);
