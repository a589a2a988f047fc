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

    /** The system acting for an agency, e.g. when the period for a correction has ended (art. 30). */
    static Doer system(long agencyId) {
        record SystemDoer(long agencyId) implements Doer {
            @Override
            public long id() {
                return 0;
            }

            @Override
            public @Nullable Long departmentId() {
                return null;
            }

            @Override
            public String name() {
                return "系统";
            }

            @Override
            public Set<String> roleNames() {
                return Set.of();
            }
        }
        return new SystemDoer(agencyId);
    }
}
