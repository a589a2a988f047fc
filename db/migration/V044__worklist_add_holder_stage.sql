-- Officers hold thousands of cases that were answered years ago; what waits for them is among the few that were not. How
-- far the case is stands beside its holder, so that one index gives the few. Written in the transaction that moves the case.
alter table case_holder add column stage varchar(10) not null default 'OPEN' comment 'OPEN, CLOSED (办结), ARCHIVED (归档)';
update case_holder set stage = (select case when r.archived_on is not null then 'ARCHIVED' when r.closed_on is not null then 'CLOSED' else 'OPEN' end
                                from disclosure_request r where r.id = case_holder.request_id);
create index ix_case_holder_officer_stage on case_holder (officer_id, stage, request_id, role);
