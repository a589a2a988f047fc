-- Forms that led to an act, each with the one-time key it was rendered with. The row is written in the transaction of the act:
-- a copy of the form waits for it, finds it and is answered with what became of the first. Rows are forgotten after a while.
create table form_submission (
    officer_id bigint       not null comment 'who sent it; 0 for the set-up, when there is nobody yet',
    form_key   char(36)     not null,
    content    char(64)     not null comment 'SHA-256 of address, fields and files',
    claimed_at datetime(6)  not null,
    location   varchar(1000) comment 'where the first was sent on to; null while it is not known',
    flash      mediumtext    comment 'what the first was told there, as JSON',
    constraint pk_form_submission primary key (officer_id, form_key),
    key ix_form_submission_claimed (claimed_at)
) default charset=utf8mb4 collate=utf8mb4_bin;
