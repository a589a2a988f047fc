package disclosuredesk.requests;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The correction notices on file, at most one to a request (art. 30: 一次性告知). */
@Component
public class Corrections {

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The request's correction notice, if one was sent. */
    public Optional<CorrectionNotice> of(RequestId id) {
        return jdbc.sql("select * from correction where request_id = :id")
                .param("id", id.value())
                .query((row, number) -> new CorrectionNotice(
                        row.getObject("sent_on", LocalDate.class),
                        row.getString("items"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("received_on", LocalDate.class),
                        row.getString("content")))
                .optional();
    }

    void insert(RequestId id, CorrectionNotice notice) {
        jdbc.sql("""
                insert into correction (request_id, sent_on, items, due_on) values (:id, :sent, :items, :due)
                """)
                .param("id", id.value())
                .param("sent", notice.sentOn())
                .param("items", notice.items())
                .param("due", notice.dueOn())
                .update();
    }

    void receive(RequestId id, @Nullable LocalDate on, @Nullable String content) {
        jdbc.sql("update correction set received_on = :on, content = :content where request_id = :id")
                .param("on", on)
                .param("content", content)
                .param("id", id.value())
                .update();
    }

    void delete(RequestId id) {
        jdbc.sql("delete from correction where request_id = :id")
                .param("id", id.value())
                .update();
    }

    void sentOn(RequestId id, LocalDate on) {
        jdbc.sql("update correction set sent_on = :on where request_id = :id")
                .param("on", on)
                .param("id", id.value())
                .update();
    }

    void receivedOn(RequestId id, LocalDate on) {
        jdbc.sql("update correction set received_on = :on where request_id = :id")
                .param("on", on)
                .param("id", id.value())
                .update();
    }
}
