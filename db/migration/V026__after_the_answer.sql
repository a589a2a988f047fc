-- Who was reminded of which last day that belongs to no open request (clock.Duty), once each; kept as reminder is.
create table duty_reminder (
    id           bigint      not null auto_increment,
    agency_id    bigint      not null,
    duty_id      char(36)    not null,
    duty_kind    varchar(30) not null,
    due_on       date        not null,
    kind         varchar(10) not null comment 'NEAR or OVERDUE',
    recipient_id bigint      not null,
    created_at   datetime(6) not null,
    visible_from datetime(6) not null,
    read_at      datetime(6),
    constraint pk_duty_reminder primary key (id),
    constraint uk_duty_reminder_once unique (duty_id, duty_kind, due_on, kind, recipient_id),
    constraint fk_duty_reminder_agency foreign key (agency_id) references agency (id),
    constraint fk_duty_reminder_recipient foreign key (recipient_id) references officer (id),
    key ix_duty_reminder_recipient (recipient_id, read_at, visible_from)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- What an instance of a remedy brought once it was decided: the day it was received, what it orders, by when, and how that was done.
create table remedy_order (
    remedy_id        char(36)      not null,
    instance_no      int           not null,
    served_on        date          not null comment 'the day the agency received the decision; the period to appeal counts from it',
    ordered          varchar(1000) not null comment 'empty: nothing is ordered',
    period           varchar(20)   not null comment 'NONE, CALENDAR_DAYS, WORKING_DAYS or UNTIL_DAY, as the decision says',
    days             int                    comment 'of a period in days',
    from_on          date                   comment 'of a period in days, the day it counts from, itself not counted',
    until_on         date                   comment 'of a period until a day',
    waived_on        date                   comment 'the day it was decided not to appeal',
    waive_reason     varchar(500),
    performed_on     date,
    performed_by     varchar(100)           comment 'the department or person who performed',
    performance      varchar(1000)          comment 'how',
    file_name        varchar(300)           comment 'of the proof',
    file_media_type  varchar(100),
    file_sha256      char(64),
    file_content     mediumblob,
    constraint pk_remedy_order primary key (remedy_id, instance_no),
    constraint fk_remedy_order_instance foreign key (remedy_id, instance_no) references remedy_instance (remedy_id, instance_no)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- 投诉举报 about disclosure work (arts 47, 51). Nothing is deleted: a mistaken entry is voided.
create table complaint (
    id          char(36)      not null,
    agency_id   bigint        not null,
    request_id  char(36)               comment 'none: about something else than a request on file',
    side        varchar(20)   not null comment 'RESPONDENT or SUPERVISOR',
    respondent  varchar(200)  not null comment 'of a SUPERVISOR: whose work is complained of',
    complainant varchar(200)  not null,
    about       varchar(1000) not null,
    channel     varchar(20)   not null,
    received_on date          not null,
    received_by varchar(100)  not null,
    due_on      date                   comment 'none: no text sets a day',
    due_basis   varchar(200)  not null,
    answered_on date,
    result      varchar(20),
    answer      varchar(2000) not null,
    voided_on   date,
    void_reason varchar(500),
    version     int           not null,
    constraint pk_complaint primary key (id),
    constraint fk_complaint_agency foreign key (agency_id) references agency (id),
    constraint fk_complaint_request foreign key (request_id) references disclosure_request (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create index ix_complaint_agency on complaint (agency_id, received_on);

-- When and where a report was published (art. 49); recorded again, the later row counts and the earlier stays.
create table report_publication (
    id           bigint       not null auto_increment,
    agency_id    bigint       not null,
    report_year  int          not null,
    scope        varchar(10)  not null comment 'OWN (本级) or TOTAL (汇总)',
    published_on date         not null,
    address      varchar(500) not null comment 'of the web page',
    recorded_at  datetime(6)  not null,
    officer_id   bigint       not null,
    officer_name varchar(100) not null,
    constraint pk_report_publication primary key (id),
    constraint fk_report_publication_agency foreign key (agency_id) references agency (id),
    constraint fk_report_publication_officer foreign key (officer_id) references officer (id),
    key ix_report_publication_year (agency_id, report_year, scope)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- 考核、社会评议、责任追究 of disclosure work (art. 46), which the report tells of (art. 50 ¶4).
create table appraisal (
    id              bigint        not null auto_increment,
    agency_id       bigint        not null,
    report_year     int           not null,
    kind            varchar(20)   not null comment 'ASSESSMENT, PUBLIC_REVIEW or ACCOUNTABILITY',
    held_on         date          not null,
    organ           varchar(200)  not null comment 'who appraised',
    result          varchar(200)  not null,
    text            varchar(2000) not null,
    file_name       varchar(300),
    file_media_type varchar(100),
    file_sha256     char(64),
    file_content    mediumblob,
    recorded_at     datetime(6)   not null,
    officer_id      bigint        not null,
    officer_name    varchar(100)  not null,
    voided_on       date,
    void_reason     varchar(500),
    constraint pk_appraisal primary key (id),
    constraint fk_appraisal_agency foreign key (agency_id) references agency (id),
    constraint fk_appraisal_officer foreign key (officer_id) references officer (id),
    key ix_appraisal_year (agency_id, report_year)
) default charset=utf8mb4 collate=utf8mb4_bin;
