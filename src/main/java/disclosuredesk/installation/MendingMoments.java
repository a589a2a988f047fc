package disclosuredesk.installation;

import static java.util.Objects.requireNonNull;

import disclosuredesk.installation.StoredMoments.Disagreement;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseTimers;
import disclosuredesk.workflow.EngineMoments;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a refused start asks for: the engine's moments follow the ledger's, and every timer goes where the clock says. */
@Component
public class MendingMoments {

    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final EngineMoments engine;
    private final CaseTimers timers;

    MendingMoments(JdbcClient jdbc, EngineMoments engine, CaseTimers timers) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.timers = timers;
    }

    /** What there is to do. */
    @Transactional(readOnly = true)
    public List<String> look() {
        return new StoredMoments(jdbc).sentences();
    }

    /**
     * All of it or nothing. The system must not be running.
     *
     * @return how many moments were shifted, before the timers were set
     * @throws StartRefused if afterwards the moments still disagree; nothing is changed then
     */
    @Transactional
    public int mend() {
        StoredMoments moments = new StoredMoments(jdbc);
        Set<Duration> offsets = new TreeSet<>(Set.of(Duration.ofHours(8), Duration.ofHours(-8)));
        moments.disagreements().stream().map(Disagreement::offset).forEach(offsets::add);
        int shifted = 0;
        for (List<EngineMoments.Case> some = after("");
                !some.isEmpty();
                some = after(some.get(some.size() - 1).id().value())) {
            shifted += engine.mend(some, offsets);
        }
        timers.waiting().forEach(timers::reschedule);
        moments.requireAgreement();
        return shifted;
    }

    private List<EngineMoments.Case> after(String id) {
        Map<String, Duration> offsets = new HashMap<>();
        List<String> ids = new ArrayList<>();
        jdbc.sql("""
                select r.id, cast(round(timestampdiff(second, p.started_at, r.registered_at) / 900.0) as signed) as quarters
                from disclosure_request r join process_start p on p.id = r.id where r.id > :id order by r.id limit %d
                """.formatted(AT_A_TIME)).param("id", id).query(row -> {
            ids.add(row.getString("id"));
            offsets.put(row.getString("id"), Duration.ofMinutes(15 * row.getLong("quarters")));
        });
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, NavigableSet<LocalDateTime>> acts = new HashMap<>();
        jdbc.sql("select request_id, recorded_at from audit_entry where request_id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    acts.computeIfAbsent(row.getString("request_id"), one -> new TreeSet<>())
                            .add(row.getObject("recorded_at", LocalDateTime.class));
                });
        return ids.stream()
                .map(one -> new EngineMoments.Case(
                        new RequestId(one), requireNonNull(offsets.get(one)), acts.getOrDefault(one, new TreeSet<>())))
                .collect(Collectors.toList());
    }
}
