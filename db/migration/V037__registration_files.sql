-- The scans and photos a registration form comes with, while it is not registered: of one officer, seen by nobody else, as its mail is. The
-- registration files them with the materials of the case and deletes them here in its own transaction; throwing the draft away deletes them too.
create table registration_file (
    id         bigint       not null auto_increment,
    form_id    char(36)     not null comment 'the id the request will have',
    officer_id bigint       not null,
    name       varchar(300) not null,
    size_bytes bigint       not null,
    sha256     char(64)     not null,
    kept_at    datetime(6)  not null,
    constraint pk_registration_file primary key (id),
    constraint fk_registration_file_officer foreign key (officer_id) references officer (id),
    key ix_registration_file_form (form_id, officer_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table registration_file_piece (
    file_id  bigint     not null,
    piece_no int        not null,
    content  mediumblob not null,
    constraint pk_registration_file_piece primary key (file_id, piece_no),
    constraint fk_registration_file_piece_file foreign key (file_id) references registration_file (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
