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
