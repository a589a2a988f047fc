-- A dossier archived though pieces of it are missing says which and why; both empty: it was complete, or bound before its pieces were asked for.
alter table dossier add column missing varchar(500);
alter table dossier add column missing_reason varchar(500);
