package disclosuredesk.decision;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.requests.Voided;
import disclosuredesk.shared.GeneratedKeys;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The parts of helping departments on file. */
@Component
class HelpingParts {

    private static final String PART = """
            select p.*, r.number_year, r.number_serial, r.department_id as lead_id, d.name as department, a.name as assigner,
                c.name as claimer, w.name as answerer, b.name as returner, e.name as ender
            from helping_part p join disclosure_request r on r.id = p.request_id join department d on d.id = p.department_id
            join officer a on a.id = p.assigned_by left join officer c on c.id = p.claimed_by
            left join officer w on w.id = p.answered_by left join officer b on b.id = p.returned_by left join officer e on e.id = p.ended_by
            """;

    private final JdbcClient jdbc;

    HelpingParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<HelpingPart> of(long id) {
        return jdbc.sql(PART + "where p.id = :id")
                .param("id", id)
                .query(HelpingParts::part)
                .optional();
    }

    /** Of one case, in the order they were given. */
    List<HelpingPart> of(RequestId request) {
        return jdbc.sql(PART + "where p.request_id = :request order by p.id")
                .param("request", request.value())
                .query(HelpingParts::part)
                .list();
    }

    /** All of an agency that are neither answered nor ended, the longest given first. */
    List<HelpingPart> open(long agencyId) {
        return jdbc.sql(PART
                        + "where p.agency_id = :agency and p.ended_on is null and p.answered_on is null and "
                        + Voided.R_NOT + " order by p.assigned_on, p.id")
                .param("agency", agencyId)
                .query(HelpingParts::part)
                .list();
    }

    /** The departments that have neither answered nor been taken their part back, by name; empty if there are none. */
    String unsettled(RequestId request) {
        return String.join(
                "、",
                jdbc.sql("""
                        select d.name from helping_part p join department d on d.id = p.department_id
                        where p.request_id = :request and p.ended_on is null and p.answered_on is null order by p.id
                        """)
                        .param("request", request.value())
                        .query(String.class)
                        .list());
    }

    long insert(RequestId request, long department, String what, int workingDays, LocalDate on, Officer by) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into helping_part (request_id, agency_id, department_id, what, working_days, assigned_on, assigned_by)
                values (:request, :agency, :department, :what, :days, :on, :by)
                """)
                .param("request", request.value())
                .param("agency", by.agencyId())
                .param("department", department)
                .param("what", what)
                .param("days", workingDays)
                .param("on", on)
                .param("by", by.id())
                .update(key, "id");
        return GeneratedKeys.id(key);
    }

    /** Who answers without having claimed it has claimed it by that. */
    void claim(long id, LocalDate on, Officer by) {
        jdbc.sql("update helping_part set claimed_on = :on, claimed_by = :by where id = :id and claimed_on is null")
                .param("on", on)
                .param("by", by.id())
                .param("id", id)
                .update();
    }

    void answer(long id, SearchRecord search, Ground ground, String opinion, LocalDate on, Officer by) {
        jdbc.sql("""
                update helping_part set places = :places, keywords = :keywords, searched_by = :searcher, searched_on = :searched,
                    findings = :findings, ground = :ground, opinion = :opinion, answered_on = :on, answered_by = :by
                where id = :id
                """)
                .param("places", search.places())
                .param("keywords", search.keywords())
                .param("searcher", search.searchedBy())
                .param("searched", search.searchedOn())
                .param("findings", search.findings())
                .param("ground", ground.name())
                .param("opinion", opinion)
                .param("on", on)
                .param("by", by.id())
                .param("id", id)
                .update();
    }

    void giveBack(long id, String reason, LocalDate on, Officer by) {
        jdbc.sql("update helping_part set returned_on = :on, returned_by = :by, return_reason = :reason where id = :id")
                .param("on", on)
                .param("by", by.id())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** @param by the officer's id; 0 for the system */
    void end(long id, HelpingPart.Ending ending, String reason, LocalDate on, long by) {
        jdbc.sql("""
                update helping_part set ended_on = :on, ended_by = :by, ending = :ending, end_reason = :reason where id = :id
                """)
                .param("on", on)
                .param("by", by)
                .param("ending", ending.name())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** Its case moved on, and was taken back: it is awaited again. */
    void reopen(long id) {
        jdbc.sql(
                        "update helping_part set ended_on = null, ended_by = null, ending = null, end_reason = null where id = :id")
                .param("id", id)
                .update();
    }

    /** It was taken back before anybody opened it; the ledger has what it was. */
    void delete(long id) {
        jdbc.sql("delete from helping_part where id = :id").param("id", id).update();
    }

    /** Puts the days right, as far as they are told. */
    void follow(
            long id,
            @Nullable LocalDate assigned,
            @Nullable LocalDate answered,
            @Nullable LocalDate returned,
            @Nullable LocalDate ended) {
        jdbc.sql("""
                update helping_part set assigned_on = coalesce(:assigned, assigned_on), answered_on = coalesce(:answered, answered_on),
                    returned_on = coalesce(:returned, returned_on), ended_on = coalesce(:ended, ended_on)
                where id = :id
                """)
                .param("assigned", assigned)
                .param("answered", answered)
                .param("returned", returned)
                .param("ended", ended)
                .param("id", id)
                .update();
    }

    private static HelpingPart part(ResultSet row, int number) throws SQLException {
        long lead = row.getLong("lead_id");
        Long leading = row.wasNull() ? null : lead;
        String ending = row.getString("ending");
        return new HelpingPart(
                row.getLong("id"),
                new RequestId(row.getString("request_id")),
                new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")),
                row.getLong("agency_id"),
                leading,
                row.getLong("department_id"),
                row.getString("department"),
                row.getString("what"),
                row.getInt("working_days"),
                row.getObject("assigned_on", LocalDate.class),
                row.getString("assigner"),
                mark(row.getObject("claimed_on", LocalDate.class), row.getString("claimer"), ""),
                answer(row),
                mark(
                        row.getObject("returned_on", LocalDate.class),
                        row.getString("returner"),
                        row.getString("return_reason")),
                mark(row.getObject("ended_on", LocalDate.class), row.getString("ender"), row.getString("end_reason")),
                ending == null ? null : HelpingPart.Ending.valueOf(ending));
    }

    private static HelpingPart.@Nullable Mark mark(
            @Nullable LocalDate on, @Nullable String by, @Nullable String reason) {
        return on == null ? null : new HelpingPart.Mark(on, by, reason == null ? "" : reason);
    }

    private static HelpingPart.@Nullable Answer answer(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("answered_on", LocalDate.class);
        return on == null
                ? null
                : new HelpingPart.Answer(
                        on,
                        row.getString("answerer"),
                        Proposals.search(row),
                        Ground.valueOf(row.getString("ground")),
                        row.getString("opinion"));
    }
}
