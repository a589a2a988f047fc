package disclosuredesk.cache;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far an agency's records have come: whoever counts twice at one position counts the same.
 *
 * @param ledger the number of the last entry; 0 if there is none
 * @param revisions of each matter that is not in the ledger, how often it was changed
 */
public record Position(long ledger, Map<String, Long> revisions, LocalDate day) {

    /** As far as only these matters beside ledger and day are concerned. */
    Position of(Set<String> matters) {
        return matters.containsAll(revisions.keySet())
                ? this
                : new Position(
                        ledger,
                        revisions.entrySet().stream()
                                .filter(one -> matters.contains(one.getKey()))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                        day);
    }
}
