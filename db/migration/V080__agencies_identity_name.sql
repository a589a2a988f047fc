-- By what name people know the identity that is proposed to be linked: whoever agrees to it reads the name and not a number alone.
alter table rights_change add column identity_name varchar(200);
