-- An administrator hands over a code, with which the officer sets a password nobody else has known. One live code an officer; used, it is gone.
create table officer_activation (
    officer_id bigint      not null,
    code_hash  char(64)    not null comment 'SHA-256 of the code, which is kept nowhere',
    issued_at  datetime(6) not null,
    expires_at datetime(6) not null,
    issued_by  bigint      not null,
    constraint pk_officer_activation primary key (officer_id),
    constraint uk_officer_activation_code unique (code_hash),
    constraint fk_officer_activation_officer foreign key (officer_id) references officer (id),
    constraint fk_officer_activation_by foreign key (issued_by) references officer (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- Passwords of before may have been chosen by an administrator; but for the demo's, which is published, they are changed at the next sign-in.
alter table officer add column must_change boolean not null default false;
alter table officer add column password_set_at datetime(6);
update officer set must_change = true where not exists (select 1 from installation where kind = 'DEMO');
