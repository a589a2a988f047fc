package disclosuredesk.decision;

import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that prove a search, as many as were attached; none is ever changed or deleted. */
@Component
public class SearchFiles {

    /** A file without its content. */
    public record Listed(long id, String name, String mediaType, int size, String sha256, LocalDate attachedOn) {

        /** In KiB, at least 1. */
        public int kibibytes() {
            return Math.max(1, size / 1024);
        }
    }

    private final JdbcClient jdbc;

    SearchFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The request's files, those of its helping departments too, in the order they were attached. */
    public List<Listed> of(RequestId request) {
        return jdbc.sql("""
                select id, name, media_type, size_bytes, sha256, attached_on from search_file
                where request_id = :request order by id
                """)
                .param("request", request.value())
                .query(SearchFiles::listed)
                .list();
    }

    /** The files that prove the search of a part. */
    public List<Listed> ofPart(long part) {
        return jdbc.sql("""
                select id, name, media_type, size_bytes, sha256, attached_on from search_file where part_id = :part order by id
                """).param("part", part).query(SearchFiles::listed).list();
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        return new Listed(
                row.getLong("id"),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size_bytes"),
                row.getString("sha256"),
                row.getObject("attached_on", LocalDate.class));
    }

    /** One of the request's files. */
    public Optional<Attachment> content(RequestId request, long id) {
        return jdbc.sql("select name, content from search_file where request_id = :request and id = :id")
                .param("request", request.value())
                .param("id", id)
                .query((row, number) -> new Attachment(row.getString("name"), row.getBytes("content")))
                .optional();
    }

    /** @param part the part it is a proof of; null: of the lead department's search */
    void insert(RequestId request, @Nullable Long part, Attachment file, long by, LocalDate on) {
        jdbc.sql("""
                insert into search_file (request_id, part_id, name, media_type, size_bytes, sha256, attached_by, attached_on, content)
                values (:request, :part, :name, :type, :size, :hash, :by, :on, :content)
                """)
                .param("request", request.value())
                .param("part", part)
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("size", file.content().length)
                .param("hash", file.sha256())
                .param("by", by)
                .param("on", on)
                .param("content", file.content())
                .update();
    }
}
