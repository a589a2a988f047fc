-- SHA-256 of the information asked for with width, white space and punctuation folded: equal keys are the same text.
-- Art. 31: the days the day of receipt follows from, kept apart.
create table disclosure_request (
    id               char(36)      not null,
    agency_id        bigint        not null,
    number_year      int           not null,
    number_serial    int           not null,
    channel          varchar(20)   not null,
    received_on      date          not null,
    applicant_kind   varchar(20)   not null,
    applicant_name   varchar(200)  not null,
    identity_kind    varchar(30)   not null,
    identity_number  varchar(50)   not null,
    phone            varchar(50),
    email            varchar(200),
    address          varchar(300),
    agent            varchar(200),
    information      varchar(4000) not null,
    document_number  varchar(200),
    wanted_form      varchar(20)   not null,
    wanted_route     varchar(20)   not null,
    department_id    bigint,
    registered_at    datetime(6)   not null,
    registered_by    bigint        not null,
    closed_on        date,
    outcome          varchar(10),
    archived_on      date,
    version          int           not null,
    submitted_on     date,
    arrived_on       date,
    confirmed_on     date,
    confirmed_by     bigint,
    information_key  char(64),
    constraint pk_disclosure_request primary key (id),
    constraint uk_disclosure_request_number unique (agency_id, number_year, number_serial),
    constraint fk_disclosure_request_agency foreign key (agency_id) references agency (id),
    constraint fk_disclosure_request_department foreign key (department_id) references department (id),
    key ix_disclosure_request_received (agency_id, received_on)
) default charset=utf8mb4 collate=utf8mb4_bin;

create index ix_disclosure_request_information on disclosure_request (agency_id, information_key);

create index ix_disclosure_request_identity on disclosure_request (agency_id, identity_number, received_on);

-- The figures of a year and the pages of their lists are read from this index alone.
create index ix_disclosure_request_counted on disclosure_request
    (agency_id, closed_on, received_on, applicant_kind, outcome, number_year, number_serial);

-- The lists of one result and of one department, in the order they are shown in.
create index ix_disclosure_request_outcome on disclosure_request (agency_id, outcome, number_year, number_serial);

create index ix_disclosure_request_department on disclosure_request (department_id, closed_on, number_year, number_serial);

-- What several applicants were given is counted out of this index alone.
create index ix_disclosure_request_given on disclosure_request
    (agency_id, outcome, information_key, identity_number, closed_on);

