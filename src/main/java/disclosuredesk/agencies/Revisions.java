package disclosuredesk.agencies;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the changes of an agency that are no facts of a case and so not in the ledger. What is kept in memory asks for the counts,
 * on whichever node the change was made.
 */
@Component
public class Revisions {

    /** Settings, departments, officers and the calendar: what names, days and lights depend on. */
    public static final String SETTINGS = "settings";

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The same of an agency and of those whose record it keeps: its departments, officers and days are theirs. Of several in the order of their ids, so
     * that two such acts never wait for each other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void raiseSettings(Collection<Long> agencies) {
        jdbc.sql("select a.id from agency a where a.id in (:agencies) or a.kept_by in (:agencies) order by a.id")
                .param("agencies", agencies)
                .query(Long.class)
                .list()
                .forEach(one -> raise(one, SETTINGS));
    }

    /**
     * Something of the matter changes in this transaction. Call it before anything else is written: until the transaction ends
     * nobody else changes the same matter of the agency, and all come in the same order.
     *
     * @param matter {@link #SETTINGS}, or a word of the module that owns the matter, at most 20 letters
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void raise(long agencyId, String matter) {
        jdbc.sql("""
                insert into agency_revision (agency_id, matter, revision) values (:agency, :matter, 1)
                on duplicate key update revision = revision + 1
                """).param("agency", agencyId).param("matter", matter).update();
    }
}
