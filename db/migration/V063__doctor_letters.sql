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

-- 机关标识 and 印章图样 on letters, drawn anew from what was uploaded. A printed seal is no electronic seal.
create table letterhead_picture (
    agency_id   bigint      not null,
    kind        varchar(10) not null comment 'LOGO, SEAL',
    content     longblob    not null comment 'PNG',
    sha256      char(64)    not null,
    uploaded_at datetime(6) not null,
    uploaded_by bigint      not null,
    constraint pk_letterhead_picture primary key (agency_id, kind),
    constraint fk_letterhead_picture_agency foreign key (agency_id) references agency (id),
    constraint fk_letterhead_picture_officer foreign key (uploaded_by) references officer (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
