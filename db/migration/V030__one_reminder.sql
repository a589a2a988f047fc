-- One table of reminders: a period of an open request is a duty (clock.Duty) as any other last day is. Its id is that of the request, and what of it
-- the period is of.
alter table duty_reminder modify column duty_id varchar(60) not null;
alter table duty_reminder add column on_case boolean not null default false comment 'of an open request, whose lists show it too';

insert into duty_reminder (agency_id, duty_id, duty_kind, on_case, due_on, kind, recipient_id, created_at, visible_from, read_at)
select agency_id, case when reference = 0 then request_id else concat(request_id, '/', reference) end, rule,
       case when rule in ('ASSISTANCE', 'CONFERRAL', 'PART') then false else true end, due_on, kind, recipient_id, created_at, visible_from, read_at
from reminder;

drop table reminder;
