package disclosuredesk.remedies;

import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of remedies, read and written. */
@Component
class RemedyRows {

    private final JdbcClient jdbc;

    RemedyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Remedies {@code r} of requests {@code q}, by the day the first instance was accepted.
     *
     * @param condition of our own making
     */
    List<Remedy> where(String condition, Map<String, Object> parameters) {
        String chosen = """
                from remedy r
                join remedy_instance f on f.remedy_id = r.id and f.instance_no = 1
                left join disclosure_request q on q.id = r.request_id
                where %s
                """.formatted(condition);
        Map<String, Remedy> found = new LinkedHashMap<>(); // its lists are filled while it is read
        jdbc.sql("select r.*, q.number_year, q.number_serial, q.information, i.* "
                        + chosen.replaceFirst("where", "join remedy_instance i on i.remedy_id = r.id where")
                        + " order by f.filed_on, r.id, i.instance_no")
                .params(parameters)
                .query((ResultSet row) -> {
                    Remedy known = found.get(row.getString("id"));
                    if (known == null) {
                        found.put(row.getString("id"), remedy(row, new ArrayList<>(List.of(instance(row)))));
                    } else {
                        known.instances().add(instance(row));
                    }
                });
        jdbc.sql("select d.* from remade_decision d where d.remedy_id in (select r.id " + chosen
                        + ") order by d.remedy_id, d.decision_no")
                .params(parameters)
                .query((ResultSet row) -> {
                    Remedy known = found.get(row.getString("remedy_id"));
                    if (known != null) {
                        known.remade().add(remade(row));
                    }
                });
        return List.copyOf(found.values());
    }

