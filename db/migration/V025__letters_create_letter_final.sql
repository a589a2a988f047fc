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
