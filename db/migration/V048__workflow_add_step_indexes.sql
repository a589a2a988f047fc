-- Which cases stand at a step is asked all day; the engine itself never asks it and has no index for it.
create index ix_ru_task_step on ACT_RU_TASK (TASK_DEF_KEY_, PROC_INST_ID_);
create index ix_ru_event_subscr_name on ACT_RU_EVENT_SUBSCR (EVENT_NAME_, PROC_INST_ID_);
