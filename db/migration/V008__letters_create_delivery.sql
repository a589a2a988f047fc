create table delivery (
    request_id   char(36)     not null,
    route        varchar(20)  not null,
    delivered_on date         not null,
    proof        varchar(300) not null,
    delivered_by bigint       not null,
    constraint pk_delivery primary key (request_id),
    constraint fk_delivery_request foreign key (request_id) references disclosure_request (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
