-- The letter that asks for evidence, as it was sent; of one asked for before it was kept, it is composed from the record.
alter table rectification add column evidence_letter_number varchar(200);
alter table rectification add column evidence_letter_text longtext comment 'a paragraph to a line';
alter table rectification add column evidence_letter_contact varchar(500);

-- The evidence as files (第四十一条). A row is never deleted: a file taken out is struck. The content lies beside it in pieces, as that of materials.
create table rectification_file (
    id               bigint       not null auto_increment,
    rectification_id char(36)     not null,
    storage_name     char(32)     not null comment 'random; the only name in addresses',
    name             varchar(300) not null,
    kind             varchar(10)  not null,
    size_bytes       bigint       not null,
    pages            int,
    sha256           char(64)     not null,
    added_by         bigint       not null,
    added_on         date         not null,
    struck_on        date,
    struck_reason    varchar(500),
    constraint pk_rectification_file primary key (id),
    constraint uk_rectification_file_storage_name unique (storage_name),
    constraint fk_rectification_file_rectification foreign key (rectification_id) references rectification (id),
    key ix_rectification_file_rectification (rectification_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table rectification_file_piece (
    file_id  bigint     not null,
    piece_no int        not null,
    content  mediumblob not null,
    constraint pk_rectification_file_piece primary key (file_id, piece_no),
    constraint fk_rectification_file_piece_file foreign key (file_id) references rectification_file (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
