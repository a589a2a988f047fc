package disclosuredesk.decision;

import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an organ has withheld by approved decisions, one by one (不予公开 of the whole or of a part). */
@Component
public class WithheldParts {

    private static final List<String> GROUNDS = grounds().stream().map(Enum::name).toList();

    private final JdbcClient jdbc;

    WithheldParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The grounds of 不予公开. */
    public static List<Ground> grounds() {
        return Arrays.stream(Ground.values()).filter(ground -> ground.outcome().family() == Outcome.Family.REFUSED).toList();
    }

    /**
     * One part of a decision.
     *
     * @param position its place in the decision, from 1
     * @param version the request's, for an act on it
     */
    public record Withheld(RequestId request, RequestNumber number, int position, String information, Ground ground,
            @Nullable String reason, LocalDate decidedOn, int version) {}

    /** The agency's, latest first. */
    public List<Withheld> of(long agencyId) {
        return jdbc.sql("""
                select r.id, r.number_year, r.number_serial, r.version, p.position_no, p.information, p.ground, p.reason, d.approved_on
                from decision_part p join decision d on d.request_id = p.request_id join disclosure_request r on r.id = p.request_id
                where r.agency_id = :agency and d.approved_on is not null and p.ground in (:grounds)
                order by d.approved_on desc, r.number_year desc, r.number_serial desc, p.position_no
                """)
                .param("agency", agencyId).param("grounds", GROUNDS)
                .query((row, number) -> new Withheld(new RequestId(row.getString("id")),
                        new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")), row.getInt("position_no"),
                        row.getString("information"), Ground.valueOf(row.getString("ground")), row.getString("reason"),
                        row.getObject("approved_on", LocalDate.class), row.getInt("version")))
                .list();
    }
}
