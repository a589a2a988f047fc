package disclosuredesk.rehearsal;

import static java.util.Objects.requireNonNull;

import disclosuredesk.letters.DeliveryRoute;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.rectification.RectificationDemand;
import disclosuredesk.rectification.RectificationId;
import disclosuredesk.rectification.RectificationResult;
import disclosuredesk.remedies.Complaint;
import disclosuredesk.remedies.ComplaintChannel;
import disclosuredesk.remedies.ComplaintId;
import disclosuredesk.remedies.ComplaintResult;
import disclosuredesk.remedies.ComplaintSide;
import disclosuredesk.requests.Registration;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** What an applicant brings beside a review or suit: one complaint, and one demand to correct what he was given; as acts that wait for their day. */
final class Grievance {

    private final Acts acts;
    private final Cast cast;
    private final Registration of;
    private final ComplaintId complaint = ComplaintId.random();
    private final RectificationId rectification = RectificationId.random();
    private int version;

    Grievance(Acts acts, Cast cast, Registration of) {
        this.acts = acts;
        this.cast = cast;
        this.of = of;
    }

    /** @param workingDay how many days after it came it has to be answered */
    Consumer<LocalDate> complaint(String about, ComplaintChannel channel, int days) {
        return on -> acts.handlingComplaints()
                .register(
                        complaint,
                        new Complaint.Entry(
                                of.id(),
                                ComplaintSide.RESPONDENT,
                                "",
                                requireNonNull(of.applicant()).name(),
                                about,
                                channel,
                                on,
                                cast.clerk().name(),
                                on.plusDays(days),
                                "示例市政务公开办交办要求"),
                        cast.clerk());
    }

    Consumer<LocalDate> complaintAnswered(ComplaintResult result, String answer) {
        return on -> acts.handlingComplaints().answer(complaint, 0, on, result, answer, cast.clerk());
    }

    Consumer<LocalDate> demand(String inaccuracy, String wanted, String evidence) {
        return on -> acts.registeringRectifications()
                .register(
                        rectification,
                        new RectificationDemand(
                                of.id(),
                                on,
                                requireNonNull(of.applicant()),
                                of.information(),
                                inaccuracy,
                                wanted,
                                evidence),
                        cast.clerk());
    }

    Consumer<LocalDate> evidenceAsked(String what, int days) {
        return on -> acts.registeringRectifications()
                .askEvidence(rectification, version++, on, what, on.plusDays(days), cast.clerk());
    }

    /** The evidence comes, with a file. */
    Consumer<LocalDate> evidenceReceived(String what) {
        return on -> {
            acts.registeringRectifications().receiveEvidence(rectification, version++, on, what, cast.clerk());
            acts.filingEvidence()
                    .file(
                            rectification,
                            version++,
                            List.of(InspectedFile.of(what + ".txt", what.getBytes(StandardCharsets.UTF_8))),
                            cast.clerk());
        };
    }

    Consumer<LocalDate> examined(RectificationResult result, String findings) {
        return on ->
                acts.decidingRectifications().examine(rectification, version++, result, findings, "", cast.clerk());
    }

    void signed(LocalDate on) {
        acts.decidingRectifications().sign(rectification, version++, cast.head());
    }

    /** The record was corrected and that told on one day. */
    void told(LocalDate on) {
        acts.decidingRectifications()
                .tell(rectification, version++, on, on, DeliveryRoute.POST, "EMS 1029384757", cast.clerk());
    }
}
