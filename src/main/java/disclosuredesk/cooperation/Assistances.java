package disclosuredesk.cooperation;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Revisions;
import disclosuredesk.clock.Duties;
import disclosuredesk.cooperation.Assistance.AskedAgency;
import disclosuredesk.cooperation.OutsideLetter.Sending;
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

/** The help asked for on file. */
@Component
class Assistances {

    /** So many of those that are answered or ended are listed. */
    private static final int LATEST = 50;

    private static final String ASSISTANCE = """
            select a.*, g.name as asking_agency, r.number_year, r.number_serial, o.name as asker, p.name as receiver, q.name as answerer, e.name as escalator, f.name as ender
            from assistance a join disclosure_request r on r.id = a.request_id join officer o on o.id = a.asked_by join agency g on g.id = a.agency_id
            left join officer p on p.id = a.received_by left join officer q on q.id = a.answered_by
            left join officer e on e.id = a.escalated_by left join officer f on f.id = a.ended_by
            """;

    private final JdbcClient jdbc;
    private final Revisions revisions;

    Assistances(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    Optional<Assistance> of(long id) {
        return jdbc.sql(ASSISTANCE + "where a.id = :id")
                .param("id", id)
                .query(Assistances::assistance)
                .optional();
    }

    /** Of one case, in the order they were asked. */
    List<Assistance> of(RequestId request) {
        return jdbc.sql(ASSISTANCE + "where a.request_id = :request order by a.id")
                .param("request", request.value())
                .query(Assistances::assistance)
                .list();
    }

    /** All of an agency that have not come to their end, the longest asked first. */
    List<Assistance> open(long agencyId) {
        return jdbc.sql(ASSISTANCE
                        + "where a.agency_id = :agency and a.ended_on is null and " + Voided.R_NOT
                        + " order by a.asked_on, a.id")
                .param("agency", agencyId)
                .query(Assistances::assistance)
                .list();
    }

    /** What other agencies of this installation asked of one and wait for, the longest asked first. */
    List<Assistance> awaitedFrom(long askedAgencyId) {
        return jdbc.sql(ASSISTANCE
                        + "where a.asked_agency_id = :agency and a.ended_on is null and a.answered_on is null and r.closed_on is null"
                        + " order by a.asked_on, a.id")
                .param("agency", askedAgencyId)
                .query(Assistances::assistance)
                .list();
    }

    /** The latest of the others they asked of it. */
    List<Assistance> endedFrom(long askedAgencyId) {
        return jdbc.sql(ASSISTANCE
                        + "where a.asked_agency_id = :agency and (a.ended_on is not null or a.answered_on is not null)"
                        + " order by a.id desc limit " + LATEST)
                .param("agency", askedAgencyId)
                .query(Assistances::assistance)
                .list();
    }

    /** How many wait for the answer of the officer's department. */
    int waitingFor(Officer by) {
        return by.departmentId() == null
                ? 0
                : jdbc.sql("""
                        select count(*) from assistance where agency_id = :agency and ended_on is null and answered_on is null
                          and department_id = :department
                        """)
                        .param("agency", by.agencyId())
                        .param("department", by.departmentId())
                        .query(Integer.class)
                        .single();
    }

    /** How many the head was told of that are still awaited. */
    int escalated(long agencyId) {
        return jdbc.sql("""
                select count(*) from assistance where agency_id = :agency and ended_on is null and answered_on is null and escalated_on is not null
                """).param("agency", agencyId).query(Integer.class).single();
    }

    long insert(RequestId request, String question, Addressee whom, int workingDays, LocalDate on, Officer by) {
        OutsideLetter letter = whom.letter();
        Sending sending = letter == null ? null : letter.sending();
        AskedAgency agency = whom.agency();
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into assistance (request_id, agency_id, question, department_id, asked_agency_id, ledger_id, asked, address, document_number,
                    sending_proof, working_days, asked_on, asked_by)
                values (:request, :agency, :question, :department, :askedAgency, :ledger, :asked, :address, :document, :proof, :days, :on, :by)
                """)
                .param("request", request.value())
                .param("agency", by.agencyId())
                .param("question", question)
                .param("department", whom.department())
                .param("askedAgency", agency == null ? null : agency.id())
                .param("ledger", agency == null ? null : agency.ledger().value())
                .param("asked", whom.name())
                .param("address", letter == null ? null : letter.address())
                .param("document", sending == null ? null : sending.documentNumber())
                .param("proof", sending == null ? null : sending.proof())
                .param("days", workingDays)
                .param("on", on)
                .param("by", by.id())
                .update(key, "id");
        return GeneratedKeys.id(key);
    }

    /** The letter was sent: from now on the limit runs. */
    void send(long id, Sending sending, int workingDays) {
        jdbc.sql("""
                update assistance set document_number = :document, sending_proof = :proof, asked_on = :on, working_days = :days where id = :id
                """)
                .param("document", sending.documentNumber())
                .param("proof", sending.proof())
                .param("on", sending.on())
                .param("days", workingDays)
                .param("id", id)
                .update();
    }

    /** The letter was not sent: it stands as it was prepared. */
    void unsend(long id, LocalDate preparedOn, int workingDays) {
        jdbc.sql("delete from assistance_chasing where assistance_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                update assistance set document_number = null, sending_proof = null, asked_on = :on, working_days = :days,
                    escalated_on = null, escalated_by = null, escalation = null
                where id = :id
                """)
                .param("on", preparedOn)
                .param("days", workingDays)
                .param("id", id)
                .update();
    }

