-- Who is named in a note on a case (@姓名) and has not seen it yet, or when he did. The note itself is in the ledger.
create table mention (
    id           bigint        not null auto_increment,
    agency_id    bigint        not null,
    request_id   char(36)      not null,
    recipient_id bigint        not null,
    noted_by     bigint        not null,
    noted_at     datetime(6)   not null,
    note         varchar(2000) not null,
    seen_at      datetime(6),
    constraint pk_mention primary key (id),
    constraint fk_mention_request foreign key (request_id) references disclosure_request (id),
    constraint fk_mention_recipient foreign key (recipient_id) references officer (id),
    constraint fk_mention_noted_by foreign key (noted_by) references officer (id),
    key ix_mention_recipient (recipient_id, seen_at)
) default charset=utf8mb4 collate=utf8mb4_bin;
