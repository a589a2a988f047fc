package disclosuredesk.archive;

import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dossiers of archived requests. */
@Component
public class Dossiers {

    private final JdbcClient jdbc;
    private final Materials materials;

    Dossiers(JdbcClient jdbc, Materials materials) {
        this.jdbc = jdbc;
        this.materials = materials;
    }

    /**
     * An archived dossier.
     *
     * @param zip the package that proves itself
     * @param pdf the same bound for reading
     * @param retainedUntil none: for ever
     * @param missing what it lacks; empty: nothing
     * @param missingReason why it was archived all the same
     */
    public record Dossier(
            Material zip,
            Material pdf,
            LocalDate archivedOn,
            @Nullable LocalDate retainedUntil,
            String missing,
            String missingReason) {}

    /** Empty before archiving, after anonymising, and for requests archived before dossiers were made. */
    public Optional<Dossier> of(RequestId request) {
        record Row(
                long zip, long pdf, LocalDate on, @Nullable LocalDate until, String missing, String reason) {}
        return jdbc.sql("""
                select d.* from dossier d join disclosure_request r on r.id = d.request_id
                where d.request_id = :request and r.anonymised_on is null
                """)
                .param("request", request.value())
                .query((row, number) -> new Row(
                        row.getLong("material_id"),
                        row.getLong("pdf_id"),
                        row.getObject("archived_on", LocalDate.class),
                        row.getObject("retained_until", LocalDate.class),
                        Objects.requireNonNullElse(row.getString("missing"), ""),
                        Objects.requireNonNullElse(row.getString("missing_reason"), "")))
                .optional()
                .map(row -> new Dossier(
                        material(request, row.zip()),
                        material(request, row.pdf()),
                        row.on(),
                        row.until(),
                        row.missing(),
                        row.reason()));
    }

    private Material material(RequestId request, long id) {
        return materials.of(request, Purpose.DOSSIER).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    void insert(RequestId request, Dossier dossier) {
        jdbc.sql("""
                insert into dossier (request_id, material_id, pdf_id, sha256, archived_on, retained_until, missing, missing_reason)
                values (:request, :zip, :pdf, :hash, :on, :until, :missing, :reason)
                """)
                .param("request", request.value())
                .param("zip", dossier.zip().id())
                .param("pdf", dossier.pdf().id())
                .param("hash", dossier.zip().sha256())
                .param("on", dossier.archivedOn())
                .param("until", dossier.retainedUntil())
                .param("missing", dossier.missing().isEmpty() ? null : dossier.missing())
                .param("reason", dossier.missing().isEmpty() ? null : dossier.missingReason())
                .update();
    }
}
