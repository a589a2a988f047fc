-- Who an officer is to the single sign-on (统一身份认证): by issuer and subject only, which no two people ever share. Linked by the officer himself.
create table officer_identity (
    officer_id bigint       not null,
    issuer     varchar(200) not null,
    subject    varchar(200) not null,
    linked_at  datetime(6)  not null,
    constraint pk_officer_identity primary key (officer_id, issuer),
    constraint uk_officer_identity_subject unique (issuer, subject),
    constraint fk_officer_identity_officer foreign key (officer_id) references officer (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