    void receive(long id, LocalDate on, Officer by) {
        jdbc.sql("update assistance set received_on = :on, received_by = :by where id = :id")
                .param("on", on)
                .param("by", by.id())
                .param("id", id)
                .update();
    }

    void answer(long id, LocalDate on, String answer, Officer by) {
        jdbc.sql("update assistance set answered_on = :on, answered_by = :by, answer = :answer where id = :id")
                .param("on", on)
                .param("by", by.id())
                .param("answer", answer)
                .param("id", id)
                .update();
    }

    void escalate(long id, LocalDate on, String reason, Officer by) {
        jdbc.sql("update assistance set escalated_on = :on, escalated_by = :by, escalation = :reason where id = :id")
                .param("on", on)
                .param("by", by.id())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /**
     * The agency asked shows what it waits for elsewhere than in its ledger, so it is told.
     *
     * @param by the officer's id; 0 for the system
     */
    void end(Assistance asked, LocalDate on, Ending ending, String reason, long by) {
        if (asked.agency() != null) {
            revisions.raise(asked.agency().id(), Duties.REVISION);
        }
        jdbc.sql("""
                update assistance set ended_on = :on, ended_by = :by, ending = :ending, end_reason = :reason where id = :id
                """)
                .param("on", on)
                .param("by", by)
                .param("ending", ending.name())
                .param("reason", reason)
                .param("id", asked.id())
                .update();
    }

    /** It was never asked. */
    void delete(long id) {
        for (String table : List.of("assistance_chasing", "assistance_paper")) {
            jdbc.sql("delete from " + table + " where assistance_id = :id")
                    .param("id", id)
                    .update();
        }
        jdbc.sql("delete from assistance where id = :id").param("id", id).update();
    }

    /** Puts the days right, as far as they are told. */
    void follow(long id, @Nullable LocalDate asked, @Nullable LocalDate answered, @Nullable LocalDate ended) {
        jdbc.sql("""
                update assistance set asked_on = coalesce(:asked, asked_on), answered_on = coalesce(:answered, answered_on),
                    ended_on = coalesce(:ended, ended_on)
                where id = :id
                """)
                .param("asked", asked)
                .param("answered", answered)
                .param("ended", ended)
                .param("id", id)
                .update();
    }

    /** @return whether it is the first of the day */
    boolean chase(long id, LocalDate on, String note, Officer by) {
        return jdbc.sql("""
                insert ignore into assistance_chasing (assistance_id, chased_on, chased_by, note) values (:id, :on, :by, :note)
                """)
                        .param("id", id)
                        .param("on", on)
                        .param("by", by.id())
                        .param("note", note)
                        .update()
                > 0;
    }

    List<Chasing> chasings(long id) {
        return jdbc.sql("""
                select c.chased_on, o.name as chased_by, c.note from assistance_chasing c join officer o on o.id = c.chased_by
                where c.assistance_id = :id order by c.chased_on
                """).param("id", id).query(Chasing.class).list();
    }

    void addPaper(long id, long material, boolean answers) {
        jdbc.sql("insert into assistance_paper (assistance_id, material_id, part) values (:id, :material, :part)")
                .param("id", id)
                .param("material", material)
                .param("part", answers ? "ANSWER" : "QUESTION")
                .update();
    }

    List<Long> papers(long id, boolean answers) {
        return jdbc.sql(
                        "select material_id from assistance_paper where assistance_id = :id and part = :part order by material_id")
                .param("id", id)
                .param("part", answers ? "ANSWER" : "QUESTION")
                .query(Long.class)
                .list();
    }

    private static Assistance assistance(ResultSet row, int index) throws SQLException {
        long departmentId = row.getLong("department_id");
        Long department = row.wasNull() ? null : departmentId;
        AskedAgency agency = agency(row);
        boolean outside = department == null && agency == null;
        LocalDate askedOn = row.getObject("asked_on", LocalDate.class);
        String asked = row.getString("asked");
        String ending = row.getString("ending");
        return new Assistance(
                row.getLong("id"),
                new RequestId(row.getString("request_id")),
                new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")),
                row.getLong("agency_id"),
                row.getString("asking_agency"),
                row.getString("question"),
                department,
                agency,
                asked,
                outside ? new OutsideLetter(asked, row.getString("address"), sending(row, askedOn)) : null,
                row.getInt("working_days"),
                askedOn,
                row.getLong("asked_by"),
                row.getString("asker"),
                row.getObject("received_on", LocalDate.class),
                row.getString("receiver"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answerer"),
                row.getString("answer"),
                row.getObject("escalated_on", LocalDate.class),
                row.getString("escalator"),
                row.getString("escalation"),
                row.getObject("ended_on", LocalDate.class),
                row.getString("ender"),
                ending == null ? null : Ending.valueOf(ending),
                row.getString("end_reason"));
    }

    private static @Nullable AskedAgency agency(ResultSet row) throws SQLException {
        String ledger = row.getString("ledger_id");
        return ledger == null ? null : new AskedAgency(row.getLong("asked_agency_id"), new RequestId(ledger));
    }

    private static @Nullable Sending sending(ResultSet row, LocalDate on) throws SQLException {
        String number = row.getString("document_number");
        return number == null ? null : new Sending(number, on, row.getString("sending_proof"));
    }
}
