-- What becomes of each file of information: given as it is, given with marks burnt in, or withheld.
create table release_choice (
    material_id bigint      not null,
    choice      varchar(10) not null,
    ground      varchar(40) comment 'why it is withheld',
    hidden      varchar(200) not null comment 'what a file given as it is carries besides its pages, names apart by commas',
    chosen_by   bigint      not null,
    constraint pk_release_choice primary key (material_id),
    constraint fk_release_choice_material foreign key (material_id) references material (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- Marks on the pages of a file, in parts of a thousand of the page's width and height from its top left corner.
create table redaction_mark (
    material_id   bigint      not null,
    page_no       int         not null,
    mark_no       int         not null,
    left_permil   int         not null,
    top_permil    int         not null,
    width_permil  int         not null,
    height_permil int         not null,
    ground        varchar(40) not null,
    constraint pk_redaction_mark primary key (material_id, page_no, mark_no),
    constraint fk_redaction_mark_material foreign key (material_id) references material (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- art. 18: what was withheld is looked at again; the latest result says when the next time is.
create table reassessment (
    request_id  char(36)      not null,
    position_no int           not null comment 'the part of the decision',
    assessed_on date          not null,
    result      varchar(20)   not null,
    note        varchar(1000) not null,
    review_on   date                   comment 'when it is to be looked at next; none once it may be given',
    assessed_by bigint        not null,
    constraint pk_reassessment primary key (request_id, position_no, assessed_on),
    constraint fk_reassessment_request foreign key (request_id) references disclosure_request (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- art. 44: what several applicants were given may be published on the organ's own initiative.
create table publication_choice (
    agency_id       bigint        not null,
    information_key char(64)      not null,
    published       boolean       not null,
    note            varchar(1000) not null,
    chosen_on       date          not null,
    chosen_by       bigint        not null,
    constraint pk_publication_choice primary key (agency_id, information_key)
) default charset=utf8mb4 collate=utf8mb4_bin;
