package disclosuredesk.statistics;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.report.ReportScope;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What has changed since a year was closed: which case left which cell and entered which, by which entries of the ledger.
 * Only requests with an entry after the cut-off that changed their standing can differ, so only they are looked at.
 */
@Component
public class FrozenDifferences {

    private static final String NOW = "select id as request_id, applicant_kind, " + CountingRules.CAME_IN
            + " as came_in, "
            + CountingRules.WENT_OUT + " as went_out from disclosure_request where agency_id in (:agencies) and "
            + CountingRules.BEARS;
    private static final String LATER_VERSION =
            "select request_id, applicant_kind, came_in, went_out from report_version_request where version_id = :later";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final FrozenYears years;
    private final RemedyCells remedies;

    FrozenDifferences(JdbcClient jdbc, AuditTrail audit, FrozenYears years, RemedyCells remedies) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.years = years;
        this.remedies = remedies;
    }

    /**
     * A case that counts otherwise than in the version.
     *
     * @param was its cells in the version; null if it was in none
     * @param now its cells in the later version, or as it stands; null if in none
     * @param entries the ledger entries that did it, oldest first
     */
    public record Difference(
            RequestId id,
            RequestNumber number,
            @Nullable CountedCase was,
            @Nullable CountedCase now,
            List<AuditEntry> entries) {

        /** The cells it left. */
        public List<CountedCase.Cell> left() {
            return was == null ? List.of() : was.without(now);
        }

        /** The cells it entered. */
        public List<CountedCase.Cell> entered() {
            return now == null ? List.of() : now.without(was);
        }
    }

    /** A review or suit that counts otherwise; null where it does not count. */
    public record RemedyDifference(
            @Nullable FrozenRemedy was, @Nullable FrozenRemedy now) {

        /** Either one, for its name. */
        public FrozenRemedy any() {
            return was == null ? Objects.requireNonNull(now) : was;
        }
    }

    /** The cases that count otherwise now than in the version, in the order of their numbers. */
    public List<Difference> since(ReportVersion version) {
        return differences(version, NOW, Long.MAX_VALUE, Map.of(), "");
    }

    /** The cases that count otherwise in a later version of the same year. */
    public List<Difference> between(ReportVersion version, ReportVersion later) {
        return differences(version, LATER_VERSION, later.cutOff().ledgerSeq(), Map.of("later", later.id()), "");
    }

    /** The reviews and suits that count otherwise now than in the version. */
    public List<RemedyDifference> remediesSince(ReportVersion version) {
        return differences(years.remedies(version), remedies.of(version.agencyId(), version.year()));
    }

    /** The reviews and suits that count otherwise in a later version. */
    public List<RemedyDifference> remediesBetween(ReportVersion version, ReportVersion later) {
        return differences(years.remedies(version), years.remedies(later));
    }

    private static List<RemedyDifference> differences(Map<String, FrozenRemedy> was, Map<String, FrozenRemedy> now) {
        List<RemedyDifference> differences = new ArrayList<>();
        var ids = new TreeSet<>(was.keySet());
        ids.addAll(now.keySet());
        for (String id : ids) {
            FrozenRemedy before = was.get(id);
            FrozenRemedy after = now.get(id);
            if (before == null || after == null || !before.cell().equals(after.cell())) {
                differences.add(new RemedyDifference(before, after));
            }
        }
        return differences;
    }

    /** Whether anything counts otherwise now than in the version. */
    public boolean isChanged(ReportVersion version) {
        return !differences(version, NOW, Long.MAX_VALUE, Map.of(), " limit 1").isEmpty()
                || !remediesSince(version).isEmpty();
    }

    /** The closed years of an agency in which something counts otherwise now, the latest first. */
    public List<Integer> changedYears(long agencyId) {
        return years.latest(ReportScope.OWN, agencyId).stream()
                .filter(this::isChanged)
                .map(ReportVersion::year)
                .toList();
    }

    private List<Difference> differences(
            ReportVersion version, String now, long until, Map<String, Object> more, String limit) {
        Map<String, Object> values = CountingRules.values(List.of(version.agencyId()), version.year(), null);
        values.putAll(more);
        values.put("version", version.id());
        values.put("after", version.cutOff().ledgerSeq());
        values.put("until", until);
        return jdbc.sql("""
                select touched.request_id as id,
                       (select r.number_year from disclosure_request r where r.id = touched.request_id) as number_year,
                       (select r.number_serial from disclosure_request r where r.id = touched.request_id) as number_serial,
                       f.request_id as was_id, n.request_id as now_id,
                       f.applicant_kind as was_applicant_kind, f.came_in as was_came_in,
                       f.went_out as was_went_out, n.applicant_kind as now_applicant_kind, n.came_in as now_came_in,
                       n.went_out as now_went_out
                from (select distinct request_id from request_standing
                      where agency_id in (:agencies) and ledger_seq > :after and ledger_seq <= :until) touched
                left join report_version_request f on f.version_id = :version and f.request_id = touched.request_id
                left join (%s) n on n.request_id = touched.request_id
                where f.request_id is null and n.request_id is not null or f.request_id is not null and n.request_id is null
                   or f.applicant_kind <> n.applicant_kind or f.came_in <> n.came_in or f.went_out <> n.went_out
                order by number_year, number_serial%s
                """.formatted(now, limit)).params(values).query(FrozenDifferences::difference).list().stream()
                .map(one -> new Difference(
                        one.id(),
                        one.number(),
                        one.was(),
                        one.now(),
                        entries(one.id(), version.cutOff().ledgerSeq(), until)))
                .toList();
    }

    /** Whether it counts is told by its id: MySQL gives the words of a case that is not there as if it were. */
    private static Difference difference(ResultSet row, int index) throws SQLException {
        return new Difference(
                new RequestId(row.getString("id")),
                new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")),
                row.getString("was_id") == null ? null : FrozenCases.counted(row, "was_"),
                row.getString("now_id") == null ? null : FrozenCases.counted(row, "now_"),
                List.of());
    }

    /** The entries of the ledger by which a request changed its standing. */
    private List<AuditEntry> entries(RequestId id, long after, long until) {
        List<Long> positions = jdbc.sql("""
                select ledger_seq from request_standing where request_id = :id and ledger_seq > :after and ledger_seq <= :until
                """)
                .param("id", id.value())
                .param("after", after)
                .param("until", until)
                .query(Long.class)
                .list();
        return audit.of(id).stream()
                .filter(entry -> positions.contains(entry.seq()))
                .toList();
    }
}
