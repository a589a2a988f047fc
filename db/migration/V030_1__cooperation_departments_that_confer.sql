-- A department that confers gives its opinion by itself.
alter table conferral_participant add column department_id bigint comment 'of kind DEPARTMENT, if it is one of the agency';
alter table conferral_participant add constraint fk_conferral_participant_department foreign key (department_id) references department (id);

update conferral_participant set department_id =
    (select min(d.id) from department d join conferral c on c.agency_id = d.agency_id
     where c.id = conferral_participant.conferral_id and d.name = conferral_participant.name)
where kind = 'DEPARTMENT';

create index ix_conferral_agency on conferral (agency_id, ending, concluded_on);
