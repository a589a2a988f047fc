package disclosuredesk.decision;

import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The departments' search records and proposals on file: those that count, one of each to a request, and those of before. */
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
                .query((row, number) -> proposal(row))
                .optional();
    }

    /** The request's search record, if its department has searched. */
    public Optional<SearchRecord> searchOf(RequestId request) {
        return jdbc.sql("select * from search_record where request_id = :request")
                .param("request", request.value())
                .query((row, number) -> search(row))
                .optional();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                Ground.valueOf(row.getString("ground")),
                row.getString("opinion"),
                row.getLong("proposed_by"),
                row.getObject("proposed_on", LocalDate.class));
    }

    static SearchRecord search(ResultSet row) throws SQLException {
        return new SearchRecord(
                row.getString("places"),
                row.getString("keywords"),
                row.getString("searched_by"),
                row.getObject("searched_on", LocalDate.class),
                row.getString("findings"));
    }

    /** A search and its proposal. */
    public record Searched(SearchRecord search, Proposal proposal) {}

    /** What was searched and proposed before the request was taken back to be searched for again, oldest first. */
    public List<Searched> earlier(RequestId request) {
        return jdbc.sql("select * from earlier_search where request_id = :request order by id")
                .param("request", request.value())
                .query((row, number) -> new Searched(search(row), proposal(row)))
                .list();
    }

    /** Stores what counts from now on; what did before stays on file as it was. */
    void save(RequestId request, SearchRecord search, Proposal proposal) {
        int superseded = jdbc.sql("""
                insert into earlier_search (request_id, places, keywords, searched_by, searched_on, findings, ground, opinion, proposed_by, proposed_on)
                select s.request_id, s.places, s.keywords, s.searched_by, s.searched_on, s.findings, p.ground, p.opinion, p.proposed_by, p.proposed_on
                from search_record s join proposal p on p.request_id = s.request_id where s.request_id = :request
                """).param("request", request.value()).update();
        if (superseded > 0) {
            jdbc.sql("delete from search_record where request_id = :request")
                    .param("request", request.value())
                    .update();
            jdbc.sql("delete from proposal where request_id = :request")
                    .param("request", request.value())
                    .update();
        }
        insert(request, search, proposal);
    }

    private void insert(RequestId request, SearchRecord search, Proposal proposal) {
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
