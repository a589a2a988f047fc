package disclosuredesk.letters;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letterheads on file, one to an agency. */
@Component
public class Letterheads {

    private final JdbcClient jdbc;

    Letterheads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The agency's, or of the one it was merged into, if its administrator has filled it in. */
    public Optional<Letterhead> of(long agencyId) {
        return jdbc.sql(
                        "select number_word, review_agency, review_channel, court, contact from letterhead where agency_id = (select coalesce(a.kept_by, a.id) from agency a where a.id = :agency)")
                .param("agency", agencyId)
                .query(Letterhead.class)
                .optional();
    }

    void put(long agencyId, Letterhead letterhead) {
        jdbc.sql("""
                insert into letterhead (agency_id, number_word, review_agency, review_channel, court, contact)
                values (:agency, :word, :review, :channel, :court, :contact)
                on duplicate key update number_word = values(number_word), review_agency = values(review_agency),
                    review_channel = values(review_channel), court = values(court), contact = values(contact)
                """)
                .param("agency", agencyId)
                .param("word", letterhead.numberWord())
                .param("review", letterhead.reviewAgency())
                .param("channel", letterhead.reviewChannel())
                .param("court", letterhead.court())
                .param("contact", letterhead.contact())
                .update();
    }
}
