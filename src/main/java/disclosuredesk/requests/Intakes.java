package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.personal.PersonalCipher;
import disclosuredesk.personal.PersonalColumn;
import disclosuredesk.personal.PersonalColumns;
import disclosuredesk.requests.OralRequest.Confirmation;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How requests were taken in. */
@Component
public class Intakes implements PersonalColumns {

    private static final PersonalColumn AGENT_PROOF =
            PersonalColumn.of("request_intake", "agent_proof").boundTo("request_id", "request_id");

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;
    private final Visibility visibility;

    Intakes(JdbcClient jdbc, PersonalCipher cipher, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.cipher = cipher;
    }

    @Override
    public List<PersonalColumn> personalColumns() {
        return List.of(AGENT_PROOF);
    }

    /** A request out of the same letter. */
    public record Sibling(RequestId id, RequestNumber number) {}

    /** The letter in it is the first request registered out of it. */
    public Intake of(RequestId id) {
        return jdbc.sql(
                        "select request_id, letter_id, written_by, confirmation, agent_proof from request_intake where request_id = :id")
                .param("id", id.value())
                .query(this::intake)
                .optional()
                .orElse(Intake.PLAIN);
    }

    /** The other requests out of the same letter, in the order of their numbers; they are the same applicant's and agency's. Restricted ones are hidden. */
    public List<Sibling> siblings(RequestId id, Officer by) {
        List<Sibling> all = jdbc.sql("""
                select r.id, r.number_year, r.number_serial from disclosure_request r where r.id = :letter and r.id <> :id
                union all
                select r.id, r.number_year, r.number_serial
                from request_intake i join disclosure_request r on r.id = i.request_id
                where i.letter_id = :letter and r.id <> :id
                order by number_year, number_serial
                """)
                .param("letter", first(id).value())
                .param("id", id.value())
                .query((row, number) -> new Sibling(
                        new RequestId(row.getString("id")),
                        new RequestNumber(row.getInt("number_year"), row.getInt("number_serial"))))
                .list();
        return visibility.shown(all, Sibling::id, by);
    }

    /** The first request registered out of the letter this one came from. */
    RequestId first(RequestId id) {
        RequestId letter = of(id).letter();
        return letter == null ? id : letter;
    }

    void insert(RequestId id, Intake intake) {
        OralRequest oral = intake.oral();
        jdbc.sql("""
                insert into request_intake (request_id, letter_id, written_by, confirmation, agent_proof)
                values (:id, :letter, :writer, :confirmation, :proof)
                """)
                .param("id", id.value())
                .param(
                        "letter",
                        intake.letter() == null ? null : intake.letter().value())
                .param("writer", oral == null ? null : oral.writtenBy())
                .param("confirmation", oral == null ? null : oral.confirmation().name())
                .param("proof", cipher.seal(AGENT_PROOF, id.value(), intake.agentProof()))
                .update();
    }

    private Intake intake(ResultSet row, int number) throws SQLException {
        String writer = row.getString("written_by");
        return new Intake(
                writer == null ? null : new OralRequest(writer, Confirmation.valueOf(row.getString("confirmation"))),
                cipher.open(AGENT_PROOF, row.getString("request_id"), row.getString("agent_proof")),
                letter(row.getString("letter_id")));
    }

    private static @Nullable RequestId letter(@Nullable String id) {
        return id == null ? null : new RequestId(id);
    }
}
