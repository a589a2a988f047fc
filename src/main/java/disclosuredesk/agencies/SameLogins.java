package disclosuredesk.agencies;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Logins that differ only in their case, from before the database refused them. */
public final class SameLogins {

    private final JdbcClient jdbc;

    /** On a database of any version. */
    public SameLogins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, those that are alike next to each other. */
    public List<String> logins() {
        return jdbc.sql("""
                select o.login from officer o
                where exists (select 1 from officer other where lower(other.login) = lower(o.login) and other.id <> o.id)
                order by lower(o.login), o.id
                """).query(String.class).list();
    }
}
