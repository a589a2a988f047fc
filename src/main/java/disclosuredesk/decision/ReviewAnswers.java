package disclosuredesk.decision;

import disclosuredesk.shared.RequestId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers of the latest legal review of each request. */
@Component
public class ReviewAnswers {

    private final JdbcClient jdbc;

    ReviewAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the questions; empty before the first review. */
    public List<ReviewAnswer> of(RequestId request) {
        return jdbc
                .sql("select question, fine, remark from review_answer where request_id = :request")
                .param("request", request.value())
                .query((row, number) -> new ReviewAnswer(
                        ReviewQuestion.valueOf(row.getString("question")),
                        row.getBoolean("fine"),
                        row.getString("remark")))
                .list()
                .stream()
                .sorted((one, other) -> one.question().compareTo(other.question()))
                .toList();
    }

    void save(RequestId request, List<ReviewAnswer> answers) {
        jdbc.sql("delete from review_answer where request_id = :request")
                .param("request", request.value())
                .update();
        for (ReviewAnswer answer : answers) {
            jdbc.sql(
                            "insert into review_answer (request_id, question, fine, remark) values (:request, :question, :fine, :remark)")
                    .param("request", request.value())
                    .param("question", answer.question().name())
                    .param("fine", answer.fine())
                    .param("remark", answer.remark())
                    .update();
        }
    }
}
