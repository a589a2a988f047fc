-- The seals of the rows: each transaction that wrote rows of a proved table adds one line to one chain, with a digest of all rows it
-- touched as they were when it was committed, made with a key that lies outside the database (decision 25). Lines are only added.
create table seal (
    seal_no   bigint        not null,
    kind      varchar(10)   not null comment 'ACT, or UPGRADE: sealed as it was found when the system started',
    about     varchar(1000) not null comment 'of an act: the entries of the ledgers it ended with, agency:position; of an upgrade: the step of the schema',
    sealed_at datetime(6)   not null,
    key_id    char(16)      not null,
    previous  char(64)      not null,
    seal      char(64)      not null comment 'HMAC-SHA-256 over the line before, this one and its rows',
    constraint pk_seal primary key (seal_no),
    key ix_seal_kind (kind, seal_no)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table sealed_rows (
    table_name varchar(40)  not null,
    scope      varchar(100) not null comment 'the value of the column the rows have in common',
    seal_no    bigint       not null,
    digest     char(64)     not null comment 'HMAC-SHA-256 over all rows with this value; what they say cannot be guessed from it',
    constraint pk_sealed_rows primary key (table_name, scope, seal_no),
    key ix_sealed_rows_seal (seal_no)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- One row: the last line. Who adds one locks it.
create table seal_head (
    id        int      not null,
    last_no   bigint   not null,
    last_seal char(64) not null,
    constraint pk_seal_head primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

insert into seal_head (id, last_no, last_seal) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
