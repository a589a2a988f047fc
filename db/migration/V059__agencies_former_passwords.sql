-- Passwords an officer had before, as hashes, so that the last ones are not taken again.
create table former_password (
    id            bigint       not null auto_increment,
    officer_id    bigint       not null,
    password_hash varchar(200) not null,
    until         datetime(6)  not null comment 'when another took its place',
    constraint pk_former_password primary key (id),
    constraint fk_former_password_officer foreign key (officer_id) references officer (id),
    key ix_former_password_officer (officer_id, until)
) default charset=utf8mb4 collate=utf8mb4_bin;
