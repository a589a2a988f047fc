package disclosuredesk.statistics;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.report.ReportScope;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What the agency owes the public beside the cases: its report is published (art. 49), its work is appraised (arts 46, 50 ¶4). */
@Act
public class KeepingOwnDuties {

    private final Publications publications;
    private final Appraisals appraisals;
    private final Clock clock;

    KeepingOwnDuties(Publications publications, Appraisals appraisals, Clock clock) {
        this.publications = publications;
        this.appraisals = appraisals;
        this.clock = clock;
    }

    /**
     * Records when and where the report of a year was published; recorded again, the later entry counts.
     *
     * @throws Refused invalid for a day that cannot be, or an address that is none
     */
    public void publish(int year, ReportScope scope, LocalDate on, String address, Officer by) {
        ReportDuty.require(by);
        requirePast(on, "publishedOn");
        if (on.getYear() <= year) {
            throw Refused.invalid("publishedOn", "statistics.publication.beforeYearsEnd", String.valueOf(year));
        }
        String where = address.strip();
        if (!isWebAddress(where)) {
            throw Refused.invalid("webAddress", "statistics.publication.addressMissing");
        }
        publications.insert(year, scope, new Publication(on, where, now(), by.name()), by);
    }

    private static boolean isWebAddress(String typed) {
        try {
            URI address = new URI(typed);
            return address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
        } catch (URISyntaxException garbled) {
            return false;
        }
    }

    /** @param file the paper of it; null without one */
    public void record(int year, NewAppraisal typed, @Nullable InspectedFile file, Officer by) {
        ReportDuty.require(by);
        requirePast(typed.heldOn(), "heldOn");
        appraisals.insert(
                year,
                new NewAppraisal(
                        typed.kind(),
                        typed.heldOn(),
                        text(typed.organ(), "organ", "statistics.appraisal.organMissing"),
                        text(typed.result(), "outcomeText", "statistics.appraisal.resultMissing"),
                        typed.text().strip()),
                file,
                now(),
                by);
    }

    /** The head voids a mistaken entry; it stays on file. */
    public void voidEntry(long id, String reason, Officer by) {
        ReportDuty.require(by);
        if (!by.is(Role.HEAD)) {
            throw Refused.forbidden("statistics.appraisal.headOnly");
        }
        appraisals.get(id, by.agencyId());
        String because = text(reason, "reason", "statistics.appraisal.reasonMissing");
        if (!appraisals.setVoid(id, LocalDate.now(clock), because, by)) {
            throw Refused.conflict("statistics.appraisal.voidAlready");
        }
    }

    private static String text(String typed, String field, String missing) {
        if (typed.isBlank()) {
            throw Refused.invalid(field, missing);
        }
        return typed.strip();
    }

    private void requirePast(LocalDate on, String field) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw Refused.invalid(field, "requests.inFuture");
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
