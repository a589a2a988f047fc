-- What of the case a letter is about, where several of a kind can go to one addressee: the help asked for (assistance).
alter table letter add column reference bigint;
