package disclosuredesk.statistics;

import java.util.List;
import java.util.Map;

/**
 * The cases the figures of an own report are counted from.
 *
 * @param cases in the order of their ids
 * @param remedies by their ids
 */
public record CaseBasis(List<FrozenCase> cases, Map<String, FrozenRemedy> remedies) {

    /** Of a report that is added up from others. */
    public static final CaseBasis NONE = new CaseBasis(List.of(), Map.of());
}
