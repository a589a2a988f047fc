package disclosuredesk.installation;

import java.sql.SQLException;
import javax.sql.DataSource;

/** What has to be done around the steps of the schema, while nobody can act yet. In order of {@code @Order}. */
public interface AroundMigrations {

    /**
     * Before the first step of an upgrade of a database that has data; not where nothing is to be done.
     *
     * @param owner as the schema is brought up to date, maybe under another account than the system's
     */
    default void beforeSteps(DataSource owner) throws SQLException {}

    /** After the steps, at each start. */
    void afterSteps(DataSource owner) throws SQLException;
}
