package disclosuredesk.oversight;

import disclosuredesk.requests.CasePanel;
import disclosuredesk.requests.OpenedCase;
import disclosuredesk.securityaudit.SecurityTrail;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this module has on the page of a case: who read it from above. */
@Configuration(proxyBeanMethods = false)
class OversightOnCasePage {

    /** The latest are enough to know that it is looked at; the auditor sees all. */
    private static final int LATEST = 5;

    /** A reading by an officer of an organ above. */
    public record FromAbove(LocalDateTime at, String organ, String officer) {}

    @Bean
    CasePanel readFromAbovePanel(JdbcClient jdbc, SecurityTrail trail) {
        return new CasePanel("read-from-above", opened -> {
            List<FromAbove> readings = of(opened, jdbc, trail);
            return readings.isEmpty() ? Optional.empty() : Optional.of(readings);
        });
    }

    private static List<FromAbove> of(OpenedCase opened, JdbcClient jdbc, SecurityTrail trail) {
        return jdbc
                .sql("select * from security_entry where request_id = :id and agency_id = :agency and event = '"
                        + CaseReadFromAbove.class.getSimpleName() + "' order by seq desc limit " + LATEST)
                .param("id", opened.id().value())
                .param("agency", opened.request().agencyId())
                .query(SecurityTrail::entry)
                .list()
                .stream()
                .map(entry -> {
                    Map<String, Object> told = trail.details(entry);
                    return new FromAbove(
                            entry.recordedAt(), String.valueOf(told.get("organ")), String.valueOf(told.get("officer")));
                })
                .toList();
    }
}
