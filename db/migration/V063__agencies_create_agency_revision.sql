-- How often something of an agency was changed that is no fact of a case and so not in the ledger: its settings and staff, its
-- reminders, its annual report. Raised in the transaction of the change, so that whoever keeps something in memory can ask whether
-- it still holds. No foreign key: it would lock the agency's row in an order of its own.
create table agency_revision (
    agency_id bigint      not null,
    matter    varchar(20) not null,
    revision  bigint      not null,
    constraint pk_agency_revision primary key (agency_id, matter)
);
