-- What several applicants were given is counted out of this index alone.
create index ix_disclosure_request_given on disclosure_request
    (agency_id, outcome, information_key, identity_number, closed_on);
