package disclosuredesk.statistics;

import disclosuredesk.report.ReportScope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the report of either scope counts. */
@Component
public class ReportCounts {

    private final Map<ReportScope, ReportCount> counts;

    ReportCounts(List<ReportCount> counts) {
        this.counts = counts.stream().collect(Collectors.toMap(ReportCount::scope, Function.identity()));
    }

    /** Everything the report counts, as it stands now. */
    public ReportNumbers numbers(ReportScope scope, long agencyId, int year) {
        return Objects.requireNonNull(counts.get(scope)).numbers(agencyId, year);
    }
}
