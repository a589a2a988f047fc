-- Organs beneath others; the names organs and departments had; and what two persons decide about them.
alter table agency add column superior_id bigint;
alter table agency add column founded_on date comment 'null: of before this was kept';
alter table agency add constraint fk_agency_superior foreign key (superior_id) references agency (id);

alter table department add column closed_on date;
alter table department add column taken_by bigint comment 'the department its open work went to';
alter table department add constraint fk_department_taken_by foreign key (taken_by) references department (id);

-- What bore one name until the day before, and bears another from the day on.
create table renaming (
    id            bigint       not null auto_increment,
    agency_id     bigint       not null,
    department_id bigint comment 'null: the organ itself',
    since         date         not null,
    former        varchar(200) not null,
    name          varchar(200) not null,
    basis         varchar(200) comment 'the document it rests on',
    constraint pk_renaming primary key (id),
    constraint fk_renaming_agency foreign key (agency_id) references agency (id),
    constraint fk_renaming_department foreign key (department_id) references department (id),
    key ix_renaming_agency (agency_id, department_id, since, id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- Proposed by an administrator, in force when a security administrator of the same organ agrees.
create table organ_change (
    id                   bigint       not null auto_increment,
    agency_id            bigint       not null comment 'whose administrators propose and decide',
    kind                 varchar(20)  not null comment 'FOUND, RENAME, MERGE, CLOSE_DEPARTMENT',
    organ_id             bigint comment 'what it is about; null: an organ to be founded',
    department_id        bigint comment 'the department to be closed',
    taking_organ_id      bigint,
    taking_department_id bigint,
    code                 varchar(40),
    name                 varchar(200),
    since                date,
    basis                varchar(200),
    administrator_login  varchar(60),
    administrator_name   varchar(100),
    security_login       varchar(60),
    security_name        varchar(100),
    auditor_login        varchar(60),
    auditor_name         varchar(100),
    proposed_at          datetime(6)  not null,
    proposed_by          bigint       not null,
    state                varchar(10)  not null comment 'PROPOSED, AGREED, REFUSED, WITHDRAWN',
    decided_at           datetime(6),
    decided_by           bigint,
    reason               varchar(500),
    constraint pk_organ_change primary key (id),
    constraint fk_organ_change_agency foreign key (agency_id) references agency (id),
    constraint fk_organ_change_organ foreign key (organ_id) references agency (id),
    key ix_organ_change_state (agency_id, state, id)
) default charset=utf8mb4 collate=utf8mb4_bin;
