package disclosuredesk.requests;

import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as a row of {@code disclosure_request}: read from it, and as the values that registration and its amendment write. */
final class RequestRows {

    private RequestRows() {}

    /** What an amendment may change, and the id; by the names the statements give them. */
    static Map<String, @Nullable Object> values(DisclosureRequest request) {
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
        values.put("identityNumber", applicant.identity().number());
        values.put("phone", applicant.phone());
        values.put("email", applicant.email());
        values.put("address", applicant.address());
        values.put("agent", applicant.agent());
        values.put("information", request.information());
        values.put("key", SimilarText.key(request.information()));
        values.put("document", request.documentNumber());
        values.put("form", request.wantedForm().name());
        values.put("route", request.wantedRoute().name());
        return values;
    }

    static DisclosureRequest request(ResultSet row, int number) throws SQLException {
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
                row.getInt("version"));
    }

    static Applicant applicant(ResultSet row) throws SQLException {
        return new Applicant(
                ApplicantKind.valueOf(row.getString("applicant_kind")),
                row.getString("applicant_name"),
                new Identity(Identity.Kind.valueOf(row.getString("identity_kind")), row.getString("identity_number")),
                row.getString("phone"),
                row.getString("email"),
                row.getString("address"),
                row.getString("agent"));
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
