-- Passkeys (通行密钥, WebAuthn Level 3): keys in an officer's device or security key, of which only the public half lies here. Nothing of it says who he is.
create table officer_passkey (
    id              bigint        not null auto_increment,
    officer_id      bigint        not null,
    user_handle     char(43)      not null comment 'Base64URL of 32 random bytes: whom an authenticator takes him for',
    credential_id   varchar(700)  not null comment 'Base64URL, as the authenticator chose it',
    public_key      varchar(2000) not null comment 'Base64URL of the COSE key',
    sign_count      bigint        not null comment 'of the last signature; 0 for ever where the authenticator does not count',
    backup_eligible boolean       not null comment 'whether the authenticator may copy it to other devices of its owner',
    name            varchar(60)   not null comment 'by which its owner knows it',
    made_at         datetime(6)   not null,
    used_at         datetime(6)   comment 'null: never yet',
    constraint pk_officer_passkey primary key (id),
    constraint uk_officer_passkey_credential unique (credential_id),
    constraint fk_officer_passkey_officer foreign key (officer_id) references officer (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
