-- What the database is for since its first start: made-up cases (DEMO) or real ones (PRODUCTION). One row, written once; no
-- start of the other kind is let in. A database older than this table is told by what lies in it.
create table installation (
    id        int         not null,
    kind      varchar(20) not null,
    marked_at datetime(6) not null,
    constraint pk_installation primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
