-- A letter that was made, numbered and sent outside this system: its file is a material of the case; taken out of the file, it does not count.
create table outside_letter (
    material_id bigint       not null,
    request_id  char(36)     not null,
    kind        varchar(30)  not null,
    reference   bigint,
    addressee   varchar(200),
    number_text varchar(80)  not null,
    made_on     date         not null,
    reason      varchar(500) not null,
    filed_by    bigint       not null,
    filed_on    date         not null,
    constraint pk_outside_letter primary key (material_id),
    constraint fk_outside_letter_request foreign key (request_id) references disclosure_request (id),
    constraint fk_outside_letter_material foreign key (material_id) references material (id),
    constraint fk_outside_letter_officer foreign key (filed_by) references officer (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create index ix_outside_letter_request on outside_letter (request_id);
