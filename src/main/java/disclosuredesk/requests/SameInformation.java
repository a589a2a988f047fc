package disclosuredesk.requests;

import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Information that several applicants asked an organ for in the same words and were given (art. 44). */
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
     * @param latest the request closed last
     */
    public record Asked(String key, String information, int applicants, int requests, LocalDate lastClosedOn, RequestId latest) {}

    /**
     * The agency's, most applicants first.
     *
     * @param outcomes the rows of table 三 that say it was given
     */
    public List<Asked> given(long agencyId, List<String> outcomes) {
        return jdbc.sql("""
                select information_key, max(information) information, count(distinct identity_number) applicants, count(*) requests,
                       max(closed_on) last_closed,
                       max(concat(closed_on, '/', number_year, '/', lpad(number_serial, 9, '0'), '/', id)) latest
                from disclosure_request
                where agency_id = :agency and outcome in (:outcomes) and information_key is not null
                group by information_key having count(distinct identity_number) > 1
                order by count(distinct identity_number) desc, max(closed_on) desc
                """)
                .param("agency", agencyId).param("outcomes", outcomes)
                .query((row, number) -> asked(row)).list();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        String latest = row.getString("latest");
        return new Asked(row.getString("information_key"), row.getString("information"), row.getInt("applicants"), row.getInt("requests"),
                row.getObject("last_closed", LocalDate.class), new RequestId(latest.substring(latest.lastIndexOf('/') + 1)));
    }
}
