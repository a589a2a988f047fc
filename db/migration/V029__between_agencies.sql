-- A letter asking for an opinion may go to an agency of this installation, which finds it in its own inbox.
alter table consultation add column agency_id bigint;
alter table consultation add constraint fk_consultation_agency foreign key (agency_id) references agency (id);

create table asked_opinion (
    id               char(36)     not null comment 'under which the ledger of the agency asked keeps it',
    consultation_id  bigint       not null,
    asking_agency_id bigint       not null,
    agency_id        bigint       not null comment 'the agency asked',
    sent_number      varchar(50)  not null comment 'the number the request has at the agency that asks',
    working_days     int          not null comment 'art. 34: 15; otherwise the wish of the agency that asks',
    answered_on      date,
    answered_by      bigint,
    approved_by      varchar(100) comment 'who agreed to the opinion at the agency asked',
    constraint pk_asked_opinion primary key (id),
    constraint uk_asked_opinion_consultation unique (consultation_id),
    constraint fk_asked_opinion_consultation foreign key (consultation_id) references consultation (id),
    constraint fk_asked_opinion_agency foreign key (agency_id) references agency (id),
    key ix_asked_opinion_agency (agency_id, answered_on),
    key ix_asked_opinion_asking (asking_agency_id, answered_on)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The papers sent with the letter, and those the answer came with.
create table asked_opinion_paper (
    asked_opinion_id char(36)    not null,
    material_id      bigint      not null,
    part             varchar(10) not null comment 'QUESTION, ANSWER',
    constraint pk_asked_opinion_paper primary key (asked_opinion_id, material_id),
    constraint fk_asked_opinion_paper_opinion foreign key (asked_opinion_id) references asked_opinion (id),
    constraint fk_asked_opinion_paper_material foreign key (material_id) references material (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- A request handed on to the agency of this installation that is responsible, as it was sent. What tells who the applicant is goes when the other
-- agency has registered it or sent it back: its own request has it then, or it has no use for it.
create table forwarding (
    id              char(36)      not null comment 'under which the ledger of the other agency keeps it until it is registered',
    request_id      char(36)      not null comment 'the request at the agency that is not responsible',
    from_agency_id  bigint        not null,
    to_agency_id    bigint        not null,
    arrived_as      char(36)      not null comment 'the id it is registered under at the other agency',
    sent_number     varchar(50)   not null,
    sent_on         date          not null,
    sent_by         bigint        not null,
    asked_on        date          not null comment 'when the applicant was told of it and did not object',
    asked_how       varchar(200)  not null,
    remark          varchar(1000) not null,
    information     varchar(4000) not null,
    document_number varchar(200),
    wanted_form     varchar(20)   not null,
    wanted_route    varchar(20)   not null,
    applicant_kind  varchar(20)   not null,
    applicant_name  varchar(200),
    identity_kind   varchar(30),
    identity_number varchar(50),
    phone           varchar(50),
    email           varchar(200),
    address         varchar(300),
    agent           varchar(200),
    registered_on   date,
    registered_by   bigint,
    returned_on     date,
    returned_by     bigint,
    return_reason   varchar(500),
    noted_on        date comment 'when the agency that sent it took note of its coming back',
    noted_by        bigint,
    constraint pk_forwarding primary key (id),
    constraint uk_forwarding_arrived unique (arrived_as),
    constraint fk_forwarding_request foreign key (request_id) references disclosure_request (id),
    constraint fk_forwarding_from foreign key (from_agency_id) references agency (id),
    constraint fk_forwarding_to foreign key (to_agency_id) references agency (id),
    key ix_forwarding_to (to_agency_id, registered_on),
    key ix_forwarding_from (from_agency_id, noted_on),
    key ix_forwarding_request (request_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table forwarding_paper (
    forwarding_id char(36) not null,
    material_id   bigint   not null,
    constraint pk_forwarding_paper primary key (forwarding_id, material_id),
    constraint fk_forwarding_paper_forwarding foreign key (forwarding_id) references forwarding (id),
    constraint fk_forwarding_paper_material foreign key (material_id) references material (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
