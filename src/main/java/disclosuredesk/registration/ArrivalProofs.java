package disclosuredesk.registration;

import disclosuredesk.materials.Material;
import disclosuredesk.materials.kept.MailSource;
import disclosuredesk.shared.RequestId;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The proofs of arrival on file. */
@Component
public class ArrivalProofs {

    /** Characters of the head; the column's width. */
    private static final int LONGEST_HEAD = 2_000;

    private final JdbcClient jdbc;

    ArrivalProofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RequestId request, Material mail, MailSource source) {
        String head = source.proof();
        jdbc.sql(
                        "insert into arrival_proof (request_id, material_id, sent_at, arrived_at, head) values (:request, :material, :sent, :arrived, :head)")
                .param("request", request.value())
                .param("material", mail.id())
                .param("sent", source.sentAt())
                .param("arrived", source.arrivedAt())
                .param(
                        "head",
                        head.substring(
                                0,
                                head.offsetByCodePoints(
                                        0, Math.min(LONGEST_HEAD / 2, head.codePointCount(0, head.length())))))
                .update();
    }

    /** Of one request; empty if it did not come as a mail with a day, or the mail was moved to another case. */
    public Optional<ArrivalProof> of(RequestId request) {
        return jdbc.sql("""
                select m.storage_name, m.name, m.struck_on, p.sent_at, p.arrived_at, p.head
                from arrival_proof p join material m on m.id = p.material_id where p.request_id = :request
                """)
                .param("request", request.value())
                .query((row, number) -> new ArrivalProof(
                        row.getString("storage_name"),
                        row.getString("name"),
                        row.getObject("struck_on") != null,
                        row.getObject("sent_at", LocalDateTime.class),
                        row.getObject("arrived_at", LocalDateTime.class),
                        row.getString("head")))
                .optional();
    }
}
