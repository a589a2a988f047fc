-- A form for registration as far as it has been typed: of one officer, seen by nobody else, no request yet. It is neither
-- numbered nor counted and has no deadline; the registration deletes it in its own transaction.
create table registration_draft (
    id         char(36)    not null comment 'the id the request will have',
    officer_id bigint      not null,
    fields     mediumtext  not null comment 'as a form sends them: name=value&name=value, percent-encoded',
    opening    char(36)    not null comment 'the opened page that saved it last',
    edit       int         not null comment 'how many changes it holds: a late save never undoes a newer one',
    saved_at   datetime(6) not null,
    constraint pk_registration_draft primary key (id),
    constraint fk_registration_draft_officer foreign key (officer_id) references officer (id),
    key ix_registration_draft_officer (officer_id, saved_at)
) default charset=utf8mb4 collate=utf8mb4_bin;
