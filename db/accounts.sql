-- Two accounts on MySQL or MariaDB. The owner brings the schema up to date when the application starts; the application works as the other,
-- which may add to the ledgers and the seals and never change or delete there. What it may change elsewhere the owner gives it after each step
-- of the schema. Once, as root, on the schema disclosure_desk:
--   mysql -u root -p -e "set @owner_password='…', @desk_password='…', @from='localhost'; source db/accounts.sql"
create database if not exists disclosure_desk character set utf8mb4;

set @sql = concat('create user ''desk_owner''@', quote(@from), ' identified by ', quote(@owner_password));
prepare statement from @sql;
execute statement;
set @sql = concat('grant all privileges on disclosure_desk.* to ''desk_owner''@', quote(@from), ' with grant option');
prepare statement from @sql;
execute statement;

set @sql = concat('create user ''disclosure_desk''@', quote(@from), ' identified by ', quote(@desk_password));
prepare statement from @sql;
execute statement;
set @sql = concat('grant select, insert on disclosure_desk.* to ''disclosure_desk''@', quote(@from));
prepare statement from @sql;
execute statement;
deallocate prepare statement;
