-- What an officer has typed into a form and not sent yet: his alone, no act, nothing of a case. One row for each form of each page. A form that was
-- sent or thrown away leaves the row without fields for some days, so that a save still on its way does not bring it back.
create table form_draft (
    id           bigint       not null auto_increment,
    officer_id   bigint       not null,
    page         varchar(300) not null comment 'the page the form stands on, with its query',
    action       varchar(200) not null comment 'where the form is sent',
    request_id   char(36)     comment 'the case the page is of, so that lists can mark it',
    title        varchar(200) not null,
    fields       mediumtext   comment 'as a form sends them: name=value&name=value, percent-encoded; null: sent or thrown away',
    case_version int          comment 'the version of the case the page was opened on',
    opening      char(36)     not null comment 'the opened page that saved it last',
    edit         int          not null comment 'how many changes it holds: a late save never undoes a newer one',
    saved_at     datetime(6)  not null,
    constraint pk_form_draft primary key (id),
    constraint uk_form_draft_form unique (officer_id, page, action),
    constraint fk_form_draft_officer foreign key (officer_id) references officer (id),
    key ix_form_draft_saved (saved_at)
) default charset=utf8mb4 collate=utf8mb4_bin;
