package disclosuredesk.decision;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest look for secrecy at each request (art. 17). */
@Component
public class SecrecyReviews {

    private final JdbcClient jdbc;

    SecrecyReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<SecrecyReview> of(RequestId request) {
        return jdbc.sql("select reviewer, reviewed_on, result, remark from secrecy_review where request_id = :request")
                .param("request", request.value())
                .query((row, number) -> new SecrecyReview(
                        row.getString("reviewer"),
                        row.getObject("reviewed_on", LocalDate.class),
                        SecrecyReview.Result.valueOf(row.getString("result")),
                        row.getString("remark")))
                .optional();
    }

    /** Whom the legal reviewer named at his latest review; empty at his first. */
    public Optional<String> lastNamedBy(Officer reviewer) {
        return jdbc.sql("""
                select s.reviewer from decision d join secrecy_review s on s.request_id = d.request_id
                where d.reviewed_by = :reviewer order by d.reviewed_on desc limit 1
                """)
                .param("reviewer", reviewer.id())
                .query(String.class)
                .optional();
    }

    void save(RequestId request, SecrecyReview review) {
        jdbc.sql("delete from secrecy_review where request_id = :request")
                .param("request", request.value())
                .update();
        jdbc.sql("""
                insert into secrecy_review (request_id, reviewer, reviewed_on, result, remark)
                values (:request, :reviewer, :on, :result, :remark)
                """)
                .param("request", request.value())
                .param("reviewer", review.reviewer())
                .param("on", review.on())
                .param("result", review.result().name())
                .param("remark", review.remark())
                .update();
    }
}
