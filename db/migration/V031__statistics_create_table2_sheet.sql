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
