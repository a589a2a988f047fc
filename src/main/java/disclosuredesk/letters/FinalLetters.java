package disclosuredesk.letters;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that were sealed where they were edited after the letter was issued, one to a letter. */
@Component
public class FinalLetters {

    private final JdbcClient jdbc;

    FinalLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the page says of a final file. */
    public record Listed(String fileName, LocalDate finishedOn, int changes, String reason) {}

    public Optional<Listed> of(long letter) {
        return jdbc.sql("select file_name, finished_on, changes, reason from letter_final where letter_id = :letter")
                .param("letter", letter)
                .query(Listed.class)
                .optional();
    }

    public Optional<byte[]> file(long letter) {
        return jdbc.sql("select content from letter_final where letter_id = :letter")
                .param("letter", letter)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    void put(long letter, Listed listed, byte[] file, long by) {
        jdbc.sql("delete from letter_final where letter_id = :letter")
                .param("letter", letter)
                .update();
        jdbc.sql("""
                insert into letter_final (letter_id, file_name, content, finished_on, finished_by, changes, reason)
                values (:letter, :name, :content, :on, :by, :changes, :reason)
                """)
                .param("letter", letter)
                .param("name", listed.fileName())
                .param("content", file)
                .param("on", listed.finishedOn())
                .param("by", by)
                .param("changes", listed.changes())
                .param("reason", listed.reason())
                .update();
    }
}
