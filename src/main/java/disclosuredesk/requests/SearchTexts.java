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

    /** Written once, with the request: nothing of it ever changes. */
    void add(DisclosureRequest request) {
        jdbc.sql("""
                insert into request_search (agency_id, number_year, number_serial, request_id, text)
                values (:agency, :year, :serial, :request, :text)
                """)
                .param("agency", request.agencyId())
                .param("year", request.number().year())
                .param("serial", request.number().serial())
                .param("request", request.id().value())
                .param("text", String.join("\n", request.information(), request.applicant().name(),
                        Objects.requireNonNullElse(request.documentNumber(), "")).toLowerCase(Locale.ROOT))
                .update();
    }
}
