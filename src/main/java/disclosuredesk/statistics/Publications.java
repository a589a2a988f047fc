package disclosuredesk.statistics;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Revisions;
import disclosuredesk.agencies.Role;
import disclosuredesk.clock.Duties;
import disclosuredesk.clock.Duty;
import disclosuredesk.report.ReportScope;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When and where reports were published. What was recorded before stays on file; the latest counts. */
@Component
public class Publications {

    private static final Set<Role> KEEPERS = Set.of(Role.CLERK, Role.HEAD);
    private static final int LAST_DAY = 31;

    private final JdbcClient jdbc;
    private final Revisions revisions;

    Publications(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /** The day a report of a year has to be out (art. 49): the agency's own by 31 January, the sum of a government by 31 March. */
    public static Duty duty(long agencyId, int year, ReportScope scope) {
        boolean own = scope == ReportScope.OWN;
        String kind = own ? "PUBLISH_REPORT" : "PUBLISH_TOTAL";
        return new Duty(
                UUID.nameUUIDFromBytes((kind + agencyId + "/" + year).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                kind,
                String.valueOf(year),
                LocalDate.of(year + 1, own ? Month.JANUARY : Month.MARCH, LAST_DAY),
                "/statistics/" + year + "/own-duties",
                true,
                KEEPERS);
    }

    public Optional<Publication> latest(long agencyId, int year, ReportScope scope) {
        return all(agencyId, year, scope).stream().findFirst();
    }

    /** Latest first. */
    public List<Publication> all(long agencyId, int year, ReportScope scope) {
        return jdbc.sql("""
                select published_on, address, recorded_at, officer_name from report_publication
                where agency_id = :agency and report_year = :year and scope = :scope
                order by id desc
                """)
                .param("agency", agencyId)
                .param("year", year)
                .param("scope", scope.name())
                .query(Publication.class)
                .list();
    }

    void insert(int year, ReportScope scope, Publication publication, Officer by) {
        revisions.raise(by.agencyId(), Duties.REVISION);
        jdbc.sql("""
                insert into report_publication (agency_id, report_year, scope, published_on, address, recorded_at, officer_id, officer_name)
                values (:agency, :year, :scope, :on, :address, :at, :officer, :name)
                """)
                .param("agency", by.agencyId())
                .param("year", year)
                .param("scope", scope.name())
                .param("on", publication.publishedOn())
                .param("address", publication.address())
                .param("at", publication.recordedAt())
                .param("officer", by.id())
                .param("name", publication.officerName())
                .update();
    }
}
