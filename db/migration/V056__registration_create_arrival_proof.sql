-- The mail that is the request proves the day it came in: which material it is and what its head says.
create table arrival_proof (
    request_id  char(36)     not null,
    material_id bigint       not null,
    sent_at     datetime(6)           comment 'as the head says, in Peking time',
    arrived_at  datetime(6)           comment 'as the last server wrote, in Peking time',
    head        varchar(2000) not null comment 'the lines of the head this was taken from',
    constraint pk_arrival_proof primary key (request_id),
    constraint fk_arrival_proof_request foreign key (request_id) references disclosure_request (id),
    constraint fk_arrival_proof_material foreign key (material_id) references material (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
