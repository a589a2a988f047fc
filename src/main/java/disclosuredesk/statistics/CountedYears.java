package disclosuredesk.statistics;

import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table3Row;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.DisclosureRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which cell of which year a case counts and why, and in which versions of closed years it stands (T65). */
@Component
public class CountedYears {

    private final JdbcClient jdbc;
    private final Clock clock;

    CountedYears(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A year of a case.
     *
     * @param cameIn 一 or 二; null if it does not count in the year (any more)
     * @param wentOut a row of 三, or 四; null while the year runs and the case is open
     * @param frozen the versions of the year it stands in
     */
    public record CountedYear(
            int year,
            ApplicantKind kind,
            @Nullable Table3Row cameIn,
            @Nullable Table3Row wentOut,
            List<FrozenCell> frozen) {}

    /** The cells of the case in a version. */
    public record FrozenCell(int year, int version, CountedCase counted) {}

    /** The years of a case, the first first. */
    public List<CountedYear> of(DisclosureRequest request) {
        Map<Integer, List<FrozenCell>> frozen = frozen(request);
        Map<Integer, CountedYear> years = new TreeMap<>();
        LocalDate closedOn = request.closedOn();
        int last =
                request.isVoid() ? 0 : closedOn == null ? LocalDate.now(clock).getYear() : closedOn.getYear();
        for (int year = request.receivedOn().getYear(); year <= last; year++) {
            ReportFormat format = ReportFormat.of(year);
            Table3Row cameIn = year == request.receivedOn().getYear() ? Table3Row.NEW : Table3Row.CARRY_IN;
            Table3Row wentOut = closedOn != null && year == last
                    ? Table3Count.result(Objects.requireNonNull(request.outcome()), format)
                    : year < LocalDate.now(clock).getYear() ? Table3Row.CARRY_OUT : null;
            years.put(
                    year,
                    new CountedYear(
                            year, request.applicant().kind(), cameIn, wentOut, frozen.getOrDefault(year, List.of())));
        }
        frozen.forEach((year, versions) -> years.putIfAbsent(
                year, new CountedYear(year, request.applicant().kind(), null, null, versions)));
        return new ArrayList<>(years.values());
    }

    private Map<Integer, List<FrozenCell>> frozen(DisclosureRequest request) {
        Map<Integer, List<FrozenCell>> frozen = new TreeMap<>();
        jdbc.sql("""
                select v.report_year, v.version_number, r.applicant_kind, r.came_in, r.went_out
                from report_version_request r
                join report_version v on v.id = r.version_id
                where r.request_id = :request
                order by v.report_year, v.version_number
                """)
                .param("request", request.id().value())
                .query((row, number) -> new FrozenCell(
                        row.getInt("report_year"), row.getInt("version_number"), FrozenCases.counted(row, "")))
                .list()
                .forEach(cell -> frozen.computeIfAbsent(cell.year(), year -> new ArrayList<>())
                        .add(cell));
        return frozen;
    }
}
