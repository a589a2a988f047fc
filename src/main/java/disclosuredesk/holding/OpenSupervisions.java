package disclosuredesk.holding;

import disclosuredesk.requests.AnonymisingObstacle;
import disclosuredesk.requests.DisclosureRequest;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who supervises a case (督办) still waits for an answer, or has not closed it: until then it is not anonymised. */
@Component
class OpenSupervisions implements AnonymisingObstacle {

    private final JdbcClient jdbc;

    OpenSupervisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> against(DisclosureRequest request) {
        int open = jdbc.sql("""
                select (select count(*) from supervision where request_id = :request and replied_on is null)
                    + (select count(*) from organ_supervision where request_id = :request and closed_on is null)
                """)
                .param("request", request.id().value())
                .query(Integer.class)
                .single();
        return open > 0 ? Optional.of("archive.obstacle.supervision") : Optional.empty();
    }
}
