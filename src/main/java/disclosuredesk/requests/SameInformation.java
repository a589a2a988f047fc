package disclosuredesk.requests;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Information that several applicants asked an agency for in the same words and were given (art. 44). */
@Component
public class SameInformation {

    private final JdbcClient jdbc;

    SameInformation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was asked for more than once.
     *
     * @param key of the folded text, see {@link SimilarText}
     */
    public record Asked(String key, int applicants, int requests, LocalDate lastClosedOn) {}

    /**
     * In which words.
     *
     * @param latest the request closed last
     */
    public record Words(String information, RequestId latest) {}

    /**
     * The agency's without restricted cases, most applicants first, counted out of an index alone.
     *
     * @param outcome the row of table 三 that says it was given
     */
    public List<Asked> given(long agencyId, String outcome) {
        return jdbc.sql("""
                select information_key, count(distinct identity_index) applicants, count(*) requests, max(closed_on) last_closed
                from disclosure_request use index (ix_disclosure_request_given)
                where agency_id = :agency and outcome = :outcome and information_key is not null
                  and id not in (select request_id from case_restriction)
                group by information_key having count(distinct identity_index) > 1
                order by applicants desc, last_closed desc, information_key
                """)
                .param("agency", agencyId)
                .param("outcome", outcome)
                .query((row, number) -> new Asked(
                        row.getString("information_key"),
                        row.getInt("applicants"),
                        row.getInt("requests"),
                        row.getObject("last_closed", LocalDate.class)))
                .list();
    }

    /** The words of some, by their keys. */
    public Map<String, Words> words(long agencyId, String outcome, Collection<String> keys) {
        Map<String, Words> words = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql("""
                    select information_key, max(information) information,
                           max(concat(closed_on, '/', number_year, '/', lpad(number_serial, 9, '0'), '/', id)) latest
                    from disclosure_request
                    where agency_id = :agency and outcome = :outcome and information_key in (:keys)
                      and id not in (select request_id from case_restriction)
                    group by information_key
                    """)
                    .param("agency", agencyId)
                    .param("outcome", outcome)
                    .param("keys", keys)
                    .query(row -> {
                        String latest = row.getString("latest");
                        words.put(
                                row.getString("information_key"),
                                new Words(
                                        row.getString("information"),
                                        new RequestId(latest.substring(latest.lastIndexOf('/') + 1))));
                    });
        }
        return words;
    }

    /** The key of what a request asks for; none while it has not been told. */
    public Optional<String> key(RequestId request) {
        return jdbc.sql("select information_key from disclosure_request where id = :id and information_key is not null")
                .param("id", request.value())
                .query(String.class)
                .optional();
    }
}
