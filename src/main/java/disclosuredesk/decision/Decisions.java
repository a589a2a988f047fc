package disclosuredesk.decision;

import disclosuredesk.requests.OpenedCase;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions on file, one to a request. */
@Component
public class Decisions {

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The request's decision as far as it has come, if it has been drafted. */
    public Optional<Decision> of(RequestId request) {
        List<DecisionPart> parts = parts(request); // before the row: a query inside another takes a second connection
        return jdbc.sql("select * from decision where request_id = :request")
                .param("request", request.value())
                .query((row, number) -> decision(row, parts))
                .optional();
    }

    /** The same for the page of a case, where several ask. */
    public Optional<Decision> of(OpenedCase opened) {
        return opened.once(Decision.class, () -> of(opened.id()));
    }

    private List<DecisionPart> parts(RequestId request) {
        Map<Integer, Map<Evidence, String>> evidence = evidence(request);
        return jdbc.sql("select * from decision_part where request_id = :request order by position_no")
                .param("request", request.value())
                .query((row, number) -> new DecisionPart(
                        row.getString("information"),
                        Ground.valueOf(row.getString("ground")),
                        row.getString("reason"),
                        evidence.getOrDefault(row.getInt("position_no"), Map.of())))
                .list();
    }

    /** By the part's place. */
    private Map<Integer, Map<Evidence, String>> evidence(RequestId request) {
        Map<Integer, Map<Evidence, String>> evidence = new HashMap<>();
        jdbc.sql("select position_no, name, content from decision_evidence where request_id = :request")
                .param("request", request.value())
                .query(row -> {
                    evidence.computeIfAbsent(row.getInt("position_no"), place -> new EnumMap<>(Evidence.class))
                            .put(Evidence.valueOf(row.getString("name")), row.getString("content"));
                });
        return evidence;
    }

    /** Stores a draft, in place of the one before it if it was returned. */
    void save(RequestId request, Decision decision) {
        jdbc.sql("delete from decision_evidence where request_id = :request")
                .param("request", request.value())
                .update();
        jdbc.sql("delete from decision_part where request_id = :request")
                .param("request", request.value())
                .update();
        jdbc.sql("delete from decision where request_id = :request")
                .param("request", request.value())
                .update();
        jdbc.sql("""
                insert into decision (request_id, outcome, drafted_by, drafted_on)
                values (:request, :outcome, :by, :on)
                """)
                .param("request", request.value())
                .param("outcome", decision.outcome().name())
                .param("by", decision.draftedBy())
                .param("on", decision.draftedOn())
                .update();
        for (int i = 0; i < decision.parts().size(); i++) {
            insert(request, i + 1, decision.parts().get(i));
        }
    }

    private void insert(RequestId request, int position, DecisionPart part) {
        jdbc.sql("""
                insert into decision_part (request_id, position_no, information, ground, reason)
                values (:request, :position, :information, :ground, :reason)
                """)
                .param("request", request.value())
                .param("position", position)
                .param("information", part.information())
                .param("ground", part.ground().name())
                .param("reason", part.reason())
                .update();
        part.evidence()
                .forEach((evidence, content) -> jdbc.sql("""
                insert into decision_evidence (request_id, position_no, name, content)
                values (:request, :position, :name, :content)
                """)
                        .param("request", request.value())
                        .param("position", position)
                        .param("name", evidence.name())
                        .param("content", content)
                        .update());
    }

    /** Stores who reviewed and who approved. */
    void sign(RequestId request, Decision decision) {
        jdbc.sql("""
                update decision set reviewed_by = :reviewedBy, reviewed_on = :reviewedOn,
                       approved_by = :approvedBy, approved_on = :approvedOn
                where request_id = :request
                """)
                .param("reviewedBy", decision.reviewedBy())
                .param("reviewedOn", decision.reviewedOn())
                .param("approvedBy", decision.approvedBy())
                .param("approvedOn", decision.approvedOn())
                .param("request", request.value())
                .update();
    }

    private static Decision decision(ResultSet row, List<DecisionPart> parts) throws SQLException {
        return new Decision(
                Outcome.valueOf(row.getString("outcome")),
                parts,
                row.getLong("drafted_by"),
                row.getObject("drafted_on", LocalDate.class),
                nullableLong(row, "reviewed_by"),
                row.getObject("reviewed_on", LocalDate.class),
                nullableLong(row, "approved_by"),
                row.getObject("approved_on", LocalDate.class));
    }

    private static @Nullable Long nullableLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
