-- The mail a registration form is filled in from, while it is not registered: of one officer, seen by nobody else. The registration files it
-- with the materials of the case and deletes it here in its own transaction; throwing the draft away deletes it too. The content lies in
-- pieces, as that of materials does.
create table registration_mail (
    id         char(36)     not null comment 'the id the request will have',
    officer_id bigint       not null,
    name       varchar(300) not null,
    kept_at    datetime(6)  not null,
    constraint pk_registration_mail primary key (id),
    constraint fk_registration_mail_officer foreign key (officer_id) references officer (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table registration_mail_piece (
    mail_id  char(36)   not null,
    piece_no int        not null,
    content  mediumblob not null,
    constraint pk_registration_mail_piece primary key (mail_id, piece_no),
    constraint fk_registration_mail_piece_mail foreign key (mail_id) references registration_mail (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

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
