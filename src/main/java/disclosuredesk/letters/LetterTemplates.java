package disclosuredesk.letters;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import disclosuredesk.documents.UnfitTemplate;
import disclosuredesk.documents.WordTemplate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The Word template of each agency: its own, or the one shipped. An own one is read as if it came from outside each time it comes
 * from the database with other bytes: it may have been put there by an earlier version that looked less closely. One that is unfit
 * is not used; the letters say the same with the shipped one, and {@link #fault} says so to the administrator and the doctor.
 */
@Component
public class LetterTemplates {

    /** Laid out after GB/T 9704-2012. */
    private static final WordTemplate SHIPPED = WordTemplate.shipped("/documents/letter.docx");

    /** Of templates kept as they were read. */
    private static final int BYTES = 32 << 20;

    private final JdbcClient jdbc;
    private final Cache<Long, Read> known = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Long agency, Read read) -> read.content.length)
            .build();

    LetterTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the page says of an agency's own template. */
    public record Own(String fileName, LocalDate uploadedOn) {}

    /** What reading the bytes came to. */
    private record Read(
            byte[] content, WordTemplate template, @Nullable String fault) {}

    public Optional<Own> own(long agencyId) {
        return jdbc.sql("select file_name, uploaded_on from letter_template where agency_id = :agency")
                .param("agency", agencyId)
                .query(Own.class)
                .optional();
    }

    /** The template the agency's letters are made with. */
    public WordTemplate of(long agencyId) {
        return stored(agencyId).map(Read::template).orElse(SHIPPED);
    }

    /** Why the agency's own template is not used: a sentence that names the place; empty if it is, or if there is none. */
    public Optional<String> fault(long agencyId) {
        return stored(agencyId).map(Read::fault);
    }

    /** The agencies that have a template of their own. */
    public List<Long> owners() {
        return jdbc.sql("select agency_id from letter_template order by agency_id")
                .query(Long.class)
                .list();
    }

    /** The agency's own template as it was uploaded, fit or not; of one that was merged into another, the other's. */
    public Optional<byte[]> file(long agencyId) {
        return jdbc.sql("""
                        select content from letter_template where agency_id = (select coalesce(a.kept_by, a.id) from agency a where a.id = :agency)
                        """)
                .param("agency", agencyId)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private Optional<Read> stored(long agencyId) {
        return file(agencyId).map(content -> {
            Read last = known.getIfPresent(agencyId);
            if (last != null && Arrays.equals(last.content(), content)) {
                return last;
            }
            Read read = read(content); // two may read it at once; nothing is read inside the cache
            known.put(agencyId, read);
            return read;
        });
    }

    private static Read read(byte[] content) {
        try {
            return new Read(content, WordTemplate.read(content, LetterContent.PLACES), null);
        } catch (UnfitTemplate unfit) {
            return new Read(content, SHIPPED, unfit.getMessage());
        }
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
        jdbc.sql("delete from letter_template where agency_id = :agency")
                .param("agency", agencyId)
                .update();
    }
}
