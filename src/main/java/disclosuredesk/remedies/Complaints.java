package disclosuredesk.remedies;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.ListOrder;
import disclosuredesk.shared.Page;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of complaints. Who sees the whole agency sees it; for anyone else there is none. */
@Component
public class Complaints {

    private static final String COLUMNS = """
            select c.*, q.number_year, q.number_serial from complaint c left join disclosure_request q on q.id = c.request_id
            """;

    private static final String OPEN_FIRST =
            "case when c.voided_on is not null then 2 when c.answered_on is not null then 1 else 0 end, c.received_on desc, c.id";

    /** What the register can be ordered by. */
    public static final Map<String, String> HEADS =
            Map.of("receivedOn", "c.received_on", "receivedBy", "c.received_by", "dueOn", "c.due_on");

    private final JdbcClient jdbc;
    private final Visibility visibility;

    Complaints(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /** @throws Refused not found */
    public Complaint get(ComplaintId id, Officer by) {
        return find(id).filter(one -> one.agencyId() == by.agencyId() && by.seesWholeAgency())
                .filter(one -> one.entry().request() == null
                        || !visibility.isHidden(one.entry().request(), by))
                .orElseThrow(() -> Refused.notFound("remedies.complaint.notFound"));
    }

    private Optional<Complaint> find(ComplaintId id) {
        return jdbc.sql(COLUMNS + " where c.id = :id")
                .param("id", id.value())
                .query(Complaints::complaint)
                .optional();
    }

    /** @throws Refused forbidden to whom the register is not shown */
    public static void requireReader(Officer by) {
        if (!by.seesWholeAgency()) {
            throw Refused.forbidden("remedies.complaint.readersOnly");
        }
    }

    /** A page of the register: what is open first, then the latest; void ones last. */
    public Page<Complaint> page(Officer by, ListOrder order, int page) {
        requireReader(by);
        Map<String, Object> values = new HashMap<>(Map.of("agency", by.agencyId()));
        String hidden = visibility.hide("c.request_id", by, values);
        int total = jdbc.sql("select count(*) from complaint c where c.agency_id = :agency" + hidden)
                .params(values)
                .query(Integer.class)
                .single();
        int number = Page.nearest(page, total);
        List<Complaint> rows = jdbc.sql(
                        COLUMNS + """
                 where c.agency_id = :agency
                """ + hidden + " " + order.sql(HEADS, OPEN_FIRST) + " limit " + Page.SIZE
                                + " offset " + Page.before(number))
                .params(values)
                .query(Complaints::complaint)
                .list();
        return new Page<>(rows, total, number);
    }

    /** An agency's that wait for their answer and have a day for it. */
    List<Complaint> due(long agencyId) {
        return jdbc.sql(COLUMNS + """
                 where c.agency_id = :agency and c.answered_on is null and c.voided_on is null and c.due_on is not null
                """)
                .param("agency", agencyId)
                .query(Complaints::complaint)
                .list();
    }

    private static Complaint complaint(ResultSet row, int index) throws SQLException {
        String request = row.getString("request_id");
        String result = row.getString("result");
        return new Complaint(
                new ComplaintId(row.getString("id")),
                row.getLong("agency_id"),
                new Complaint.Entry(
                        request == null ? null : new RequestId(request),
                        ComplaintSide.valueOf(row.getString("side")),
                        row.getString("respondent"),
                        row.getString("complainant"),
                        row.getString("about"),
                        ComplaintChannel.valueOf(row.getString("channel")),
                        row.getObject("received_on", LocalDate.class),
                        row.getString("received_by"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("due_basis")),
                request == null
                        ? null
                        : new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")).toString(),
                row.getObject("answered_on", LocalDate.class),
                result == null ? null : ComplaintResult.valueOf(result),
                row.getString("answer"),
                row.getObject("voided_on", LocalDate.class),
                row.getString("void_reason"),
                row.getInt("version"));
    }

    boolean exists(ComplaintId id) {
        return find(id).isPresent();
    }

    boolean raise(ComplaintId id, int version) {
        return jdbc.sql("update complaint set version = version + 1 where id = :id and version = :version")
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void insert(ComplaintId id, long agencyId, Complaint.Entry entry) {
        RequestId request = entry.request();
        jdbc.sql("""
                insert into complaint (id, agency_id, request_id, side, respondent, complainant, about, channel, received_on, received_by,
                    due_on, due_basis, answer, version)
                values (:id, :agency, :request, :side, :respondent, :complainant, :about, :channel, :received, :receivedBy,
                    :due, :basis, '', 0)
                """)
                .param("id", id.value())
                .param("agency", agencyId)
                .param("request", request == null ? null : request.value())
                .param("side", entry.side().name())
                .param("respondent", entry.respondent())
                .param("complainant", entry.complainant())
                .param("about", entry.about())
                .param("channel", entry.channel().name())
                .param("received", entry.receivedOn())
                .param("receivedBy", entry.receivedBy())
                .param("due", entry.dueOn())
                .param("basis", entry.dueBasis())
                .update();
    }

    void answer(ComplaintId id, LocalDate on, ComplaintResult result, String answer) {
        jdbc.sql("update complaint set answered_on = :on, result = :result, answer = :answer where id = :id")
                .param("on", on)
                .param("result", result.name())
                .param("answer", answer)
                .param("id", id.value())
                .update();
    }

    void setVoid(ComplaintId id, LocalDate on, @Nullable String reason) {
        jdbc.sql("update complaint set voided_on = :on, void_reason = :reason where id = :id")
                .param("on", on)
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }
}