    List<RemedyWord> words(Collection<RequestId> requests) {
        return requests.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select r.request_id, r.kind, i.stage, i.result from remedy r join remedy_instance i on i.remedy_id = r.id
                        where r.request_id in (:requests) and r.voided_on is null order by i.filed_on, r.id, i.instance_no
                        """)
                        .param(
                                "requests",
                                requests.stream().map(RequestId::value).toList())
                        .query((row, number) -> {
                            String result = row.getString("result");
                            String kind = row.getString("kind");
                            return new RemedyWord(
                                    new RequestId(row.getString("request_id")),
                                    kind.equals(RemedyKind.REVIEW.name()) ? kind : row.getString("stage"),
                                    result == null ? null : RemedyResult.valueOf(result));
                        })
                        .list();
    }

    private static RemedyInstance instance(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return new RemedyInstance(
                row.getInt("instance_no"),
                Stage.valueOf(row.getString("stage")),
                row.getString("organ"),
                row.getString("case_number"),
                row.getObject("filed_on", LocalDate.class),
                result == null ? null : RemedyResult.valueOf(result),
                row.getObject("decided_on", LocalDate.class),
                row.getString("note"));
    }

    private static RemadeDecision remade(ResultSet row) throws SQLException {
        String ground = row.getString("legal_ground");
        return new RemadeDecision(
                row.getInt("decision_no"),
                row.getObject("made_on", LocalDate.class),
                row.getString("letter_number"),
                Outcome.valueOf(row.getString("outcome")),
                ground == null ? null : Ground.valueOf(ground),
                row.getString("note"));
    }

    private static Remedy remedy(ResultSet row, List<RemedyInstance> instances) throws SQLException {
        String request = row.getString("request_id");
        String title = row.getString("title");
        String procedure = row.getString("review_procedure");
        String route = row.getString("route");
        String review = row.getString("review_id");
        RemedyInstance first = instances.get(0);
        Filing filing = new Filing(
                RemedyKind.valueOf(row.getString("kind")),
                request == null ? null : new RequestId(request),
                title == null ? "" : title,
                row.getString("claimant"),
                first.organ(),
                first.caseNumber(),
                first.filedOn(),
                row.getObject("copy_received_on", LocalDate.class),
                procedure == null ? null : ReviewProcedure.valueOf(procedure),
                route == null ? null : SuitRoute.valueOf(route),
                review == null ? null : new RemedyId(review),
                row.getBoolean("co_defendant"),
                Standing.valueOf(row.getString("standing")));
        return new Remedy(
                new RemedyId(row.getString("id")),
                row.getLong("agency_id"),
                filing,
                request == null
                        ? null
                        : new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")).toString(),
                request == null ? filing.title() : row.getString("information"),
                row.getObject("answered_on", LocalDate.class),
                instances,
                new ArrayList<>(),
                row.getObject("voided_on", LocalDate.class),
                row.getString("void_reason"),
                row.getInt("version"));
    }

    /** Whether a remedy has the id, whoever may see it. */
    boolean exists(RemedyId id) {
        return jdbc.sql("select count(*) from remedy where id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Raises the version from the one an officer saw; his act waits here for the one before him. */
    boolean raise(RemedyId id, int version) {
        return jdbc.sql("update remedy set version = version + 1 where id = :id and version = :version")
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void insert(RemedyId id, long agencyId, Filing filing) {
        jdbc.sql("""
                insert into remedy (id, agency_id, request_id, kind, title, claimant, copy_received_on, review_procedure, route,
                    review_id, co_defendant, standing, version)
                values (:id, :agency, :request, :kind, :title, :claimant, :copy, :procedure, :route, :review, :codefendant, :standing, 0)
                """)
                .param("agency", agencyId)
                .param(
                        "request",
                        filing.request() == null ? null : filing.request().value())
                .param("kind", filing.kind().name())
                .params(columns(id, filing))
                .update();
        insert(
                id,
                new RemedyInstance(
                        1, Stage.FIRST, filing.organ(), filing.caseNumber(), filing.filedOn(), null, null, ""));
    }

    private static Map<String, @Nullable Object> columns(RemedyId id, Filing filing) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", id.value());
        columns.put("title", filing.request() == null ? filing.title() : null);
        columns.put("claimant", filing.claimant());
        columns.put("copy", filing.copyReceivedOn());
        columns.put("procedure", name(filing.procedure()));
        columns.put("route", name(filing.route()));
        columns.put("review", filing.review() == null ? null : filing.review().value());
        columns.put("codefendant", filing.coDefendant());
        columns.put("standing", filing.standing().name());
        return columns;
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    void update(RemedyId id, Filing filing, @Nullable LocalDate answeredOn) {
        jdbc.sql("""
                update remedy set title = :title, claimant = :claimant, copy_received_on = :copy, answered_on = :answered,
                    review_procedure = :procedure, route = :route, review_id = :review, co_defendant = :codefendant, standing = :standing
                where id = :id
                """).params(columns(id, filing)).param("answered", answeredOn).update();
        jdbc.sql(
                        "update remedy_instance set organ = :organ, case_number = :number, filed_on = :filed where remedy_id = :id and instance_no = 1")
                .param("organ", filing.organ())
                .param("number", filing.caseNumber())
                .param("filed", filing.filedOn())
                .param("id", id.value())
                .update();
    }

    void insert(RemedyId id, RemedyInstance instance) {
        jdbc.sql("""
                insert into remedy_instance (remedy_id, instance_no, stage, organ, case_number, filed_on, note)
                values (:id, :number, :stage, :organ, :case, :filed, :note)
                """)
                .param("id", id.value())
                .param("number", instance.number())
                .param("stage", instance.stage().name())
                .param("organ", instance.organ())
                .param("case", instance.caseNumber())
                .param("filed", instance.filedOn())
                .param("note", instance.note())
                .update();
    }

    void decide(RemedyId id, int instance, @Nullable RemedyResult result, @Nullable LocalDate on, String note) {
        jdbc.sql("""
                update remedy_instance set result = :result, decided_on = :on, note = :note
                where remedy_id = :id and instance_no = :instance
                """)
                .param("result", name(result))
                .param("on", on)
                .param("note", note)
                .param("id", id.value())
                .param("instance", instance)
                .update();
    }

    void deleteInstance(RemedyId id, int instance) {
        jdbc.sql("delete from remedy_instance where remedy_id = :id and instance_no = :instance")
                .param("id", id.value())
                .param("instance", instance)
                .update();
    }

    void insert(RemedyId id, RemadeDecision remade) {
        jdbc.sql("""
                insert into remade_decision (remedy_id, decision_no, made_on, letter_number, outcome, legal_ground, note)
                values (:id, :number, :on, :letter, :outcome, :ground, :note)
                """)
                .param("id", id.value())
                .param("number", remade.number())
                .param("on", remade.madeOn())
                .param("letter", remade.letterNumber())
                .param("outcome", remade.outcome().name())
                .param("ground", name(remade.ground()))
                .param("note", remade.note())
                .update();
    }

    void deleteRemade(RemedyId id, int number) {
        jdbc.sql("delete from remade_decision where remedy_id = :id and decision_no = :number")
                .param("id", id.value())
                .param("number", number)
                .update();
    }

    void setVoid(RemedyId id, LocalDate on, String reason) {
        jdbc.sql("update remedy set voided_on = :on, void_reason = :reason where id = :id")
                .param("on", on)
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }
}
