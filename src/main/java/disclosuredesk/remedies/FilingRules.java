package disclosuredesk.remedies;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Refusals;
import disclosuredesk.shared.Refused;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a recorded review or suit must say, and who may record it. */
@Component
public class FilingRules {

    static final Set<Role> RECORDERS = Set.of(Role.CLERK, Role.HEAD, Role.LEGAL_REVIEWER);

    private final Requests requests;
    private final Remedies remedies;

    FilingRules(Requests requests, Remedies remedies) {
        this.requests = requests;
        this.remedies = remedies;
    }

    /** Clerk, head and legal reviewer record; everyone else who may see a remedy reads. */
    public static void requireRecorder(Officer by) {
        if (!mayRecord(by)) {
            throw Refused.forbidden("remedies.recordersOnly");
        }
    }

    public static boolean mayRecord(Officer by) {
        return RECORDERS.stream().anyMatch(by::is);
    }

    static void requireHead(Officer by) {
        if (!by.is(Role.HEAD)) {
            throw Refused.forbidden("remedies.headOnly");
        }
    }

    static String text(String typed, String field, String missing) {
        if (typed.isBlank()) {
            throw Refused.invalid(field, missing);
        }
        return typed.strip();
    }

    /** @throws Refused invalid, at its field, whatever is missing or cannot be */
    void require(Filing filing, Officer by) {
        DisclosureRequest request = filing.request() == null ? null : requests.get(filing.request(), by);
        var wrong = new Refusals();
        if (request == null) {
            wrong.gather(() -> text(filing.title(), "title", "remedies.titleMissing"));
        }
        wrong.gather(() -> text(filing.claimant(), "claimant", "remedies.claimantMissing"));
        wrong.gather(() -> text(filing.organ(), "organ", "remedies.organMissing"));
        wrong.gather(() -> requireDays(filing, request));
        wrong.requireNone();
        if (filing.kind() == RemedyKind.REVIEW && filing.procedure() == null) {
            throw Refused.invalid("procedure", "remedies.procedureMissing");
        }
        if (filing.kind() == RemedyKind.SUIT) {
            requireSuit(filing, by);
        }
    }

    private void requireDays(Filing filing, @Nullable DisclosureRequest request) {
        requests.requireNotFuture(filing.filedOn(), "filedOn");
        if (request != null) {
            requests.requirePossible(request, filing.filedOn(), "filedOn");
        }
        LocalDate copy = filing.copyReceivedOn();
        if (copy != null) {
            requests.requireNotFuture(copy, "copyReceivedOn");
            if (copy.isBefore(filing.filedOn())) {
                throw Refused.invalid("copyReceivedOn", "remedies.copyBeforeFiled", filing.filedOn());
            }
        }
    }

    private void requireSuit(Filing filing, Officer by) {
        if (filing.route() == null) {
            throw Refused.invalid("suitRoute", "remedies.routeMissing");
        }
        if (filing.standing() == Standing.REVIEWING_ORGAN && !filing.coDefendant()) {
            throw Refused.invalid("standing", "remedies.notSuedBeside");
        }
        if (filing.review() != null) {
            Remedy review = remedies.find(filing.review(), by)
                    .filter(one -> one.kind() == RemedyKind.REVIEW && !one.isVoid())
                    .orElseThrow(() -> Refused.invalid("review", "remedies.reviewUnknown"));
            if (filing.request() != null
                    && review.request() != null
                    && !filing.request().equals(review.request())) {
                throw Refused.invalid("review", "remedies.reviewOfAnother", String.valueOf(review.requestNumber()));
            }
            if (filing.filedOn().isBefore(review.filing().filedOn())) {
                throw Refused.invalid(
                        "filedOn", "remedies.suitBeforeReview", review.filing().filedOn());
            }
        }
    }
}
