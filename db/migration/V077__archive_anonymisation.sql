-- What is left of a case whose dossier need not be kept any longer (鉴定销毁): its number, days, result and class; nothing that tells of a person.
-- One proposes it for some cases, a head, another person, agrees; a row is never deleted.
create table anonymisation (
    id          bigint       not null auto_increment,
    agency_id   bigint       not null,
    reason      varchar(500) not null,
    proposed_by bigint       not null,
    proposed_at datetime(6)  not null,
    state       varchar(10)  not null comment 'PROPOSED, AGREED, REFUSED, WITHDRAWN',
    decided_by  bigint,
    decided_at  datetime(6),
    refusal     varchar(500),
    constraint pk_anonymisation primary key (id),
    constraint fk_anonymisation_agency foreign key (agency_id) references agency (id),
    constraint fk_anonymisation_proposed foreign key (proposed_by) references officer (id),
    constraint fk_anonymisation_decided foreign key (decided_by) references officer (id),
    key ix_anonymisation_state (agency_id, state, id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table anonymisation_case (
    anonymisation_id bigint   not null,
    request_id       char(36) not null,
    open_for         char(36) comment 'the request, while it is proposed and not decided',
    constraint pk_anonymisation_case primary key (anonymisation_id, request_id),
    constraint uk_anonymisation_case_open unique (open_for),
    constraint fk_anonymisation_case_of foreign key (anonymisation_id) references anonymisation (id),
    constraint fk_anonymisation_case_request foreign key (request_id) references disclosure_request (id),
    key ix_anonymisation_case_request (request_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

alter table disclosure_request add column anonymised_on date;
-- The row of a file stays, with the hash of what it was; its content is gone.
alter table material add column removed_on date;
create index ix_dossier_retained on dossier (retained_until, request_id);
