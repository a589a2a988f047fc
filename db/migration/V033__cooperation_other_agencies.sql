-- Help (协查) may be asked of an agency of this installation, which answers it here. Its ledger keeps what passed under an id of its own.
alter table assistance add column asked_agency_id bigint;
alter table assistance add column ledger_id char(36);
alter table assistance add constraint fk_assistance_asked_agency foreign key (asked_agency_id) references agency (id);
create unique index uk_assistance_ledger on assistance (ledger_id);
create index ix_assistance_asked_agency on assistance (asked_agency_id, ended_on);
