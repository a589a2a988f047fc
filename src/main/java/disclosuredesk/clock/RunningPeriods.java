package disclosuredesk.clock;

import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The periods that run for an agency's open requests, by their last days, as lists and the board read them. */
@Component
public class RunningPeriods {

    /** Later than any period ends. */
    static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private static final String BESIDE = """
            select r.id, r.number_year, r.number_serial, r.information, r.department_id, s.rule, s.reference, s.about, s.due_on
            from side_clock s join disclosure_request r on r.id = s.request_id
            where r.agency_id = :agency and r.closed_on is null and s.rule in (:limits) and s.due_on is not null
            """;

    private static final String REPLIES = """
            select r.id, r.number_year, r.number_serial, r.information,
                   case when h.request_id is null then null else r.department_id end as department_id,
                   'REPLY' as rule, 0 as reference, null as about, d.safe_on as due_on
            from request_deadline d join disclosure_request r on r.id = d.request_id
            left join side_clock h on h.request_id = r.id and h.rule = 'HANDLING'
            where r.agency_id = :agency and r.closed_on is null and d.state = 'RUNNING'
            """;

    private final JdbcClient jdbc;

    RunningPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A period that runs.
     *
     * @param reference what of the case it is the period of; 0 where the rule says it all
     * @param about the party or the like it concerns; empty where the rule says it all
     * @param departmentId of the case; of its reply period only while the department searches
     */
    public record Period(
            RequestId request,
            RequestNumber number,
            String information,
            @Nullable Long departmentId,
            TimeLimit limit,
            long reference,
            String about,
            LocalDate due) {

        /** The duty to keep it. */
        public Duty duty(String told, String address, Duty.Keepers keepers, @Nullable Integer ahead) {
            return new Duty(
                    reference == 0 ? request.value() : request.value() + "/" + reference,
                    limit.name(),
                    told,
                    due,
                    address,
                    true,
                    keepers,
                    ahead,
                    request);
        }
    }

    /**
     * The duties of one kind of period a module has begun.
     *
     * @param kept what is still to be kept, by the reference of its period
     */
    public <T> List<Duty> duties(long agencyId, TimeLimit limit, Map<Long, T> kept, BiFunction<Period, T, Duty> duty) {
        List<Duty> duties = new ArrayList<>();
        if (!kept.isEmpty()) {
            for (Period period : beside(agencyId, List.of(limit), EVER)) {
                T one = kept.get(period.reference());
                if (one != null) {
                    duties.add(duty.apply(period, one));
                }
            }
        }
        return duties;
    }

    /** Those of some kinds beside the reply period that end by a day. */
    List<Period> beside(long agencyId, Collection<TimeLimit> limits, LocalDate until) {
        return periods(BESIDE + "and s.due_on <= :until", agencyId, limits, Map.of("until", until));
    }

    /** The same of some requests. */
    List<Period> beside(long agencyId, Collection<TimeLimit> limits, Collection<String> requests) {
        return periods(BESIDE + "and s.request_id in (:requests)", agencyId, limits, Map.of("requests", requests));
    }

    /** The reply periods that end by a day; none of a case that is paused. */
    List<Period> replies(long agencyId, LocalDate until) {
        return periods(REPLIES + "and d.safe_on <= :until", agencyId, List.of(), Map.of("until", until));
    }

    /** The same of some requests. */
    List<Period> replies(long agencyId, Collection<String> requests) {
        return periods(
                REPLIES + "and d.safe_on is not null and d.request_id in (:requests)",
                agencyId,
                List.of(),
                Map.of("requests", requests));
    }

    private List<Period> periods(String sql, long agencyId, Collection<TimeLimit> limits, Map<String, ?> which) {
        return jdbc.sql(sql)
                .param("agency", agencyId)
                .param("limits", limits.stream().map(TimeLimit::name).toList())
                .params(which)
                .query((row, number) -> {
                    long department = row.getLong("department_id");
                    Long handling = row.wasNull() ? null : department;
                    String about = row.getString("about");
                    return new Period(
                            new RequestId(row.getString("id")),
                            new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")),
                            row.getString("information"),
                            handling,
                            TimeLimit.valueOf(row.getString("rule")),
                            row.getLong("reference"),
                            about == null ? "" : about,
                            row.getObject("due_on", LocalDate.class));
                })
                .list();
    }
}
