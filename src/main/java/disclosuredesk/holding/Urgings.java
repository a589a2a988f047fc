package disclosuredesk.holding;

import disclosuredesk.agencies.Role;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The urgings on file; who reads them is the list, which shows the ones of an open step. */
@Component
class Urgings {

    private final JdbcClient jdbc;

    Urgings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is the first of the day */
    boolean add(RequestId request, Role role, LocalDate on, long by, @Nullable Long officer, String note) {
        return jdbc.sql("""
                insert ignore into urging (request_id, role, urged_on, urged_by, officer_id, note)
                values (:request, :role, :on, :by, :officer, :note)
                """)
                        .param("request", request.value())
                        .param("role", role.name())
                        .param("on", on)
                        .param("by", by)
                        .param("officer", officer)
                        .param("note", note)
                        .update()
                > 0;
    }
}
