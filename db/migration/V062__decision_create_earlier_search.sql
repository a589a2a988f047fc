-- A request that was taken back is searched for again; the search and the proposal of before stay on file as they were.
create table earlier_search (
    id          bigint        not null auto_increment,
    request_id  char(36)      not null,
    places      varchar(1000) not null,
    keywords    varchar(500)  not null,
    searched_by varchar(100)  not null,
    searched_on date          not null,
    findings    varchar(2000) not null,
    ground      varchar(40)   not null,
    opinion     varchar(4000) not null,
    proposed_by bigint        not null,
    proposed_on date          not null,
    constraint pk_earlier_search primary key (id),
    constraint fk_earlier_search_request foreign key (request_id) references disclosure_request (id),
    key ix_earlier_search_request (request_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
