-- 协查: one row for each department or organ asked. How far it is, is told by its days; its last day is the clock's (side_clock).
create table assistance (
    id              bigint        not null auto_increment,
    request_id      char(36)      not null,
    agency_id       bigint        not null,
    question        varchar(2000) not null,
    department_id   bigint comment 'null: an organ outside, asked by letter',
    asked           varchar(200)  not null comment 'the department or organ, as it was called then',
    address         varchar(300),
    document_number varchar(100),
    sending_proof   varchar(200),
    working_days    int           not null,
    asked_on        date          not null,
    asked_by        bigint        not null,
    received_on     date,
    received_by     bigint,
    answered_on     date,
    answered_by     bigint,
    answer          varchar(4000),
    escalated_on    date,
    escalated_by    bigint,
    escalation      varchar(500),
    ended_on        date,
    ended_by        bigint comment '0: the system, when the case was closed',
    ending          varchar(20),
    end_reason      varchar(500),
    constraint pk_assistance primary key (id),
    constraint fk_assistance_request foreign key (request_id) references disclosure_request (id),
    constraint fk_assistance_department foreign key (department_id) references department (id),
    key ix_assistance_request (request_id),
    key ix_assistance_agency (agency_id, ended_on)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- 催办: at most one a day.
create table assistance_chasing (
    assistance_id bigint       not null,
    chased_on     date         not null,
    chased_by     bigint       not null,
    note          varchar(500) not null,
    constraint pk_assistance_chasing primary key (assistance_id, chased_on),
    constraint fk_assistance_chasing_assistance foreign key (assistance_id) references assistance (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The papers whoever is asked may read, and those he answers with.
create table assistance_paper (
    assistance_id bigint      not null,
    material_id   bigint      not null,
    part          varchar(10) not null comment 'QUESTION, ANSWER',
    constraint pk_assistance_paper primary key (assistance_id, material_id),
    constraint fk_assistance_paper_assistance foreign key (assistance_id) references assistance (id),
    constraint fk_assistance_paper_material foreign key (material_id) references material (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- 会商
create table conferral (
    id            bigint        not null auto_increment,
    request_id    char(36)      not null,
    agency_id     bigint        not null,
    question      varchar(2000) not null,
    form          varchar(10)   not null comment 'MEETING, WRITTEN',
    held_on       date comment 'of a meeting: its day, which may be to come',
    working_days  int           not null,
    convened_on   date          not null,
    convened_by   bigint        not null,
    minutes       varchar(4000),
    conclusion    varchar(2000),
    concluded_on  date,
    concluded_by  bigint,
    weighing      varchar(10) comment 'FOLLOWED, DEPARTED',
    weigh_reason  varchar(1000),
    weighed_on    date,
    weighed_by    bigint,
    ended_on      date comment 'called off, or open when the case was closed',
    ended_by      bigint,
    ending        varchar(20),
    end_reason    varchar(500),
    constraint pk_conferral primary key (id),
    constraint fk_conferral_request foreign key (request_id) references disclosure_request (id),
    key ix_conferral_request (request_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table conferral_participant (
    id           bigint       not null auto_increment,
    conferral_id bigint       not null,
    kind         varchar(20)  not null,
    name         varchar(200) not null,
    constraint pk_conferral_participant primary key (id),
    constraint fk_conferral_participant_conferral foreign key (conferral_id) references conferral (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table conferral_opinion (
    id             bigint        not null auto_increment,
    conferral_id   bigint        not null,
    participant_id bigint        not null,
    person         varchar(100)  not null,
    given_on       date          not null,
    opinion        varchar(4000) not null,
    recorded_by    bigint        not null,
    constraint pk_conferral_opinion primary key (id),
    constraint fk_conferral_opinion_conferral foreign key (conferral_id) references conferral (id),
    constraint fk_conferral_opinion_participant foreign key (participant_id) references conferral_participant (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- What was laid before the conferral, what an opinion came with, the minutes.
create table conferral_paper (
    conferral_id bigint      not null,
    material_id  bigint      not null,
    part         varchar(10) not null comment 'QUESTION, OPINION, MINUTES',
    constraint pk_conferral_paper primary key (conferral_id, material_id),
    constraint fk_conferral_paper_conferral foreign key (conferral_id) references conferral (id),
    constraint fk_conferral_paper_material foreign key (material_id) references material (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
