-- Whose turn it is, for lists: the engine's open user tasks and the messages it waits for, one row each. Outside the
-- engine only the views of this module know its tables. Two views, because a server reads a view of one table by its index but puts a
-- union of two aside as a whole first. What comes in from outside is recorded by the clerk; what can begin at any step (a
-- withdrawal, an extension, asking for reasons or a fee) is nobody's turn; which that is, the process file says (WorkItemView).
create or replace view work_task as
select task.ID_           as id,
       task.PROC_INST_ID_ as request_id,
       task.TASK_DEF_KEY_ as step,
       link.GROUP_ID_     as role,
       task.CREATE_TIME_  as since
from ACT_RU_TASK task
join ACT_RU_IDENTITYLINK link on link.TASK_ID_ = task.ID_ and link.TYPE_ = 'candidate';

create or replace view work_message as
select waiting.ID_           as id,
       waiting.PROC_INST_ID_ as request_id,
       waiting.EVENT_NAME_   as step,
       'CLERK'               as role,
       waiting.CREATED_      as since
from ACT_RU_EVENT_SUBSCR waiting
where waiting.EVENT_TYPE_ = 'message' and waiting.EVENT_NAME_ not in (${atAnyTime});

create or replace view work_item as
select id, request_id, step, role, since from work_task
union all
select id, request_id, step, role, since from work_message;
