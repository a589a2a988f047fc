-- Changes of who may do what: proposed by one, in force when another agrees. What was before and would be after stands in the row, so that
-- nothing but what was agreed to can come of it.
create table rights_change (
    id                bigint       not null auto_increment,
    agency_id         bigint       not null,
    officer_id        bigint comment 'null: an officer to be added',
    officer_version   int          not null comment 'his entry as it was when it was proposed',
    login             varchar(60)  not null,
    name              varchar(100) not null,
    department_id     bigint,
    roles             varchar(300) not null,
    enabled           boolean      not null,
    resets_password   boolean      not null,
    was_department_id bigint,
    was_roles         varchar(300) not null,
    was_enabled       boolean      not null,
    proposed_at       datetime(6)  not null,
    proposed_by       bigint       not null,
    state             varchar(10)  not null comment 'PROPOSED, AGREED, REFUSED, WITHDRAWN',
    decided_at        datetime(6),
    decided_by        bigint,
    reason            varchar(500),
    told_on           date comment 'of a password set anew: the day its owner first signed in after it',
    constraint pk_rights_change primary key (id),
    constraint fk_rights_change_agency foreign key (agency_id) references agency (id),
    constraint fk_rights_change_officer foreign key (officer_id) references officer (id),
    key ix_rights_change_state (agency_id, state, id),
    key ix_rights_change_officer (officer_id, state)
) default charset=utf8mb4 collate=utf8mb4_bin;