-- The last number given per agency and year of receipt; the row is locked until the registration commits, so no gap.
create table request_counter (
    agency_id   bigint not null,
    number_year int    not null,
    last_serial int    not null,
    constraint pk_request_counter primary key (agency_id, number_year)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- Art. 30: one single notice to a request.
create table correction (
    request_id  char(36)      not null,
    sent_on     date          not null,
    items       varchar(2000) not null,
    due_on      date          not null,
    received_on date,
    content     varchar(4000),
    constraint pk_correction primary key (request_id),
    constraint fk_correction_request foreign key (request_id) references disclosure_request (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- How each request stood for table 三 after each ledger entry that changed it: added to, never changed. The latest one at
-- or before a cut-off is how the request counted then.
create table request_standing (
    request_id     char(36)    not null,
    ledger_seq     bigint      not null,
    recorded_at    datetime(6) not null,
    agency_id      bigint      not null,
    applicant_kind varchar(20) not null,
    received_on    date        not null,
    closed_on      date,
    outcome        varchar(10),
    constraint pk_request_standing primary key (request_id, ledger_seq),
    constraint fk_request_standing_request foreign key (request_id) references disclosure_request (id),
    key ix_request_standing_agency (agency_id, ledger_seq)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- A form for registration as far as it has been typed: of one officer, seen by nobody else, no request yet. It is neither
-- numbered nor counted and has no deadline; the registration deletes it in its own transaction.
create table registration_draft (
    id         char(36)    not null comment 'the id the request will have',
    officer_id bigint      not null,
    fields     mediumtext  not null comment 'as a form sends them: name=value&name=value, percent-encoded',
    opening    char(36)    not null comment 'the opened page that saved it last',
    edit       int         not null comment 'how many changes it holds: a late save never undoes a newer one',
    saved_at   datetime(6) not null,
    constraint pk_registration_draft primary key (id),
    constraint fk_registration_draft_officer foreign key (officer_id) references officer (id),
    key ix_registration_draft_officer (officer_id, saved_at)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- How a request was taken in, where there is more to say than channel and days: said aloud and written down by the office
-- (art. 29), filed by an agent, one of several out of one letter. No row: an ordinary letter of its own.
create table request_intake (
    request_id   char(36) not null,
    letter_id    char(36) comment 'the first request registered out of the same letter; null: it is the first or only one',
    written_by   varchar(100) comment 'who wrote down what was said; null: it was handed in in writing',
    confirmation varchar(20) comment 'how the applicant confirmed what was read back to him',
    agent_proof  varchar(200) comment 'what the agent showed of his authority',
    constraint pk_request_intake primary key (request_id),
    constraint fk_request_intake_request foreign key (request_id) references disclosure_request (id),
    constraint fk_request_intake_letter foreign key (letter_id) references disclosure_request (id),
    key ix_request_intake_letter (letter_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- What a text is searched in, in small letters, in the order lists are in: a search reads one narrow table along its key
-- instead of every whole row. Written with the registration and never changed, as what it is made of never changes.
create table request_search (
    agency_id     bigint        not null,
    number_year   int           not null,
    number_serial int           not null,
    request_id    char(36)      not null,
    text          varchar(4500) not null,
    constraint pk_request_search primary key (agency_id, number_year, number_serial),
    constraint fk_request_search_request foreign key (request_id) references disclosure_request (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- What one officer moves (提请) about a registration and another has to confirm: an amendment (登记更正), or that it is void (作废).
-- A row is never deleted; until it is confirmed nothing of the request has changed. At most one of a request is open.
create table registration_motion (
    id             bigint        not null auto_increment,
    request_id     char(36)      not null,
    kind           varchar(10)   not null comment 'AMENDMENT, VOIDING',
    state          varchar(10)   not null comment 'OPEN, CONFIRMED, DECLINED, TAKEN_BACK',
    reason         varchar(1000) not null,
    basis          varchar(10)            comment 'of a voiding: DOUBLE, TEST, OTHER',
    instead_id     char(36)               comment 'of a double registration: the request that stays',
    moved_by       bigint        not null,
    moved_at       datetime(6)   not null,
    decided_by     bigint,
    decided_at     datetime(6),
    decline_reason varchar(1000),
    open_for       char(36)               comment 'the request, while it is open',
    constraint pk_registration_motion primary key (id),
    constraint uk_registration_motion_open unique (open_for),
    constraint fk_registration_motion_request foreign key (request_id) references disclosure_request (id),
    constraint fk_registration_motion_instead foreign key (instead_id) references disclosure_request (id),
    constraint fk_registration_motion_officer foreign key (moved_by) references officer (id),
    key ix_registration_motion_request (request_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The old and the new value of each item an amendment is about. The ledger has both too, an identity number or contact masked,
-- and the salted hash of this row, so that no value here can be changed without being found.
create table registration_change (
    motion_id bigint      not null,
    field     varchar(20) not null,
    was       varchar(4000),
    became    varchar(4000),
    salt      char(32)    not null,
    constraint pk_registration_change primary key (motion_id, field),
    constraint fk_registration_change_motion foreign key (motion_id) references registration_motion (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- By what an applicant may be recognised again, folded so that the same is written the same: two requests with an equal key
-- may be one man's. A suggestion only. Written with the registration and again when a fact of the applicant is put right; the
-- next migration fills it for the requests there are, and each start for any that have none.
create table applicant_key (
    request_id    char(36)     not null,
    feature       varchar(10)  not null comment 'IDENTITY, NAME, PHONE, EMAIL, ADDRESS, AGENT',
    folded        varchar(300) not null,
    agency_id     bigint       not null,
    number_year   int          not null,
    number_serial int          not null,
    constraint pk_applicant_key primary key (request_id, feature, folded),
    constraint fk_applicant_key_request foreign key (request_id) references disclosure_request (id),
    key ix_applicant_key_folded (agency_id, feature, folded, number_year, number_serial)
) default charset=utf8mb4 collate=utf8mb4_bin;
