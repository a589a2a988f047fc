-- The periods of one kind, among those of all open requests: of help, conferrals and parts, which are few.
create index ix_side_clock_rule on side_clock (rule, due_on);
