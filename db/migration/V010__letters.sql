create table delivery (
    request_id   char(36)     not null,
    route        varchar(20)  not null,
    delivered_on date         not null,
    proof        varchar(300) not null,
    delivered_by bigint       not null,
    postal_service varchar(20),
    recipient      varchar(100),
    refused        boolean,
    witnesses      varchar(300),
    agreement      varchar(300),
    constraint pk_delivery primary key (request_id),
    constraint fk_delivery_request foreign key (request_id) references disclosure_request (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- What an organ prints on its letters: the word of its document numbers, where a review is applied for, which court.
create table letterhead (
    agency_id      bigint       not null,
    number_word    varchar(30)  not null,
    review_agency  varchar(100) not null,
    review_channel varchar(200),
    court          varchar(100) not null,
    contact        varchar(300) not null,
    constraint pk_letterhead primary key (agency_id),
    constraint fk_letterhead_agency foreign key (agency_id) references agency (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- Document numbers of an organ and year, without gaps: a number once given is never given again, a letter is voided, not deleted.
create table letter_counter (
    agency_id   bigint not null,
    number_year int    not null,
    last_serial int    not null,
    constraint pk_letter_counter primary key (agency_id, number_year)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table letter (
    id            bigint       not null auto_increment,
    request_id    char(36)     not null,
    agency_id     bigint       not null,
    kind          varchar(30)  not null,
    number_year   int          not null,
    number_serial int          not null,
    number_text   varchar(80)  not null,
    content       longtext     not null,
    issued_on     date         not null,
    issued_by     bigint       not null,
    voided_on     date,
    voided_by     bigint,
    void_reason   varchar(300),
    constraint pk_letter primary key (id),
    constraint uk_letter_number unique (agency_id, number_year, number_serial),
    constraint fk_letter_request foreign key (request_id) references disclosure_request (id),
    constraint fk_letter_officer foreign key (issued_by) references officer (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create index ix_letter_request on letter (request_id);

-- An organ's own Word template; without one the shipped template is used.
create table letter_template (
    agency_id   bigint       not null,
    file_name   varchar(200) not null,
    content     longblob     not null,
    uploaded_on date         not null,
    uploaded_by bigint       not null,
    constraint pk_letter_template primary key (agency_id),
    constraint fk_letter_template_agency foreign key (agency_id) references agency (id),
    constraint fk_letter_template_officer foreign key (uploaded_by) references officer (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The file that was sealed, where it was edited after the letter was issued (定稿).
create table letter_final (
    letter_id   bigint        not null,
    file_name   varchar(200)  not null,
    content     longblob      not null,
    finished_on date          not null,
    finished_by bigint        not null,
    changes     int           not null,
    reason      varchar(1000) not null,
    constraint pk_letter_final primary key (letter_id),
    constraint fk_letter_final_letter foreign key (letter_id) references letter (id),
    constraint fk_letter_final_officer foreign key (finished_by) references officer (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
