-- A list an officer wants to open again: the filters as they stand in the address.
create table saved_filter (
    id         bigint        not null auto_increment,
    officer_id bigint        not null,
    name       varchar(40)   not null,
    query      varchar(2000) not null,
    constraint pk_saved_filter primary key (id),
    constraint uk_saved_filter_name unique (officer_id, name),
    constraint fk_saved_filter_officer foreign key (officer_id) references officer (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
