-- How each request stood for table 三 after each ledger entry that changed it: added to, never changed. The latest one at
-- or before a cut-off is how the request counted then.
create table request_standing (
    request_id     char(36)    not null,
    ledger_seq     bigint      not null,
    recorded_at    datetime(6) not null,
    agency_id      bigint      not null,
    applicant_kind varchar(20) not null,
    received_on    date        not null,
    closed_on      date,
    outcome        varchar(10),
    constraint pk_request_standing primary key (request_id, ledger_seq),
    constraint fk_request_standing_request foreign key (request_id) references disclosure_request (id),
    key ix_request_standing_agency (agency_id, ledger_seq)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- Requests from before: as they were registered, and as they were ended by the entry that ended them. What was amended
-- in between is not told apart; where no ending entry is on file the request stands from its registration as it is now.
insert into request_standing (request_id, ledger_seq, recorded_at, agency_id, applicant_kind, received_on, closed_on, outcome)
select r.id, coalesce(e.seq, 0), coalesce(e.recorded_at, r.registered_at), r.agency_id, r.applicant_kind, r.received_on,
       case when exists (select 1 from audit_entry x where x.request_id = r.id
            and x.event in ('DecisionDelivered', 'RequestWithdrawn', 'RequestAbandoned', 'RequestUnpaid'))
            then null else r.closed_on end,
       case when exists (select 1 from audit_entry x where x.request_id = r.id
            and x.event in ('DecisionDelivered', 'RequestWithdrawn', 'RequestAbandoned', 'RequestUnpaid'))
            then null else r.outcome end
from disclosure_request r
left join audit_entry e on e.request_id = r.id and e.event = 'RequestRegistered';

insert into request_standing (request_id, ledger_seq, recorded_at, agency_id, applicant_kind, received_on, closed_on, outcome)
select r.id, e.seq, e.recorded_at, r.agency_id, r.applicant_kind, r.received_on, r.closed_on, r.outcome
from disclosure_request r
join audit_entry e on e.request_id = r.id
where r.closed_on is not null
  and e.seq = (select max(x.seq) from audit_entry x where x.request_id = r.id
               and x.event in ('DecisionDelivered', 'RequestWithdrawn', 'RequestAbandoned', 'RequestUnpaid'));

-- The figures of a year and the pages of their lists are read from this index alone.
create index ix_disclosure_request_counted on disclosure_request
    (agency_id, closed_on, received_on, applicant_kind, outcome, number_year, number_serial);
drop index ix_disclosure_request_closed on disclosure_request;
