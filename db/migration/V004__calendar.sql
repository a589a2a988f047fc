-- What an organ accepted as its calendar of a year: the State Council's notice, or its own days on top of it. The newest
-- version of a year and kind counts; nothing is overwritten.
create table calendar_version (
    id            bigint       not null auto_increment,
    agency_id     bigint       not null,
    calendar_year int          not null,
    kind          varchar(20)  not null,
    source        varchar(300) not null,
    days          longtext     not null,
    accepted_by   bigint       not null,
    accepted_name varchar(100) not null,
    accepted_on   date         not null,
    accepted_at   datetime(6)  not null,
    constraint pk_calendar_version primary key (id),
    constraint fk_calendar_version_agency foreign key (agency_id) references agency (id),
    key ix_calendar_version_agency (agency_id, id)
) default charset=utf8mb4 collate=utf8mb4_bin;
