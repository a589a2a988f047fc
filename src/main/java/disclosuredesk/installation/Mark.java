package disclosuredesk.installation;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mark a database bears: of which {@link Kind} it is. */
final class Mark {

    /** The demo's agency, and who works there: no real agency has this code and all of these eight. */
    private static final String DEMO_AGENCY = "demo";

    private static final List<String> DEMO_LOGINS =
            List.of("zhang", "li", "wang", "zhao", "chen", "liu", "sun", "admin");

    private final JdbcClient jdbc;

    Mark(DataSource database) {
        this(JdbcClient.create(database));
    }

    Mark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The kind of a database, read only.
     *
     * @return null if it is nobody's yet: empty, or left by a first start that did not come to its end
     */
    @Nullable
    Kind read() {
        boolean marked = exists("installation");
        if (marked) {
            Kind kind = stored();
            if (kind != null) {
                return kind;
            }
        }
        return exists("officer") ? told(marked) : null;
    }

    /** Of one older than marks, or restored without its mark. Production never ran on H2. */
    private @Nullable Kind told(boolean knowsMarks) {
        if (jdbc.sql("select count(*) from officer").query(Long.class).single() == 0) {
            return knowsMarks ? null : isH2() ? Kind.DEMO : Kind.PRODUCTION;
        }
        return holdsTheDemosCast() ? Kind.DEMO : Kind.PRODUCTION;
    }

    /** Whether the demo founded its agency here, whatever its officers' passwords are by now. */
    boolean holdsTheDemosCast() {
        long cast = jdbc.sql("""
                select count(*) from officer o join agency a on a.id = o.agency_id
                where a.code = :code and o.login in (:logins)
                """)
                .param("code", DEMO_AGENCY)
                .param("logins", DEMO_LOGINS)
                .query(Long.class)
                .single();
        return cast == DEMO_LOGINS.size();
    }

    /**
     * Marks the database; of two nodes that come first at the same time one wins.
     *
     * @return the kind it is marked with
     */
    Kind write(Kind kind, LocalDateTime now) {
        Kind before = stored();
        if (before != null) {
            return before;
        }
        try {
            jdbc.sql("insert into installation (id, kind, marked_at) values (1, :kind, :at)")
                    .param("kind", kind.name())
                    .param("at", now.truncatedTo(ChronoUnit.MICROS))
                    .update();
            return kind;
        } catch (DuplicateKeyException another) {
            return jdbc.sql("select kind from installation where id = 1")
                    .query(Kind.class)
                    .single();
        }
    }

    /** What the mark says; null without one. */
    @Nullable
    Kind stored() {
        return jdbc.sql("select kind from installation where id = 1")
                .query(String.class)
                .optional()
                .map(Kind::valueOf)
                .orElse(null);
    }

    private boolean isH2() {
        return jdbc.sql(
                                "select count(*) from information_schema.tables where table_name = 'SETTINGS' and table_schema = 'INFORMATION_SCHEMA'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean exists(String table) {
        return jdbc.sql(
                                "select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = :name")
                        .param("name", table)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
