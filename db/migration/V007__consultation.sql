create table consultation (
    id           bigint        not null auto_increment,
    request_id   char(36)      not null,
    kind         varchar(20)   not null,
    party        varchar(200)  not null,
    contact      varchar(300),
    subject      varchar(2000) not null,
    sent_on      date          not null,
    delivered_on date,
    ended_on     date,
    opinion      varchar(20),
    reasons      varchar(2000),
    constraint pk_consultation primary key (id),
    constraint fk_consultation_request foreign key (request_id) references disclosure_request (id),
    key ix_consultation_request (request_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
