create table disclosure_request (
    id               char(36)      not null,
    agency_id        bigint        not null,
    number_year      int           not null,
    number_serial    int           not null,
    channel          varchar(20)   not null,
    received_on      date          not null,
    applicant_kind   varchar(20)   not null,
    applicant_name   varchar(200)  not null,
    identity_kind    varchar(30)   not null,
    identity_number  varchar(50)   not null,
    phone            varchar(50),
    email            varchar(200),
    address          varchar(300),
    agent            varchar(200),
    information      varchar(4000) not null,
    document_number  varchar(200),
    wanted_form      varchar(20)   not null,
    wanted_route     varchar(20)   not null,
    department_id    bigint,
    registered_at    datetime(6)   not null,
    registered_by    bigint        not null,
    closed_on        date,
    outcome          varchar(10),
    archived_on      date,
    version          int           not null,
    constraint pk_disclosure_request primary key (id),
    constraint uk_disclosure_request_number unique (agency_id, number_year, number_serial),
    constraint fk_disclosure_request_agency foreign key (agency_id) references agency (id),
    constraint fk_disclosure_request_department foreign key (department_id) references department (id),
    key ix_disclosure_request_received (agency_id, received_on),
    key ix_disclosure_request_closed (agency_id, closed_on)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The last number given per agency and year of receipt; the row is locked until the registration commits, so no gap.
create table request_counter (
    agency_id   bigint not null,
    number_year int    not null,
    last_serial int    not null,
    constraint pk_request_counter primary key (agency_id, number_year)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- Art. 30: one single notice to a request.
create table correction (
    request_id  char(36)      not null,
    sent_on     date          not null,
    items       varchar(2000) not null,
    due_on      date          not null,
    received_on date,
    content     varchar(4000),
    constraint pk_correction primary key (request_id),
    constraint fk_correction_request foreign key (request_id) references disclosure_request (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
