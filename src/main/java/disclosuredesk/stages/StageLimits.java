package disclosuredesk.stages;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.stages.StageLimit.Own;
import disclosuredesk.workflow.StepLimits;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The agencies' own limits of their stages; none of them moves a date of the law. */
@Component
public class StageLimits implements StepLimits {

    /** The working days of art. 33 ¶2 that the stages every request passes are held against. */
    public static final int STATUTORY = 20;

    /** In the place of a department: the whole agency. */
    public static final long AGENCY = 0;

    private final StageLimitRows rows;
    private final Agencies agencies;
    private final Settings settings;

    StageLimits(StageLimitRows rows, Agencies agencies, Settings settings) {
        this.rows = rows;
        this.agencies = agencies;
        this.settings = settings;
    }

    @Override
    public OfAgency of(long agencyId) {
        Map<Long, Integer> handlingDays = agencies.departments(agencyId).stream()
                .filter(department -> department.handlingDays() != null)
                .collect(Collectors.toMap(Department::id, Department::handlingDays));
        return new OfAgency(rows.of(agencyId), settings.of(agencyId), handlingDays);
    }

    /** Working days of the stages every request passes before its answer. */
    public static int sum(List<StageLimit> limits) {
        return limits.stream()
                .filter(limit -> limit.stage().always())
                .mapToInt(StageLimit::workingDays)
                .sum();
    }

    /** The limits of one agency, read once. */
    public static final class OfAgency implements Limits {

        private final Map<Long, Map<HandlingStage, Own>> own;
        private final Map<Setting, Integer> settings;
        private final Map<Long, Integer> handlingDays;

        OfAgency(
                Map<Long, Map<HandlingStage, Own>> own,
                Map<Setting, Integer> settings,
                Map<Long, Integer> handlingDays) {
            this.own = own;
            this.settings = settings;
            this.handlingDays = handlingDays;
        }

        /**
         * Of the agency or one of its departments, in the order of a request's life.
         *
         * @param departmentId {@link #AGENCY} for the whole agency
         */
        public List<StageLimit> of(long departmentId) {
            return Arrays.stream(HandlingStage.values())
                    .map(stage -> limit(stage, departmentId))
                    .toList();
        }

        /** @param departmentId null before a department handles the case */
        StageLimit limit(HandlingStage stage, @Nullable Long departmentId) {
            Own general = own(AGENCY, stage);
            Own special = own(departmentId == null ? AGENCY : departmentId, stage);
            return new StageLimit(
                    stage,
                    days(stage, departmentId, general, special),
                    special.standard().isEmpty() ? general.standard() : special.standard(),
                    special.responsible().isEmpty() ? general.responsible() : special.responsible(),
                    special);
        }

        private Own own(long departmentId, HandlingStage stage) {
            return own.getOrDefault(departmentId, Map.of()).getOrDefault(stage, Own.NOTHING);
        }

        private int days(HandlingStage stage, @Nullable Long departmentId, Own general, Own special) {
            Setting setting = stage.setting();
            if (setting != null) {
                Integer ofDepartment = setting == Setting.HANDLING_DAYS && departmentId != null
                        ? handlingDays.get(departmentId)
                        : null;
                return ofDepartment == null ? settings.getOrDefault(setting, setting.initial()) : ofDepartment;
            }
            Integer set = special.workingDays() == null ? general.workingDays() : special.workingDays();
            return set == null ? stage.initial() : set;
        }

        @Override
        public OptionalInt workingDays(String step, @Nullable Long departmentId) {
            Optional<HandlingStage> stage = HandlingStage.of(step);
            return stage.isEmpty()
                    ? OptionalInt.empty()
                    : OptionalInt.of(limit(stage.get(), departmentId).workingDays());
        }

        @Override
        public Set<Long> departments() {
            Set<Long> departments = new HashSet<>(own.keySet());
            departments.addAll(handlingDays.keySet());
            departments.remove(AGENCY);
            return departments;
        }
    }
}
