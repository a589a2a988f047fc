package disclosuredesk.stages;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Revisions;
import disclosuredesk.agencies.Role;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.stages.StageLimit.Own;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The administrator sets the limits, standards and responsible posts of the stages. */
@Act
public class LimitingStages {

    /** Working days at most: what takes longer is no limit any more. */
    public static final int MOST = 60;

    private static final int STANDARD = 500;
    private static final int RESPONSIBLE = 100;

    private final StageLimitRows rows;
    private final Agencies agencies;
    private final Revisions revisions;
    private final SecurityTrail trail;

    LimitingStages(StageLimitRows rows, Agencies agencies, Revisions revisions, SecurityTrail trail) {
        this.rows = rows;
        this.agencies = agencies;
        this.revisions = revisions;
        this.trail = trail;
    }

    /**
     * Sets all stages given, or none.
     *
     * @param departmentId {@link StageLimits#AGENCY} for the whole agency
     * @throws Refused forbidden to any but an administrator; not found for a department of another agency; invalid, at the stage, if a
     *     number is out of bounds, a text too long, or the stage's days are set elsewhere
     */
    public void limit(long departmentId, Map<HandlingStage, Own> stages, Officer by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
        requireDepartment(agencies, departmentId, by);
        revisions.raise(by.agencyId(), Revisions.SETTINGS);
        Map<HandlingStage, Own> before = rows.of(by.agencyId()).getOrDefault(departmentId, Map.of());
        List<HandlingStage> changed = new ArrayList<>();
        stages.forEach((stage, typed) -> {
            Integer days = typed.workingDays();
            if (days != null && (stage.setting() != null || days < 1 || days > MOST)) {
                throw Refused.invalid("days[" + stage + "]", "stages.daysBounds", MOST);
            }
            Own own =
                    new Own(days, typed.standard().strip(), typed.responsible().strip());
            if (own.standard().length() > STANDARD) {
                throw Refused.invalid("standards[" + stage + "]", "stages.textTooLong", STANDARD);
            }
            if (own.responsible().length() > RESPONSIBLE) {
                throw Refused.invalid("responsible[" + stage + "]", "stages.textTooLong", RESPONSIBLE);
            }
            rows.put(by.agencyId(), departmentId, stage, own);
            if (!own.equals(before.getOrDefault(stage, new Own(null, "", "")))) {
                changed.add(stage);
            }
        });
        if (!changed.isEmpty()) {
            trail.record(new StageLimitsChanged(name(departmentId, by), changed), by);
        }
    }

    private String name(long departmentId, Officer by) {
        return agencies.departments(by.agencyId()).stream()
                .filter(one -> one.id() == departmentId)
                .map(Department::name)
                .findFirst()
                .orElse("");
    }

    /** @throws Refused not found if it is a department of another agency, or none */
    public static void requireDepartment(Agencies agencies, long departmentId, Officer by) {
        if (departmentId != StageLimits.AGENCY
                && agencies.departments(by.agencyId()).stream().noneMatch(one -> one.id() == departmentId)) {
            throw Refused.notFound("agencies.department.unknown");
        }
    }
}
