package disclosuredesk.requests;

import static java.util.Objects.requireNonNull;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Requests whose applicant may be the same: one man asks under several names, and phone, address or agent give him away. A
 * suggestion: it names what agrees and decides nothing. What counts as the same applicant (arts 35, 36(6), 42) is for the
 * officer to say, and no figure, fee or letter asks here.
 */
@Component
public class SameApplicants {

    /** No more than so many are listed. */
    private static final int MOST = 10;
    /** Rows read for them: one for each feature of each. */
    private static final int ROWS = 120;

    private final JdbcClient jdbc;
    private final ApplicantKeys keys;
    private final RequestRows rows;

    SameApplicants(JdbcClient jdbc, ApplicantKeys keys, RequestRows rows) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.rows = rows;
    }

    /**
     * Another request.
     *
     * @param agreeing what is the same
     * @param answeredOn the day it was answered or ended; null: not yet
     */
    public record Match(
            RequestId id,
            RequestNumber number,
            LocalDate receivedOn,
            MaskedApplicant applicant,
            Set<ApplicantFeature> agreeing,
            @Nullable LocalDate answeredOn,
            @Nullable String outcome) {}

    /**
     * How many requests agree in a feature, the one on file included.
     *
     * @param inYear received in the twelve months before this one or since
     * @param inMonth received in its calendar month
     */
    public record Count(ApplicantFeature feature, int inYear, int inMonth) {}

    /**
     * What is found.
     *
     * @param matches latest first, the first few
     * @param from first day of the twelve months
     */
    public record Found(List<Match> matches, List<Count> counts, LocalDate from, YearMonth month) {

        public boolean isWorthSaying() {
            return !matches.isEmpty();
        }

        /** Without those the number of the identity proof tells by itself. */
        public Found underOtherNumbers() {
            return new Found(
                    matches.stream()
                            .filter(one -> !one.agreeing().contains(ApplicantFeature.IDENTITY))
                            .toList(),
                    counts,
                    from,
                    month);
        }
    }

    /** About a request on file. */
    public Found to(DisclosureRequest request, Officer by) {
        return find(request.id(), ApplicantKey.of(request.applicant()), request.receivedOn(), by);
    }

    /** About an applicant who is being typed, or taken over. */
    public Found to(Applicant applicant, LocalDate receivedOn, Officer by) {
        return find(null, ApplicantKey.of(applicant), receivedOn, by);
    }

    private Found find(@Nullable RequestId self, Set<ApplicantKey> wanted, LocalDate receivedOn, Officer by) {
        LocalDate from = receivedOn.minusYears(1).plusDays(1);
        YearMonth month = YearMonth.from(receivedOn);
        if (wanted.isEmpty()) {
            return new Found(List.of(), List.of(), from, month);
        }
        Map<String, Object> values = new HashMap<>(Map.of(
                "agency",
                by.agencyId(),
                "own",
                self == null ? "" : self.value(),
                "reader",
                by.id(),
                "whole",
                by.seesWholeAgency(),
                "department",
                by.handles(by.departmentId()) ? requireNonNull(by.departmentId()) : -1));
        String agreeing = agreeing(wanted, values);
        List<Match> matches = matches(agreeing, values);
        return new Found(
                matches,
                matches.isEmpty()
                        ? List.of()
                        : counts(agreeing, from, month, values).stream()
                                .filter(one -> one.inYear() > (self == null ? 0 : 1))
                                .toList(),
                from,
                month);
    }

    /** Each key by the index that begins with it; a server left with one condition for all may read every key there is. */
    private String agreeing(Set<ApplicantKey> wanted, Map<String, Object> values) {
        List<String> each = new ArrayList<>();
        for (ApplicantKey key : wanted) {
            String name = "key" + each.size();
            values.put(name, keys.found(key.feature(), Set.of(key.folded())));
            each.add("""
                    select request_id, feature, number_year, number_serial from applicant_key
                    where agency_id = :agency and feature = '%s' and folded in (:%s)
                    """.formatted(key.feature(), name));
        }
        return "from (" + String.join("union all\n", each) + """
                ) k join disclosure_request r on r.id = k.request_id
                where (r.outcome is null or r.outcome <> 'VOID') and (:whole or r.department_id = :department) and\s""" + Visibility.R_SEEN + "\n";
    }

    private List<Match> matches(String agreeing, Map<String, Object> values) {
        Map<RequestId, Match> found = new LinkedHashMap<>();
        jdbc.sql("select k.feature, r.* " + agreeing + """
                 and r.id <> :own order by k.number_year desc, k.number_serial desc limit %d
                """.formatted(ROWS))
                .params(values)
                .query(row -> {
                    Match next = match(row);
                    found.computeIfAbsent(next.id(), id -> next).agreeing().addAll(next.agreeing());
                });
        return found.values().stream().limit(MOST).toList();
    }

    private Match match(ResultSet row) throws SQLException {
        return new Match(
                new RequestId(row.getString("id")),
                new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")),
                row.getObject("received_on", LocalDate.class),
                MaskedApplicant.of(rows.applicant(row)),
                EnumSet.of(ApplicantFeature.valueOf(row.getString("feature"))),
                row.getObject("closed_on", LocalDate.class),
                row.getString("outcome"));
    }

    private List<Count> counts(String agreeing, LocalDate from, YearMonth month, Map<String, Object> values) {
        Map<String, Object> days = new HashMap<>(values);
        days.put("from", from);
        days.put("first", month.atDay(1));
        days.put("last", month.atEndOfMonth());
        return jdbc
                .sql("""
                select k.feature, count(distinct k.request_id) as in_year,
                       count(distinct case when r.received_on between :first and :last then k.request_id end) as in_month
                """ + agreeing + " and r.received_on >= :from group by k.feature")
                .params(days)
                .query((row, index) -> new Count(
                        ApplicantFeature.valueOf(row.getString("feature")),
                        row.getInt("in_year"),
                        row.getInt("in_month")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Count::feature))
                .toList();
    }
}
