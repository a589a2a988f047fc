-- A legal reviewer's latest review is found without reading every decision.
create index ix_decision_reviewed on decision (reviewed_by, reviewed_on);
