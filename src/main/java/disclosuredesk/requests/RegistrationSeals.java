package disclosuredesk.requests;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.shared.RequestId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the old and new values kept of confirmed amendments are those the ledger sealed. */
@Component
public class RegistrationSeals {

    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final RegistrationChangeRows changes;

    RegistrationSeals(JdbcClient jdbc, AuditTrail audit, RegistrationChangeRows changes) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.changes = changes;
    }

    private record Kept(long motion, String request, RegistrationChange change) {}

    /**
     * Looks at all of them, some at a time.
     *
     * @param told hears request and item of each that is not sealed
     * @return how many there are
     */
    public long broken(BiConsumer<String, RegistrationField> told) {
        long looked = 0;
        long after = 0;
        for (List<Kept> some = after(after); !some.isEmpty(); some = after(after)) {
            Map<String, Set<String>> seals = some.stream()
                    .map(Kept::request)
                    .distinct()
                    .collect(Collectors.toMap(request -> request, request -> seals(new RequestId(request))));
            some.stream()
                    .filter(kept -> !seals.getOrDefault(kept.request(), Set.of())
                            .contains(kept.change().seal()))
                    .forEach(kept -> told.accept(kept.request(), kept.change().field()));
            looked += some.size();
            after = some.get(some.size() - 1).motion();
        }
        return looked;
    }

    private Set<String> seals(RequestId request) {
        return audit.of(request).stream()
                .filter(entry -> entry.is(RegistrationAmended.class) || entry.is(ApplicantReclassified.class))
                .map(this::seal)
                .collect(Collectors.toSet());
    }

    private String seal(AuditEntry entry) {
        return String.valueOf(audit.details(entry).get("seal"));
    }

    /** Whole motions; none has more than a few changes. */
    private List<Kept> after(long motion) {
        return jdbc.sql("""
                select m.id, m.request_id, c.*
                from (select id from registration_motion where state = 'CONFIRMED' and kind = 'AMENDMENT' and id > :after order by id limit %d) batch
                join registration_motion m on m.id = batch.id join registration_change c on c.motion_id = m.id
                order by m.id
                """.formatted(AT_A_TIME))
                .param("after", motion)
                .query((row, number) ->
                        new Kept(row.getLong("motion_id"), row.getString("request_id"), changes.change(row)))
                .list();
    }
}
