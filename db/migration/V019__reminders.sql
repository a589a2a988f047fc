-- Who was reminded of which period's end, once each: the unique key holds when two nodes remind at the same time.
-- The table is the outbox: another channel would claim rows that are visible and not yet sent.
create table reminder (
    id           bigint      not null auto_increment,
    agency_id    bigint      not null,
    request_id   char(36)    not null,
    rule         varchar(30) not null,
    reference    bigint      not null,
    due_on       date        not null,
    kind         varchar(10) not null,
    recipient_id bigint      not null,
    created_at   datetime(6) not null,
    visible_from datetime(6) not null,
    read_at      datetime(6),
    constraint pk_reminder primary key (id),
    constraint uk_reminder_once unique (request_id, rule, reference, due_on, kind, recipient_id),
    constraint fk_reminder_request foreign key (request_id) references disclosure_request (id),
    constraint fk_reminder_recipient foreign key (recipient_id) references officer (id),
    key ix_reminder_recipient (recipient_id, read_at, visible_from)
) default charset=utf8mb4 collate=utf8mb4_bin;
