-- An attachment of the registration (申请材料) is taken out by two: who moved it and why, until another strikes it or it is dropped.
-- Files of a case. A row is never deleted: a file taken out is struck. The content lies beside it in pieces, so that one
-- transaction and one backup hold everything and no packet of the database grows beyond 2 MiB.
create table material (
    id            bigint       not null auto_increment,
    request_id    char(36)     not null,
    storage_name  char(32)     not null comment 'random; the only name in addresses',
    purpose       varchar(20)  not null,
    name          varchar(300) not null,
    kind          varchar(10)  not null,
    size_bytes    bigint       not null,
    pages         int,
    sha256        char(64)     not null,
    made_from     bigint                comment 'the material it was made from by burning marks in',
    added_by      bigint       not null,
    added_on      date         not null,
    struck_by     bigint,
    struck_on     date,
    struck_reason varchar(500),
    strike_moved_by bigint,
    strike_moved_on date,
    strike_moved_reason varchar(500),
    constraint pk_material primary key (id),
    constraint uk_material_storage_name unique (storage_name),
    constraint fk_material_request foreign key (request_id) references disclosure_request (id),
    constraint fk_material_made_from foreign key (made_from) references material (id),
    key ix_material_request (request_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table material_piece (
    material_id bigint     not null,
    piece_no    int        not null,
    content     mediumblob not null,
    constraint pk_material_piece primary key (material_id, piece_no),
    constraint fk_material_piece_material foreign key (material_id) references material (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

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
