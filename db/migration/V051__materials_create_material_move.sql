-- A file filed on the wrong case was moved (移卷): its row and content are the other case's now, and this is the trace both cases show.
create table material_move (
    id          bigint       not null auto_increment,
    material_id bigint       not null,
    from_id     char(36)     not null,
    to_id       char(36)     not null,
    moved_on    date         not null,
    moved_by    bigint       not null,
    reason      varchar(500) not null,
    constraint pk_material_move primary key (id),
    constraint fk_material_move_material foreign key (material_id) references material (id),
    constraint fk_material_move_from foreign key (from_id) references disclosure_request (id),
    constraint fk_material_move_to foreign key (to_id) references disclosure_request (id),
    key ix_material_move_from (from_id),
    key ix_material_move_to (to_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
