package disclosuredesk.holding;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.Visibility;
import disclosuredesk.requests.Voided;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The supervisions (督办单) on file. */
@Component
public class Supervisions {

    private static final String SUPERVISION = """
            select s.*, o.name as officer, i.name as issuer
            from supervision s join officer o on o.id = s.officer_id join officer i on i.id = s.issued_by
            """;

    private final JdbcClient jdbc;

    Supervisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one case, the latest first. */
    public List<Supervision> of(RequestId request) {
        return jdbc.sql(SUPERVISION + "where s.request_id = :request order by s.id desc")
                .param("request", request.value())
                .query(Supervisions::supervision)
                .list();
    }

    /** One of a case. */
    public Optional<Supervision> of(RequestId request, long id) {
        return of(request).stream().filter(one -> one.id() == id).findFirst();
    }

    /** What the officer has to answer in the record he works in, the most urgent first; about a void case nothing is to be answered any more. */
    public List<Supervision> waitingFor(Officer officer) {
        return jdbc.sql(SUPERVISION
                        + "join disclosure_request r on r.id = s.request_id where s.officer_id = :officer and r.agency_id = :agency and s.replied_on is null"
                        + " and " + Voided.R_NOT + " and " + Visibility.R_SEEN + " order by s.reply_due_on, s.id")
                .param("officer", officer.id())
                .param("agency", officer.agencyId())
                .param("reader", officer.id())
                .query(Supervisions::supervision)
                .list();
    }

    /** The caller holds the agency's chain: numbers have no gap, and one is given once, within the agency and between organs. */
    int nextSerial(long agencyId, int year) {
        return jdbc.sql("""
                select coalesce(max(n.number_serial), 0) + 1 from (
                    select number_serial from supervision where agency_id = :agency and number_year = :year
                    union all
                    select number_serial from organ_supervision where agency_id = :agency and number_year = :year) n
                """)
                .param("agency", agencyId)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void insert(
            RequestId request,
            long agencyId,
            LocalDate on,
            int serial,
            long officer,
            String demand,
            LocalDate replyDueOn,
            long by) {
        jdbc.sql("""
                insert into supervision (agency_id, number_year, number_serial, request_id, officer_id, demand, reply_due_on,
                    issued_by, issued_on)
                values (:agency, :year, :serial, :request, :officer, :demand, :due, :by, :on)
                """)
                .param("agency", agencyId)
                .param("year", on.getYear())
                .param("serial", serial)
                .param("request", request.value())
                .param("officer", officer)
                .param("demand", demand)
                .param("due", replyDueOn)
                .param("by", by)
                .param("on", on)
                .update();
    }

    /** @return whether it had not been answered */
    boolean answer(long id, String reply, long by, LocalDate on) {
        return jdbc.sql("""
                update supervision set reply = :reply, replied_by = :by, replied_on = :on where id = :id and replied_on is null
                """)
                        .param("reply", reply)
                        .param("by", by)
                        .param("on", on)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** But those of cases the other may not see. */
    void moveOpen(long from, long to) {
        jdbc.sql("""
                update supervision set officer_id = :to where officer_id = :from and replied_on is null and request_id not in
                    (select v.request_id from case_restriction v where v.request_id not in
                        (select w.request_id from case_reader w where w.officer_id = :to))
                """).param("from", from).param("to", to).update();
    }

    static String number(int year, int serial) {
        return "督办〔" + year + "〕" + serial + "号";
    }

    private static Supervision supervision(ResultSet row, int index) throws SQLException {
        return new Supervision(
                row.getLong("id"),
                new RequestId(row.getString("request_id")),
                number(row.getInt("number_year"), row.getInt("number_serial")),
                row.getLong("officer_id"),
                row.getString("officer"),
                row.getString("demand"),
                row.getObject("reply_due_on", LocalDate.class),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("reply"),
                row.getObject("replied_on", LocalDate.class));
    }
}
