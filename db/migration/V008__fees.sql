-- Art. 42, 109号: one notice to a request, by item or by page. Amounts in yuan.
create table fee (
    request_id         char(36)     not null,
    basis              varchar(10)  not null,
    units              int          not null,
    units_before       int          not null,
    amount             int          not null,
    sent_on            date         not null,
    notice_received_on date         not null,
    paid_on            date,
    receipt            varchar(200),
    constraint pk_fee primary key (request_id),
    constraint fk_fee_request foreign key (request_id) references disclosure_request (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
