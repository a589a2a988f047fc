package disclosuredesk.requests;

import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lists search a text in ({@code request_search}): information, name and document number in small letters. */
@Component
class SearchTexts {

    private final JdbcClient jdbc;

    SearchTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Written with the request. */
    void add(DisclosureRequest request) {
        jdbc.sql("""
                insert into request_search (agency_id, number_year, number_serial, request_id, text)
                values (:agency, :year, :serial, :request, :text)
                """)
                .param("agency", request.agencyId())
                .param("year", request.number().year())
                .param("serial", request.number().serial())
                .param("request", request.id().value())
                .param("text", text(request))
                .update();
    }

    /** Follows an amended registration. */
    void amend(DisclosureRequest request) {
        jdbc.sql(
                        "update request_search set text = :text where agency_id = :agency and number_year = :year and number_serial = :serial")
                .param("text", text(request))
                .param("agency", request.agencyId())
                .param("year", request.number().year())
                .param("serial", request.number().serial())
                .update();
    }

    private static String text(DisclosureRequest request) {
        return String.join(
                        "\n",
                        request.information(),
                        request.applicant().name(),
                        Objects.requireNonNullElse(request.documentNumber(), ""))
                .toLowerCase(Locale.ROOT);
    }
}
