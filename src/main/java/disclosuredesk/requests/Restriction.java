package disclosuredesk.requests;

import java.time.LocalDate;
import java.util.Set;

/**
 * That a case is seen by some officers only (限制知悉).
 *
 * @param readers their ids
 */
public record Restriction(String reason, LocalDate on, Set<Long> readers) {

    public Restriction {
        readers = Set.copyOf(readers);
    }
}
