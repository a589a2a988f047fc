-- 协办: a part of a request given to a helping department beside the lead department (disclosure_request.department_id), with its own limit, search
-- and proposal. How far it is, is told by its days; its last day is the clock's (side_clock).
create table helping_part (
    id            bigint        not null auto_increment,
    request_id    char(36)      not null,
    agency_id     bigint        not null,
    department_id bigint        not null,
    what          varchar(1000) not null,
    working_days  int           not null,
    assigned_on   date          not null,
    assigned_by   bigint        not null,
    claimed_on    date,
    claimed_by    bigint,
    answered_on   date,
    answered_by   bigint,
    places        varchar(1000),
    keywords      varchar(500),
    searched_by   varchar(100),
    searched_on   date,
    findings      varchar(2000),
    ground        varchar(40),
    opinion       varchar(4000),
    returned_on   date,
    returned_by   bigint,
    return_reason varchar(500),
    ended_on      date,
    ended_by      bigint comment '0: the system, when the case left the search',
    ending        varchar(20) comment 'TAKEN_BACK, REASSIGNED, CASE_MOVED',
    end_reason    varchar(500),
    constraint pk_helping_part primary key (id),
    constraint fk_helping_part_request foreign key (request_id) references disclosure_request (id),
    constraint fk_helping_part_department foreign key (department_id) references department (id),
    key ix_helping_part_request (request_id),
    key ix_helping_part_agency (agency_id, ended_on, answered_on)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- Which part's search a file proves; null: the lead department's.
alter table search_file add column part_id bigint;
alter table search_file add constraint fk_search_file_part foreign key (part_id) references helping_part (id);
