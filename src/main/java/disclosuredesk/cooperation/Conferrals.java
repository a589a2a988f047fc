package disclosuredesk.cooperation;

import disclosuredesk.agencies.Officer;
import disclosuredesk.cooperation.Conferral.Opinion;
import disclosuredesk.cooperation.Conferral.Participant;
import disclosuredesk.cooperation.Conferral.Weighing;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.requests.Voided;
import disclosuredesk.shared.GeneratedKeys;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The conferrals on file. */
@Component
public class Conferrals {

    private static final String CONFERRAL = """
            select c.*, r.number_year, r.number_serial, o.name as convener, w.name as weigher
            from conferral c join disclosure_request r on r.id = c.request_id join officer o on o.id = c.convened_by left join officer w on w.id = c.weighed_by
            """;

    private final JdbcClient jdbc;

    Conferrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one case, in the order they were convened. */
    public List<Conferral> of(RequestId request) {
        return where("c.request_id = :it", request.value());
    }

    /** Those of an agency that go on, the longest convened first. */
    List<Conferral> ofAgency(long agencyId) {
        return where("c.agency_id = :it and c.concluded_on is null and c.ending is null and " + Voided.R_NOT, agencyId);
    }

    Optional<Conferral> of(long id) {
        return where("c.id = :it", id).stream().findFirst();
    }

    private List<Conferral> where(String condition, Object it) {
        List<Conferral> bare = jdbc.sql(CONFERRAL + "where " + condition + " order by c.id")
                .param("it", it)
                .query((row, index) -> conferral(row))
                .list();
        return bare.isEmpty() ? bare : filled(bare);
    }

    /** One of a case. */
    public Optional<Conferral> of(RequestId request, long id) {
        return of(request).stream().filter(one -> one.id() == id).findFirst();
    }

