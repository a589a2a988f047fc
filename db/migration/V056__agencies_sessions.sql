-- Who is signed in, one row for each browser. A row that is gone ends its browser's session with the next click, on every node.
create table officer_session (
    id           bigint       not null auto_increment,
    session_hash char(64)     not null comment 'SHA-256 of the session''s id',
    officer_id   bigint       not null,
    began_at     datetime(6)  not null,
    last_seen_at datetime(6)  not null comment 'written at most once a minute',
    address      varchar(60)  not null,
    browser      varchar(60)  not null,
    constraint pk_officer_session primary key (id),
    constraint uk_officer_session_hash unique (session_hash),
    constraint fk_officer_session_officer foreign key (officer_id) references officer (id),
    key ix_officer_session_seen (last_seen_at)
) default charset=utf8mb4 collate=utf8mb4_bin;
