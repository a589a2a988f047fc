package disclosuredesk.requests;

import disclosuredesk.personal.PersonalCipher;
import disclosuredesk.personal.PersonalColumn;
import disclosuredesk.personal.PersonalColumns;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A request as a row of {@code disclosure_request}: read from it, and as the values that registration and its amendment write. */
@Component
class RequestRows implements PersonalColumns {

    /** What the blind index of an identity number is of. */
    static final String IDENTITY = "identity";

    private static final String TABLE = "disclosure_request";
    private static final PersonalColumn IDENTITY_NUMBER =
            PersonalColumn.of(TABLE, "identity_number").indexed("identity_index", IDENTITY);
    private static final PersonalColumn PHONE = PersonalColumn.of(TABLE, "phone");
    private static final PersonalColumn EMAIL = PersonalColumn.of(TABLE, "email");
    private static final PersonalColumn ADDRESS = PersonalColumn.of(TABLE, "address");
    private static final PersonalColumn AGENT = PersonalColumn.of(TABLE, "agent");

    private final PersonalCipher cipher;

    RequestRows(PersonalCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public List<PersonalColumn> personalColumns() {
        return List.of(IDENTITY_NUMBER, PHONE, EMAIL, ADDRESS, AGENT);
    }

    /** What an amendment may change, and the id; by the names the statements give them. */
    Map<String, @Nullable Object> values(DisclosureRequest request) {
        Applicant applicant = request.applicant();
        Receipt receipt = request.receipt();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", request.id().value());
        values.put("channel", receipt.channel().name());
        values.put("submitted", receipt.submittedOn());
        values.put("arrived", receipt.arrivedOn());
        values.put("confirmed", receipt.confirmedOn());
        values.put("kind", applicant.kind().name());
        values.put("name", applicant.name());
        values.put("identityKind", applicant.identity().kind().name());
        String id = request.id().value();
        values.put(
                "identityNumber",
                cipher.seal(IDENTITY_NUMBER, id, applicant.identity().number()));
        values.put("identityIndex", cipher.index(IDENTITY, applicant.identity().number()));
        values.put("phone", cipher.seal(PHONE, id, applicant.phone()));
        values.put("email", cipher.seal(EMAIL, id, applicant.email()));
        values.put("address", cipher.seal(ADDRESS, id, applicant.address()));
        values.put("agent", cipher.seal(AGENT, id, applicant.agent()));
        values.put("information", request.information());
        values.put("key", SimilarText.key(request.information()));
        values.put("document", request.documentNumber());
        values.put("form", request.wantedForm().name());
        values.put("route", request.wantedRoute().name());
        return values;
    }

    DisclosureRequest request(ResultSet row, int number) throws SQLException {
        return new DisclosureRequest(
                new RequestId(row.getString("id")),
                row.getLong("agency_id"),
                new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")),
                receipt(row),
                row.getObject("received_on", LocalDate.class),
                applicant(row),
                row.getString("information"),
                row.getString("document_number"),
                WantedForm.valueOf(row.getString("wanted_form")),
                WantedRoute.valueOf(row.getString("wanted_route")),
                nullableLong(row, "department_id"),
                row.getObject("closed_on", LocalDate.class),
                row.getString("outcome"),
                row.getObject("archived_on", LocalDate.class),
                row.getObject("anonymised_on", LocalDate.class),
                row.getInt("version"));
    }

    /** Needs the id of the request beside the columns of its applicant. */
    Applicant applicant(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Applicant(
                ApplicantKind.valueOf(row.getString("applicant_kind")),
                row.getString("applicant_name"),
                new Identity(Identity.Kind.valueOf(row.getString("identity_kind")), identityNumber(row)),
                cipher.open(PHONE, id, row.getString("phone")),
                cipher.open(EMAIL, id, row.getString("email")),
                cipher.open(ADDRESS, id, row.getString("address")),
                cipher.open(AGENT, id, row.getString("agent")));
    }

    private String identityNumber(ResultSet row) throws SQLException {
        return Objects.requireNonNull(
                cipher.open(IDENTITY_NUMBER, row.getString("id"), row.getString("identity_number")));
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        LocalDate arrived = row.getObject("arrived_on", LocalDate.class);
        return new Receipt(
                Channel.valueOf(row.getString("channel")),
                arrived == null ? row.getObject("received_on", LocalDate.class) : arrived,
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("confirmed_on", LocalDate.class));
    }

    private static @Nullable Long nullableLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
