-- How often a login was tried and from where, counted by all nodes together. The login is kept as a hash: people type passwords into its field.
create table sign_in_attempt (
    id         bigint      not null auto_increment,
    login_hash char(64)    not null comment 'SHA-256 of the login in lower case, whether or not anybody has it',
    address    varchar(60) not null comment 'the network address, of IPv6 its first half',
    tried_at   datetime(6) not null,
    sent       char(64)    comment 'what the copies of one attempt have in common',
    constraint pk_sign_in_attempt primary key (id),
    key ix_sign_in_attempt_login (login_hash, tried_at),
    key ix_sign_in_attempt_address (address, tried_at),
    key ix_sign_in_attempt_tried (tried_at)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- One row for each login that was tried: attempts on it wait for each other here.
create table sign_in_login (
    login_hash char(64)    not null,
    tried_at   datetime(6) not null,
    constraint pk_sign_in_login primary key (login_hash),
    key ix_sign_in_login_tried (tried_at)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- Where a login has been right before: from there it can be tried when it is under attack from elsewhere.
create table sign_in_place (
    login_hash char(64)    not null,
    address    varchar(60) not null,
    last_at    datetime(6) not null,
    constraint pk_sign_in_place primary key (login_hash, address),
    key ix_sign_in_place_last (last_at)
) default charset=utf8mb4 collate=utf8mb4_bin;