    /** Whether the draft has still to say of a conclusion whether it follows it. */
    public boolean isUnweighed(RequestId request) {
        return jdbc.sql("""
                select count(*) from conferral where request_id = :request and concluded_on is not null and weighing is null and ending is null
                """)
                        .param("request", request.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<Conferral> filled(List<Conferral> bare) {
        List<Long> ids = bare.stream().map(Conferral::id).toList();
        Map<Long, List<Participant>> participants = new HashMap<>();
        jdbc.sql("select * from conferral_participant where conferral_id in (:ids) order by id")
                .param("ids", ids)
                .query((ResultSet row) -> {
                    participants
                            .computeIfAbsent(row.getLong("conferral_id"), id -> new ArrayList<>())
                            .add(new Participant(
                                    row.getLong("id"),
                                    Participant.Kind.valueOf(row.getString("kind")),
                                    row.getString("name"),
                                    row.getObject("department_id", Long.class)));
                });
        Map<Long, List<Opinion>> opinions = new HashMap<>();
        jdbc.sql("select * from conferral_opinion where conferral_id in (:ids) order by given_on, id")
                .param("ids", ids)
                .query((ResultSet row) -> {
                    opinions.computeIfAbsent(row.getLong("conferral_id"), id -> new ArrayList<>())
                            .add(new Opinion(
                                    row.getLong("participant_id"),
                                    row.getString("person"),
                                    row.getObject("given_on", LocalDate.class),
                                    row.getString("opinion")));
                });
        return bare.stream()
                .map(one -> new Conferral(
                        one.id(),
                        one.request(),
                        one.number(),
                        one.agencyId(),
                        one.question(),
                        one.form(),
                        one.heldOn(),
                        one.workingDays(),
                        one.convenedOn(),
                        one.convenedById(),
                        one.convenedBy(),
                        one.minutes(),
                        one.conclusion(),
                        one.concludedOn(),
                        one.weighing(),
                        one.weighReason(),
                        one.weighedOn(),
                        one.weighedBy(),
                        one.endedOn(),
                        one.ending(),
                        one.endReason(),
                        participants.getOrDefault(one.id(), List.of()),
                        opinions.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** @param departments of the agency, by name */
    long insert(RequestId request, ConferralQuestion asked, Map<String, Long> departments, LocalDate on, Officer by) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into conferral (request_id, agency_id, question, form, held_on, working_days, convened_on, convened_by)
                values (:request, :agency, :question, :form, :held, :days, :on, :by)
                """)
                .param("request", request.value())
                .param("agency", by.agencyId())
                .param("question", asked.question().strip())
                .param("form", asked.form().name())
                .param("held", asked.heldOn())
                .param("days", asked.workingDays())
                .param("on", on)
                .param("by", by.id())
                .update(key, "id");
        long id = GeneratedKeys.id(key);
        for (Participant.Kind kind : Participant.Kind.values()) {
            for (String name : asked.participants().getOrDefault(kind, List.of())) {
                jdbc.sql("""
                        insert into conferral_participant (conferral_id, kind, name, department_id) values (:id, :kind, :name, :department)
                        """)
                        .param("id", id)
                        .param("kind", kind.name())
                        .param("name", name)
                        .param("department", kind == Participant.Kind.DEPARTMENT ? departments.get(name) : null)
                        .update();
            }
        }
        return id;
    }

    void addOpinion(long id, Opinion opinion, Officer by) {
        jdbc.sql("""
                insert into conferral_opinion (conferral_id, participant_id, person, given_on, opinion, recorded_by)
                values (:id, :participant, :person, :on, :opinion, :by)
                """)
                .param("id", id)
                .param("participant", opinion.participant())
                .param("person", opinion.person())
                .param("on", opinion.givenOn())
                .param("opinion", opinion.text())
                .param("by", by.id())
                .update();
    }

    void conclude(long id, LocalDate on, String minutes, String conclusion, Officer by) {
        jdbc.sql("""
                update conferral set concluded_on = :on, concluded_by = :by, minutes = :minutes, conclusion = :conclusion where id = :id
                """)
                .param("on", on)
                .param("by", by.id())
                .param("minutes", minutes)
                .param("conclusion", conclusion)
                .param("id", id)
                .update();
    }

    void weigh(long id, LocalDate on, Weighing weighing, String reason, Officer by) {
        jdbc.sql("""
                update conferral set weighing = :weighing, weigh_reason = :reason, weighed_on = :on, weighed_by = :by where id = :id
                """)
                .param("weighing", weighing.name())
                .param("reason", reason)
                .param("on", on)
                .param("by", by.id())
                .param("id", id)
                .update();
    }

    /** @param by the officer's id; 0 for the system */
    void end(long id, LocalDate on, Ending ending, String reason, long by) {
        jdbc.sql(
                        "update conferral set ended_on = :on, ended_by = :by, ending = :ending, end_reason = :reason where id = :id")
                .param("on", on)
                .param("by", by)
                .param("ending", ending.name())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** Puts the days right, as far as they are told. */
    void follow(long id, @Nullable LocalDate convened, @Nullable LocalDate concluded, @Nullable LocalDate ended) {
        jdbc.sql("""
                update conferral set convened_on = coalesce(:convened, convened_on), concluded_on = coalesce(:concluded, concluded_on),
                    ended_on = coalesce(:ended, ended_on)
                where id = :id
                """)
                .param("convened", convened)
                .param("concluded", concluded)
                .param("ended", ended)
                .param("id", id)
                .update();
    }

    void addPaper(long id, long material, ConferralPart part) {
        jdbc.sql("insert into conferral_paper (conferral_id, material_id, part) values (:id, :material, :part)")
                .param("id", id)
                .param("material", material)
                .param("part", part.name())
                .update();
    }

    /** The materials of a conferral, by id, and what each is there for. */
    public Map<Long, ConferralPart> papers(Conferral conferral) {
        Map<Long, ConferralPart> papers = new HashMap<>();
        jdbc.sql("select material_id, part from conferral_paper where conferral_id = :id")
                .param("id", conferral.id())
                .query((ResultSet row) -> {
                    papers.put(row.getLong("material_id"), ConferralPart.valueOf(row.getString("part")));
                });
        return papers;
    }

    private static Conferral conferral(ResultSet row) throws SQLException {
        String weighing = row.getString("weighing");
        String ending = row.getString("ending");
        return new Conferral(
                row.getLong("id"),
                new RequestId(row.getString("request_id")),
                new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")),
                row.getLong("agency_id"),
                row.getString("question"),
                Conferral.Form.valueOf(row.getString("form")),
                row.getObject("held_on", LocalDate.class),
                row.getInt("working_days"),
                row.getObject("convened_on", LocalDate.class),
                row.getLong("convened_by"),
                row.getString("convener"),
                row.getString("minutes"),
                row.getString("conclusion"),
                row.getObject("concluded_on", LocalDate.class),
                weighing == null ? null : Weighing.valueOf(weighing),
                row.getString("weigh_reason"),
                row.getObject("weighed_on", LocalDate.class),
                row.getString("weigher"),
                row.getObject("ended_on", LocalDate.class),
                ending == null ? null : Ending.valueOf(ending),
                row.getString("end_reason"),
                List.of(),
                List.of());
    }
}
