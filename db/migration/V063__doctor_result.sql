-- What the command doctor said, a line a run, for the page of the system's state. Only that it ran and how much it found: what it found it prints.
create table doctor_result (
    id      bigint      not null auto_increment,
    ran_at  datetime(6) not null,
    deep    boolean     not null,
    checks  int         not null,
    faults  bigint      not null,
    hints   bigint      not null,
    undone  int         not null comment 'checks that could not be made',
    constraint pk_doctor_result primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
