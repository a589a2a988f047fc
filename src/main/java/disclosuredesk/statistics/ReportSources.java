package disclosuredesk.statistics;

import disclosuredesk.agencies.Revisions;
import disclosuredesk.report.ReportScope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The reports an agency answers for, by their scope. */
@Component
public class ReportSources {

    /**
     * The word of {@link Revisions} for what is entered and decided for a report: table 二, texts, accepted warnings, closed years.
     */
    public static final String REVISION = "report";

    private final Map<ReportScope, ReportSource> sources;

    ReportSources(List<ReportSource> sources) {
        this.sources = sources.stream().collect(Collectors.toMap(ReportSource::scope, Function.identity()));
    }

    public ReportSource of(ReportScope scope) {
        return Objects.requireNonNull(sources.get(scope));
    }
}
