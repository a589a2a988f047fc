-- The keys outside the database that values in it stand under, by their ids: what the start asks for. A key whose values were all put under a newer one
-- is taken out.
create table data_key (
    key_id       varchar(20) not null,
    used_since   datetime(6) not null,
    encrypted_at datetime(6)          comment 'since then nothing is known to stand in plain text; null: it is being encrypted',
    constraint pk_data_key primary key (key_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
