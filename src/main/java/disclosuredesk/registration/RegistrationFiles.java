package disclosuredesk.registration;

import disclosuredesk.agencies.Officer;
import disclosuredesk.materials.Pieces;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.shared.GeneratedKeys;
import disclosuredesk.shared.RequestId;
import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The files of forms that are being filled in, each seen by the officer who sent it. */
@Component
class RegistrationFiles {

    private final JdbcClient jdbc;
    private final Pieces pieces;

    RegistrationFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.pieces = new Pieces(jdbc, "registration_file_piece", "file_id");
    }

    /** In the order they were sent. */
    List<KeptFile> of(RequestId form, Officer by) {
        return jdbc.sql(
                        "select id, name, size_bytes, sha256 from registration_file where form_id = :form and officer_id = :officer order by id")
                .param("form", form.value())
                .param("officer", by.id())
                .query((row, number) -> new KeptFile(
                        row.getLong("id"), row.getString("name"), row.getLong("size_bytes"), row.getString("sha256")))
                .list();
    }

    void insert(RequestId form, InspectedFile file, LocalDateTime at, Officer by) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into registration_file (form_id, officer_id, name, size_bytes, sha256, kept_at)
                values (:form, :officer, :name, :size, :hash, :at)
                """)
                .param("form", form.value())
                .param("officer", by.id())
                .param("name", file.name())
                .param("size", file.content().length)
                .param("hash", file.sha256())
                .param("at", at)
                .update(key, "id");
        pieces.write(GeneratedKeys.id(key), new ByteArrayInputStream(file.content()));
    }

    byte[] content(KeptFile file) {
        return pieces.read(file.id(), file.size(), file.sha256());
    }

    /** Deletes those kept before then whose draft is gone. */
    void forget(LocalDateTime before) {
        String gone =
                "kept_at < :before and not exists (select 1 from registration_draft d where d.id = registration_file.form_id)";
        jdbc.sql("delete from registration_file_piece where file_id in (select id from registration_file where " + gone
                        + ")")
                .param("before", before)
                .update();
        jdbc.sql("delete from registration_file where " + gone)
                .param("before", before)
                .update();
    }

    void delete(KeptFile file) {
        jdbc.sql("delete from registration_file_piece where file_id = :id")
                .param("id", file.id())
                .update();
        jdbc.sql("delete from registration_file where id = :id")
                .param("id", file.id())
                .update();
    }
}
