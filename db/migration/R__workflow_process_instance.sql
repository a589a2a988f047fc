-- What the engine holds of each case, for the doctor: the running instances, the timers they wait for, the jobs it gave up.
-- A timer that is just being executed is a job for a moment.
create or replace view process_instance as
select root.ID_           as id,
       root.BUSINESS_KEY_ as business_key
from ACT_RU_EXECUTION root
where root.PARENT_ID_ is null and root.SUPER_EXEC_ is null and root.ID_ = root.PROC_INST_ID_;

create or replace view process_timer as
select timer.PROCESS_INSTANCE_ID_ as request_id,
       timer.ELEMENT_ID_   as timer,
       timer.DUEDATE_      as due_at
from ACT_RU_TIMER_JOB timer
union all
select job.PROCESS_INSTANCE_ID_,
       job.ELEMENT_ID_,
       job.DUEDATE_
from ACT_RU_JOB job
where job.TYPE_ = 'timer';

create or replace view process_failure as
select dead.ID_            as id,
       dead.PROCESS_INSTANCE_ID_  as request_id,
       dead.EXCEPTION_MSG_ as reason
from ACT_RU_DEADLETTER_JOB dead
union all
select held.ID_,
       held.PROCESS_INSTANCE_ID_,
       held.EXCEPTION_MSG_
from ACT_RU_SUSPENDED_JOB held;
