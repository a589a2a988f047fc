package disclosuredesk.rehearsal;

import static java.util.Objects.requireNonNull;

import disclosuredesk.decision.Ground;
import disclosuredesk.remedies.Filing;
import disclosuredesk.remedies.OrderPeriod;
import disclosuredesk.remedies.RemedyId;
import disclosuredesk.remedies.RemedyOrder;
import disclosuredesk.remedies.RemedyResult;
import disclosuredesk.remedies.ReviewProcedure;
import disclosuredesk.remedies.Stage;
import disclosuredesk.remedies.Standing;
import disclosuredesk.requests.Registration;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One review or suit as acts that wait for their day; each is the act a page would call. */
final class Dispute {

    private static final String REVIEWING_ORGAN = "示例市人民政府";
    private static final String COURT = "示例区人民法院";

    private final Acts acts;
    private final Cast cast;
    private final RemedyId id = RemedyId.random();
    private int version;

    Dispute(Acts acts, Cast cast) {
        this.acts = acts;
        this.cast = cast;
    }

    private void file(Filing filing) {
        acts.recordingRemedies().file(id, filing, cast.clerk());
    }

    /** A review of the request is accepted and its copy comes the same day. */
    Consumer<LocalDate> review(Registration of, String caseNumber, ReviewProcedure procedure) {
        return on -> file(
                Filing.review(of.id(), "", requireNonNull(of.applicant()).name(), REVIEWING_ORGAN, caseNumber, on, on)
                        .in(procedure));
    }

    /** A review about something else. */
    Consumer<LocalDate> otherReview(String title, String claimant, String caseNumber) {
        return on -> file(Filing.review(null, title, claimant, REVIEWING_ORGAN, caseNumber, on, on));
    }

    /** A suit is accepted and its copy comes the same day; the review is the one before it, if there was one. */
    Consumer<LocalDate> suit(Registration of, String caseNumber, @Nullable Dispute review) {
        return on -> {
            Filing suit =
                    Filing.suit(of.id(), "", requireNonNull(of.applicant()).name(), COURT, caseNumber, on, on);
            file(review == null ? suit : suit.after(review.id, true, Standing.ORIGINAL_ORGAN));
        };
    }

    void answered(LocalDate on) {
        acts.recordingRemedies().answer(id, version++, on, cast.reviewer());
    }

    Consumer<LocalDate> decided(RemedyResult result, String note) {
        return on -> acts.decidingRemedies().decide(id, version++, result, on, note, cast.clerk());
    }

    /** The claimant goes on to the next instance. */
    Consumer<LocalDate> appealed(String court, String caseNumber) {
        return on -> acts.decidingRemedies().carryOn(id, version++, Stage.SECOND, court, caseNumber, on, cast.clerk());
    }

    /** The decision is served; what it orders is to be done within working days of that. */
    Consumer<LocalDate> served(String ordered, int workingDays) {
        return on -> acts.keepingOrders()
                .receive(
                        id,
                        version++,
                        RemedyOrder.received(on, ordered, OrderPeriod.WORKING_DAYS, workingDays, on, null),
                        cast.clerk());
    }

    Consumer<LocalDate> remade(String letterNumber, Ground ground) {
        return on -> acts.decidingRemedies().remake(id, version++, on, letterNumber, ground, "", cast.clerk());
    }

    Consumer<LocalDate> voided(String reason) {
        return on -> acts.recordingRemedies().voidEntry(id, version++, reason, cast.head());
    }
}
