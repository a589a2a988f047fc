-- By what an applicant may be recognised again, folded so that the same is written the same: two requests with an equal key
-- may be one man's. A suggestion only. Written with the registration and again when a fact of the applicant is put right; the
-- next migration fills it for the requests there are, and each start for any that have none.
create table applicant_key (
    request_id    char(36)     not null,
    feature       varchar(10)  not null comment 'IDENTITY, NAME, PHONE, EMAIL, ADDRESS, AGENT',
    folded        varchar(300) not null,
    agency_id     bigint       not null,
    number_year   int          not null,
    number_serial int          not null,
    constraint pk_applicant_key primary key (request_id, feature, folded),
    constraint fk_applicant_key_request foreign key (request_id) references disclosure_request (id),
    key ix_applicant_key_folded (agency_id, feature, folded, number_year, number_serial)
) default charset=utf8mb4 collate=utf8mb4_bin;
