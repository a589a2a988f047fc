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
