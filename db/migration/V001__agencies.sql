create table agency (
    id   bigint       not null auto_increment,
    code varchar(40)  not null,
    name varchar(200) not null,
    constraint pk_agency primary key (id),
    constraint uk_agency_code unique (code)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The department's own limit in working days; null: the organ's.
create table department (
    id        bigint       not null auto_increment,
    agency_id bigint       not null,
    name      varchar(200) not null,
    handling_days int,
    constraint pk_department primary key (id),
    constraint uk_department_name unique (agency_id, name),
    constraint fk_department_agency foreign key (agency_id) references agency (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table officer (
    id            bigint       not null auto_increment,
    agency_id     bigint       not null,
    department_id bigint,
    login         varchar(60)  not null,
    name          varchar(100) not null,
    password_hash varchar(200) not null,
    enabled       boolean      not null,
    version       int          not null,
    constraint pk_officer primary key (id),
    constraint uk_officer_login unique (login),
    constraint fk_officer_agency foreign key (agency_id) references agency (id),
    constraint fk_officer_department foreign key (department_id) references department (id),
    key ix_officer_agency (agency_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table officer_role (
    officer_id bigint      not null,
    role       varchar(30) not null,
    constraint pk_officer_role primary key (officer_id, role),
    constraint fk_officer_role_officer foreign key (officer_id) references officer (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- What an organ decides for itself where no confirmed text does.
create table agency_setting (
    agency_id     bigint      not null,
    name          varchar(40) not null,
    setting_value int         not null,
    constraint pk_agency_setting primary key (agency_id, name),
    constraint fk_agency_setting_agency foreign key (agency_id) references agency (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- How often something of an agency was changed that is no fact of a case and so not in the ledger: its settings and staff, its
-- reminders, its annual report. Raised in the transaction of the change, so that whoever keeps something in memory can ask whether
-- it still holds. No foreign key: it would lock the agency's row in an order of its own.
create table agency_revision (
    agency_id bigint      not null,
    matter    varchar(20) not null,
    revision  bigint      not null,
    constraint pk_agency_revision primary key (agency_id, matter)
) default charset=utf8mb4 collate=utf8mb4_bin;
