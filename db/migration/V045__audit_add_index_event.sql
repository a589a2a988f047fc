-- What happened in a time, over all cases of an agency: for the board's trend and week.
create index ix_audit_entry_event on audit_entry (agency_id, event, happened_on, request_id);
