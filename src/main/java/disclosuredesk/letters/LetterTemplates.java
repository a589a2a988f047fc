package disclosuredesk.letters;

import disclosuredesk.documents.WordTemplate;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The Word template of each organ: its own, or the one shipped. */
@Component
public class LetterTemplates {

    /** Laid out after GB/T 9704-2012. */
    private static final WordTemplate SHIPPED = WordTemplate.shipped("/documents/letter.docx");

    private final JdbcClient jdbc;

    LetterTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the page says of an organ's own template. */
    public record Own(String fileName, LocalDate uploadedOn) {}

    public Optional<Own> own(long agencyId) {
        return jdbc.sql("select file_name, uploaded_on from letter_template where agency_id = :agency")
                .param("agency", agencyId).query(Own.class).optional();
    }

    /** The template the organ's letters are made with. */
    public WordTemplate of(long agencyId) {
        return jdbc.sql("select content from letter_template where agency_id = :agency").param("agency", agencyId)
                .query((row, number) -> WordTemplate.trusted(row.getBytes(1))).optional().orElse(SHIPPED);
    }

    void put(long agencyId, String fileName, byte[] file, LocalDate on, long by) {
        remove(agencyId);
        jdbc.sql("""
                insert into letter_template (agency_id, file_name, content, uploaded_on, uploaded_by)
                values (:agency, :name, :content, :on, :by)
                """)
                .param("agency", agencyId)
                .param("name", fileName)
                .param("content", file)
                .param("on", on)
                .param("by", by)
                .update();
    }

    void remove(long agencyId) {
        jdbc.sql("delete from letter_template where agency_id = :agency").param("agency", agencyId).update();
    }
}
