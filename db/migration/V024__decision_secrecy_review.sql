-- Art. 17: what was looked at for secrecy before it is disclosed; the latest of each request. The ledger keeps who recorded it.
create table secrecy_review (
    request_id  char(36)     not null,
    reviewer    varchar(100) not null,
    reviewed_on date         not null,
    result      varchar(20)  not null,
    remark      varchar(500) not null,
    constraint pk_secrecy_review primary key (request_id),
    constraint fk_secrecy_review_request foreign key (request_id) references disclosure_request (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
