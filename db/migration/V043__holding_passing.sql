-- 收回: of each case the latest act that passed it on, and the first officer of the next step who opened it since. One row a case, replaced by
-- the next such act; the ledger has the history. What was passed on before this table was there cannot be taken back.
create table case_passing (
    request_id char(36)    not null,
    seq        bigint      not null comment 'of its entry in the ledger',
    fact       varchar(60) not null comment 'the entry''s event',
    passed_by  bigint      not null,
    opened_by  bigint comment 'null: nobody has yet',
    opened_at  datetime(6),
    constraint pk_case_passing primary key (request_id),
    constraint fk_case_passing_request foreign key (request_id) references disclosure_request (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
