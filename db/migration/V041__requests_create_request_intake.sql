-- How a request was taken in, where there is more to say than channel and days: said aloud and written down by the office
-- (art. 29), filed by an agent, one of several out of one letter. No row: an ordinary letter of its own.
create table request_intake (
    request_id   char(36) not null,
    letter_id    char(36) comment 'the first request registered out of the same letter; null: it is the first or only one',
    written_by   varchar(100) comment 'who wrote down what was said; null: it was handed in in writing',
    confirmation varchar(20) comment 'how the applicant confirmed what was read back to him',
    agent_proof  varchar(200) comment 'what the agent showed of his authority',
    constraint pk_request_intake primary key (request_id),
    constraint fk_request_intake_request foreign key (request_id) references disclosure_request (id),
    constraint fk_request_intake_letter foreign key (letter_id) references disclosure_request (id),
    key ix_request_intake_letter (letter_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
