package disclosuredesk.rectification;

import disclosuredesk.agencies.Role;
import disclosuredesk.clock.Duty;
import disclosuredesk.clock.DutySource;
import disclosuredesk.rectification.Rectification.EvidenceNotice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The last day of each open demand, by the agency's own limit (art. 41 names none), and the applicant's day to bring evidence. A limit that
 * cannot be computed because a calendar is missing is no day; the page of the rectification says so.
 */
@Component
class RectificationDuties implements DutySource {

    static final String TELL_RECTIFICATION = "TELL_RECTIFICATION";

    /** 要求更正的人补充证据: a period of the other side. */
    static final String RECTIFICATION_EVIDENCE = "RECTIFICATION_EVIDENCE";

    private static final Set<Role> KEEPERS = Set.of(Role.CLERK, Role.HEAD);

    private final RectificationRows rows;
    private final Rectifications rectifications;

    RectificationDuties(RectificationRows rows, Rectifications rectifications) {
        this.rows = rows;
        this.rectifications = rectifications;
    }

    @Override
    public List<Duty> open(long agencyId) {
        List<Duty> duties = new ArrayList<>();
        rows.where("r.agency_id = :agency and r.told_on is null and r.withdrawn_on is null", Map.of("agency", agencyId))
                .forEach(one -> {
                    LocalDate due = rectifications.line(one).due();
                    if (due != null) {
                        duties.add(duty(one, TELL_RECTIFICATION, due, true));
                    }
                    EvidenceNotice asked = one.asked();
                    if (one.state() == RectificationState.EVIDENCE_ASKED && asked != null) {
                        duties.add(duty(one, RECTIFICATION_EVIDENCE, asked.until(), false));
                    }
                });
        return duties;
    }

    private static Duty duty(Rectification one, String kind, LocalDate due, boolean own) {
        return new Duty(
                        one.id().value(),
                        kind,
                        one.number().toString(),
                        due,
                        "/rectifications/" + one.id(),
                        own,
                        KEEPERS)
                .of(one.demand().request());
    }
}
