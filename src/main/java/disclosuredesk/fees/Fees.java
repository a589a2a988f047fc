package disclosuredesk.fees;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The fee notices on file, at most one to a request. */
@Component
public class Fees {

    private final JdbcClient jdbc;

    Fees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The request's fee notice, if one was sent. */
    public Optional<FeeNotice> of(RequestId request) {
        return jdbc.sql("select * from fee where request_id = :request")
                .param("request", request.value())
                .query((row, number) -> new FeeNotice(
                        FeeNotice.Basis.valueOf(row.getString("basis")),
                        row.getInt("units"),
                        row.getInt("units_before"),
                        row.getObject("sent_on", LocalDate.class),
                        row.getObject("notice_received_on", LocalDate.class),
                        row.getObject("paid_on", LocalDate.class),
                        row.getString("receipt")))
                .optional();
    }

    /**
     * The fees of an agency's year, as its annual report tells them: the notices sent in the year and what they asked, and what
     * was paid in the year, whenever it was asked.
     */
    public FeeYear inYear(long agencyId, int year) {
        return jdbc.sql("""
                select coalesce(sum(case when f.sent_on >= :start and f.sent_on < :next then 1 else 0 end), 0) as notices,
                       coalesce(sum(case when f.sent_on >= :start and f.sent_on < :next then f.amount else 0 end), 0) as asked,
                       coalesce(sum(case when f.paid_on >= :start and f.paid_on < :next then f.amount else 0 end), 0) as received
                from fee f join disclosure_request r on r.id = f.request_id
                where r.agency_id = :agency and (r.outcome is null or r.outcome <> 'VOID')
                """)
                .param("agency", agencyId)
                .param("start", LocalDate.of(year, 1, 1))
                .param("next", LocalDate.of(year + 1, 1, 1))
                .query((row, number) ->
                        new FeeYear(row.getInt("notices"), row.getLong("asked"), row.getLong("received")))
                .single();
    }

    void insert(RequestId request, FeeNotice notice) {
        jdbc.sql("""
                insert into fee (request_id, basis, units, units_before, amount, sent_on, notice_received_on)
                values (:request, :basis, :units, :before, :amount, :sent, :received)
                """)
                .param("request", request.value())
                .param("basis", notice.basis().name())
                .param("units", notice.units())
                .param("before", notice.unitsBefore())
                .param("amount", notice.amount())
                .param("sent", notice.sentOn())
                .param("received", notice.receivedOn())
                .update();
    }

    void pay(RequestId request, @Nullable LocalDate on, @Nullable String receipt) {
        jdbc.sql("update fee set paid_on = :on, receipt = :receipt where request_id = :request")
                .param("on", on)
                .param("receipt", receipt)
                .param("request", request.value())
                .update();
    }

    void receivedOn(RequestId request, LocalDate on) {
        jdbc.sql("update fee set notice_received_on = :on where request_id = :request")
                .param("on", on)
                .param("request", request.value())
                .update();
    }

    void delete(RequestId request) {
        jdbc.sql("delete from fee where request_id = :request")
                .param("request", request.value())
                .update();
    }
}
