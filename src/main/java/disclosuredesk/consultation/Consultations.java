package disclosuredesk.consultation;

import disclosuredesk.personal.PersonalCipher;
import disclosuredesk.personal.PersonalColumn;
import disclosuredesk.personal.PersonalColumns;
import disclosuredesk.requests.OpenedCase;
import disclosuredesk.shared.GeneratedKeys;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The consultations on file. */
@Component
public class Consultations implements PersonalColumns {

    private static final PersonalColumn CONTACT =
            PersonalColumn.of("consultation", "contact").boundTo("request_id", "id");

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;

    Consultations(JdbcClient jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public List<PersonalColumn> personalColumns() {
        return List.of(CONTACT);
    }

    /** All consultations of a request, in the order they were opened. */
    public List<Consultation> of(RequestId request) {
        return jdbc.sql("select * from consultation where request_id = :request order by id")
                .param("request", request.value())
                .query(this::consultation)
                .list();
    }

    /** The same for the page of a case, where several ask. */
    public List<Consultation> of(OpenedCase opened) {
        return opened.once(Consultation.class, () -> of(opened.id()));
    }

    /** Those that are not answered. */
    public List<Consultation> open(RequestId request) {
        return of(request).stream().filter(Consultation::isOpen).toList();
    }

    /** Whether an opinion is outstanding, wherever the request has gone meanwhile. */
    public boolean isAwaited(RequestId request) {
        return !open(request).isEmpty();
    }

    long insert(RequestId request, Consultation letter) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into consultation (request_id, kind, party, contact, subject, sent_on, delivered_on, agency_id)
                values (:request, :kind, :party, :contact, :subject, :sent, :delivered, :agency)
                """)
                .param("request", request.value())
                .param("kind", letter.kind().name())
                .param("party", letter.party())
                .param("contact", cipher.seal(CONTACT, request.value(), letter.contact()))
                .param("subject", letter.subject())
                .param("sent", letter.sentOn())
                .param("delivered", letter.deliveredOn())
                .param("agency", letter.agency())
                .update(key, "id");
        return GeneratedKeys.id(key);
    }

    void deliver(long consultation, LocalDate on) {
        jdbc.sql("update consultation set delivered_on = :on where id = :id")
                .param("on", on)
                .param("id", consultation)
                .update();
    }

    void delete(long consultation) {
        jdbc.sql("delete from consultation where id = :id")
                .param("id", consultation)
                .update();
    }

    /** Puts the days right; without an end the opinion goes too. */
    void follow(long consultation, LocalDate sentOn, @Nullable LocalDate deliveredOn, @Nullable LocalDate endedOn) {
        jdbc.sql("update consultation set sent_on = :sent, delivered_on = :delivered, ended_on = :ended where id = :id")
                .param("sent", sentOn)
                .param("delivered", deliveredOn)
                .param("ended", endedOn)
                .param("id", consultation)
                .update();
        if (endedOn == null) {
            jdbc.sql("update consultation set opinion = null, reasons = null where id = :id")
                    .param("id", consultation)
                    .update();
        }
    }

    void end(Consultation ended) {
        jdbc.sql("""
                update consultation set delivered_on = :delivered, ended_on = :ended, opinion = :opinion,
                       reasons = :reasons
                where id = :id
                """)
                .param("delivered", ended.deliveredOn())
                .param("ended", ended.endedOn())
                .param("opinion", String.valueOf(ended.opinion()))
                .param("reasons", ended.reasons())
                .param("id", ended.id())
                .update();
    }

    Consultation consultation(ResultSet row, int number) throws SQLException {
        String opinion = row.getString("opinion");
        long agency = row.getLong("agency_id");
        Long within = row.wasNull() ? null : agency;
        return new Consultation(
                row.getLong("id"),
                Consultation.Kind.valueOf(row.getString("kind")),
                row.getString("party"),
                cipher.open(CONTACT, row.getString("request_id"), row.getString("contact")),
                row.getString("subject"),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("delivered_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                opinionOrNull(opinion),
                row.getString("reasons"),
                within);
    }

    private static Consultation.@Nullable Opinion opinionOrNull(@Nullable String name) {
        return name == null ? null : Consultation.Opinion.valueOf(name);
    }
}
