package disclosuredesk.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: an officer, or the system itself when a statutory period ends. {@code audit} and {@code workflow} know
 * this much of an officer and no more.
 */
public interface Doer {

    /** The officer's id; 0 for the system. */
    long id();

    /** The agency (行政机关) the doer belongs to; each agency has an audit chain of its own. */
    long agencyId();

    /** The department (承办科室), if the officer belongs to one. */
    @Nullable
    Long departmentId();

    /** The name as it is printed in the ledger. */
    String name();

    /** The roles, as the process file spells them. */
    Set<String> roleNames();

    /** The same as he acts in the ledger of another agency, whose record his own keeps. */
    Doer in(long record);

    /** The system acting for an agency, e.g. when the period for a correction has ended (art. 30). */
    static Doer system(long agencyId) {
        return new Outsider(agencyId, "系统");
    }

    /**
     * Another agency of the installation, whose act an agency's ledger has to know of: it sent something, or answered.
     *
     * @param agencyId the agency whose ledger it is
     * @param name of the agency that acted
     */
    static Doer another(long agencyId, String name) {
        return new Outsider(agencyId, name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
    }

    /** The longest name a ledger prints. */
    int LONGEST_NAME = 100;

    /** Nobody of the agency's staff. */
    record Outsider(long agencyId, String name) implements Doer {
        @Override
        public long id() {
            return 0;
        }

        @Override
        public @Nullable Long departmentId() {
            return null;
        }

        @Override
        public Doer in(long record) {
            return new Outsider(record, name);
        }

        @Override
        public Set<String> roleNames() {
            return Set.of();
        }
    }
}
