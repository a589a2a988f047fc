-- The second factor: a phone that makes a code of the moment (RFC 6238). The secret both share lies here under a key outside the database.
create table officer_factor (
    officer_id   bigint       not null,
    secret       varchar(200) not null comment 'AES-GCM, in Base64: nonce and what is enciphered; belongs to this officer only',
    confirmed_at datetime(6)  not null,
    last_step    bigint       not null comment 'of the last code taken: no code of this step or one before is taken again, on any node',
    constraint pk_officer_factor primary key (officer_id),
    constraint fk_officer_factor_officer foreign key (officer_id) references officer (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- For who has lost the phone: each is good once, and gone when it was used.
create table officer_recovery_code (
    officer_id bigint   not null,
    code_hash  char(64) not null comment 'HMAC under a key outside the database',
    constraint pk_officer_recovery_code primary key (officer_id, code_hash),
    constraint fk_officer_recovery_code_officer foreign key (officer_id) references officer (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- A session that has passed only the first factor may do nothing; what is delicate is done only shortly after the factor was given.
alter table officer_session add column awaits_code boolean not null default false;
alter table officer_session add column verified_at datetime(6) comment 'when the officer last proved that it is he';

alter table rights_change add column removes_factor boolean comment 'null: no';
