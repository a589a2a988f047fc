-- An agency's own limits of its stages (环节时限), for the whole agency (department 0) or for one department; what is not there has its
-- initial value. And how long each case lay at each stage: measured when the step is done, a figure and no fact of the case.
create table stage_limit (
    agency_id     bigint       not null,
    department_id bigint       not null,
    stage         varchar(20)  not null,
    working_days  int          null,
    standard      varchar(500) not null,
    responsible   varchar(100) not null,
    constraint pk_stage_limit primary key (agency_id, department_id, stage)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table stage_stay (
    request_id    char(36)    not null,
    stay          int         not null,
    agency_id     bigint      not null,
    stage         varchar(20) not null,
    department_id bigint      null,
    officer_id    bigint      not null,
    entered_on    date        not null,
    left_on       date        not null,
    constraint pk_stage_stay primary key (request_id, stay),
    constraint fk_stage_stay_request foreign key (request_id) references disclosure_request (id),
    key ix_stage_stay_times (agency_id, left_on, stage, entered_on, department_id, officer_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
