-- What a text is searched in, in small letters, in the order lists are in: a search reads one narrow table along its key
-- instead of every whole row. Written with the registration and never changed, as what it is made of never changes.
create table request_search (
    agency_id     bigint        not null,
    number_year   int           not null,
    number_serial int           not null,
    request_id    char(36)      not null,
    text          varchar(4500) not null,
    constraint pk_request_search primary key (agency_id, number_year, number_serial),
    constraint fk_request_search_request foreign key (request_id) references disclosure_request (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

insert into request_search (agency_id, number_year, number_serial, request_id, text)
select agency_id, number_year, number_serial, id, lower(concat(information, '
', applicant_name, '
', coalesce(document_number, '')))
from disclosure_request;
