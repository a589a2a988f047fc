package disclosuredesk.decision;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The departments' search records and proposals on file, one of each to a request. */
@Component
public class Proposals {

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The request's proposal, if its department has made one. */
    public Optional<Proposal> of(RequestId request) {
        return jdbc.sql("select * from proposal where request_id = :request")
                .param("request", request.value())
                .query((row, number) -> new Proposal(
                        Ground.valueOf(row.getString("ground")),
                        row.getString("opinion"),
                        row.getLong("proposed_by"),
                        row.getObject("proposed_on", LocalDate.class)))
                .optional();
    }

    /** The request's search record, if its department has searched. */
    public Optional<SearchRecord> searchOf(RequestId request) {
        return jdbc.sql("select * from search_record where request_id = :request")
                .param("request", request.value())
                .query((row, number) -> new SearchRecord(
                        row.getString("places"),
                        row.getString("keywords"),
                        row.getString("searched_by"),
                        row.getObject("searched_on", LocalDate.class),
                        row.getString("findings")))
                .optional();
    }

    void insert(RequestId request, SearchRecord search, Proposal proposal) {
        jdbc.sql("""
                insert into search_record (request_id, places, keywords, searched_by, searched_on, findings)
                values (:request, :places, :keywords, :by, :on, :findings)
                """)
                .param("request", request.value())
                .param("places", search.places())
                .param("keywords", search.keywords())
                .param("by", search.searchedBy())
                .param("on", search.searchedOn())
                .param("findings", search.findings())
                .update();
        jdbc.sql("""
                insert into proposal (request_id, ground, opinion, proposed_by, proposed_on)
                values (:request, :ground, :opinion, :by, :on)
                """)
                .param("request", request.value())
                .param("ground", proposal.ground().name())
                .param("opinion", proposal.opinion())
                .param("by", proposal.proposedBy())
                .param("on", proposal.proposedOn())
                .update();
    }
}
