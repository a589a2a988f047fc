package disclosuredesk.remedies;

import disclosuredesk.agencies.Officer;
import disclosuredesk.clock.Light;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The reviews and suits on file, for an officer who may see them: the disclosure office all of its agency's, a handler those
 * of his department's requests. What he may not see is not found.
 */
@Component
public class Remedies {

    private static final String HANDLED = " and q.department_id = :department";

    private final RemedyRows rows;
    private final AnswerPeriods periods;
    private final Visibility visibility;

    Remedies(RemedyRows rows, AnswerPeriods periods, Visibility visibility) {
        this.rows = rows;
        this.periods = periods;
        this.visibility = visibility;
    }

    /** @throws Refused not found */
    public Remedy get(RemedyId id, Officer by) {
        return find(id, by).orElseThrow(() -> Refused.notFound("remedies.notFound"));
    }

    Optional<Remedy> find(RemedyId id, Officer by) {
        return visible("r.id = :id", Map.of("id", id.value()), by).stream().findFirst();
    }

    /** A request's, oldest first; whoever may see the request may see them. */
    public List<Remedy> of(RequestId request) {
        return rows.where("r.request_id = :request", Map.of("request", request.value()));
    }

    /** What review and court said of some requests, void entries left out; whoever may see the requests may know it. */
    public Map<RequestId, List<RemedyWord>> words(Collection<RequestId> requests) {
        return rows.words(requests).stream().collect(Collectors.groupingBy(RemedyWord::request));
    }

    /** The agency's reviews that a suit can have followed. */
    public List<Remedy> reviews(Officer by) {
        return visible("r.kind = 'REVIEW' and r.voided_on is null", Map.of(), by);
    }

    /** The suits that followed a review. */
    public List<Remedy> suitsAfter(RemedyId review, Officer by) {
        return visible("r.review_id = :review", Map.of("review", review.value()), by);
    }

    /** Those a list shows, oldest first. */
    public List<Remedy> list(RemedyFilter filter, Officer by) {
        return visible(
                        filter.state() == RemedyFilter.State.VOID ? "r.voided_on is not null" : "r.voided_on is null",
                        Map.of(),
                        by)
                .stream()
                .filter(remedy -> switch (filter.state()) {
                    case PENDING -> remedy.isPending();
                    case DECIDED -> !remedy.isPending();
                    case ALL, VOID -> true;
                })
                .filter(remedy -> filter.year() == null
                        || filter.year() == remedy.filing().filedOn().getYear())
                .toList();
    }

    /** How many still wait for the agency's answer with three working days left, fewer, or none. */
    public int pressing(Officer by) {
        return (int) visible(
                        "r.voided_on is null and r.answered_on is null and r.copy_received_on is not null and f.result is null",
                        Map.of(),
                        by)
                .stream()
                .map(periods::of)
                .filter(answer -> answer.light() == Light.ORANGE || answer.light() == Light.RED)
                .count();
    }

    private List<Remedy> visible(String condition, Map<String, Object> parameters, Officer by) {
        if (!by.sees(by.departmentId())) {
            return new ArrayList<>();
        }
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("agency", by.agencyId());
        all.put("department", by.departmentId());
        String hidden = visibility.hide("r.request_id", by, all);
        return rows.where(
                "r.agency_id = :agency and " + condition + (by.seesWholeAgency() ? "" : HANDLED) + hidden, all);
    }
}
