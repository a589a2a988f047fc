-- The lists of one result and of one department, in the order they are shown in.
create index ix_disclosure_request_outcome on disclosure_request (agency_id, outcome, number_year, number_serial);
create index ix_disclosure_request_department on disclosure_request (department_id, closed_on, number_year, number_serial);
