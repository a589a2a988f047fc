-- Which cases stand at a step is asked all day; the engine itself never asks it and has no index for it.
create index ix_ru_task_step on ACT_RU_TASK (TASK_DEF_KEY_, PROC_INST_ID_);

create index ix_ru_event_subscr_name on ACT_RU_EVENT_SUBSCR (EVENT_NAME_, PROC_INST_ID_);

-- When the engine says that a case began, for the start and the doctor: it must be the moment the case was registered.
create view process_start as
select ID_         as id,
       START_TIME_ as started_at
from ACT_HI_PROCINST;

-- The timers that wait for the end of a period, not those of a job that failed and is tried again.
create view process_period as
select ID_                  as id,
       PROCESS_INSTANCE_ID_ as request_id,
       DUEDATE_             as due_at
from ACT_RU_TIMER_JOB
where EXCEPTION_MSG_ is null;
