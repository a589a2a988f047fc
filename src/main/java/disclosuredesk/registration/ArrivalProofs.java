package disclosuredesk.registration;

import disclosuredesk.materials.Material;
import disclosuredesk.materials.kept.MailSource;
import disclosuredesk.personal.PersonalCipher;
import disclosuredesk.personal.PersonalColumn;
import disclosuredesk.personal.PersonalColumns;
import disclosuredesk.shared.RequestId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The proofs of arrival on file. */
@Component
public class ArrivalProofs implements PersonalColumns {

    /** Characters of the head. */
    private static final int LONGEST_HEAD = 2_000;

    private static final PersonalColumn HEAD =
            PersonalColumn.of("arrival_proof", "head").boundTo("request_id", "request_id");

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;

    ArrivalProofs(JdbcClient jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public List<PersonalColumn> personalColumns() {
        return List.of(HEAD);
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
                        cipher.seal(
                                HEAD,
                                request.value(),
                                head.substring(
                                        0,
                                        head.offsetByCodePoints(
                                                0, Math.min(LONGEST_HEAD / 2, head.codePointCount(0, head.length()))))))
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
                        Objects.requireNonNull(cipher.open(HEAD, request.value(), row.getString("head")))))
                .optional();
    }
}
