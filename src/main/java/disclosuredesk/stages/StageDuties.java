package disclosuredesk.stages;

import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.Duty;
import disclosuredesk.clock.DutySource;
import disclosuredesk.decision.Proposing;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.requests.Voided;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.DeclaredActs;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The agency's own limits of the stages at which cases stand: of whoever handles the case in the stage's role, or of all who could while nobody
 * does, and of the head once the limit has passed. The search has a period of its own, and help, conferrals and parts theirs.
 */
@Component
class StageDuties implements DutySource {

    /** What stands at a step; not what waits for the applicant's correction or payment. */
    private static final String STAYS = """
            select t.id, t.request_id, t.step, t.role, t.since, r.number_year, r.number_serial, r.information, r.department_id, o.id as holder_id
            from work_task t join disclosure_request r on r.id = t.request_id
            left join request_deadline d on d.request_id = r.id
            left join case_holder h on h.request_id = r.id and h.role = t.role
            left join officer o on o.id = h.officer_id and o.enabled = true
            where r.agency_id = :agency and t.since < :today and t.step <> :search and
            """ + Voided.R_NOT + """
             and (r.closed_on is not null or d.state is null or d.state not in ('AWAITING_CORRECTION', 'AWAITING_PAYMENT'))
            """;

    private final JdbcClient jdbc;
    private final StageLimits limits;
    private final Settings settings;
    private final Calendars calendars;
    private final DeclaredActs acts;
    private final Clock clock;

    StageDuties(
            JdbcClient jdbc,
            StageLimits limits,
            Settings settings,
            Calendars calendars,
            DeclaredActs acts,
            Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.settings = settings;
        this.calendars = calendars;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * A case at a step.
     *
     * @param id of this stay: one that comes back is another
     * @param holder null while nobody handles it
     */
    private record Stay(
            String id,
            String request,
            String step,
            Role role,
            LocalDate since,
            RequestNumber number,
            String information,
            @Nullable Long department,
            @Nullable Long holder) {}

    @Override
    public List<Duty> open(long agencyId) {
        return duties(agencyId, "", Map.of());
    }

    @Override
    public List<Duty> open(long agencyId, Collection<String> ids) {
        return duties(agencyId, " and t.id in (:ids)", Map.of("ids", ids));
    }

    @Override
    public boolean isOnCases() {
        return true;
    }

    /** On the day it came nobody is late with a stage, and the worklist shows it. */
    private List<Duty> duties(long agencyId, String and, Map<String, ?> which) {
        StageLimits.OfAgency known = limits.of(agencyId);
        WorkingCalendar calendar = calendars.of(agencyId);
        int ahead = settings.of(agencyId, Setting.STAGE_REMIND_DAYS);
        LocalDate today = LocalDate.now(clock);
        return jdbc
                .sql(STAYS + and)
                .param("agency", agencyId)
                .param("today", today.atStartOfDay())
                .param("search", Proposing.STEP)
                .params(which)
                .query((row, number) -> new Stay(
                        row.getString("id"),
                        row.getString("request_id"),
                        row.getString("step"),
                        Role.valueOf(row.getString("role")),
                        row.getObject("since", LocalDateTime.class).toLocalDate(),
                        new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")),
                        row.getString("information"),
                        row.getObject("department_id", Long.class),
                        row.getObject("holder_id", Long.class)))
                .list()
                .stream()
                .flatMap(stay -> duty(stay, known, calendar, ahead))
                .toList();
    }

    private Stream<Duty> duty(Stay stay, StageLimits.OfAgency known, WorkingCalendar calendar, int ahead) {
        return HandlingStage.of(stay.step()).stream().flatMap(stage -> {
            int days = known.limit(stage, stay.department()).workingDays();
            LocalDate due = due(calendar, stay.since(), days);
            return due == null
                    ? Stream.empty()
                    : Stream.of(new Duty(
                                    stay.id(),
                                    "STAGE_" + stage,
                                    stay.number() + "　" + stay.information(),
                                    due,
                                    "/requests/" + stay.request() + "/" + acts.page(stay.step()),
                                    true,
                                    keepers(stay),
                                    ahead)
                            .of(new RequestId(stay.request())));
        });
    }

    private static Duty.Keepers keepers(Stay stay) {
        Long holder = stay.holder();
        return (officer, late) -> late && officer.is(Role.HEAD)
                || (holder == null ? officer.takesTurn(stay.role(), stay.department()) : officer.id() == holder);
    }

    /** Null while the year has no calendar: the case page says so. */
    private static @Nullable LocalDate due(WorkingCalendar calendar, LocalDate since, int days) {
        try {
            return calendar.due(since, days);
        } catch (CalendarMissing missing) {
            return null;
        }
    }
}
