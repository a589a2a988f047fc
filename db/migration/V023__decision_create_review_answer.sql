-- The seven questions of the legal review (补不补 … 怎么答), as last answered; the ledger keeps who reviewed and when.
create table review_answer (
    request_id char(36)     not null,
    question   varchar(20)  not null,
    fine       boolean      not null,
    remark     varchar(500) not null,
    constraint pk_review_answer primary key (request_id, question),
    constraint fk_review_answer_request foreign key (request_id) references disclosure_request (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
