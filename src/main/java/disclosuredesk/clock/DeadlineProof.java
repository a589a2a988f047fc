package disclosuredesk.clock;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.clock.StatutoryClock.Choices;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows lists read of deadlines and side clocks, put to the proof: counted again from the ledger. While somebody is asked,
 * a row says what the clock said on the day it was written; any day since the last fact will do. What is closed stays as it
 * stood when the agency's settings change, so there whatever the agency may have chosen will do.
 */
@Component
public class DeadlineProof {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final Clock clock;

    DeadlineProof(JdbcClient jdbc, AuditTrail audit, Deadlines deadlines, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** One request's rows, as texts that can be compared and told: name of the period to its dates. */
    private record Rows(Map<String, String> dates) {

        static Rows of(Deadline deadline, List<SideClock> sides) {
            Map<String, String> dates = new TreeMap<>();
            dates.put(
                    "REPLY",
                    dates(
                            deadline.state(),
                            deadline.formal(),
                            deadline.safe(),
                            deadline.restarted(),
                            deadline.missingYear()));
            sides.forEach(side -> dates.put(
                    side.limit() + " " + side.reference(),
                    dates(side.limit().owner(), side.about(), side.from(), side.due(), side.missingYear())));
            return new Rows(dates);
        }

        private static String dates(@Nullable Object... values) {
            return java.util.Arrays.stream(values)
                    .map(value -> value == null ? "-" : value.toString())
                    .collect(Collectors.joining(" "));
        }

        String difference(Rows counted) {
            List<String> differences = new ArrayList<>();
            Map<String, String> all = new TreeMap<>(dates);
            all.putAll(counted.dates);
            for (String name : all.keySet()) {
                String is = dates.getOrDefault(name, "无");
                String must = counted.dates.getOrDefault(name, "无");
                if (!is.equals(must)) {
                    differences.add("%s 存储：%s 重算：%s".formatted(name, is, must));
                }
            }
            return String.join("；", differences);
        }
    }

    /**
     * What is stored otherwise than the ledger says.
     *
     * @param requests some hundreds at most, read together
     * @return for each request that differs, in what
     */
    public Map<RequestId, String> differences(Collection<RequestId> requests) {
        Map<RequestId, Rows> stored = stored(requests);
        Map<RequestId, List<AuditEntry>> ledgers = audit.standing(requests);
        Map<RequestId, String> differences = new LinkedHashMap<>();
        ledgers.forEach((request, entries) -> deadlines.facts(entries).ifPresent(known -> {
            Rows rows = stored.getOrDefault(request, new Rows(Map.of()));
            String difference = difference(rows, known, entries);
            if (!difference.isEmpty()) {
                differences.put(request, difference);
            }
        }));
        return differences;
    }

    private String difference(Rows stored, Deadlines.CaseFacts known, List<AuditEntry> entries) {
        LocalDate today = LocalDate.now(clock);
        String difference = stored.difference(count(deadlines.of(known.agencyId()), known, today));
        if (difference.isEmpty()) {
            return difference;
        }
        History history = History.of(known.facts());
        if (history.concluded != null) {
            boolean other = Choices.ALL.stream()
                    .map(choices -> new StatutoryClock(calendars.of(known.agencyId()), choices))
                    .anyMatch(clock -> count(clock, known, today).equals(stored));
            return other ? "" : difference;
        }
        return history.isConsulting() && wasSaidSince(stored, known, entries, today) ? "" : difference;
    }

    private boolean wasSaidSince(Rows stored, Deadlines.CaseFacts known, List<AuditEntry> entries, LocalDate today) {
        LocalDate lastFact = entries.stream()
                .filter(entry -> deadlines.isFact(entry.event()))
                .map(entry -> entry.recordedAt().toLocalDate())
                .reduce((first, second) -> second)
                .orElseThrow();
        StatutoryClock statutory = deadlines.of(known.agencyId());
        for (LocalDate day = today; !day.isBefore(lastFact); day = day.minusDays(1)) {
            if (count(statutory, known, day).equals(stored)) {
                return true;
            }
        }
        return false;
    }

    private static Rows count(StatutoryClock statutory, Deadlines.CaseFacts known, LocalDate day) {
        return Rows.of(statutory.deadline(known.facts(), day), statutory.sideClocks(known.facts(), day));
    }

    private Map<RequestId, Rows> stored(Collection<RequestId> requests) {
        List<String> ids = requests.stream().map(RequestId::value).toList();
        Map<RequestId, List<SideClock>> sides = new HashMap<>();
        jdbc.sql("select * from side_clock where request_id in (:requests)")
                .param("requests", ids)
                .query((ResultSet row) -> {
                    sides.computeIfAbsent(new RequestId(row.getString("request_id")), request -> new ArrayList<>())
                            .add(side(row));
                });
        Map<RequestId, Rows> stored = new HashMap<>();
        jdbc.sql("select * from request_deadline where request_id in (:requests)")
                .param("requests", ids)
                .query((ResultSet row) -> {
                    RequestId request = new RequestId(row.getString("request_id"));
                    stored.put(
                            request,
                            Rows.of(deadline(row), Objects.requireNonNullElse(sides.remove(request), List.of())));
                });
        return stored;
    }

    private static SideClock side(ResultSet row) throws SQLException {
        return new SideClock(
                TimeLimit.valueOf(row.getString("rule")),
                row.getString("about"),
                row.getLong("reference"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                (Integer) row.getObject("missing_year"));
    }

    private static Deadline deadline(ResultSet row) throws SQLException {
        return new Deadline(
                Deadline.State.valueOf(row.getString("state")),
                LocalDate.EPOCH,
                row.getObject("formal_on", LocalDate.class),
                row.getObject("safe_on", LocalDate.class),
                row.getObject("restarted_on", LocalDate.class),
                (Integer) row.getObject("missing_year"));
    }
}
