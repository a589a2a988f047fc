-- The package made when a request was archived; its content is a material.
create table dossier (
    request_id     char(36) not null,
    material_id    bigint   not null,
    pdf_id         bigint   not null,
    sha256         char(64) not null,
    archived_on    date     not null,
    retained_until date              comment 'none: for ever (永久)',
    constraint pk_dossier primary key (request_id),
    constraint fk_dossier_request foreign key (request_id) references disclosure_request (id),
    constraint fk_dossier_material foreign key (material_id) references material (id),
    constraint fk_dossier_pdf foreign key (pdf_id) references material (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
